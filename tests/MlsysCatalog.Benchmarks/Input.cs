namespace MlsysCatalog.Benchmarks;

/// <summary>Texts that are measured together.</summary>
/// <param name="Name">What they are called in the results.</param>
/// <param name="Texts">The lists.</param>
public sealed record Input(string Name, IReadOnlyList<string> Texts)
{
    /// <summary>The repository.</summary>
    internal static string Root { get; } = FindRoot();

    /// <summary>Where the real lists are, if they are anywhere.</summary>
    internal static string CorpusFolder { get; } = Path.Combine(Root, "..", "shared", "corpus");

    /// <summary>The repository's lists, invented ones, and the real ones beside the repository where there are some.</summary>
    public static IReadOnlyList<Input> All { get; } = [.. Gather()];

    /// <summary>The real lists; none where there are none.</summary>
    internal static (string Path, string Text)[] RealLists() => !Directory.Exists(CorpusFolder)
        ? []
        : [.. Directory.GetFiles(CorpusFolder, "*.md").Order(StringComparer.Ordinal)
            .Select(static path => (Path.GetFileName(path), File.ReadAllText(path)))];

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static IEnumerable<Input> Gather()
    {
        yield return new("lists", Read(Path.Combine(Root, "lists")));
        foreach (var count in new[] { 1_000, 10_000 })
        {
            yield return new($"invented x {count}", [.. SyntheticList.Dialects.Select(dialect => SyntheticList.Of(dialect, count))]);
        }

        if (Directory.Exists(CorpusFolder))
        {
            yield return new("corpus", Read(CorpusFolder));
        }
    }

    private static string[] Read(string folder) =>
        [.. Directory.GetFiles(folder, "*.md").Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    // BenchmarkDotNet runs a copy of this program from a folder further down.
    private static string FindRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "MlsysCatalog.Generator.sln")))
            {
                return folder;
            }
        }

        throw new DirectoryNotFoundException("The benchmarks run outside the repository.");
    }
}
