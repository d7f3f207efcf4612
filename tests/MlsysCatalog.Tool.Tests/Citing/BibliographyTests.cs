using System.Text.Json;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using MlsysCatalog.Citations;

namespace MlsysCatalog.Tool.Tests;

/// <summary>What is looked up, and the files that are made of it.</summary>
public sealed class BibliographyTests
{
    private static readonly MarkdownPipeline GitHub = new MarkdownPipelineBuilder().UsePipeTables().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).UseAutoLinks().UseMathematics().Build();

    [Fact]
    public void Citations_come_by_paper_and_then_by_place_each_once()
    {
        var citations = new[]
        {
            TestPapers.Citation("osdi2020/gavel", 9), TestPapers.Citation("osdi2020/gavel", 2), TestPapers.Citation("osdi2020/gavel", 9),
            TestPapers.Citation("osdi2020/gavel", 1) with { File = "src/Zoo.cs" }, TestPapers.Citation("z/gone", 4), TestPapers.Citation("a/gone", 3),
        };

        var bibliography = Bibliography.Of(citations, [TestPapers.Catalog]);

        Assert.Equal([("src/Policy.cs", 2), ("src/Policy.cs", 9), ("src/Zoo.cs", 1)], Assert.Single(bibliography.Cited).Citations.Select(citation => (citation.File, citation.Line)));
        Assert.Equal(["a/gone", "z/gone"], bibliography.Unlisted.Select(key => key.Key));
        Assert.Equal(
            ["arxiv2022/mulayer", "labconf/unbalanced", "tr2019/notes", "unplaced/aéb", "vldbj2021/survey"],
            bibliography.Uncited.Select(paper => paper.Key));
    }

    [Fact]
    public void Of_a_paper_in_two_catalogs_the_first_ones_facts_count()
    {
        var other = new MemoryCatalog(Storage.StoreWriter.Write(new()
        {
            Papers = [new() { Edition = 0, Key = "osdi2020/gavel", Title = "Another title" }],
            Editions = [new("osdi2020", -1, 2020)], Venues = [], Topics = [], Lists = [],
        }));
        var citations = new[] { TestPapers.Citation("osdi2020/gavel", 1) };

        Assert.Equal("Another title", Assert.Single(Bibliography.Of(citations, [other, TestPapers.Catalog]).Cited).Title);
        Assert.StartsWith("Gavel: ", Assert.Single(Bibliography.Of(citations, [TestPapers.Catalog, other]).Cited).Title, StringComparison.Ordinal);
    }

    [Fact]
    public void BibTeX() => Snapshot.Verify("references", "bib", new BibTexWriter().Write(TestPapers.AllCited));

    [Fact]
    public void CSL_JSON() => Snapshot.Verify("references", "json", new CslJsonWriter().Write(TestPapers.AllCited));

    [Fact]
    public void References()
    {
        CitationRecord[] citations =
        [
            TestPapers.Citation("osdi2020/gavel", 7) with { Section = "4.2", Note = "*the* policy\nof [all]" },
            TestPapers.Citation("osdi2020/gavel", 8) with { Symbol = "T:Lab.Policy", IsCref = true },
            TestPapers.Citation("arxiv2022/mulayer", 12) with { Symbol = "M:Lab.Policy.Next(System.Int32) parameter queue", File = "src/C#/a (b).cs" },
            TestPapers.Citation("osdi2099/gone", 3) with { Symbol = "A:Lab", File = "/_/Generated.cs" },
        ];

        Snapshot.Verify(
            "references", "md", new ReferencesWriter(SourceLinks.To("https://example.org/lab/blob/main"), tellsUnlisted: true, tellsUncited: true)
                .Write(Bibliography.Of(citations, [TestPapers.Catalog])));
    }

    [Fact]
    public void Without_citations_the_files_say_so_or_are_empty()
    {
        var nothing = Bibliography.Of([], []);

        Assert.Contains("\nThe code cites no paper.\n", new ReferencesWriter(SourceLinks.From("."), false, false).Write(nothing), StringComparison.Ordinal);
        Assert.Equal("[]\n", new CslJsonWriter().Write(nothing));
        Assert.DoesNotContain("@", new BibTexWriter().Write(nothing), StringComparison.Ordinal);
    }

    [Fact]
    public void CSL_JSON_has_nothing_that_its_specification_does_not_know()
    {
        // Of CSL 1.0.2, what is used here: the types, and the variables with what they hold.
        string[] types = ["article", "article-journal", "document", "paper-conference", "report"];
        string[] texts = ["id", "type", "title", "container-title", "container-title-short", "publisher", "DOI", "URL", "note"];
        string[] parts = ["family", "given", "literal", "non-dropping-particle", "suffix"];

        var entries = JsonDocument.Parse(new CslJsonWriter().Write(TestPapers.AllCited)).RootElement.EnumerateArray().ToList();

        Assert.Equal(types, entries.Select(entry => entry.GetProperty("type").GetString()).Distinct().Order(StringComparer.Ordinal));
        foreach (var variable in entries.SelectMany(entry => entry.EnumerateObject()))
        {
            switch (variable.Name)
            {
                case "author":
                    Assert.All(variable.Value.EnumerateArray().SelectMany(name => name.EnumerateObject()), part =>
                    {
                        Assert.Contains(part.Name, parts);
                        Assert.NotEqual("", part.Value.GetString());
                    });
                    break;
                case "issued":
                    var date = Assert.Single(variable.Value.EnumerateObject());
                    Assert.Equal("date-parts", date.Name);
                    Assert.Equal(JsonValueKind.Number, Assert.Single(Assert.Single(date.Value.EnumerateArray()).EnumerateArray()).ValueKind);
                    break;
                default:
                    Assert.Contains(variable.Name, texts);
                    Assert.NotEqual("", variable.Value.GetString());
                    break;
            }
        }
    }

    [Fact]
    public void Whatever_a_title_holds_Markdown_shows_it_and_links_nothing_but_what_is_to_be_linked()
    {
        foreach (var text in Nasty())
        {
            var document = Markdown.Parse($"## {MarkdownText.Link(MarkdownText.Escape(text), "https://example.org/a(b")}\n", GitHub);

            var heading = Assert.IsType<HeadingBlock>(Assert.Single(document));
            var link = Assert.IsType<LinkInline>(Assert.Single(heading.Inline!));
            Assert.Equal("https://example.org/a%28b", link.Url);
            Assert.All(link, part => Assert.True(part is LiteralInline, $"{text}: {part}"));
            Assert.Equal(text, string.Concat(link.Select(part => ((LiteralInline)part).Content.ToString())));
        }
    }

    [Fact]
    public void Whatever_a_symbol_holds_Markdown_shows_it_as_code()
    {
        foreach (var text in Nasty().Append("`").Append("``").Append("a`b``c"))
        {
            var paragraph = Assert.IsType<ParagraphBlock>(Assert.Single(Markdown.Parse(MarkdownText.Code(text), GitHub)));

            Assert.Equal(text, Assert.IsType<CodeInline>(Assert.Single(paragraph.Inline!)).Content);
        }
    }

    [Fact]
    public void Whatever_a_title_holds_BibTeX_finds_the_end_of_the_field()
    {
        foreach (var text in Nasty())
        {
            Assert.All([BibTexText.Escape(text), BibTexText.Title(text, "A{"), BibTexText.Title(text, null)], field =>
            {
                var open = 0;
                foreach (var unit in field)
                {
                    open += unit switch { '{' => 1, '}' => -1, _ => 0 };
                    Assert.True(open >= 0, field);
                }

                Assert.True(open == 0, field);
            });
        }
    }

    [Theory]
    [InlineData("Gavel: A GPU Scheduler for H100s, C++ and vLLM", "Gavel", "{Gavel}: A {GPU} Scheduler for {H100s}, {C}++ and {vLLM}")]
    [InlineData("Gavels and Gavel-like Things", "Gavel", "Gavels and {Gavel}-like Things")]
    [InlineData("The AFS/CoDDL Scheduler", "AFS/CoDDL", "The {AFS/CoDDL} Scheduler")]
    [InlineData("Training gpt", "gpt", "Training gpt")]
    [InlineData("R and D---of a_b", null, "{R} and {D}-{}-{}-of a\\_b")]
    [InlineData("{a} 50% \"b\"", null, "\\{a\\} 50\\% {\"}b{\"}")]
    [InlineData("}{", null, "\\textbraceright{}\\textbraceleft{}")]
    public void A_title_keeps_the_case_of_names_and_acronyms(string title, string? name, string expected) =>
        Assert.Equal(expected, BibTexText.Title(title, name));

    [Theory]
    [InlineData("Deepak Narayanan", "Deepak||Narayanan|")]
    [InlineData("Jan van der Berg", "Jan|van der|Berg|")]
    [InlineData("van der Berg, Jan", "Jan|van der|Berg|")]
    [InlineData("J. Smith, Jr.", "J.||Smith|Jr.")]
    [InlineData("Smith, John, III", "John||Smith|III")]
    [InlineData("Tim Berners-Lee II", "Tim||Berners-Lee|II")]
    [InlineData("OpenAI", "||OpenAI|")]
    [InlineData("张三", "||张三|")]
    [InlineData("Barnes and Noble", "||Barnes and Noble|")]
    [InlineData("a, b, c", "||a, b, c|")]
    [InlineData("de la", "de||la|")]
    [InlineData(",", "||,|")]
    [InlineData("", "|||")]
    public void A_name_has_parts(string printed, string expected)
    {
        var name = PersonName.Of(printed);

        Assert.Equal(expected, $"{name.Given}|{name.Particle}|{name.Family}|{name.Suffix}");
    }

    [Theory]
    [InlineData("osdi2020/gavel", "osdi2020-gavel")]
    [InlineData("year2023/_3po", "year2023-_3po")]
    [InlineData("x/é", "x---00e9")]
    [InlineData("a-b/{,}%", "a--002db---007b--002c--007d--0025")]
    public void A_paper_is_cited_by_its_key(string key, string expected) => Assert.Equal(expected, CitationId.Of(key));

    [Theory]
    [InlineData("https://a.org/b?c=d&e=%20#f~g", "https://a.org/b?c=d&e=%20#f~g")]
    [InlineData("HTTP://a.org/{b} \\c\"<d>|`^", "HTTP://a.org/%7Bb%7D%20%5Cc%22%3Cd%3E%7C%60%5E")]
    [InlineData("https://ü.org/ü", "https://ü.org/%C3%BC")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("../local.pdf", null)]
    [InlineData("", null)]
    public void Only_addresses_of_the_web_are_linked(string text, string? expected) => Assert.Equal(expected, WebLink.Of(text));

    [Theory]
    [InlineData("T:Lab.Policy", "Lab.Policy", "")]
    [InlineData("T:Lab.Box`2", "Lab.Box<T1, T2>", "")]
    [InlineData("T:Lab.Box`1.Inner`1", "Lab.Box<T1>.Inner<T2>", "")]
    [InlineData("M:Lab.Policy.Next(System.Int32,System.String[])", "Lab.Policy.Next(int, string[])", "")]
    [InlineData("M:Lab.Policy.Next", "Lab.Policy.Next()", "")]
    [InlineData("M:Lab.Policy.Try(System.Int32@,System.Int32[0:,0:],System.Byte*)", "Lab.Policy.Try(ref int, int[,], byte*)", "")]
    [InlineData("M:Lab.Box`1.Map``1(System.Func{`0,``0},System.Collections.Generic.List{System.Int64})", "Lab.Box<T1>.Map<TMethod1>(Func<T1, TMethod1>, List<long>)", "")]
    [InlineData("M:Lab.Policy.#ctor(System.Int32)", "new Lab.Policy(int)", "")]
    [InlineData("M:Lab.Policy.#cctor", "static Lab.Policy()", "")]
    [InlineData("M:Lab.Policy.op_Addition(Lab.Policy,Lab.Policy)", "Lab.Policy.operator Addition(Policy, Policy)", "")]
    [InlineData("M:Lab.Policy.op_Implicit(Lab.Policy)~System.Int32", "Lab.Policy.operator Implicit(Policy)", "")]
    [InlineData("M:Lab.Policy.System#IDisposable#Dispose", "Lab.Policy.System.IDisposable.Dispose()", "")]
    [InlineData("P:Lab.Policy.Item(System.Int32)", "Lab.Policy.Item[int]", "")]
    [InlineData("P:Lab.Policy.Size field", "Lab.Policy.Size", "field")]
    [InlineData("M:Lab.Policy.Next(System.Int32) local function Step parameter a", "Lab.Policy.Next(int)", "local function Step parameter a")]
    [InlineData("A:Lab", "Lab", "the assembly")]
    [InlineData("A:Lab module", "Lab", "the assembly's module")]
    [InlineData("M:Top(System.Int32)", "Top(int)", "")]
    [InlineData("no id", "no id", "")]
    [InlineData("M:(", "()", "")]
    [InlineData("", "", "")]
    public void A_symbol_is_named_as_people_do(string id, string name, string part) => Assert.Equal(new SymbolName(name, part), SymbolName.Of(id));

    [Fact]
    public void Links_into_the_code_go_up_to_the_repository()
    {
        using var folder = new Lists();
        folder.Write("repository/.git/HEAD", "");
        folder.Write("repository/docs/deep/a.md", "");
        folder.Write("outside/a.md", "");
        var citation = TestPapers.Citation("a", 3) with { File = "src/C#/ü 1.cs" };

        Assert.Equal("src/C%23/%C3%BC%201.cs#L3", SourceLinks.From(folder.PathOf("repository")).Of(citation));
        Assert.Equal("../../src/C%23/%C3%BC%201.cs#L3", SourceLinks.From(folder.PathOf("repository/docs/deep")).Of(citation));
        Assert.Equal("src/C%23/%C3%BC%201.cs#L3", SourceLinks.From(folder.PathOf("outside")).Of(citation));
        Assert.Null(SourceLinks.From(folder.PathOf("outside")).Of(citation with { File = "/_/A.cs" }));
    }

    [Theory]
    [InlineData(" a \t\r\n b\u0085c\u2028d ", "a b c d")]
    [InlineData("a\u202eb\u2066c\u200fd", "abcd")]
    [InlineData("\u0000\u001b[31m", "[31m")]
    public void Texts_are_one_line_in_the_order_in_which_they_are_written(string text, string expected) => Assert.Equal(expected, PlainText.Of(text));

    /// <summary>Texts of what means something in one of the formats.</summary>
    private static IEnumerable<string> Nasty()
    {
        string[] pieces =
        [
            "a", "B", "GPU", "1", " ", ".", "-", "--", "*", "**", "_", "`", "```", "[", "]", "](x)", "(", ")", "<b>", "<", ">", "<!--", "&amp;", "&",
            "#", " #", "|", "~~", "$", "\\", "{", "}", "\"", "'", "^", "%", "!", "!", "https://evil.org", "www.evil.org", "<https://a.b>", ":", "µ", "é", "漢", "😀",
        ];
        var random = new Random(3);
        for (var i = 0; i < 3000; i++)
        {
            var text = PlainText.Of(string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => pieces[random.Next(pieces.Length)])));
            if (text.Length > 0)
            {
                yield return text;
            }
        }
    }
}
