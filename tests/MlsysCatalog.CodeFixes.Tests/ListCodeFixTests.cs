using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using MlsysCatalog.Reading;
using RuleSet = MlsysCatalog.Reading.RuleSet;

namespace MlsysCatalog.CodeFixes.Tests;

/// <summary>What an editor offers for a finding in a list.</summary>
public sealed class ListCodeFixTests
{
    private const string Bad = "- [SC '21'] Chimera: Efficiently Training Large-Scale Neural Networks with Bidirectional Pipelines\n";
    private const string Good = "- [SC '21] Chimera: Efficiently Training Large-Scale Neural Networks with Bidirectional Pipelines\n";
    private const string OtherBad = "- [OSDI' 20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads\n";
    private const string OtherGood = "- [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads\n";
    private const string Empty = "\n| Venue | Title |\n|---|---|\n| OSDI '18 | [Gandiva: Introspective Cluster Scheduling for Deep Learning](https://example.org/g) |\n|  |  |\n";

    private static readonly string EmptyMended = Empty.Replace("|  |  |\n", "", StringComparison.Ordinal);

    [Fact]
    public async Task One_finding_is_fixed_and_nothing_else()
    {
        using var solution = new FixedSolution().WithProject("App", List("a.md", Bad + OtherBad), List("b.md", Bad));
        var second = (await solution.DiagnosticsAsync("App")).Where(diagnostic => diagnostic.Id == "MLC0301").ElementAt(1);

        var action = Assert.Single(await solution.ActionsAsync("App", second));
        await solution.ApplyAsync(action);

        Assert.Equal("Replace \"' 20\" with \" '20\"", action.Title);
        Assert.Equal(Bad + OtherGood, solution.Text("App", "a.md"));
        Assert.Equal(Bad, solution.Text("App", "b.md"));
    }

    [Fact]
    public async Task A_fix_that_is_given_up_at_any_look_changes_nothing_and_the_next_is_whole()
    {
        const int Points = 20;
        using var solution = new FixedSolution().WithProject("App", List("a.md", Bad + OtherBad), List("b.md", Bad));
        var carrier = (await solution.DiagnosticsAsync("App")).Single(diagnostic => diagnostic.Id == "MLC0602");

        // Readings are kept: only from the second time on are there always as many looks.
        await LookAsync(int.MaxValue);
        var all = (await LookAsync(int.MaxValue)).Looks;
        Assert.InRange(all, Points, int.MaxValue);
        for (var point = 0; point < Points; point++)
        {
            var (_, isGivenUp) = await LookAsync(1 + (point * (all - 1) / Points));

            Assert.True(isGivenUp);
            Assert.Equal(Bad + OtherBad, solution.Text("App", "a.md"));
        }

        await solution.ApplyAsync(Assert.Single(await solution.ActionsAsync("App", carrier)));
        Assert.Equal((Good + OtherGood, Good), (solution.Text("App", "a.md"), solution.Text("App", "b.md")));

        async Task<(int Looks, bool IsGivenUp)> LookAsync(int givenUpAt)
        {
            // A fresh action: one keeps what it has found out.
            var action = Assert.Single(await solution.ActionsAsync("App", carrier));
            using var source = new CancellationTokenSource();
            var looks = 0;
            Cancellation.Looked = () =>
            {
                if (++looks == givenUpAt)
                {
                    source.Cancel();
                }
            };
            try
            {
                await action.GetOperationsAsync(source.Token);
                return (looks, false);
            }
            catch (OperationCanceledException)
            {
                return (looks, true);
            }
            finally
            {
                Cancellation.Looked = null;
            }
        }
    }

    [Theory]
    [InlineData(FixAllScope.Document, "Fix all MLC0301 in 'a.md'", Good + OtherGood + Empty, Bad, Bad)]
    [InlineData(FixAllScope.Project, "Fix all MLC0301 in the reading lists of 'App'", Good + OtherGood + Empty, Good, Bad)]
    [InlineData(FixAllScope.Solution, "Fix all MLC0301 in the reading lists of the solution", Good + OtherGood + Empty, Good, Good)]
    public async Task All_findings_of_a_rule_are_fixed_as_far_as_the_scope_goes(FixAllScope scope, string title, string a, string b, string c)
    {
        using var solution = new FixedSolution()
            .WithProject("App", List("a.md", Bad + OtherBad + Empty), List("b.md", Bad))
            .WithProject("Other", List("c.md", Bad));
        var first = (await solution.DiagnosticsAsync("App")).First(diagnostic => diagnostic.Id == "MLC0301");
        var one = Assert.Single(await solution.ActionsAsync("App", first));

        var all = await solution.FixAllAsync("App", first, scope, one.EquivalenceKey);
        await solution.ApplyAsync(all);

        Assert.Equal(title, all.Title);
        Assert.Equal((a, b, c), (solution.Text("App", "a.md"), solution.Text("App", "b.md"), solution.Text("Other", "c.md")));
    }

    [Fact]
    public async Task Without_a_key_all_findings_of_the_rule_are_meant()
    {
        using var solution = new FixedSolution().WithProject("App", List("a.md", Bad + Empty));
        var bad = (await solution.DiagnosticsAsync("App")).First(diagnostic => diagnostic.Id == "MLC0301");

        await solution.ApplyAsync(await solution.FixAllAsync("App", bad, FixAllScope.Solution, key: null));

        Assert.Equal(Good + Empty, solution.Text("App", "a.md"));
    }

    [Fact]
    public async Task MLC0602_stands_for_all_findings_in_the_lists()
    {
        using var solution = new FixedSolution()
            .WithProject("App", List("a.md", Bad + Empty), List("b.md", OtherBad))
            .WithProject("Other", List("c.md", Bad));
        var carrier = (await solution.DiagnosticsAsync("App")).Single(diagnostic => diagnostic.Id == "MLC0602");

        var one = Assert.Single(await solution.ActionsAsync("App", carrier));
        await solution.ApplyAsync(one);

        Assert.Equal("Fix all fixable problems in the reading lists of 'App'", one.Title);
        Assert.Equal((Good + EmptyMended, OtherGood, Bad), (solution.Text("App", "a.md"), solution.Text("App", "b.md"), solution.Text("Other", "c.md")));
        Assert.DoesNotContain(await solution.DiagnosticsAsync("App"), diagnostic => diagnostic.Id == "MLC0602");

        await solution.ApplyAsync(await solution.FixAllAsync("App", carrier, FixAllScope.Solution, one.EquivalenceKey));
        Assert.Equal(Good, solution.Text("Other", "c.md"));
    }

    [Fact]
    public async Task What_the_project_has_switched_off_MLC0602_neither_counts_nor_fixes()
    {
        using var solution = new FixedSolution().WithProject("App", List("a.md", Bad + Empty)).With("App", "MLC0301", ReportDiagnostic.Suppress);
        var carrier = (await solution.DiagnosticsAsync("App")).Single(diagnostic => diagnostic.Id == "MLC0602");

        await solution.ApplyAsync(await solution.FixAllAsync("App", carrier, FixAllScope.Solution, "MLC0602"));

        Assert.StartsWith("1 fixable problem in ", carrier.GetMessage(), StringComparison.Ordinal);
        Assert.Equal(Bad + EmptyMended, solution.Text("App", "a.md"));
        Assert.Empty(await solution.DiagnosticsAsync("App"));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("silent")]
    public async Task A_global_configuration_switches_off_as_well(string severity)
    {
        using var solution = new FixedSolution()
            .WithProject("App", List("a.md", Bad))
            .WithGlobalConfig("App", $"dotnet_diagnostic.MLC0301.severity = {severity}");

        Assert.DoesNotContain(await solution.DiagnosticsAsync("App"), diagnostic => diagnostic.Id == "MLC0602");
    }

    [Fact]
    public async Task The_same_file_in_two_projects_stays_one()
    {
        using var solution = new FixedSolution()
            .WithProject("App", List("shared/a.md", Bad))
            .WithProject("Other", List("shared/a.md", Bad));
        var bad = (await solution.DiagnosticsAsync("App")).First(diagnostic => diagnostic.Id == "MLC0301");

        await solution.ApplyAsync(Assert.Single(await solution.ActionsAsync("App", bad)));

        Assert.Equal((Good, Good), (solution.Text("App", "shared/a.md"), solution.Text("Other", "shared/a.md")));
    }

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    public async Task Encoding_byte_order_mark_line_endings_and_the_end_stay(string encoding, bool isMarked)
    {
        var text = "# Übung\r\n\r\n" + Bad.TrimEnd() + "\r\n" + OtherBad.TrimEnd();
        byte[] bytes = [.. isMarked ? Encoding.GetEncoding(encoding).GetPreamble() : [], .. Encoding.GetEncoding(encoding).GetBytes(text)];
        using var solution = new FixedSolution().WithProject("App", ("a.md", SourceText.From(new MemoryStream(bytes))));
        var before = solution.SourceOf("App", "a.md").Encoding!;
        var carrier = (await solution.DiagnosticsAsync("App")).Single(diagnostic => diagnostic.Id == "MLC0602");

        await solution.ApplyAsync(await solution.FixAllAsync("App", carrier, FixAllScope.Project, "MLC0602"));

        Assert.Equal("# Übung\r\n\r\n" + Good.TrimEnd() + "\r\n" + OtherGood.TrimEnd(), solution.Text("App", "a.md"));
        Assert.Equal((before.CodePage, isMarked), (solution.SourceOf("App", "a.md").Encoding!.CodePage, solution.SourceOf("App", "a.md").Encoding!.Preamble.Length > 0));
    }

    [Fact]
    public async Task A_byte_order_mark_in_the_text_moves_no_edit()
    {
        using var solution = new FixedSolution().WithProject("App", List("a.md", "\ufeff" + Bad));
        var bad = (await solution.DiagnosticsAsync("App")).First(diagnostic => diagnostic.Id == "MLC0301");

        await solution.ApplyAsync(Assert.Single(await solution.ActionsAsync("App", bad)));

        Assert.Equal("\ufeff" + Good, solution.Text("App", "a.md"));
    }

    [Fact]
    public async Task A_diagnostic_of_a_text_that_has_changed_since_is_not_fixed()
    {
        using var solution = new FixedSolution().WithProject("App", List("a.md", Bad));
        var bad = (await solution.DiagnosticsAsync("App")).First(diagnostic => diagnostic.Id == "MLC0301");
        using var later = new FixedSolution().WithProject("App", List("a.md", Good));

        Assert.Empty(await later.ActionsAsync("App", bad));
    }

    [Fact]
    public async Task Where_no_edit_is_known_none_is_offered()
    {
        using var solution = new FixedSolution().WithProject("App", List("a.md", "- [NSDI '19] Tiresias: A GPU Cluster Manager for Distributed Deep Learning [[pdf]()]\n"));

        var diagnostic = Assert.Single(await solution.DiagnosticsAsync("App"));

        Assert.Equal("MLC0104", diagnostic.Id);
        Assert.DoesNotContain("MLC0104", new ListCodeFixProvider().FixableDiagnosticIds);
    }

    [Fact]
    public async Task A_removal_of_a_line_says_so_in_one()
    {
        using var solution = new FixedSolution().WithProject("App", List("a.md", Good + Empty));
        var row = (await solution.DiagnosticsAsync("App")).Single(diagnostic => diagnostic.Id == "MLC0110");

        Assert.Equal("Remove \"|  |  |\"", Assert.Single(await solution.ActionsAsync("App", row)).Title);
    }

    [Fact]
    public void Editors_find_the_fixes_of_every_rule_that_has_one()
    {
        var export = typeof(ListCodeFixProvider).GetCustomAttribute<ExportCodeFixProviderAttribute>()!;

        Assert.Equal(["AdditionalDocument"], export.DocumentKinds!);
        Assert.Equal([".md", ".txt"], export.DocumentExtensions!);
        Assert.Equal(RuleSet.All.Where(rule => rule.Descriptor.HasFix).Select(rule => rule.Descriptor.Id), new ListCodeFixProvider().FixableDiagnosticIds);
        Assert.Equal(["Document"], typeof(CarrierCodeFixProvider).GetCustomAttribute<ExportCodeFixProviderAttribute>()!.DocumentKinds!);
    }

    private static (string Path, SourceText Text) List(string path, string text) => (path, SourceText.From(text, Encoding.UTF8));
}
