using System.Text;

namespace MlsysCatalog.Fuzzing.Tests;

/// <summary>A list of papers that was made up, before it is written down in some layout.</summary>
/// <param name="Layout">How its entries are written: a place in <see cref="Layouts"/>.</param>
/// <param name="Sections">Its sections.</param>
internal sealed record ListShape(int Layout, SectionShape[] Sections)
{
    private static readonly Func<EntryShape, string>[] Writers =
    [
        static entry => $"- [{entry.Venue} '{entry.Year % 100:00}] {entry.Title}{entry.Link(" ([pdf](", "))")}",
        static entry => $"- [{entry.Title}]({entry.Url}) ({entry.Venue} {entry.Year})",
        static entry => $"- **{entry.Title}**, {entry.Venue} {entry.Year}{entry.Link(" [[paper](", ")]")}\n  - A remark on it",
        static entry => $"| {entry.Title} | {entry.Venue} | {entry.Year} | {entry.Link("[pdf](", ")")} |",
        static entry => $"{entry.Title}. *{entry.Venue}*, {entry.Year}.{entry.Link(" <", ">")}\n",
        static entry => $"1. A. Author and B. Writer. \"{entry.Title}\". {entry.Venue}, {entry.Year}.",
        static entry => $"### {entry.Title}\n\n- Venue: {entry.Venue} {entry.Year}\n- Authors: A. Author, B. Writer\n",
        static entry => $"<li><a href=\"{entry.Url}\">{entry.Title}</a> ({entry.Venue} {entry.Year})</li>",
    ];

    /// <summary>How many layouts there are.</summary>
    public static int Layouts => Writers.Length;

    /// <summary>Smaller lists: without a section, without an entry, with a shorter title.</summary>
    public IEnumerable<ListShape> Smaller()
    {
        for (var i = 0; i < Sections.Length; i++)
        {
            yield return this with { Sections = [.. Sections[..i], .. Sections[(i + 1)..]] };
            foreach (var section in Sections[i].Smaller())
            {
                yield return this with { Sections = [.. Sections[..i], section, .. Sections[(i + 1)..]] };
            }
        }
    }

    /// <summary>The list as Markdown.</summary>
    public override string ToString()
    {
        var text = new StringBuilder("# Papers\n");
        foreach (var section in Sections)
        {
            text.Append($"\n## {section.Heading}\n\n");
            text.Append(Layout == 3 ? "| Title | Venue | Year | Link |\n|---|---|---|---|\n" : "");
            text.AppendJoin('\n', section.Entries.Select(entry => Writers[Layout](entry))).Append('\n');
        }

        return text.ToString();
    }
}

/// <summary>A section of a list.</summary>
internal sealed record SectionShape(string Heading, EntryShape[] Entries)
{
    /// <summary>The section without an entry, or with a shorter title in one.</summary>
    public IEnumerable<SectionShape> Smaller()
    {
        for (var i = 0; i < Entries.Length; i++)
        {
            yield return this with { Entries = [.. Entries[..i], .. Entries[(i + 1)..]] };
            if (Entries[i].Title.Length > 1)
            {
                var shorter = Entries[i] with { Title = Entries[i].Title[..(Entries[i].Title.Length / 2)] };
                yield return this with { Entries = [.. Entries[..i], shorter, .. Entries[(i + 1)..]] };
            }
        }
    }
}

/// <summary>An entry of a list.</summary>
/// <param name="Title">The title, with whatever in it.</param>
/// <param name="Venue">The venue as printed.</param>
/// <param name="Year">The year.</param>
/// <param name="Url">The address; empty where there is none.</param>
internal sealed record EntryShape(string Title, string Venue, int Year, string Url)
{
    /// <summary>The address between two texts; nothing where there is none.</summary>
    public string Link(string before, string behind) => Url.Length == 0 ? "" : before + Url + behind;
}
