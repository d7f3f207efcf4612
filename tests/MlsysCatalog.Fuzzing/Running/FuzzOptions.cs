namespace MlsysCatalog.Fuzzing;

/// <summary>What is tried, and how far.</summary>
/// <param name="Seed">The seed: the same seeds, seed and number make the same input.</param>
/// <param name="First">The number of the first input.</param>
/// <param name="Count">How many inputs are tried.</param>
internal sealed record FuzzOptions(long Seed, long First, long Count)
{
    /// <summary>How many threads try inputs.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Of so many inputs the catalog of one is compiled.</summary>
    public int CompileOneIn { get; init; } = 50;

    /// <summary>Of so many compiled catalogs one is asked for its papers.</summary>
    public int RunOneIn { get; init; } = 10;

    /// <summary>Of so many inputs one is checked once more, its files in another order.</summary>
    public int ReorderOneIn { get; init; } = 5;

    /// <summary>How long an input may take before it is reported as one that hangs.</summary>
    public TimeSpan HangsAfter { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The folder that failing inputs are written to, or null.</summary>
    public string? Output { get; init; }

    /// <summary>How far an input is followed.</summary>
    public CheckDepth DepthOf(long number) =>
        number % CompileOneIn != 0 ? number % ReorderOneIn != 0 ? CheckDepth.Read : CheckDepth.Reorder
        : number / CompileOneIn % RunOneIn != 0 ? CheckDepth.Compile
        : CheckDepth.Run;

    /// <summary>
    /// What draws how the catalog of an input is emitted: not the generator that makes the input, or shrinking it would change that.
    /// </summary>
    public FuzzRandom RandomOf(long number) => new(Seed, ~number);
}
