namespace MlsysCatalog.Fuzzing.Tests;

/// <summary>
/// A part of a run that is short enough for every build: the lists of the repository, a fixed seed, a fixed number of inputs.
/// </summary>
public sealed class BoundedRunTests
{
    private const int Inputs = 20_000;

    [Fact]
    public void Everything_holds_of_damaged_lists()
    {
        var options = new FuzzOptions(Seed: 1, First: 0, Count: Inputs) { CompileOneIn = 50, HangsAfter = TimeSpan.FromMinutes(5) };

        var report = new FuzzRun(SeedLists.Load(RepositoryRoot.Find()), options).Run();

        Assert.True(report.Failures.Count == 0, report + "\n" + report.Examples);
        Assert.Equal(Inputs, report.Tried);
        Assert.True(report.Compiled > Inputs / 50 / 4, report.ToString());
    }
}
