namespace MlsysCatalog.Records;

/// <summary>How the texts of a list are written where the list starts.</summary>
internal enum TextKind : byte
{
    /// <summary>One after the other.</summary>
    Texts,

    /// <summary>As places of words.</summary>
    Words,

    /// <summary>As places of organizations.</summary>
    Organizations,

    /// <summary>As places of authors.</summary>
    Authors,

    /// <summary>As ids of a paper; the list starts at the paper's place.</summary>
    Ids,

    /// <summary>All organizations; the list starts nowhere.</summary>
    AllOrganizations,

    /// <summary>All authors.</summary>
    AllAuthors,
}
