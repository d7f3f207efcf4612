namespace MlsysCatalog.Fuzzing;

/// <summary>
/// What is put into lists: pieces that mean something to Markdown, HTML, C#, this catalog, terminals or Unicode, whole and broken.
/// </summary>
internal static class HostileWords
{
    /// <summary>Pieces that go into a line.</summary>
    public static IReadOnlyList<string> Inline { get; } =
    [
        "[", "]", "(", ")", "](", "[](", "[]()", "![", "![](x)", "[x](", "<", ">", "<>", "|", "\\|", "\\", "*", "**", "***", "_", "__",
        "`", "``", "~~",
        "\"", "'", "''", "“", "”", "’", "‘", ":", "::", ",", ";", ".", "...", "…", "-", "--", "–", "—", "#", "##", "=", "&", "&amp;",
        "&lt;", "&#0;", "&#x1f600;",
        "&nbsp;", "&#10;", "$", "%", "@", "^", "~", "+", "{", "}", "{0}", "{{", "/", "//", "/*", "*/", "///", "\"\"\"", "$\"{", "#line 1",
        "#if", "#endif",
        "</summary>", "<summary>", "<br>", "<br/>", "<b>", "</b>", "<a href=\"", "<a href='x'>", "</a>", "<img src=x alt=\"", "<td>",
        "<tr>", "</td>", "</table>",
        "<script>alert(1)</script>", "<details><summary>", "</details>", "<mark>", "<sup>1</sup>", "<!--", "-->", "<!-- x -->",
        "<![CDATA[", "]]>", "<?", "?>",
        "<!-- catalog: distinct -->", "<!-- catalog: name=Gavel -->", "<!-- catalog: same-as=osdi2020/gavel -->",
        "<!-- catalog: same-as=\"\" name= venue= year=99 -->",
        "<!-- catalog: title=bold venue=heading year=brackets -->", "<!-- catalog: entries=items,rows -->", "<!-- catalog: none -->",
        "<!-- catalog: title=column:Title",
        "<!-- catalog-disable-line -->", "<!-- catalog-disable-next-line MLC0202: known -->", "<!-- catalog-disable MLC0202 MLC9999 -->",
        "<!-- catalog-enable -->",
        "<!-- catalog-disable-file MLC0111 -->", "<!-- catalog-disabel MLC0202 -->", "<!--catalog:year=2020 venue=OSDI-->",
        "[OSDI '20]", "[OSDI' 20]", "(NeurIPS 2019)", "[SC '21']", "*NIPS'18*", "Eurosys 2020", "arXiv 2101.00001", "arxiv", "2020", "'20",
        "99999", "1066", "2099", "0",
        "OSDI", "SlGCOMM", "ICML", "[pdf]", "[pdf]()", "[pdf](#)", "[code](javascript:alert(1))", "[x](data:text/html,x)", "[x](http://)",
        "[x](https://ahttps://b)",
        "https://arxiv.org/abs/2008.09213", "https://www.usenix.org/conference/osdi20/presentation/x",
        "https://doi.org/10.1145/3341301.3359646", "http://[::1]:99999/",
        "[x]: https://example.org/", "[x][y]", "[^1]", "TODO", "TBD", "et al.", "(Stanford, MIT)", "by A. Author and B. Author", "Gavel: ",
        "**Gavel**: ",
        "class", "Papers", "Catalog", "ToString", "Equals", "_", "con", "nul", "Unplaced", "Year2023", "paper", "1.", "1)", "- ", "* ",
        "> ", "\t", "  ", "   \n", "\\\n",
        "\0", "\u0001", "\u0007", "\u0008", "\u001b[31m", "\u001b]0;x\u0007", "\u007f", "\u0085", "\u009b31m", "\u00a0", "\u00ad",
        "\u0301", "\u200b", "\u200d", "\u200e", "\u202a", "\u202e",
        "\u2028", "\u2029", "\u2066", "\u2069", "\u3000", "\ufeff", "\ufffd", "\uffff", "\ufb01", "\ufe0f", "\U0001f600",
        "\U0001f1e9\U0001f1ea", "\U000e0041", "\U0010ffff", "Ã©", "â€™",
        "ß", "ı", "İ", "K", "ſ", "Ω", "μ", "é", "e\u0301", "の", "名前", "한국어", "עברית", "عربي", "Ꭰ", "ǆ", "ﷺ", "𝐀𝐁", "①", "½", "²", "\u1e9e",
        "\u0130", "\U00010400",
    ];

    /// <summary>Lines of their own.</summary>
    public static IReadOnlyList<string> Lines { get; } =
    [
        "", " ", "---", "***", "===", "# ", "## OSDI 2020", "### ", "#Papers", "####### x", "Setext\n---", "```", "~~~", "    code", ">",
        "> ", "- ", "-", "* * *", "1.", "1) x", "- [ ]", "- [x]",
        "---\ntitle: x\n---", "---\ncatalog: none\n---", "---\ncatalog: venues\n---", "---\ncatalog-name: con\n---",
        "---\ncatalog-name: \"", "---\ncatalog: lists\n---",
        "| Title | Venue | Year |\n|---|---|---|", "|---|---|", "| | | |", "||", "|", "|-|", "| a | b",
        "| Paper | Link |\n|:--|--:|\n| [Gavel](https://a.org) | [pdf] |",
        "<table>", "<table><tr><td>a</td></tr></table>", "</table>", "<tr><th>Title</th><th>Year</th></tr>", "<details>", "</details>",
        "<summary>OSDI</summary>", "<h2>Topic</h2>", "<p>", "</p>", "<ul><li>a</li></ul>", "<div>", "</div>",
        "<!--", "-->", "<!-- catalog: none -->", "<!-- catalog: venue=heading -->", "<!-- catalog: entries=rows title=column:2 -->",
        "<!-- catalog-disable -->", "<!-- catalog-enable MLC0202 -->",
        "<!-- catalog-disable-file -->", "<!-- catalog: title=before,bold", "[x]: https://example.org \"t\"", "[gavel]: <", "[pdf]:",
        "<<<<<<< HEAD", "=======", ">>>>>>> branch",
        "-[Glued](https://a.org)", "*Glued", "1.Glued",
        "- [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling ([pdf](https://a.org/gavel.pdf))",
        "Gavel: Heterogeneity-Aware Cluster Scheduling (OSDI 2020)", "- Authors: A. Author, B. Author", "  - Remark",
        "    - Nested - [x](y) (SOSP 2019)", "\t- tabbed", "* [A Paper Without Evidence]()", "+ plus",
    ];

    /// <summary>Single characters.</summary>
    public static string Characters { get; } =
        "[](){}<>|*_`#-+!\\\"':,.&~=/ \t\r\n%@^$0129\u2019\u00a0"
        + "\u0000\u0001\u001b\u0085\u00ad\u0301\u200b\u202e\u2028\u3000\ufeff\ufffd\uffff\ud83d\ude00";
}
