namespace MlsysCatalog.Tool;

/// <summary>Writes a bibliography in one format. The same bibliography makes the same text everywhere; lines end with <c>\n</c>.</summary>
internal interface IBibliographyWriter
{
    /// <summary>What the file is called.</summary>
    string FileName { get; }

    /// <summary>The text of the file.</summary>
    string Write(Bibliography bibliography);
}
