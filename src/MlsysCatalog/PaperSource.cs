namespace MlsysCatalog;

/// <summary>Where a paper is listed: a list and a heading. Never a line: lines move with every edit.</summary>
public readonly struct PaperSource : IEquatable<PaperSource>
{
    internal PaperSource(ReadingList list, Topic topic)
    {
        List = list;
        Topic = topic;
    }

    /// <summary>The list.</summary>
    public ReadingList List { get; }

    /// <summary>The heading there, with those above it; the default topic where the entry stands under none.</summary>
    public Topic Topic { get; }

    /// <inheritdoc/>
    public bool Equals(PaperSource other) => List == other.List && Topic == other.Topic;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PaperSource other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((List.GetHashCode() * 31) + Topic.GetHashCode());

    /// <summary>The list and the heading's path, <c>ML Systems: Model Serving &gt; Frameworks</c>.</summary>
    public override string ToString() => Topic.IsDefault ? List.ToString() : $"{List}: {Topic.Path}";

    /// <summary>Whether two sources are equal.</summary>
    public static bool operator ==(PaperSource left, PaperSource right) => left.Equals(right);

    /// <summary>Whether two sources differ.</summary>
    public static bool operator !=(PaperSource left, PaperSource right) => !left.Equals(right);
}
