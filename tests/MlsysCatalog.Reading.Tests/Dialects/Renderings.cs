namespace MlsysCatalog.Reading.Tests.Dialects;

// Each of these tables is a dimension of the test bed, and each line of them a dialect feature. In their
// patterns {title} is the whole title, {name} and {rest} its two parts, {url} and {code} the addresses,
// {authors}, {list} (with "and"), {first} (the first family name) and {organization} the people, {venue}
// {yyyy} {yy} {mm} {month} the appearance, {stamp} what the table of stamps makes of it, {entry} the entry.

/// <summary>The block that an entry is.</summary>
/// <param name="Pattern">The first line of an entry, or a table's headers.</param>
internal sealed record Container(string Pattern)
{
    public static Container[] All { get; } =
    [
        new("* {entry}"),
        new("- {entry}"),
        new("1. {entry}"),
        new("{entry}"),
        new("  * {entry}") { Group = "* {group}" },
        new("    - {entry}") { Group = "- **{group}**" },
        new("#### {entry}"),
        new("| Title | Venue | Links |"),
        new("| Year | Conf. | Paper | Code |"),
        new("| **Publication** | **Published in** | **Authors** | **Resources** |"),
        new("| Venue | Title | Affiliation | Paper link |"),
        new("| Name | Title | Conference/Journal | Date |"),
        new("| Paper | Code |"),
        new("| # | Paper | Where | When | Notes |"),
    ];

    /// <summary>The item that the entries are nested in, or null.</summary>
    public string? Group { get; init; }

    public bool IsTable => Pattern.StartsWith('|');

    public bool IsHeading => Pattern.StartsWith('#');

    public bool IsParagraph => Pattern == "{entry}";

    /// <summary>The columns' headers.</summary>
    public string[] Headers => IsTable ? Pattern.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [];

    /// <summary>Whether the table has a column for something.</summary>
    public bool Has(Column column) => Headers.Any(header => Columns.Of(header) == column);

    public override string ToString() => Group is null ? Pattern : $"{Pattern.Trim()} in {Group}";
}

/// <summary>How an entry goes on behind its title.</summary>
/// <param name="Name">What to call it.</param>
/// <param name="Break">What stands between the title and the rest, or, for nested
/// items and labelled lines, before each piece; null where it is one line.</param>
internal sealed record Layout(string Name, string? Break)
{
    public static Layout[] All { get; } =
    [
        new("one line", null),
        new("two spaces", "  \n{indent}"),
        new("backslash", "\\\n{indent}"),
        new("wrapped", "\n{indent}"),
        new("<br>", "<br>"),
        new("<br/> in a new line", "<br/>\n{indent}"),
        new("quote", "\n{indent}> "),
        new("paragraph", "\n\n{indent}"),
        new("labelled items", "\n{indent}- {label}: ") { IsLabelled = true },
        new("labelled lines", "<br>**{label}:** ") { IsLabelled = true },
        new("labelled paragraph", "\n\n{indent}{label}: ") { IsLabelled = true },
    ];

    /// <summary>Whether each piece has its label in front.</summary>
    public bool IsLabelled { get; init; }

    public override string ToString() => Name;
}

/// <summary>How a title is printed.</summary>
/// <param name="Pattern">The title in its markup.</param>
internal sealed record TitleForm(string Pattern)
{
    public static TitleForm[] All { get; } =
    [
        new("{title}"),
        new("[{title}]({url})"),
        new("**{title}**"),
        new("[**{title}**]({url})"),
        new("**[{title}]({url})**"),
        new("\"{title}\""),
        new("“{title}”"),
        new("*{title}*"),
        new("**{title}.**"),
        new("[{title}.]({url})"),
        new("{name}: **{rest}**"),
        new("**{name}**: {rest}"),
        new("**{name}**: \"{rest}\""),
        new("[{name}]({code}): {rest}"),
        new("[**{name}**: {rest}]({url})"),
        new("[**{name}**] {rest}") { IsNameApart = true },
        new("{rest} (**{name}**)") { IsNameApart = true },
    ];

    /// <summary>Whether the name is printed as no part of the title.</summary>
    public bool IsNameApart { get; init; }

    public bool IsLinked => Pattern.Contains("{title}](", StringComparison.Ordinal) || Pattern.Contains("{title}**](", StringComparison.Ordinal)
        || Pattern.Contains("{title}.](", StringComparison.Ordinal) || Pattern.Contains("{rest}](", StringComparison.Ordinal);

    /// <summary>Whether its markup shows where it ends.</summary>
    public bool IsEnclosed => IsLinked || Pattern.EndsWith('*') || Pattern.EndsWith('"') || Pattern.EndsWith('”');

    public bool IsNamed => Pattern.Contains("{name}", StringComparison.Ordinal);

    public override string ToString() => Pattern;
}

/// <summary>What is printed of venue and year.</summary>
/// <param name="Pattern">Venue and year in their form.</param>
internal sealed record Stamp(string Pattern)
{
    public static Stamp[] All { get; } =
    [
        new("{venue} {yyyy}"),
        new("{venue} '{yy}"),
        new("{venue}'{yy}"),
        new("{venue}’{yy}"),
        new("{venue}' {yy}"),
        new("{venue}{yy}"),
        new("{venue}, {yyyy}"),
        new("{venue}, {month} {yyyy}"),
        new("{month} {yyyy}"),
        new("{venue} ({yyyy})"),
        new("{yyyy} {venue}"),
        new("{venue} {yyyy}-{mm}"),
        new("{yyyy}.{mm} {venue}"),
        new("{venue}"),
        new("{yyyy}"),
        new("{yyyy}-{mm}"),
        new("{yyyy}.{mm}"),
        new("{yyyy}/{mm}"),
    ];

    public bool HasVenue => Pattern.Contains("{venue}", StringComparison.Ordinal);

    public bool HasYear => Pattern.Contains('y', StringComparison.Ordinal);

    /// <summary>The year's part of it.</summary>
    public string YearPattern => Pattern.Replace("{venue}", "", StringComparison.Ordinal).Trim(' ', ',');

    public override string ToString() => Pattern;
}

/// <summary>Where venue and year stand.</summary>
/// <param name="Pattern">The title and them.</param>
internal sealed record VenuePlace(string Pattern)
{
    public static VenuePlace[] All { get; } =
    [
        new("{title}"),
        new("[{stamp}] {title}"),
        new("\\[{stamp}\\] {title}"),
        new("[**{stamp}**] {title}"),
        new("**[{stamp}]** {title}"),
        new("`{stamp}` {title}"),
        new("![badge](https://img.shields.io/badge/{stamp}-blue) {title}"),
        new("![badge](https://img.shields.io/badge/{venue}-{yyyy}-blue) {title}"),
        new("({stamp}) {title}"),
        new("{yy}-{venue}-{title}"),
        new("{yyyy}-{venue}-{title}"),
        new("{yy}_{venue}_{title}"),
        new("{title} ({stamp})"),
        new("{title} [{stamp}]"),
        new("{title}. {stamp}"),
        new("{title}, {stamp}"),
        new("{title} - {stamp}"),
        new("{title} | {stamp}"),
        new("{title} _{stamp}_"),
        new("{title} **{stamp}**"),
        new("{title} <ins>{stamp}</ins>"),
        new("{title} `{stamp}`"),
        new("{title} ![](https://img.shields.io/badge/venue-{stamp}-green)"),
        new("{title} [[{stamp}]]({url})") { IsLink = true },
        new("{title} [{stamp}]({url})") { IsLink = true },
        new("[{stamp}] {title}") { IsInsideLink = true },
        new("{title} ({stamp})") { IsInsideLink = true },
        new("{yy}_{venue}_{title}") { IsInsideLink = true },
        new("## {venue} {yyyy}"),
        new("## {yyyy}\n\n### {venue}"),
        new("**{venue}'{yy}**"),
        new("<details>\n<summary><b>{venue} {yyyy}</b></summary>"),
        new("## {yyyy}\n") { EntryPattern = "[{venue}] {title}" },
        new("## {yyyy} \n") { EntryPattern = "{title} ({venue})" },
        new("column"),
    ];

    /// <summary>What an entry prints below a heading.</summary>
    public string EntryPattern { get; init; } = "{title}";

    /// <summary>Whether the venue is the text of the link to the paper.</summary>
    public bool IsLink { get; init; }

    /// <summary>Whether it stands in the title's link.</summary>
    public bool IsInsideLink { get; init; }

    public bool IsHeading => Pattern[0] is '#' or '<' || Pattern.StartsWith("**{venue}", StringComparison.Ordinal);

    public bool IsColumn => Pattern == "column";

    public bool HasStamp => Pattern.Contains("{stamp}", StringComparison.Ordinal) || IsColumn;

    public bool IsNone => Pattern == "{title}";

    /// <summary>Whether an entry itself prints venue or year.</summary>
    public bool IsPrinted => !IsNone && !(IsHeading && EntryPattern == "{title}");

    /// <summary>Whether an entry says a venue, by itself or by its heading.</summary>
    public bool HasVenue(Stamp stamp) => HasStamp ? stamp.HasVenue : !IsNone;

    /// <summary>Whether an entry says a year, by itself or by its heading.</summary>
    public bool HasYear(Stamp stamp) => HasStamp ? stamp.HasYear : !IsNone;

    public override string ToString() => IsInsideLink ? $"in the link: {Pattern}" : IsHeading && EntryPattern != "{title}" ? $"{Pattern.Trim()} {EntryPattern}" : Pattern;
}

/// <summary>Who wrote it, behind the title.</summary>
/// <param name="Pattern">What is printed, with what parts it from the title.</param>
internal sealed record Credit(string Pattern)
{
    public static Credit[] All { get; } =
    [
        new(""),
        new(" *{authors}*"),
        new(" _{list}_"),
        new(". {authors}"),
        new(" by {first} et al."),
        new(" - {list}"),
        new(" (@{organization})"),
        new(" | {organization}"),
        new(" `[{organization}]`"),
    ];

    public bool HasAuthors => Pattern.Contains("{authors}", StringComparison.Ordinal) || Pattern.Contains("{list}", StringComparison.Ordinal) || IsTruncated;

    public bool IsTruncated => Pattern.Contains("{first}", StringComparison.Ordinal);

    public bool HasOrganization => Pattern.Contains("{organization}", StringComparison.Ordinal);

    public override string ToString() => Pattern.Length == 0 ? "nobody" : Pattern.Trim();
}

/// <summary>The links behind it all.</summary>
/// <param name="Pattern">What is printed.</param>
/// <param name="Labels">What the links are called, in order.</param>
internal sealed record LinkForm(string Pattern, params string[] Labels)
{
    public static LinkForm[] All { get; } =
    [
        new(""),
        new(" [pdf]({url})", "pdf"),
        new(" [[pdf]({url})]", "pdf"),
        new(" [[pdf]]({url})", "pdf"),
        new(" ([pdf]({url}))", "pdf"),
        new(" \\[[pdf]({url})\\]", "pdf"),
        new(" \\[[Paper]({url})]", "Paper"),
        new(" {url}", "link"),
        new(" <{url}>", "link"),
        new(" [![Paper](https://img.shields.io/badge/Paper-red)]({url})", "Paper"),
        new(" [[paper]({url})] [[code]({code})]", "paper", "code"),
        new(" [[paper]({url}), [code]({code})]", "paper", "code"),
        new(" | [Paper]({url}) | [Code]({code})", "Paper", "Code"),
        new(" [[Code]]({code})", "Code"),
        new(" [code]({code})", "code"),
    ];

    public bool HasUrl => Pattern.Contains("{url}", StringComparison.Ordinal);

    public override string ToString() => Pattern.Length == 0 ? "no link" : Pattern.Trim();
}

/// <summary>What else is in the list.</summary>
/// <param name="Name">What to call it.</param>
/// <param name="Entry">What is added to each entry.</param>
/// <param name="Text">What becomes of the whole text.</param>
internal sealed record Extra(string Name, Func<string, string> Entry, Func<string, string> Text)
{
    public static Extra[] All { get; } =
    [
        new("nothing else", entry => entry, text => text),
        new("emoji in front", entry => "🔥 " + entry, text => text),
        new(":star: in front", entry => ":star: " + entry, text => text),
        new("star behind", entry => entry + " ⭐", text => text),
        new("CRLF", entry => entry, text => text.Replace("\n", "\r\n", StringComparison.Ordinal)),
        new("byte order mark", entry => entry, text => "\ufeff" + text),
        new("front matter", entry => entry, text => "---\nlayout: page\ntitle: Reading list\ntags: [systems, learning]\n---\n\n" + text),
        new("contents", entry => entry, text => BehindIntroduction(text, "## Contents\n\n- [Scheduling](#scheduling)\n- [Storage of Models](#storage-of-models)\n  - [Serving](#serving)\n- [Contributing](#contributing)\n\n")),
        new("contributing", entry => entry, text => text + "\n## Contributing\n\nPull requests are welcome. Please keep the format of the other entries:\n\n- Add a link to the paper, not to a page about it.\n- Check your spelling and grammar.\n"),
        new("titles over two lines", entry => entry, text => text) { WrapsTitles = true },
        new("legend", entry => entry, text => BehindIntroduction(text, "Legend: :star: must read, 🔥 hot, ⭐ classic.\n\n")),
    ];

    /// <summary>Whether a line ends in the middle of each title.</summary>
    public bool WrapsTitles { get; init; }

    private static string BehindIntroduction(string text, string addition) =>
        text.Insert(text.IndexOf(RenderedList.Introduction, StringComparison.Ordinal) + RenderedList.Introduction.Length, addition);

    public override string ToString() => Name;
}
