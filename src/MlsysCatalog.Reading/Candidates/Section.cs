namespace MlsysCatalog.Reading;

/// <summary>What a section stands under.</summary>
internal enum SectionKind : byte
{
    /// <summary>A heading; the document itself counts as one.</summary>
    Heading,

    /// <summary>A bold line that stands for a heading.</summary>
    BoldLine,

    /// <summary>The summary of a folded part.</summary>
    Fold,

    /// <summary>A row of a table that is one heading.</summary>
    Rows,
}

/// <summary>A stretch of a list under one heading: a heading, or what stands for one.</summary>
internal sealed class Section
{
    /// <summary>Starts a section.</summary>
    public Section(Section? parent, SectionKind kind, double level, string heading, SourceSpan span, VenueTag context)
    {
        Parent = parent;
        Kind = kind;
        Level = level;
        Heading = heading;
        Span = span;
        Context = context;
    }

    /// <summary>The section around it; null for the document itself.</summary>
    public Section? Parent { get; }

    /// <summary>What it stands under.</summary>
    public SectionKind Kind { get; }

    /// <summary>
    /// How deep it lies: a heading's level, and for all else a little more than what it stands in, but less than the next heading.
    /// </summary>
    public double Level { get; }

    /// <summary>The level of what stands in it and is no heading.</summary>
    public double Within => Level + ((Math.Floor(Level) + 1 - Level) / 2);

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
    public bool IsTopic =>
        Heading.Length > 0 && !IsDocumentTitle && !HeadingText.IsContents(Heading) && Context.Strength == VenueStrength.None;

    /// <summary>Whether it, or a section around it, is about the list itself.</summary>
    public bool IsAboutTheList => _isAboutTheList ??= HeadingText.IsAboutTheList(Heading) || Parent is { IsAboutTheList: true };

    /// <summary>Whether it holds news, or parts those of a section around it by their years; a topic below news is none.</summary>
    public bool IsForNews => _isForNews ??= HeadingText.IsForNews(Heading) || (!IsTopic && Parent is { IsForNews: true });

    /// <summary>Whether it, or a section around it that none for papers parts from it, holds something else than papers.</summary>
    public bool IsForOtherThings => _isForOtherThings ??= HeadingText.IsForOtherThings(Heading)
        || (!HeadingText.IsForPapers(Heading) && Parent is { IsDocumentTitle: false, IsForOtherThings: true });

    private bool? _isForOtherThings;
    private bool? _isAboutTheList;
    private bool? _isForNews;

    /// <summary>The nearest section, from this one outwards, whose heading names more than a venue or a year.</summary>
    public Section Nearest => Context.Strength != VenueStrength.None && Parent is { } around ? around.Nearest : this;

    /// <summary>Whether another section is this one or stands in it.</summary>
    public bool IsAround(Section other)
    {
        for (var section = other; section is not null; section = section.Parent)
        {
            if (section == this)
            {
                return true;
            }
        }

        return false;
    }
}
