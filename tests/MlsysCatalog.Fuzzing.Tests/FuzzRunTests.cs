using System.Text;

namespace MlsysCatalog.Fuzzing.Tests;

/// <summary>A run notes what fails and what hangs, and goes on.</summary>
public sealed class FuzzRunTests
{
    private static readonly FuzzOptions Options = new(Seed: 1, First: 0, Count: 40) { CompileOneIn = 10, RunOneIn = 2 };

    [Fact]
    public void What_fails_is_noted_once_a_sort_with_the_smallest_input_and_the_run_goes_on()
    {
        var run = new FuzzRun(
            static number => FuzzInput.Of($"some words, {number} and more\n"),
            Options,
            static (input, _, _) => Text(input).Contains('7') ? throw new BrokenPromiseException("nothing has a seven", "it has") : 1);

        var report = run.Run();

        Assert.Equal(40, report.Tried);
        Assert.Equal([("nothing has a seven", 7L)], report.Failures.Select(failure => (failure.Key, failure.Value)));
        Assert.Contains("a.md: " + Convert.ToBase64String("7"u8), report.Examples, StringComparison.Ordinal);
        Assert.Contains("4 x nothing has a seven", report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_hangs_is_noted_and_another_thread_goes_on()
    {
        using var never = new ManualResetEventSlim();
        var run = new FuzzRun(
            static number => FuzzInput.Of($"{number}"),
            Options with { HangsAfter = TimeSpan.FromMilliseconds(200) },
            (input, _, _) =>
            {
                if (Text(input) == "13")
                {
                    never.Wait();
                }

                return 0;
            });

        var report = run.Run();
        var tried = report.Tried;
        never.Set();

        Assert.Equal([13], report.Hangs);
        Assert.Equal(39, tried);
        Assert.Empty(report.Failures);
    }

    [Fact]
    public void A_machine_that_was_busy_once_makes_no_hang()
    {
        var isFirst = true;
        using var late = new ManualResetEventSlim();
        var run = new FuzzRun(
            static number => FuzzInput.Of($"{number}"),
            Options with { HangsAfter = TimeSpan.FromMilliseconds(500) },
            (input, _, _) =>
            {
                if (Text(input) == "13" && isFirst)
                {
                    isFirst = false;
                    late.Wait();
                }

                return 0;
            });

        var report = run.Run();
        late.Set();

        Assert.Empty(report.Hangs);
    }

    [Fact]
    public void An_exception_is_told_by_its_sort_and_by_the_method_it_came_out_of()
    {
        var failure = Failure.Of(Assert.Throws<IndexOutOfRangeException>(() => MlsysCatalog.Reading.EquatableArray<int>.Empty[0]));

        Assert.StartsWith("IndexOutOfRangeException in EquatableArray", failure.Sort, StringComparison.Ordinal);
    }

    [Fact]
    public void Some_inputs_are_compiled_and_some_of_those_asked()
    {
        var depths = Enumerable.Range(0, 40).Select(number => Options.DepthOf(number)).ToList();

        Assert.Equal(32, depths.Count(depth => depth == CheckDepth.Read));
        Assert.Equal(4, depths.Count(depth => depth == CheckDepth.Reorder));
        Assert.Equal(2, depths.Count(depth => depth == CheckDepth.Compile));
        Assert.Equal(2, depths.Count(depth => depth == CheckDepth.Run));
    }

    private static string Text(FuzzInput input) => Encoding.UTF8.GetString(input.Files[0].Bytes);
}
