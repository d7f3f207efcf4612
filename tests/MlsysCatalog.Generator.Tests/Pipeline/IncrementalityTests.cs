using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MlsysCatalog.Generator.Tests;

/// <summary>What each edit makes run again, step by step, in a project of two lists.</summary>
public sealed class IncrementalityTests
{
    private const string Scheduling =
        """
        # Scheduling

        * [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies ([pdf](https://example.org/gavel.pdf))
        * [NSDI '19] Tiresias: A GPU Cluster Manager for Distributed Deep Learning ([pdf](https://example.org/tiresias.pdf))

        """;

    private const string Serving =
        """
        # Serving

        * [OSDI '22] Orca: A Distributed Serving System for Generative Models ([pdf](https://example.org/orca.pdf))
        * [SOSP '23] vLLM: Efficient Memory Management with PagedAttention ([pdf](https://example.org/vllm.pdf))

        """;

    private const string MadeUp = "A Paper that is Made Up for This Very Test ([pdf](https://example.org/gecko.pdf))\n";

    private const string VenueTable = "---\ncatalog: venues\n---\n\n| Venue | Full name |\n|---|---|\n| OSDI | By Another Name |\n";

    private static readonly string[] Steps =
    [
        TrackingNames.Options,
        TrackingNames.Language,
        TrackingNames.NameTaken,
        TrackingNames.Texts,
        TrackingNames.Venues,
        TrackingNames.Lists,
        TrackingNames.Model,
        TrackingNames.Store,
        TrackingNames.VenueFiles,
        TrackingNames.CitationOptions,
        TrackingNames.Citations,
    ];

    private static readonly (string Name, Action<CatalogProject> Apply)[] Edits =
    [
        ("nothing", static _ => { }),
        ("a C# file", static project => project.AddCode("class Other { }")),
        ("a C# file that cites", static project => project.AddCode("[MlsysCatalog.Cites(App.PaperKeys.Osdi2022.Orca)] class Other { }")),
        ("a C# file with a name of the catalog", static project => project.AddCode("namespace App; class Papers { }")),
        ("a property of others", static project => project.Set("ProjectDir", "/elsewhere/")),
        ("a blank line", static project => project.Edit("lists/serving.md", static text => text.Replace("Serving\n", "Serving\n\n"))),
        ("a list moved lines", static project => project.Edit("lists/serving.md", text => text + "\n<!-- to be continued -->\n")),
        ("a title", static project => project.Edit("lists/serving.md", static text => text.Replace("Distributed", "Fast"))),
        ("an entry added", static project => project.Edit("lists/serving.md", static text => text + "* [SOSP '21] Gecko: " + MadeUp)),
        ("an entry, a new venue", static project => project.Edit("lists/serving.md", static text => text + "* [ATC '21] Gecko: " + MadeUp)),
        ("a list added", static project => project.Add("lists/new.md", "# New\n\n* [SOSP '21] Gecko: " + MadeUp)),
        ("a list removed", static project => project.Remove("lists/serving.md")),
        ("the venue table", static project => project.Add("lists/venues.md", VenueTable)),
        ("the namespace", static project => project.Set("MlsysCatalogNamespace", "Other")),
        ("C# 7.3", static project => project.SetLanguage(LanguageVersion.CSharp7_3)),
    ];

    [Fact]
    public void Each_edit_runs_again_what_depends_on_it_and_no_more() => Snapshot.Verify("Incrementality", "md", Table(static _ => { }));

    [Fact]
    public void With_citations_an_edit_of_code_changes_their_file_only() => Snapshot.Verify("Incrementality.Citations", "md", Table(static project =>
    {
        project.Set("MlsysCatalogCitations", "true");
        project.AddCode("/// <see cref=\"App.Papers.Nsdi2019.Tiresias\"/>\n[MlsysCatalog.Cites(App.PaperKeys.Osdi2020.Gavel)] class Policy { }");
    }));

    private static string Table(Action<CatalogProject> setUp)
    {
        var table = new StringBuilder();
        Append(table, ["edit", .. Steps, "texts changed"]);
        foreach (var (name, apply) in Edits)
        {
            var project = new CatalogProject(("lists/scheduling.md", Scheduling), ("lists/serving.md", Serving));
            setUp(project);
            var before = project.Emit();
            apply(project);
            var run = project.Generate();
            Append(table, [name, .. Steps.Select(step => Reasons(run, step)), Changed(before, project.Emit())]);
        }

        return table.ToString();
    }

    /// <summary>What became of a step's outputs, the commonest first: <c>2 cached</c>, <c>1 modified + 1 cached</c>.</summary>
    private static string Reasons(GeneratorRunResult run, string step) =>
        run.TrackedSteps.TryGetValue(step, out var runs)
            ? string.Join(" + ", runs
                .SelectMany(static tracked => tracked.Outputs)
                .GroupBy(static output => output.Reason)
                .OrderBy(static reason => reason.Key)
                .Select(static reason => $"{reason.Count()} {reason.Key.ToString().ToLowerInvariant()}"))
            : "-";

    private static string Changed(SortedDictionary<string, string> before, SortedDictionary<string, string> after) =>
        string.Join(", ", before.Keys.Union(after.Keys)
            .Where(name => before.GetValueOrDefault(name) != after.GetValueOrDefault(name))
            .Order(StringComparer.Ordinal));

    private static void Append(StringBuilder table, IEnumerable<string> cells) =>
        table.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
