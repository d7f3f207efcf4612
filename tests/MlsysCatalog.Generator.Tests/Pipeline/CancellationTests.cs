using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Generator.Tests;

/// <summary>A run that is given up in the middle of the lists: the next run of the same driver gives the whole catalog.</summary>
public sealed class CancellationTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void The_run_after_one_that_was_given_up_is_whole(int givenUpAt)
    {
        var expected = new CatalogProject([.. Enumerable.Range(0, 4).Select(static i => ($"lists/{i}.md", TextOf(i)))]).Emit();
        using var source = new CancellationTokenSource();
        var asked = 0;
        AdditionalText[] files = [.. Enumerable.Range(0, 4).Select(i => new Asked($"lists/{i}.md", TextOf(i), () =>
        {
            if (++asked == givenUpAt)
            {
                source.Cancel();
            }
        }))];
        var project = new CatalogProject();
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new MlsysCatalogGenerator().AsSourceGenerator()], files, project.ParseOptions, new Provider());

        Assert.ThrowsAny<OperationCanceledException>(() => driver = driver.RunGenerators(project.Compilation, source.Token));

        var result = driver.RunGenerators(project.Compilation).GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        Assert.Equal(
            expected.Values,
            result.GeneratedSources.OrderBy(static text => text.HintName, StringComparer.Ordinal).Select(static text => text.SourceText.ToString()));
    }

    [Fact]
    public void An_emission_ends_at_any_look_and_the_next_is_whole()
    {
        const int Points = 40;
        var lists = Enumerable.Range(0, 8).Select(static i => ListReader.Read($"lists/{i}.md", TextOf(i), VenueTable.Default).Facts);
        var model = CatalogBuilder.Build([.. lists], VenueTable.Default).Model;
        var options = new EmissionOptions("App", IsPublic: false, HasKeys: true, HasDocs: true, HasGlobalUsing: true);
        var looks = 0;
        try
        {
            Cancellation.Looked = () => looks++;
            var whole = CatalogEmitter.Emit(model, options);
            var all = looks;

            // Each paper is looked at where its facts are gathered, in the store, and at its lines in its venue's file.
            Assert.InRange(all, 8 * model.Papers.Count, int.MaxValue);
            for (var point = 0; point <= Points; point++)
            {
                using var source = new CancellationTokenSource();
                var last = 1 + (point * (all - 1) / Points);
                looks = 0;
                Cancellation.Looked = () =>
                {
                    if (++looks == last)
                    {
                        source.Cancel();
                    }
                };
                Assert.Throws<OperationCanceledException>(() => CatalogEmitter.Emit(model, options, cancellation: source.Token));
                Assert.Equal(last, looks);
                Assert.Equal(whole, CatalogEmitter.Emit(model, options));
            }
        }
        finally
        {
            Cancellation.Looked = null;
        }
    }

    private static string TextOf(int list) =>
        $"# List {list}\n\n* [OSDI '2{list}] Name{list}: A Scheduler of Clusters Number {list} ([pdf](https://example.org/{list}.pdf))\n";

    private sealed class Asked(string path, string text, Action asked) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default)
        {
            asked();
            return _text;
        }
    }

    private sealed class Provider : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options("build_property.MlsysCatalogNamespace", "App");

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
            new Options("build_metadata.AdditionalFiles.MlsysCatalogFile", "List");
    }

    private sealed class Options(string key, string value) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key1, out string value1) => (value1 = key1 == key ? value : null!) is not null;
    }
}
