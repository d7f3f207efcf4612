namespace MlsysCatalog.Reading;

/// <summary>What a word in front of a venue's name is.</summary>
internal enum LeadingWord
{
    /// <summary>Part of the name.</summary>
    None,

    /// <summary>A sponsor, "international" or "annual": long forms of one venue are printed with it and without.</summary>
    Sponsor,

    /// <summary>"Proceedings": part of some names (Proceedings of the IEEE).</summary>
    Proceedings,

    /// <summary>"The", "of", "in": mean something only behind another leading word.</summary>
    Particle,

    /// <summary>Which edition it is (36th).</summary>
    Ordinal,

    /// <summary>The year of the edition.</summary>
    Year,
}
