namespace MlsysCatalog.Reading.Tests.Dialects;

/// <summary>What a list does as a rule, and how often it does not.</summary>
internal sealed record Habit
{
    private static readonly Container[] Containers = [.. Container.All.Where(container => container.Group is null && (container.IsTable || container.IsParagraph || container.Pattern is "* {entry}" or "- {entry}" or "1. {entry}"))];

    private static readonly VenuePlace[] Places =
        [.. VenuePlace.All.Where(place => place is { IsInsideLink: false, IsColumn: false, IsLink: false } && !(place.IsHeading && !place.Pattern.StartsWith('#')))];

    private static readonly Credit[] Credits =
    [
        new(""), new(" *{authors}*"), new(". {authors}"), new(" by {authors}"), new(" - {authors}"), new(" ({authors})"), new(", {authors}"),
        new("\n{authors}"), new("\n*{authors}*"), new("\n> {authors}"), new("\n\n{authors}"), new("\nAuthors: {authors}"),
        new(" ({organization})"), new(" `{organization}`"), new(" | {organization}"),
    ];

    private static readonly (string Label, string CodeLabel)[] LinkLabels = [("paper", "code"), ("Paper", "Code"), ("pdf", "code"), ("PDF", "GitHub"), ("arXiv", "Code"), ("link", "code")];

    private static readonly double[] Rates = [0, 0, 0.1, 0.3];

    /// <summary>What the entries are: items, rows or paragraphs.</summary>
    public required Container Container { get; init; }

    /// <summary>How titles are printed.</summary>
    public required TitleForm Title { get; init; }

    /// <summary>How some titles are printed instead.</summary>
    public required TitleForm OddTitle { get; init; }

    /// <summary>Where venue and year stand.</summary>
    public required VenuePlace Place { get; init; }

    /// <summary>What is printed of venue and year.</summary>
    public required Stamp Stamp { get; init; }

    /// <summary>Where the authors, or where they work, stand.</summary>
    public required Credit Credit { get; init; }

    /// <summary>How authors are written.</summary>
    public required AuthorFormat Authors { get; init; }

    /// <summary>How links are written.</summary>
    public required LinkStyle Links { get; init; }

    /// <summary>What the link to the paper and that to the code are called.</summary>
    public required (string Label, string CodeLabel) Labels { get; init; }

    /// <summary>What is printed of a remark, or nothing.</summary>
    public required string Remark { get; init; }

    /// <summary>The order of venue, credit and links behind a title: the smaller is first.</summary>
    public required int[] Order { get; init; }

    /// <summary>The share of entries that print neither venue nor year.</summary>
    public required double WithoutVenue { get; init; }

    /// <summary>The share of entries that print no credit.</summary>
    public required double WithoutCredit { get; init; }

    /// <summary>The share of entries that print no code.</summary>
    public required double WithoutCode { get; init; }

    /// <summary>The share of entries that print the title in the odd form.</summary>
    public required double WithOddTitle { get; init; }

    // A person cannot tell a sentence from a title that stands alone, nor a remark behind a colon from the rest of a title.
    private bool IsReadable =>
        (Place.IsPrinted || Credit.HasAuthors || Title.IsLinked || (Links.Each.Length > 0 && !Container.IsTable) || Container.Has(Column.Venue) || Container.Has(Column.Authors))
        && (!Container.IsParagraph || (Title.IsLinked && OddTitle.IsLinked && !Remark.Contains('\n', StringComparison.Ordinal)))
        && (Remark != ": {remark}" || (Title.IsEnclosed && OddTitle.IsEnclosed))
        && !(Place.HasStamp && Place.Pattern.Contains("({stamp})", StringComparison.Ordinal) && Stamp.Pattern.Contains('(', StringComparison.Ordinal))
        && (!Container.IsTable || !(Place.HasStamp || Credit.Pattern.Length > 0 || Remark.Length > 0 || Title.IsNamed));

    /// <summary>Draws a habit that a person can read.</summary>
    public static Habit Draw(Random random)
    {
        while (true)
        {
            var container = Pick(random, random.Next(5) == 0 ? [.. Containers.Where(container => container.IsTable)] : Containers);
            var links = Pick(random, LinkStyle.All);
            var habit = new Habit
            {
                Container = container,
                Title = Pick(random, random.Next(2) == 0 ? TitleForm.All[..2] : TitleForm.All),
                OddTitle = Pick(random, TitleForm.All[..2]),
                Place = container.IsTable ? VenuePlace.All[0] : Pick(random, Places),
                Stamp = Pick(random, Stamp.All),
                Credit = container.IsTable || random.Next(5) < 2 ? Credits[0] : Pick(random, Credits),
                Authors = Pick(random, Enum.GetValues<AuthorFormat>()),
                Links = links,
                Labels = Pick(random, LinkLabels),
                Remark = container.IsTable || random.Next(4) > 0 ? "" : Pick(random, ["\n- {remark}", " - {remark}", ": {remark}", " *{remark}*"]),
                Order = [random.Next(100), random.Next(100), random.Next(150)],
                WithoutVenue = Pick(random, Rates),
                WithoutCredit = Pick(random, Rates),
                WithoutCode = Pick(random, [0.3, 0.6, 0.9]),
                WithOddTitle = Pick(random, [0, 0, 0.08, 0.15]),
            };
            if (habit.IsReadable)
            {
                return habit;
            }
        }
    }

    private static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];

    public override string ToString() =>
        $"{Container}  ·  {Title} (or {OddTitle}: {WithOddTitle})  ·  {Place}  ·  {Stamp} (without: {WithoutVenue})  ·  {Credit.Pattern.ReplaceLineEndings("⏎")} {Authors} (without: {WithoutCredit})  ·  {Links.Opening}{Links.Each}{Links.Closing}  ·  {Remark.ReplaceLineEndings("⏎")}";
}

/// <summary>How the names of several authors are written.</summary>
internal enum AuthorFormat
{
    Full,
    And,
    Ampersand,
    Initials,
    EtAl,
}

/// <summary>How one or two links are written.</summary>
/// <param name="Opening">What stands in front of the first.</param>
/// <param name="Each">A link.</param>
/// <param name="Separator">What stands between two.</param>
/// <param name="Closing">What stands behind the last.</param>
internal sealed record LinkStyle(string Opening, string Each, string Separator, string Closing)
{
    public static LinkStyle[] All { get; } =
    [
        new("", "", "", ""),
        new(" ", "[{label}]({url})", " ", ""),
        new(" ", "[[{label}]({url})]", " ", ""),
        new(" ", "[[{label}]]({url})", " ", ""),
        new(" ", "\\[[{label}]({url})\\]", " ", ""),
        new(" ", "([{label}]({url}))", " ", ""),
        new(" | ", "[{label}]({url})", " | ", ""),
        new(" [", "[{label}]({url})", ", ", "]"),
        new(" [", "[{label}]({url})", " / ", "]"),
        new(" ", "[![{label}](https://img.shields.io/badge/{label}-blue)]({url})", " ", ""),
    ];
}
