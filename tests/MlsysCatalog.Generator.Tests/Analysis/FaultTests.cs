using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Generator.Tests;

/// <summary>Lists that change under the compiler's hands, analyses that are given up, and memory that is not enough.</summary>
public sealed class FaultTests
{
    private const int Points = 24;

    private const string Bad = "- [SC '21'] Chimera: Efficiently Training Large-Scale Neural Networks with Bidirectional Pipelines\n";

    private static readonly string Long = "# Training\n\n" + string.Concat(Enumerable.Range(0, 30).Select(static i =>
        Bad.Replace("Chimera", $"Chimera{i}", StringComparison.Ordinal).Replace("Efficiently", $"Efficiently{i}", StringComparison.Ordinal)));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_list_that_changes_between_generator_and_analyzers_is_told_of_as_it_is_now(bool grows)
    {
        var texts = grows ? new[] { Bad, Long } : [Long, Bad];
        var list = new Changing("/repo/app/lists/a.md", texts);
        var project = new AnalyzedProject().With(list).WithList("/repo/app/lists/b.md", Bad.Replace("Chimera", "Pipe", StringComparison.Ordinal));

        var findings = (await project.AnalyzeAsync()).Where(static finding => finding.Location.GetLineSpan().Path.EndsWith("a.md", StringComparison.Ordinal)).ToList();

        Assert.True(list.Asked > 1);
        Assert.Contains(findings, static finding => finding.Id == "MLC0301");
        Assert.All(findings, finding => Assert.InRange(finding.Location.SourceSpan.End, 0, texts[1].Length));
        Assert.Equal(grows ? 30 : 1, findings.Count(static finding => finding.Id == "MLC0301"));
    }

    [Fact]
    public async Task An_analysis_ends_at_any_look_and_the_next_is_whole()
    {
        var (expected, all, _) = await RunAsync(int.MaxValue);
        Assert.InRange(all, Points, int.MaxValue);
        var ended = 0;
        for (var point = 0; point < Points; point++)
        {
            var (found, _, hasEnded) = await RunAsync(1 + (point * (all - 1) / Points));

            Assert.Equal(expected, found);
            ended += hasEnded ? 1 : 0;
        }

        // Which thread does what is the compiler's: a run may be over before it comes to the last looks.
        Assert.InRange(ended, Points / 2, Points);
    }

    [Fact]
    public async Task A_list_of_more_than_is_read_costs_itself_and_no_other()
    {
        var huge = new AnalyzedProject()
            .WithList("/repo/app/lists/a.md", Bad)
            .WithList("/repo/app/lists/huge.md", string.Concat(Enumerable.Repeat(Bad, (ListReader.MaximumLength / Bad.Length) + 1)));
        var small = new AnalyzedProject().WithList("/repo/app/lists/a.md", Bad).WithList("/repo/app/lists/huge.md", "no text: \0");

        var findings = await huge.AnalyzeAsync();

        Assert.Equal(Sources(small), Sources(huge));
        Assert.Contains(Sources(huge), static source => source.Contains("Chimera", StringComparison.Ordinal));
        Assert.Equal(
            ["/repo/app/lists/a.md MLC0301", "/repo/app/lists/huge.md MLC0001"],
            findings.Where(static finding => finding.Id is "MLC0301" or "MLC0001")
                .Select(static finding => $"{finding.Location.GetLineSpan().Path} {finding.Id}"));
    }

    [Fact]
    public async Task Memory_that_is_not_enough_is_told_at_the_list()
    {
        var project = new AnalyzedProject()
            .With(new AnalyzedProject.ListFile("/repo/app/lists/a.md", static () => throw new OutOfMemoryException()))
            .WithList("/repo/app/lists/b.md", Bad);

        var findings = await project.AnalyzeAsync(isGenerated: false);

        var told = Assert.Single(findings, static finding => finding.Id == "MLC0001");
        Assert.Equal("/repo/app/lists/a.md", told.Location.GetLineSpan().Path);
        Assert.Contains("has not enough memory", told.GetMessage(), StringComparison.Ordinal);
        Assert.Contains(findings, static finding => finding.Id == "MLC0301");
    }

    // A run that is given up at a look, and what the one after it over the
    // same files finds; the looks of the first, and whether it ended there.
    private static async Task<(IReadOnlyList<string> Found, int Looks, bool HasEnded)> RunAsync(int givenUpAt)
    {
        using var source = new CancellationTokenSource();
        var looks = 0;
        var isOver = false;

        // The threads are everybody's, and go on with other tests as they are.
        void Look()
        {
            if (!Volatile.Read(ref isOver) && Interlocked.Increment(ref looks) == givenUpAt)
            {
                source.Cancel();
            }
        }

        // Whichever thread asks for a list reads it.
        var isWatched = true;
        AnalyzedProject.ListFile List(string path, string text) => new(path, () =>
        {
            Cancellation.Looked = isWatched ? Look : null;
            return SourceText.From(text);
        });
        var project = new AnalyzedProject().With(List("/repo/app/lists/a.md", Long)).With(List("/repo/app/lists/b.md", Bad));
        var compilation = new AnalyzedProject().Compile(out _);
        var options = project.Options();
        if (givenUpAt == int.MaxValue)
        {
            var found = Describe(await project.AnalyzeAsync(compilation, options, source.Token));
            Volatile.Write(ref isOver, true);
            return (found, looks, false);
        }

        var thrown = await Record.ExceptionAsync(() => project.AnalyzeAsync(compilation, options, source.Token));
        Volatile.Write(ref isOver, true);
        Assert.True(thrown is null or OperationCanceledException, thrown?.ToString());
        isWatched = false;
        return (Describe(await project.AnalyzeAsync(compilation, options, default)), looks, thrown is not null);
    }

    private static IReadOnlyList<string> Describe(IEnumerable<Diagnostic> findings) =>
        [.. findings.Select(static finding => AnalyzedProject.Describe(finding) + " " + finding.GetMessage())];

    private static IEnumerable<string> Sources(AnalyzedProject project) =>
        project.Compile(out _).SyntaxTrees.Select(static tree => tree.ToString()).Order(StringComparer.Ordinal);

    /// <summary>A file that somebody writes anew each time that it is asked for; in the end it stays.</summary>
    private sealed class Changing(string path, string[] texts) : AdditionalText
    {
        private readonly SourceText[] _texts = [.. texts.Select(static text => SourceText.From(text))];

        public int Asked { get; private set; }

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _texts[Math.Min(Asked++, _texts.Length - 1)];
    }
}
