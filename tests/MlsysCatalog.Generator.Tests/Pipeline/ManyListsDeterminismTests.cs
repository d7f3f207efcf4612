using MlsysCatalog.Tests;

namespace MlsysCatalog.Generator.Tests;

/// <summary>
/// What is emitted for many lists at once, and what is reported of them: the same under any culture, in any order of files, with any line
/// endings, in any folder, and whether the analyzers run side by side or not.
/// </summary>
public sealed class ManyListsDeterminismTests
{
    // Letters that cultures take for other ones, or for none: dotted and dotless i, ß, soft hyphens, signs of no width.
    private const string Soft = "\u00ad", Joiner = "\u200d", NoSpace = "\u200b";

    private const string Letters =
        $"""
        ---
        catalog-name: INDIRIM Index
        ---

        # INFERENCE IN ISTANBUL

        ## ılık İş: Straße

        - [ICML '21] INIT: Iterative Inference In Isolation ([PDF](HTTPS://ARXIV.ORG/ABS/2101.00001), [code](https://GITHUB.com/I/I))
        - [icml '21] iter: ITERATIVE INFERENCE IN ISOLATION ([pdf](https://arxiv.org/abs/2101.00001))
        - [SIGCOMM '19] İmza: Signing Files in ıslands ([pdf](https://example.org/İ.pdf))
        - [MICRO '18] Mik{Soft}ro: Soft{Soft}ly Hyphen{Soft}ated{Joiner} Words{NoSpace} in Titles ([pdf](https://example.org/soft{Soft}ly.pdf))
        - [NSDI '17] Æther & Aether: Weiß and WEISS ([pdf](https://example.org/weiss.pdf))
        - [OSDI '٢٠٢٠] Arabic Digits: A Year in Other Digits ([pdf](https://example.org/digits.pdf))
        - [2563] Buddhist: A Year of Another Calendar ([pdf](https://example.org/buddha.pdf))
        - [1399] Chalk: Years Before Printing ([pdf](https://example.org/chalk.pdf))

        """;

    private static readonly (string Path, string Text)[] Lists = [.. Read()];

    private static readonly Lazy<SortedDictionary<string, string>> Emitted = new(() => new CatalogProject(Lists).Emit());

    private static readonly Lazy<Task<List<string>>> Reported = new(() => Report(Lists));

    [Fact]
    public async Task There_is_much_to_emit_and_to_report()
    {
        Assert.InRange(Emitted.Value.Count, 20, int.MaxValue);
        Assert.InRange((await Reported.Value).Count, 50, int.MaxValue);
    }

    [CultureTheory, RealCultures]
    public void The_same_is_emitted_under_any_culture(string culture) =>
        Assert.Equal(Emitted.Value, RealCultures.Under(culture, () => new CatalogProject(Lists).Emit()));

    [CultureTheory, RealCultures]
    public async Task The_same_is_reported_under_any_culture(string culture) =>
        Assert.Equal(await Reported.Value, await RealCultures.Under(culture, () => Report(Lists)));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task The_same_is_emitted_and_reported_in_any_order_of_the_files(int seed)
    {
        var lists = Lists.ToArray();
        new Random(seed).Shuffle(lists);

        Assert.Equal(Emitted.Value, new CatalogProject(lists).Emit());
        Assert.Equal(await Reported.Value, await Report(lists));
    }

    [Fact]
    public async Task The_same_is_emitted_and_reported_with_any_line_endings()
    {
        var lists = Lists.Select(static list => (list.Path, list.Text.ReplaceLineEndings("\r\n"))).ToArray();

        Assert.Equal(Emitted.Value, new CatalogProject(lists).Emit());
        Assert.Equal(await Reported.Value, await Report(lists));
    }

    [Theory]
    [InlineData("/srv/build 7/agent/")]
    [InlineData("C:\\Users\\Someone Else\\")]
    [InlineData("/repo/src/App/../../")]
    public async Task The_same_is_emitted_and_reported_in_any_folder(string folder)
    {
        var lists = Lists.Select(list => (list.Path.Replace("/repo/", folder, StringComparison.Ordinal), list.Text)).ToArray();

        Assert.Equal(Emitted.Value, new CatalogProject(lists).Emit());
        Assert.Equal(await Reported.Value, await Report(lists, folder));
    }

    [Fact]
    public async Task The_same_is_reported_whether_the_analyzers_run_side_by_side_or_not() =>
        Assert.Equal(await Reported.Value, await Report(Lists, isConcurrent: false));

    private static async Task<List<string>> Report((string Path, string Text)[] lists, string folder = "/repo/", bool isConcurrent = true)
    {
        var project = new AnalyzedProject { IsConcurrent = isConcurrent };
        foreach (var (path, text) in lists)
        {
            project.WithList(path, text);
        }

        // The order in which the compiler hands diagnostics out is its own affair; which there are, and what they say, is ours.
        var diagnostics = await project.AnalyzeAsync();
        return
        [
            .. diagnostics
                .Select(diagnostic =>
                    $"{diagnostic.Location.GetLineSpan()} {diagnostic.Id} {diagnostic.Severity} {diagnostic.GetMessage()} "
                    + string.Join(' ', diagnostic.AdditionalLocations.Select(static place => place.GetLineSpan().ToString())))
                .Select(text => text.Replace(folder, "", StringComparison.Ordinal).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<(string Path, string Text)> Read()
    {
        yield return ("/repo/lists/letters.md", Letters);
        var corpus = CorpusFactAttribute.Folder is { } folder ? Directory.EnumerateFiles(folder, "*.md").Order(StringComparer.Ordinal).Take(8) : [];
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "founded"), "*.md").Concat(corpus))
        {
            // Two of one name in two folders, as many projects have them.
            yield return ($"/repo/lists/{Path.GetFileNameWithoutExtension(file)}/README.md", File.ReadAllText(file));
        }
    }
}
