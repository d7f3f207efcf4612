using static MlsysCatalog.Benchmarks.HostileText;

namespace MlsysCatalog.Benchmarks;

/// <summary>
/// Lists that are made to take long: each thing that Markdown, reading, rules or emission look at, as often as the length allows.
/// </summary>
internal static class HostileTexts
{
    private const string Entry = "- [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<HostileText> All { get; } = [.. Runs, .. Nestings, .. Blocks, .. Entries, .. Papers];

    /// <summary>Marks in a row, in one line.</summary>
    private static IEnumerable<HostileText> Runs =>
    [
        .. new[]
        {
            "[", "]", "![", "*", "_", "**a ", "*a _b ", "a**b", "`", "` ", "``` ` ", "|", "~", "<", "<a", "<a ", "<a href=\"", "</", "<!--", "<!-- ", "<!-- -->", "<?", "<![CDATA[", "<!A ",
            "&", "&a", "&#1", "\\", "(", ")", "()", "[a](", "[a](<", "[a](\"", "[a](b \"", "[a][", "[a][b]", "[a]", "[]()", "![]()", "[![", "[a](b", "[[a](b)](", "<https://a.b", "<a@b", "http://", "http://a ",
            "https://a(", ",", ", ", "et al. ", "et al., ", "2020 ", "2020", "'20 ", "(2020) ", "2020-01-01, ", "Jan 2020, ", "1.", ".", ". ", ": ", ":", "- ", " - ", "– ", "—", "\"", "“", "'", "’", "\"a\" ", "“a” ",
            "【", "「a」", "{", "}", "{}", "[x] ", "OSDI ", "OSDI'20 ", "OSDI 2020, ", "[OSDI '20] ", "(OSDI 2020) ", "arXiv ", "arXiv:2001.00001 ", "A. Lee, ", "Ann Lee, ", "Ann Lee and ", "Lee, A., ", "by ", "in ", "In Proc. ",
            "Proceedings of the ", "International Conference on ", "vol. 1 ", "pp. 1-2, ", "a", "a ", "A", "A ", "Aa ", "x-", "é", "汉", "\u0301", "\ud83d\ude00", "\t", " ", "\u00a0", "\u202e", "\u200b", "#", "# ", "+", "=", "@", "a@b ", "/", "//", "?a=1", "%41", "**", "****", "** **", "~~", "$", "[^1]", "[^1]: ",
            "TBD ", "TODO ", "...", "[Title](link) ", "[pdf]() ", "[[pdf](https://arxiv.org/abs/2001.00001)] ", "https://arxiv.org/abs/2001.00001 ", "[a](https://doi.org/10.1145/1.2) ", "<b>", "<b>a</b>", "<br>", "<br><br>", "<img src=a>", "<img src=\"https://img.shields.io/badge/a-b-c\">", "<sup>1</sup>", "![a](https://img.shields.io/badge/a-b-c) ",
        }.Select(static piece => Repeated("run of " + Shown(piece), piece, "- ")),
        .. new[] { "*", "|", "[", "a", " ", "\t", ">", "-", "=", "#", "\n", "\r", "\r\n", "\n ", "> ", "<", "<!--", "`", "`\n", "~", "~~~\n", "***\n", "---\n", "===\n", "1", "1.", "+", "\\\n", "&\n", "[a]:", "[a]: b\n", "[a]:\n", "[a]: <", "[a]: b \"", "{%", ":", "a\n", "a  \n", "<a\n", "<b>\n", "</b>\n", "<details>\n", "<details><summary>a</summary>\n", "</details>\n", "<p>\n", "<table>\n", "<tr><td>\n", "<tr>\n", "<td>\n", "<ul>\n", "<li>\n", "<ul><li>\n", "<h1>\n", "<h1>a</h1>\n", "<script>\n", "<pre>\n", "<?\n", "<![CDATA[\n", "<a href=b>", "<summary>", "<span>" }
            .Select(static piece => Repeated("only " + Shown(piece), piece)),
        new("runs of ` of every length", static length => "- " + string.Concat(Enumerable.Range(1, (int)Math.Sqrt(2 * length)).Select(static count => new string('`', count) + " "))),
        new("runs of * of every length", static length => "- " + string.Concat(Enumerable.Range(1, (int)Math.Sqrt(2 * length)).Select(static count => new string('*', count) + "a "))),
        Repeated("title of one word", "x", Entry + " "),
        Repeated("title of many words", "Gavel of ", "- [OSDI '20] "),
        Numbered("title of many different words", "{1} ", "- [OSDI '20] "),
        Repeated("title of capitals", "GAVEL ", "- [OSDI '20] "),
        Repeated("colons in a title", "Gavel: ", "- [OSDI '20] "),
        Repeated("placeholders", "[Title](link) [Title](link) TBD []() ", "- "),
        Numbered("authors on one paper", "Ann {1}, ", Entry + ", "),
        Numbered("authors below one paper", "Ann {1}, ", Entry + "\n  - "),
        Numbered("links on one paper", "[[pdf](https://arxiv.org/abs/2001.{0:00000})] ", Entry + " "),
        Numbered("links below one paper", "  - [pdf](https://arxiv.org/abs/2001.{0:00000})\n", Entry + "\n"),
        Numbered("same link on one paper", "[[pdf](https://arxiv.org/abs/2001.00001)] ", Entry + " "),
        Numbered("organizations on one paper", "{1} University, ", Entry + " ("),
        Numbered("tags on one paper", "`{1}` ", Entry + " "),
        Numbered("bold on one paper", "**{1}** ", Entry + " "),
        Numbered("remarks below one paper", "  - {1} is what it says.\n", Entry + "\n"),
        Numbered("paragraphs below one paper", "\n  {1} is what it says.\n", Entry + "\n"),
        Numbered("lines below one paper", "  {1} is what it says\n", Entry + "\n"),
    ];

    /// <summary>Things in things.</summary>
    private static IEnumerable<HostileText> Nestings =>
    [
        Nested("nested brackets", "[", "]", "- "),
        Nested("nested parentheses", "(", ")", Entry + " "),
        Nested("nested emphasis", "*a ", " b*", "- "),
        Nested("nested strong", "**a ", " b**", "- "),
        Nested("nested mixed emphasis", "*a __b ", " c__ d*", "- "),
        Nested("nested links", "[a ", "](b)", "- "),
        Nested("nested images", "![a ", "](b)", "- "),
        Nested("nested reference links", "[a ", "][b]", "[b]: c\n\n- "),
        Nested("nested link targets", "(", ")", "- [a](b"),
        Nested("nested inline HTML", "<b>", "</b>", "- "),
        Nested("nested anchors", "<a href=\"b\">", "</a>", "- "),
        Nested("nested HTML blocks", "<div>", "</div>"),
        Nested("nested HTML blocks on lines", "<div>\n", "</div>\n"),
        Nested("nested HTML lists", "<ul><li>Gavel ", "</li></ul>"),
        Nested("nested HTML lists on lines", "<ul><li>Gavel\n", "</li></ul>\n"),
        Nested("nested HTML tables", "<table><tr><td>", "</td></tr></table>"),
        Nested("nested details", "<details><summary>Gavel</summary>", "</details>"),
        Nested("nested details on lines", "<details><summary>Gavel</summary>\n\n", "</details>\n\n"),
        Nested("nested quotes marks", "\u201c", "\u201d", "- "),
        Nested("nested guillemets", "«", "»", "- "),
        new("deeper and deeper bullets", static length => Deepening(length, "- Gavel\n")),
        new("deeper and deeper numbers", static length => Deepening(length, "1. Gavel\n")),
        new("deeper and deeper quotes", static length => string.Concat(Enumerable.Range(1, (int)Math.Sqrt(2 * length)).Select(static depth => new string('>', depth) + " Gavel\n"))),
        Repeated("bullets in one line", "- ", "", "Gavel"),
        Repeated("numbers in one line", "1. ", "", "Gavel"),
        Repeated("quotes in one line", "> ", "", "Gavel"),
        Repeated("quoted bullets in one line", "> - ", "", "Gavel"),
        Repeated("bullets and quotes 99 deep", string.Concat(Enumerable.Repeat("> - ", 49)) + "Gavel\n"),
        Repeated("quotes 120 deep", new string('>', 120) + " Gavel\n"),
        Repeated("quotes 120 deep with blank lines", new string('>', 120) + " Gavel\n\n"),
        Repeated("bullets 60 deep", Deepening(60, 4)),
    ];

    /// <summary>Many blocks.</summary>
    private static IEnumerable<HostileText> Blocks =>
    [
        Numbered("reference definitions, each used once", "- [{1}][r{0}]\n\n[r{0}]: https://example.org/{0}\n\n"),
        new("reference definitions, then uses", static length => Numbered("", "[r{0}]: https://example.org/{0}\n").OfLength(length / 2) + "\n" + Numbered("", "- [{1}][r{0}]\n").OfLength(length / 2)),
        new("uses, then reference definitions", static length => Numbered("", "- [{1}][r{0}]\n").OfLength(length / 2) + "\n" + Numbered("", "[r{0}]: https://example.org/{0}\n").OfLength(length / 2)),
        Numbered("one reference definition, used often", "- [{1}][r]\n", "[r]: https://example.org/1\n\n"),
        Numbered("one reference definition, used often in a line", "[{1}][r] ", "[r]: https://example.org/1\n\n- "),
        new("a long reference definition, used often", static length => "[r]: https://example.org/" + new string('a', length / 2) + "\n\n- " + Numbered("", "[{1}][r] ").OfLength(length / 2)),
        new("a long definition, used by many entries", static length => "[r]: https://example.org/" + new string('a', length / 2) + "\n\n" + Numbered("", "- [OSDI '20] [{1}][r]\n").OfLength(length / 2)),
        new("a long definition with an escape, used often", static length => "[r]: https://example.org/?a&amp;" + new string('a', length / 2) + "\n\n" + Numbered("", "- [{1}][r]\n").OfLength(length / 2)),
        new("a definition with a long title, used often", static length => "[r]: https://example.org/ \"a\\\"" + new string('a', length / 2) + "\"\n\n" + Numbered("", "- [{1}][r]\n").OfLength(length / 2)),
        Numbered("one label defined often", "[r]: https://example.org/{0}\n", "- [Gavel][r]\n\n"),
        Numbered("reference definitions in one paragraph, unclosed", "[r{0}]: <https://example.org/{0}\n"),
        Numbered("references without definitions", "- [{1}][r{0}]\n"),
        new("labels of brackets", static length => "- " + Numbered("", "[{1}] ").OfLength(length)),
        Numbered("footnotes", "- {1}[^{0}]\n\n[^{0}]: Note {0}.\n\n"),
        Numbered("headings", "# {1}\n"),
        Numbered("headings with papers", "# {1}\n\n- [OSDI '20] {1}: Cluster Scheduling for {1}\n\n"),
        Repeated("same heading", "# OSDI 2020\n"),
        Numbered("deeper headings", "# {1}\n## {1}\n### {1}\n#### {1}\n##### {1}\n###### {1}\n"),
        Numbered("bold lines", "**{1}**\n\n- a\n\n"),
        Numbered("underlined headings", "{1}\n===\n"),
        Numbered("paragraphs", "{1} schedules clusters.\n\n"),
        Numbered("paragraphs with links", "[{1} schedules clusters](https://arxiv.org/abs/2001.{0:00000}).\n\n"),
        Numbered("lines of one paragraph", "{1} schedules clusters\n"),
        Numbered("bold entries in one paragraph", "**{1}: Scheduling Clusters of Many Machines**, OSDI 2020\n"),
        Numbered("linked entries in one paragraph", "[{1}: Scheduling Clusters of Many Machines](https://arxiv.org/abs/2001.{0:00000}), OSDI 2020\n"),
        Numbered("numbered lines in one paragraph", "[{0}] {1}: Scheduling Clusters of Many Machines, OSDI 2020\n"),
        Numbered("bullets that a quote swallows", " {1}\n - {1}: Scheduling Clusters of Many Machines, OSDI 2020\n", "> a\n"),
        Numbered("bullets that a line swallows", "\\- {1}: Scheduling Clusters of Many Machines, OSDI 2020\n", "Papers\n"),
        Numbered("bullets glued to their text", "-{1}: Scheduling Clusters of Many Machines, OSDI 2020\n", "Papers\n"),
        Numbered("bullets glued, nested", "  -{1}: Scheduling Clusters of Many Machines, OSDI 2020\n", "- Papers\n"),
        new("columns of a table", static length => Table(length / 10, 3)),
        new("columns of a table, 100 rows", static length => Table(length / 300, 100)),
        new("columns in the header alone", static length => "|" + string.Concat(Enumerable.Repeat("a|", length / 4)) + "\n|" + string.Concat(Enumerable.Repeat("-|", length / 4)) + "\n|a|\n"),
        new("columns in a row alone", static length => "|a|b|\n|-|-|\n|" + string.Concat(Enumerable.Repeat("a|", length / 2)) + "\n"),
        new("wide header, many short rows", static length => "|" + string.Concat(Enumerable.Repeat("a|", length / 8)) + "\n|" + string.Concat(Enumerable.Repeat("-|", length / 8)) + "\n" + string.Concat(Enumerable.Repeat("|a|\n", length / 8))),
        Numbered("rows of a table", "| {1}: Scheduling | OSDI | 2020 | [pdf](https://arxiv.org/abs/2001.{0:00000}) |\n", "| Title | Venue | Year | Link |\n|-|-|-|-|\n"),
        Numbered("rows of empty cells", "| | | | |\n", "| Title | Venue | Year | Link |\n|-|-|-|-|\n"),
        Numbered("rows without a rule", "| {1} | OSDI | 2020 |\n"),
        Numbered("tables", "| Title | Venue |\n|-|-|\n| {1}: Scheduling | OSDI |\n\n"),
        Numbered("tables, each with a column of its own", "| Title | {1} |\n|-|-|\n| {1}: Scheduling | OSDI |\n\n"),
        Numbered("cells of one HTML row", "<td>{1}</td>", "<table><tr>", "</tr></table>"),
        Numbered("rows of an HTML table", "<tr><td>{1}: Scheduling</td><td>OSDI 2020</td></tr>\n", "<table>\n", "</table>\n"),
        Numbered("rows below an HTML cell that covers them", "<tr><td>{1}</td></tr>\n", "<table>\n<tr><td rowspan=1000000>OSDI 2020</td><td>a</td></tr>\n", "</table>\n"),
        Numbered("HTML cells that cover many columns and rows", "<tr><td rowspan=1000000 colspan=1000000>{1}</td></tr>\n", "<table>\n", "</table>\n"),
        Numbered("items of an HTML list", "<li>{1}: Scheduling, OSDI 2020</li>\n", "<ul>\n", "</ul>\n"),
        Numbered("HTML headings", "<h2>{1}</h2>\n\n"),
        Numbered("HTML paragraphs", "<p>{1}</p>\n\n"),
        Numbered("folds", "<details><summary>{1}</summary>\n\n- [OSDI '20] {1}: Scheduling\n\n</details>\n\n"),
        Repeated("bullets", "- a\n"),
        Repeated("empty bullets", "-\n"),
        Repeated("loose bullets", "- a\n\n"),
        Repeated("bullets and deeper ones", "- a\n  - b\n    - c\n"),
        Repeated("bullets of two marks", "- a\n* b\n"),
        Repeated("lazy quotes", "> a\nb\n\n"),
        Repeated("fences", "```\na\n```\n"),
        Repeated("indented code", "    - [a](b)\n"),
        Repeated("rules", "***\n"),
        Repeated("one comment", "a\n", "<!-- ", "-->"),
        Repeated("one comment in an entry", "a ", Entry + " <!-- ", "-->"),
        Repeated("one catalog comment", "name=a ", "<!-- catalog: ", "-->"),
        Repeated("open comments", "<!-- a\n\n"),
        Numbered("catalog comments", "<!-- catalog: title=link -->\n\n- [OSDI '20] [{1}: Scheduling](https://example.org/{0})\n\n"),
        Numbered("catalog comments, each another", "<!-- catalog: venue={1} -->\n\n- [OSDI '20] [{1}: Scheduling](https://example.org/{0})\n\n"),
        Numbered("catalog comments inside each other", "<!-- catalog: title=link authors=below -->\n\n- [OSDI '20] [{1}: Scheduling](https://example.org/{0})\n\n"),
        new("one long catalog comment for many entries", static length => "<!-- catalog: title=" + Repeated("", "link,").OfLength(length / 2) + "link -->\n\n" + Numbered("", "- [OSDI '20] [{1}](b)\n").OfLength(length / 2)),
        Numbered("catalog comments in entries", "- [OSDI '20] {1}: Scheduling <!-- catalog: name={1} same-as=osdi2020/b{0} -->\n"),
        Numbered("catalog comments that are wrong", "- [OSDI '20] {1}: Scheduling <!-- catalog: nmae={1} -->\n"),
        Repeated("suppressions of nothing", "<!-- catalog-disable MLC0202 -->\n\n"),
        Numbered("suppressions in entries", "- [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling <!-- catalog-disable-line MLC0202 -->\n"),
        Numbered("suppressions of what is no rule", "<!-- catalog-disable {1} -->\n\n"),
        Numbered("suppressions, all of the list", "<!-- catalog-disable-next-line MLC0202 -->\n\n- [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling\n\n"),
        Numbered("front matter", "key{0}: value\n", "---\n", "---\n\n" + Entry + "\n"),
        Numbered("front matter that never ends", "key{0}: value\n", "---\n"),
        Repeated("front matter of one line", "a", "---\ntitle: ", "\n---\n\n" + Entry + "\n"),
        Repeated("front matter of settings", "title=link ", "---\ncatalog: ", "\n---\n\n" + Entry + "\n"),
        Repeated("front matter of markers", "---\n", "---\n"),
        new("blocks of GitBook behind one item", static length => "- a\n" + Numbered("", "  - b\n").OfLength(length / 2) + "\n" + Numbered("", "{{% a %}}\n\n").OfLength(length / 2)),
        Numbered("headings that are papers", "## {1}: Scheduling Clusters, OSDI 2020\n", "<!-- catalog: entries=headings -->\n\n"),
        Numbered("headings that are papers, in levels", "## {1}: Scheduling Clusters\n### {1}: More of It\n", "<!-- catalog: entries=headings -->\n\n"),
        Numbered("links over two lines in one paragraph", "[{1}: Scheduling Clusters](https://example.org/{0}\n\"a\"), OSDI 2020\n"),
        Repeated("lazy underlines of a definition", "===\n", "> [a]: b \"\n"),
        Repeated("lazy underlines among definitions", "> [a]: b \"\n===\n"),
        Repeated("lazy lines of a quote", "> [a]: b\nc\n"),
        Repeated("open titles of definitions", "[a]: b \"c\n"),
        Repeated("conflict markers", "<<<<<<< a\n=======\n>>>>>>> b\n"),
    ];

    /// <summary>Entries that are all in each other's way.</summary>
    private static IEnumerable<HostileText> Entries =>
    [
        Numbered("papers", "- [OSDI '20] {1}: Cluster Scheduling for {1}\n"),
        Numbered("titles that differ in one word", "- [OSDI '20] Nested Racks of Sparse Steel for {1} and Many More Words\n"),
        Numbered("titles that differ in the first word", "- [OSDI '20] {1} Nested Racks of Sparse Steel and Many More Words\n"),
        Numbered("titles that differ in the last word", "- [OSDI '20] Nested Racks of Sparse Steel and Many More {1}\n"),
        Numbered("titles that differ in a number", "- [OSDI '20] Nested Racks of Sparse Steel for {0} and Many More Words\n"),
        Numbered("titles that differ in two letters", "- [OSDI '20] Nested Racks of Sparse Steel with Kubernetes{1} Clusters and Many More Words of the Same Kind Again\n"),
        Repeated("equal titles", Entry + "\n"),
        Numbered("equal titles in many years", "- [OSDI {0:0000}] Gavel: Heterogeneity-Aware Cluster Scheduling\n"),
        Numbered("equal titles at many venues", "- [{1} '20] Gavel: Heterogeneity-Aware Cluster Scheduling\n"),
        Numbered("equal titles under many topics", "## {1}\n\n" + Entry + "\n\n"),
        Numbered("equal titles by many authors", Entry + ", Ann {1}\n"),
        Numbered("equal titles, each with its link", "- [OSDI '20] [Gavel: Heterogeneity-Aware Cluster Scheduling](https://arxiv.org/abs/2001.{0:00000})\n"),
        Numbered("same first word", "- [OSDI '20] Gavel {1} {1}s\n"),
        Numbered("same link", "- [OSDI '20] [{1}: Cluster Scheduling for {1}](https://arxiv.org/abs/2001.00001)\n"),
        Numbered("same other link", "- [OSDI '20] [{1}: Cluster Scheduling for {1}](https://example.org/a)\n"),
        Numbered("same name", "- [OSDI '20] Gavel: {1}\n"),
        Numbered("same name and first words", "- [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling of the Very Same Kind Again and Again for {1}\n"),
        Numbered("same constant without a name", "- [OSDI '20] Heterogeneity-Aware Cluster Scheduling of the Very Same Kind Again and Again for {1}\n"),
        Numbered("names of one case", "- [OSDI '20] Gavel{0}: {1}\n- [OSDI '20] GAVEL{0}: {1}s\n"),
        Numbered("editions", "- [OSDI {0}] {1}: Cluster Scheduling\n"),
        Numbered("venues of their own", "- [{1} '20] {1}: Cluster Scheduling\n"),
        Numbered("venues that are nearly one", "- [USENIX Symposium on {1} '20] {1}: Cluster Scheduling\n"),
        Numbered("links that are one address", "- [OSDI '20] [{1}: Scheduling](https://example.org/?{1}=1&utm_source=a#{0})\n"),
        Numbered("links with nothing", "- [OSDI '20] {1}: Scheduling [[pdf]()]\n"),
        Numbered("brackets that are not closed", "- [OSDI '20 {1}: Scheduling (a [b\n"),
        Numbered("years that are wrong", "- [OSDI' 20] {1}: Scheduling\n- [SC '21'] {1}s: Scheduling\n"),
        Numbered("titles with mojibake", "- [OSDI '20] {1}Ã©: Schedulingâ€™s\n"),
        Numbered("titles with dashes", "- [OSDI '20] {1} - Scheduling – Clusters — Racks\n"),
        Numbered("placeholders, a line each", "- [Title](link)\n- TBD\n- []()\n"),
        Numbered("papers in papers", "- [OSDI '20] {1}: Cluster Scheduling\n  - [OSDI '20] {1}s: Cluster Scheduling\n"),
        Numbered("papers in one that is repeated", Entry + "\n  - [OSDI '20] Tiresias: A GPU Cluster Manager for {1}\n"),
    ];

    private static IEnumerable<HostileText> Papers =>
    [
        .. SyntheticList.Dialects.Select(static dialect => new HostileText("invented, " + dialect, length => SyntheticList.Of(dialect, length / 120))),
    ];

    private static string Deepening(int length, string item) => string.Concat(
        Enumerable.Range(0, (int)Math.Sqrt(length)).Select(depth => new string(' ', 2 * depth) + item));

    private static string Deepening(int depth, int step) =>
        string.Concat(Enumerable.Range(0, depth).Select(level => new string(' ', step * level) + "- Gavel\n"));

    private static string Table(int columns, int rows) => string.Concat(
        Enumerable.Range(0, rows).Select(row => "|" + string.Concat(Enumerable.Repeat(row == 1 ? "-|" : "a|", columns)) + "\n"));

    private static string Shown(string piece) => System.Text.Json.JsonSerializer.Serialize(piece, Relaxed);

    private static readonly System.Text.Json.JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
