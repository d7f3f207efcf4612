using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace MlsysCatalog.CodeFixes.Tests;

/// <summary>What a list did to a shipped constant is mended in the shipped file.</summary>
public sealed class ShippedCodeFixTests
{
    private const string Title = "Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads";
    private const string Heron = "- [OSDI '20] Heron: " + Title + "\n";
    private const string Bad = "- [SC '21'] Chimera: Efficiently Training Large-Scale Neural Networks with Bidirectional Pipelines\n";
    private const string File = "MlsysCatalog.Shipped.txt";
    private const string Shipped =
        "# mine\r\nOsdi2020.Gavel | osdi2020/gavel | Gavel: " + Title + "\r\n\r\nSosp2019.Gone | sosp2019/gone | Gone: A Paper That Nobody Lists\r\n# no line end";

    private static readonly string Moved = Shipped.Replace("osdi2020/gavel", "osdi2020/gavel => osdi2020/heron", StringComparison.Ordinal);
    private static readonly string Both = Moved.Replace("sosp2019/gone", "sosp2019/gone => -", StringComparison.Ordinal);

    [Fact]
    public async Task A_fix_at_an_entry_writes_the_alias_into_the_shipped_file()
    {
        using var solution = new FixedSolution().WithProject("App", Text("a.md", Heron + Bad), Text(File, Shipped));
        var diagnostic = (await solution.DiagnosticsAsync("App")).First(diagnostic => diagnostic.Id == "MLC0503" && PathOf(diagnostic) == "/repo/App/a.md");

        var action = Assert.Single(await solution.ActionsAsync("App", diagnostic));
        await solution.ApplyAsync(action);

        Assert.Equal("Insert \" => osdi2020/heron\" in MlsysCatalog.Shipped.txt", action.Title);
        Assert.Equal(Moved, solution.Text("App", File));
        Assert.Equal(Heron + Bad, solution.Text("App", "a.md"));
        Assert.Equal(["/repo/App/MlsysCatalog.Shipped.txt"], (await solution.DiagnosticsAsync("App")).Where(diagnostic => diagnostic.Id == "MLC0503").Select(PathOf));
    }

    [Fact]
    public async Task A_fix_in_the_shipped_file_says_that_a_paper_was_dropped()
    {
        using var solution = new FixedSolution().WithProject("App", Text("a.md", Heron), Text(File, Moved));
        var diagnostic = Assert.Single(await solution.DiagnosticsAsync("App"), diagnostic => diagnostic.Id == "MLC0503");

        var action = Assert.Single(await solution.ActionsAsync("App", diagnostic));
        await solution.ApplyAsync(action);

        Assert.Equal("Insert \" => -\"", action.Title);
        Assert.Equal(Both, solution.Text("App", File));
        Assert.Empty(await solution.DiagnosticsAsync("App"));
    }

    [Fact]
    public async Task A_fix_of_all_keeps_mark_and_encoding()
    {
        using var solution = new FixedSolution().WithProject("App", Text("a.md", Heron), (File, SourceText.From("\ufeff" + Shipped, Encoding.Unicode)));
        var diagnostic = (await solution.DiagnosticsAsync("App")).First(diagnostic => diagnostic.Id == "MLC0503");
        var action = Assert.Single(await solution.ActionsAsync("App", diagnostic));

        await solution.ApplyAsync(await solution.FixAllAsync("App", diagnostic, FixAllScope.Project, action.EquivalenceKey));

        Assert.Equal("\ufeff" + Both, solution.Text("App", File));
        Assert.Equal(Encoding.Unicode, solution.SourceOf("App", File).Encoding);
        Assert.Equal(Heron, solution.Text("App", "a.md"));
    }

    [Fact]
    public async Task The_carrier_mends_lists_and_shipped_file_together()
    {
        using var solution = new FixedSolution().WithProject("App", Text("a.md", Heron + Bad), Text(File, Shipped));
        var carrier = Assert.Single(await solution.DiagnosticsAsync("App"), diagnostic => diagnostic.Id == "MLC0602");
        Assert.StartsWith("3 fixable problems", carrier.GetMessage(), StringComparison.Ordinal);

        await solution.ApplyAsync(Assert.Single(await solution.ActionsAsync("App", carrier)));

        Assert.Equal(Both, solution.Text("App", File));
        Assert.Equal(Heron + Bad.Replace("'21'", "'21", StringComparison.Ordinal), solution.Text("App", "a.md"));
        Assert.Empty(await solution.DiagnosticsAsync("App"));
    }

    private static (string Path, SourceText Text) Text(string path, string text) => (path, SourceText.From(text, Encoding.UTF8));

    private static string PathOf(Diagnostic diagnostic) => diagnostic.Location.GetLineSpan().Path;
}
