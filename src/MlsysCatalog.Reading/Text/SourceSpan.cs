namespace MlsysCatalog.Reading;

/// <summary>A stretch of a list's text, in UTF-16 code units counted from 0.</summary>
/// <param name="Start">The first unit.</param>
/// <param name="End">The unit after the last; not before <paramref name="Start"/>.</param>
public readonly record struct SourceSpan(int Start, int End)
{
    /// <summary>How many units it covers.</summary>
    public int Length => End - Start;

    /// <summary>Whether it covers nothing; such a span marks a place between two characters.</summary>
    public bool IsEmpty => End <= Start;

    /// <summary>Whether every unit of <paramref name="other"/> is in this span.</summary>
    public bool Contains(SourceSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the two share a unit.</summary>
    public bool Overlaps(SourceSpan other) => Start < other.End && other.Start < End;

    /// <summary>The span from the first unit of either to the last of either.</summary>
    public SourceSpan Cover(SourceSpan other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));
}
