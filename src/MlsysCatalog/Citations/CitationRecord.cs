namespace MlsysCatalog.Citations;

/// <summary>One line of <see cref="CitationText"/>: a place in the code that names a paper.</summary>
internal sealed record CitationRecord
{
    /// <summary>The key as the code has it; a paper of that key need not (any longer) be listed. Never empty.</summary>
    public required string Key { get; init; }

    /// <summary>What the citation stands on, as <see cref="CitationText"/> names symbols.</summary>
    public required string Symbol { get; init; }

    /// <summary>Whether it is a <c>cref</c> of a doc comment; else it is an attribute.</summary>
    public required bool IsCref { get; init; }

    /// <summary>The attribute's <c>Section</c>, or null.</summary>
    public string? Section { get; init; }

    /// <summary>The attribute's <c>Note</c>, or null.</summary>
    public string? Note { get; init; }

    /// <summary>The file, with <c>/</c>: below the repository's root, or <c>/_/NAME</c> for one that is not.</summary>
    public required string File { get; init; }

    /// <summary>The line of the attribute or the cref, counted from 1.</summary>
    public required int Line { get; init; }
}
