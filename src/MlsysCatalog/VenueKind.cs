namespace MlsysCatalog;

/// <summary>What sort of venue a series is. Stores hold the number: it never changes.</summary>
public enum VenueKind
{
    /// <summary>The venue table did not say.</summary>
    Unknown = 0,

    /// <summary>A conference with proceedings.</summary>
    Conference = 1,

    /// <summary>A workshop or symposium held beside a conference.</summary>
    Workshop = 2,

    /// <summary>A journal or magazine.</summary>
    Journal = 3,

    /// <summary>A preprint server: a paper there may be published elsewhere later.</summary>
    Preprint = 4,

    /// <summary>A series of technical reports or theses.</summary>
    Report = 5,
}
