namespace MlsysCatalog.Benchmarks.Performance;

/// <summary>The first touch of a hundred thousand papers.</summary>
internal sealed class LargeStartup : Startup
{
    protected override IReadOnlyList<int> Sizes => [100_000];

    // Lists of objects take the compiler many minutes, and each program half a minute.
    protected override IReadOnlyList<string> Peers => ["json"];

    public override string Method => "As in *Startup*, with 100,000 papers and one of the other ways: the others take too long.";

    public override bool IsLarge => true;
}
