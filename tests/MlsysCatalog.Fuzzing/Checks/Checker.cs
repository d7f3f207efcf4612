namespace MlsysCatalog.Fuzzing;

/// <summary>All that must hold of every input.</summary>
internal static class Checker
{
    /// <summary>Checks an input.</summary>
    /// <param name="input">The input.</param>
    /// <param name="depth">How far to go beyond reading and checking.</param>
    /// <param name="random">Draws how the catalog is emitted, where it is.</param>
    /// <returns>How many papers were compiled; 0 where nothing was.</returns>
    /// <exception cref="BrokenPromiseException">Something does not hold.</exception>
    /// <exception cref="Exception">Something else that was thrown where nothing may be.</exception>
    public static int Check(FuzzInput input, CheckDepth depth, FuzzRandom random)
    {
        var read = ReadInput.Of(input);
        foreach (var file in read.Files)
        {
            SpanChecks.Check(file);
        }

        foreach (var found in read.Checked)
        {
            SpanChecks.Check(found, read.Files);
        }

        DeterminismChecks.CheckFacts(read);
        FixChecks.Check(read);
        if (depth >= CheckDepth.Reorder)
        {
            DeterminismChecks.CheckFindings(read);
        }

        if (depth < CheckDepth.Compile)
        {
            return 0;
        }

        DeterminismChecks.CheckModel(read);
        return CompiledCatalog.Check(read.Index.Catalog.Model, random, isRun: depth == CheckDepth.Run);
    }
}

/// <summary>How far an input is followed.</summary>
internal enum CheckDepth
{
    /// <summary>It is read twice, checked and mended.</summary>
    Read,

    /// <summary>It is checked once more, its files in another order, and what was inferred is put into words.</summary>
    Reorder,

    /// <summary>Its catalog is compiled, too.</summary>
    Compile,

    /// <summary>The compiled catalog is asked for its papers, too.</summary>
    Run,
}
