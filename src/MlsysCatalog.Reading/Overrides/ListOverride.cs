namespace MlsysCatalog.Reading;

/// <summary>Which blocks an override takes for entries.</summary>
[Flags]
internal enum EntryBlocks : byte
{
    /// <summary>None: the section lists no papers.</summary>
    None = 0,

    /// <summary>The items of lists.</summary>
    Items = 1,

    /// <summary>The rows of tables.</summary>
    Rows = 2,

    /// <summary>The paragraphs.</summary>
    Paragraphs = 4,

    /// <summary>The headings under which no other heading stands.</summary>
    Headings = 8,
}

/// <summary>
/// What a maintainer says of how a list is written, where inference is wrong: <c>&lt;!--
/// catalog: title=link venue=heading --&gt;</c>. What is null is left to inference.
/// </summary>
internal sealed record ListOverride
{
    // One comment stands inside another as often as somebody likes, and what it says is compared for each entry.
    private const int LongestText = 400;

    /// <summary>Where titles stand.</summary>
    public EquatableArray<Place>? Title { get; init; }

    /// <summary>Where venues stand.</summary>
    public EquatableArray<Place>? Venue { get; init; }

    /// <summary>Where years stand that stand apart from their venue.</summary>
    public EquatableArray<Place>? Year { get; init; }

    /// <summary>Where authors stand.</summary>
    public EquatableArray<Place>? Authors { get; init; }

    /// <summary>Which blocks are entries.</summary>
    public EntryBlocks? Entries { get; init; }

    /// <summary>The words of it, for people; the last of them where they are many.</summary>
    public string Text
    {
        get;
        init => field = value.Length > LongestText ? "… " + value.Substring(value.Length - LongestText) : value;
    } = "";

    /// <summary>The override that holds inside another: what it does not speak of is as around it.</summary>
    public ListOverride Within(ListOverride? outer) => outer is null ? this : new()
    {
        Title = Title ?? outer.Title,
        Venue = Venue ?? outer.Venue,
        Year = Year ?? outer.Year,
        Authors = Authors ?? outer.Authors,
        Entries = Entries ?? outer.Entries,
        Text = outer.Text + " " + Text,
    };

    /// <summary>Whether it says that titles are in quotes.</summary>
    public bool HasQuotedTitles => Title is { } places && Names(places, PlaceKind.Quotes);

    /// <summary>Whether a venue may come from the heading around an entry.</summary>
    public bool AllowsVenueFromHeading => Venue is not { } places || Names(places, PlaceKind.Heading);

    /// <summary>Whether a year may come from the heading around an entry.</summary>
    public bool AllowsYearFromHeading => Year is not { } places || Names(places, PlaceKind.Heading);

    /// <summary>Whether it says that headings give the venue, of unknown series, too.</summary>
    public bool TakesVenueFromHeading => Venue is { } places && Names(places, PlaceKind.Heading);

    /// <summary>What it says that stands in a slot; null where it leaves that to inference.</summary>
    public Role? RoleOf(Slot slot, Role inferred, string[] headers) =>
        Holds(Venue, slot, headers) ? Role.Venue
        : Holds(Year, slot, headers) ? Role.Year
        : Holds(Authors, slot, headers) ? Role.Authors
        : inferred switch
        {
            Role.Venue when Venue is not null => Role.Unknown,
            Role.Year when Year is not null => Role.Unknown,
            Role.Authors when Authors is not null => Role.Unknown,
            _ => null,
        };

    /// <summary>The column of a table that it says the titles are in, or -1.</summary>
    public int TitleColumnIn(string[] headers)
    {
        foreach (var place in Title ?? default)
        {
            if (place.ColumnIn(headers) is >= 0 and var column)
            {
                return column;
            }
        }

        return -1;
    }

    /// <summary>Whether it says that titles are set in a form; null where it leaves that to inference.</summary>
    public bool? IsTitle(Form form)
    {
        bool? isTitle = null;
        foreach (var place in Title ?? default)
        {
            if (place.Kind is not (PlaceKind.Column or PlaceKind.Heading))
            {
                isTitle = isTitle == true || place.Holds(form);
            }
        }

        return isTitle;
    }

    private static bool Holds(EquatableArray<Place>? places, Slot slot, string[] headers)
    {
        foreach (var place in places ?? default)
        {
            if (place.Holds(slot, headers))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Names(EquatableArray<Place> places, PlaceKind kind)
    {
        foreach (var place in places)
        {
            if (place.Kind == kind)
            {
                return true;
            }
        }

        return false;
    }
}
