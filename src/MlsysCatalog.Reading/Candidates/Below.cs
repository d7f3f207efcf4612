namespace MlsysCatalog.Reading;

/// <summary>What stands right below a heading or a line that may be a paper.</summary>
internal enum Below : byte
{
    /// <summary>Anything else.</summary>
    Other,

    /// <summary>Labelled facts: <c>Authors: …</c>, <c>- Venue: …</c></summary>
    Facts,

    /// <summary>Labelled links: <c>- Code: https://…</c></summary>
    Links,

    /// <summary>Only links to the paper, or only who wrote it, where and when it appeared.</summary>
    Credits,
}
