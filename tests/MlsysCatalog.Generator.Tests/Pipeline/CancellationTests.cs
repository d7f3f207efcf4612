using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

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
