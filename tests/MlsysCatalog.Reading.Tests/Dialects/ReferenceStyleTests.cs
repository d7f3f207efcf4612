using System.Globalization;
using System.Text;

namespace MlsysCatalog.Reading.Tests.Dialects;

/// <summary>Invented papers are cited as bibliographies cite them, and read back. A style is a line of <see cref="Styles"/>.</summary>
public sealed class ReferenceStyleTests
{
    // {spoken} A. B. Family, {inverted} Family, A. B., {bare} Family AB, {full} Given Family, {first} the first author as MLA prints it.
    private static readonly (string Name, string Pattern)[] Styles =
    [
        ("ACM", "{full}. {yyyy}. {title}. In {proceedings}, 12 pages."),
        ("ACM with the short name", "{full}. {yyyy}. {title}. In {proceedings} ({venue}). 1–14."),
        ("APA", "{inverted} ({yyyy}). {title}. In {proceedings} (pp. 481-498)."),
        ("APA with the short name", "{inverted} ({yyyy}). {title}. In {proceedings} ({venue})."),
        ("IEEE", "{spoken}, \"{title},\" in {proceedings}, {yyyy}, pp. 12–25."),
        ("IEEE in short", "{spoken}, \"{title},\" {venue} {yyyy}."),
        ("MLA", "{first}, et al. \"{title}.\" {proceedings}. {yyyy}."),
        ("MLA in short", "{first}, et al. “{title}.” {venue} ({yyyy})."),
        ("BibTeX plain", "{full}. {title}. In {proceedings}, {yyyy}."),
        ("BibTeX plain in short", "{full}. {title}. {venue}, {yyyy}."),
        ("BibTeX abbrv", "{spoken}. {title}. In {venue}, {yyyy}."),
        ("Nature", "{inverted} {title}. In {proceedings} ({yyyy})."),
        ("title first", "{title}. {full}. In {proceedings}, {yyyy}."),
        ("title and proceedings", "{title}. In {proceedings}, {yyyy}."),
        ("title and proceedings after a comma", "{title}, in {proceedings}, {yyyy}"),
        ("quoted title, then names", "\"{title}\", {full}, {venue} {yyyy}"),
        ("names in short, then quoted title", "{family} et al., \"{title}\", {venue} {yyyy}"),
        ("names in short and year", "{family} et al. ({yyyy}). {title}. {venue}."),
        ("names with initials behind", "{title}. {bare}. {venue} '{yy}"),
        ("AMS", "{spoken}, {title}, {journal} 49 ({yyyy}), 193-204."),
        ("Vancouver", "{bare}. {title}. {journal}. {yyyy};49(2):193-204."),
        ("APA with a journal", "{inverted} ({yyyy}). {title}. {journal}, 49(2), 193-204."),
        ("IEEE with a journal", "{spoken}, \"{title},\" {journal}, vol. 49, no. 2, pp. 193–204, {yyyy}."),
        ("MLA with a journal", "{first}, et al. \"{title}.\" {journal} 49.2 ({yyyy}): 193-204."),
        ("year at the end", "{inverted} {title}. {journal}, 49(2):193-204, {yyyy}."),
        ("emphasised title, year at the end", "{inverted}, *{title}*, {journal}, 49(2):193-204, {yyyy}."),
        ("numbered", "**[1]** {first}, et al. \"**{title}**.\" {journal} 49.2 ({yyyy}): 193-204."),
        ("all of it a link", "[{first}, et al. \"{title}.\" {journal} 49.2 ({yyyy}).](https://example.org/paper)"),
    ];

    private static readonly (string Venue, string Proceedings)[] Proceedings =
    [
        ("OSDI", "Proceedings of the 14th USENIX Symposium on Operating Systems Design and Implementation"),
        ("NSDI", "Proceedings of the USENIX Symposium on Networked Systems Design and Implementation"),
        ("SOSP", "Proceedings of the ACM Symposium on Operating Systems Principles"),
        ("ICML", "International Conference on Machine Learning"),
        ("NeurIPS", "Advances in Neural Information Processing Systems"),
    ];

    private static readonly (string Venue, string Name)[] Journals =
    [
        ("TOCS", "ACM Transactions on Computer Systems"),
        ("CACM", "Communications of the ACM"),
        ("VLDB", "Proceedings of the VLDB Endowment"),
    ];

    public static TheoryData<string> Names => [.. Styles.Select(style => style.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_list_of_references_is_read(string name)
    {
        var pattern = Styles.Single(style => style.Name == name).Pattern;
        var papers = InventedPapers.All.Where(paper => !paper.Title.Contains("vs.", StringComparison.Ordinal) && paper.Title.IndexOf('?', StringComparison.Ordinal) is var at && (at < 0 || at == paper.Title.Length - 1));
        var places = pattern.Contains("{journal}", StringComparison.Ordinal) ? Journals : Proceedings;
        var cited = papers.Select((paper, i) =>
            (Paper: paper, places[i % places.Length].Venue, Place: places[i % places.Length].Item2, Year: 2008 + (i % 16))).ToList();
        var text = new StringBuilder("# Bibliography\n\n");
        cited.ForEach(citation =>
            text.Append("- ").Append(Cite(pattern, citation.Paper, citation.Venue, citation.Place, citation.Year)).Append('\n'));

        var entries = ListReader.Read("list.md", text.ToString(), VenueTable.Default).Entries;

        var read = entries.ToDictionary(entry => entry.Line - 2, entry => entry.Facts);
        var wrong = cited.Select((citation, i) => Difference(pattern, citation.Paper, citation.Venue, citation.Year, read.GetValueOrDefault(i))).Where(difference => difference is not null).ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong) + "\n\n" + text);
    }

    private static string? Difference(string pattern, InventedPaper paper, string venue, int year, EntryFacts? read)
    {
        var authors = string.Join(" ; ", AuthorsAsRead(pattern, paper));
        return read is null ? $"not read: {paper.Title}"
            : read.Title != paper.Title ? $"title is «{read.Title}», not «{paper.Title}»"
            : read.Series != venue ? $"series of «{paper.Title}» is «{read.Series}», not «{venue}»"
            : read.Year != year ? $"year of «{paper.Title}» is {read.Year}, not {year}"
            : string.Join(" ; ", read.Authors) != authors ? $"authors of «{paper.Title}» are «{string.Join(" ; ", read.Authors)}», not «{authors}»"
            : read.AuthorsTruncated != pattern.Contains("et al", StringComparison.Ordinal) ? $"«{paper.Title}»: truncated is {read.AuthorsTruncated}"
            : null;
    }

    private static IEnumerable<string> AuthorsAsRead(string pattern, InventedPaper paper) =>
        pattern.Contains("{full}", StringComparison.Ordinal) ? paper.Authors
        : pattern.Contains("{bare}", StringComparison.Ordinal) ? paper.Authors.Select(BareOf)
        : pattern.Contains("{first}", StringComparison.Ordinal) ? [paper.Authors[0]]
        : pattern.Contains("{family}", StringComparison.Ordinal) ? [FamilyOf(paper.Authors[0])]
        : pattern.Contains("{spoken}", StringComparison.Ordinal) || pattern.Contains("{inverted}", StringComparison.Ordinal) ? paper.Authors.Select(author => $"{InitialsOf(author)} {FamilyOf(author)}")
        : [];

    private static string Cite(string pattern, InventedPaper paper, string venue, string place, int year)
    {
        var spoken = paper.Authors.Select(author => $"{InitialsOf(author)} {FamilyOf(author)}").ToArray();
        var inverted = paper.Authors.Select(author => $"{FamilyOf(author)}, {InitialsOf(author)}").ToArray();
        pattern = paper.Title.EndsWith('?') ? pattern.Replace("{title}.", "{title}", StringComparison.Ordinal).Replace("{title},", "{title}", StringComparison.Ordinal) : pattern;
        return pattern
            .Replace("{full}", string.Join(", ", paper.Authors[..^1]) + " and " + paper.Authors[^1], StringComparison.Ordinal)
            .Replace("{spoken}", string.Join(", ", spoken[..^1]) + ", and " + spoken[^1], StringComparison.Ordinal)
            .Replace("{inverted}", string.Join(", ", inverted[..^1]) + ", & " + inverted[^1], StringComparison.Ordinal)
            .Replace("{bare}", string.Join(", ", paper.Authors.Select(BareOf)), StringComparison.Ordinal)
            .Replace("{first}", $"{FamilyOf(paper.Authors[0])}, {GivenOf(paper.Authors[0])}", StringComparison.Ordinal)
            .Replace("{family}", FamilyOf(paper.Authors[0]), StringComparison.Ordinal)
            .Replace("{title}", paper.Title.Replace("_", "\\_", StringComparison.Ordinal), StringComparison.Ordinal)
            .Replace("{proceedings}", place, StringComparison.Ordinal)
            .Replace("{journal}", place, StringComparison.Ordinal)
            .Replace("{venue}", venue, StringComparison.Ordinal)
            .Replace("{yy}", (year % 100).ToString("00", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{yyyy}", year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    private static string FamilyOf(string author) => author.StartsWith("R. J. ", StringComparison.Ordinal) ? author[6..] : author[(author.IndexOf(' ', StringComparison.Ordinal) + 1)..];

    private static string GivenOf(string author) => author[..^(FamilyOf(author).Length + 1)];

    private static string BareOf(string author) => $"{FamilyOf(author)} {string.Concat(InitialsOf(author).Where(char.IsLetter))}";

    private static string InitialsOf(string author) => string.Join(' ', GivenOf(author).Split(' ').Select(given => given.EndsWith('.') ? given : string.Join("-", given.Split('-').Select(part => $"{part[0]}."))));
}
