namespace MlsysCatalog.Reading;

/// <summary>A stretch of a list under one heading: a Markdown heading, a bold line that stands for one, or the summary of a folded part.</summary>
internal sealed class Section
{
    /// <summary>Starts a section.</summary>
    public Section(Section? parent, double level, string heading, SourceSpan span, VenueTag context)
    {
        Parent = parent;
        Level = level;
        Heading = heading;
        Span = span;
        Context = context;
    }

    /// <summary>The section around it; null for the document itself.</summary>
    public Section? Parent { get; }

    /// <summary>How deep it lies: a heading's level, a little more for bold lines and folded parts.</summary>
    public double Level { get; }

    /// <summary>The heading's text, without ornament.</summary>
    public string Heading { get; }

    /// <summary>The heading in the list.</summary>
    public SourceSpan Span { get; }

    /// <summary>The venue and year that the heading gives to what stands under it.</summary>
    public VenueTag Context { get; }

    /// <summary>Whether the heading is the document's title: no topic of its own.</summary>
    public bool IsDocumentTitle { get; set; }

    /// <summary>Whether the heading is an entry, and the section what the list says of that paper.</summary>
    public bool IsEntry { get; init; }

    /// <summary>Whether the heading names a topic rather than the document, a venue or a year.</summary>
    public bool IsTopic => Heading.Length > 0 && !IsDocumentTitle && !HeadingText.IsContents(Heading) && Context.Strength == VenueStrength.None;
}
