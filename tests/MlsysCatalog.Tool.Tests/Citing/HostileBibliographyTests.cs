using System.Text.Json;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using MlsysCatalog.Reading;
using MlsysCatalog.Storage;

namespace MlsysCatalog.Tool.Tests;

/// <summary>A stranger's text in the files that <c>cite</c> writes: it is read back, and is nothing but text there.</summary>
public sealed class HostileBibliographyTests
{
    private static readonly MarkdownPipeline GitHub = new MarkdownPipelineBuilder()
        .UsePipeTables().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).UseAutoLinks().UseMathematics().Build();

    public static TheoryData<string> Attacks => AttackTexts.Names;

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Escaped_Markdown_is_the_text_itself(string name) => CheckMarkdown(PlainText.Of(AttackTexts.All[name]));

    [Fact]
    public void Escaped_Markdown_of_mixtures_is_the_text_itself()
    {
        foreach (var mixture in AttackTexts.Mixtures(seed: 8, count: 5_000))
        {
            CheckMarkdown(PlainText.Of(mixture));
        }
    }

    [Theory]
    [MemberData(nameof(Attacks))]
    public void The_files_are_read_back(string name) => CheckFiles(AttackTexts.All[name]);

    [Fact]
    public void The_files_of_mixtures_are_read_back()
    {
        foreach (var mixture in AttackTexts.Mixtures(seed: 9, count: 1_000))
        {
            CheckFiles(mixture);
        }
    }

    private static void CheckMarkdown(string text)
    {
        // Not at a line's start, as it is written.
        var paragraph = (ParagraphBlock)Assert.Single(Markdown.Parse("- x " + MarkdownText.Escape(text) + " y\n", GitHub).Descendants<ParagraphBlock>());
        Assert.All(paragraph.Inline!.Descendants(), static inline => Assert.True(inline is LiteralInline, $"{inline.GetType().Name}: {inline}"));
        Assert.Equal($"x {text} y", string.Concat(paragraph.Inline!.Descendants<LiteralInline>().Select(static inline => inline.Content.ToString())));
        if (text.Length > 0)
        {
            var code = Assert.Single(Markdown.Parse("x " + MarkdownText.Code(text) + " y\n", GitHub).Descendants<CodeInline>());
            Assert.Equal(text, code.Content);
        }

        var link = Assert.Single(Markdown.Parse("x " + MarkdownText.Link(MarkdownText.Escape(text) + "z", "https://example.org/a_(b)&c") + "\n", GitHub)
            .Descendants<LinkInline>());
        Assert.Equal("https://example.org/a_%28b%29&c", link.Url);
    }

    private static void CheckFiles(string attack)
    {
        var bibliography = BibliographyOf(attack);
        var entry = Assert.Single(bibliography.Cited);

        var csl = new CslJsonWriter().Write(bibliography);
        using var json = JsonDocument.Parse(csl);
        var item = json.RootElement[0];
        Assert.Equal(PlainText.Of(attack), item.GetProperty("title").GetString());
        Assert.Equal(entry.Id, item.GetProperty("id").GetString());
        AssertHidesNothing(csl);

        var tex = new BibTexWriter().Write(bibliography);
        Assert.Single(Entries(tex));
        AssertHidesNothing(tex);

        var markdown = new ReferencesWriter(SourceLinks.To("https://example.org/x"), tellsUnlisted: true, tellsUncited: true).Write(bibliography);
        var document = Markdown.Parse(markdown, GitHub);
        Assert.Single(document.Descendants<HtmlBlock>());
        Assert.Empty(document.Descendants<HtmlInline>());
        Assert.Empty(document.Descendants<AutolinkInline>());
        Assert.All(document.Descendants<LinkInline>(), static link => Assert.StartsWith("http", link.Url, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(5, document.Descendants<HeadingBlock>().Count());
        AssertHidesNothing(markdown);
    }

    // The entries of a file as BibTeX finds them: what stands in braces behind an '@', braces counted, whatever stands before them.
    private static List<string> Entries(string tex)
    {
        var entries = new List<string>();
        for (var at = tex.IndexOf('@', StringComparison.Ordinal); at >= 0 && at < tex.Length; at = tex.IndexOf('@', at))
        {
            var depth = 0;
            var start = at;
            do
            {
                depth += tex[at] switch { '{' => 1, '}' => -1, _ => 0 };
                at++;
            }
            while (at < tex.Length && (depth > 0 || tex.IndexOf('{', start, at - start) < 0));
            Assert.Equal(0, depth);
            entries.Add(tex[start..at]);
            if (at >= tex.Length)
            {
                break;
            }
        }

        return entries;
    }

    private static Bibliography BibliographyOf(string attack)
    {
        var content = new StoreContent
        {
            Venues = [new(attack, attack, (int)VenueKind.Conference, [attack])],
            Editions = [new("k", 0, 2020)],
            Topics = [],
            Lists = [],
            Papers =
            [
                new()
                {
                    Edition = 0, Key = "k/" + attack, Title = attack, Name = attack, Authors = [attack, attack], Organizations = [attack],
                    Ids = ["doi:" + attack, "arxiv:" + attack], Links = [new(attack, attack), new(attack, "https://example.org/" + attack)],
                },
            ],
        };
        var catalog = new MemoryCatalog(StoreWriter.Write(content));
        var citation = TestPapers.Citation(catalog.Papers[0].Key, 1) with { Symbol = attack, File = attack, Section = attack, Note = attack };
        return Bibliography.Of([citation, citation with { Key = "gone/" + attack }], [catalog]);
    }

    private static void AssertHidesNothing(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var unit = text[at];
            var codePoint = UnseenCharacters.CodePoint(text, ref at);
            if (unit != '\n' && UnseenCharacters.Contains(codePoint) && !UnseenCharacters.IsJoiner(codePoint))
            {
                Assert.Fail($"U+{codePoint:X4} in {text}");
                        }
        }
    }
}
