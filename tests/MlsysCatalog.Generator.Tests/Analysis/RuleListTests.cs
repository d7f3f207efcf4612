using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MlsysCatalog.Reading;
using RuleSet = MlsysCatalog.Reading.RuleSet;

namespace MlsysCatalog.Generator.Tests;

/// <summary>Every rule is known by one id wherever it is told of.</summary>
public sealed class RuleListTests
{
    private static readonly string Root = FindRoot();

    private static IReadOnlyList<RuleDescriptor> Rules { get; } =
        [.. RuleSet.All.Select(rule => rule.Descriptor), .. CatalogProjectAnalyzer.Rules.Select(rule => rule.Descriptor), .. CitationAnalyzer.Rules];

    public static TheoryData<string> Ids => [.. Rules.Select(rule => rule.Id)];

    [Fact]
    public void Ids_are_unique_and_in_order()
    {
        Assert.Equal(Rules.Select(rule => rule.Id).Distinct().Count(), Rules.Count);
        Assert.All(Rules, rule => Assert.Matches("^MLC[0-9]{4}$", rule.Id));
        Assert.Equal(RuleSet.All.Select(rule => rule.Descriptor.Id).Order(StringComparer.Ordinal), RuleSet.All.Select(rule => rule.Descriptor.Id));
    }

    [Fact]
    public void The_analyzers_announce_every_rule_as_it_is()
    {
        DiagnosticAnalyzer[] analyzers = [new ReadingListAnalyzer(), new CatalogProjectAnalyzer(), new CitationAnalyzer()];

        Assert.Equal(
            Rules.Select(rule => (rule.Id, rule.Title, "MlsysCatalog." + rule.Category, rule.Severity.ToString(), rule.HelpLink ?? "")),
            analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(descriptor =>
                (descriptor.Id, descriptor.Title.ToString(System.Globalization.CultureInfo.InvariantCulture), descriptor.Category, descriptor.IsEnabledByDefault ? descriptor.DefaultSeverity.ToString() : "None", descriptor.HelpLinkUri)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_its_page_and_stands_in_the_table_and_in_the_release_file(string id)
    {
        var rule = Rules.Single(rule => rule.Id == id);
        var page = Read("docs", "rules", id + ".md");

        Assert.StartsWith($"# {id}: {rule.Title}\n", page, StringComparison.Ordinal);
        Assert.Contains($"\nDefault severity: {rule.Severity.ToString().ToLowerInvariant()}.", page, StringComparison.Ordinal);
        Assert.Matches($@"(?m)^\| \[{id}\]\({id}\.md\) \| {rule.Severity.ToString().ToLowerInvariant()}(, fix)? \| {System.Text.RegularExpressions.Regex.Escape(rule.Title)} \|$", Read("docs", "rules", "README.md"));
        Assert.Contains(
            $"\n{id} | MlsysCatalog.{rule.Category} | {(rule.Severity == FindingSeverity.None ? "Disabled" : rule.Severity.ToString())} | {rule.Title}\n",
            Read("src", "MlsysCatalog.Generator", "AnalyzerReleases.Shipped.md") + Read("src", "MlsysCatalog.Generator", "AnalyzerReleases.Unshipped.md"),
            StringComparison.Ordinal);
    }

    /// <summary>The compiler reports it, and so no analyzer announces it and no release file has it.</summary>
    [Fact]
    public void What_the_compiler_says_under_an_id_of_ours_has_its_page_too()
    {
        var rule = FormerName.Descriptor;
        Assert.DoesNotContain(rule.Id, Rules.Select(other => other.Id));
        Assert.StartsWith($"# {rule.Id}: {rule.Title}\n\nDefault severity: warning.", Read("docs", "rules", rule.Id + ".md"), StringComparison.Ordinal);
        Assert.Contains($"\n| [{rule.Id}]({rule.Id}.md) | warning | {rule.Title} |\n", Read("docs", "rules", "README.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void No_page_and_no_released_rule_is_left_over()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(Root, "docs", "rules"), "MLC*.md").Select(file => Path.GetFileNameWithoutExtension(file)!);

        Assert.Equal(Rules.Append(FormerName.Descriptor).Select(rule => rule.Id).Order(StringComparer.Ordinal), pages.Order(StringComparer.Ordinal));
        Assert.Equal(Rules.Count, Read("src", "MlsysCatalog.Generator", "AnalyzerReleases.Unshipped.md").Split("\nMLC").Length - 1);
    }

    private static string Read(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path])).ReplaceLineEndings("\n");

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "MlsysCatalog.Generator.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
