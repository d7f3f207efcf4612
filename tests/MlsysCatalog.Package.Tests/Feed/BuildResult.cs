using System.Text.RegularExpressions;

namespace MlsysCatalog.Package.Tests;

/// <summary>What a build of a case said.</summary>
/// <param name="ExitCode">0 for success.</param>
/// <param name="Output">The detailed log.</param>
/// <param name="ProjectFolder">Where the project lies.</param>
internal sealed partial record BuildResult(int ExitCode, string Output, string ProjectFolder)
{
    /// <summary>A broken generator (CS8784, CS8785), an analyzer that is not loaded (CS8032, CS9057) or throws (AD0001).</summary>
    private static readonly string[] SignsOfABrokenPackage = ["CS8784", "CS8785", "CS8032", "CS9057", "AD0001"];

    /// <summary>The ids of the warnings and errors, each once, sorted.</summary>
    public IReadOnlyList<string> Problems { get; } =
        [.. ProblemPattern().Matches(Output).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The assemblies that the compiler got as analyzers, over all of its runs.</summary>
    public IReadOnlyList<string> Analyzers { get; } = Arguments(Output, "analyzer");

    /// <summary>The files that the compiler got beside the code.</summary>
    public IReadOnlyList<string> AdditionalFiles { get; } = Arguments(Output, "additionalfile");

    /// <summary>The <c>.editorconfig</c> and <c>.globalconfig</c> files that the compiler got.</summary>
    public IReadOnlyList<string> AnalyzerConfigs { get; } = Arguments(Output, "analyzerconfig");

    /// <summary>How often the compiler ran.</summary>
    public int CompilerRuns { get; } = CompilerPattern().Count(Output);

    /// <summary>The generated texts of the last compiler runs, by file name; the same name in two target frameworks counts once.</summary>
    public IReadOnlyDictionary<string, string> Sources => Directory
        .EnumerateFiles(Path.Combine(ProjectFolder, "obj"), "*.cs", SearchOption.AllDirectories)
        .Where(file => file.Contains("MlsysCatalog.Generator", StringComparison.Ordinal))
        .GroupBy(Path.GetFileName)
        .ToDictionary(group => group.Key!, group => File.ReadAllText(group.First()));

    /// <summary>Fails on a warning, too.</summary>
    public void AssertClean() => AssertOnly();

    /// <summary>Fails on any warning or error but these ids.</summary>
    public void AssertOnly(params string[] expected)
    {
        Assert.True(Problems.SequenceEqual(expected), $"Problems: {string.Join(", ", Problems)}\n{Lines(ProblemPattern())}");
        Assert.True(ExitCode == 0 || expected.Length > 0, Output);
    }

    /// <summary>Fails where the build loads, or so much as names, anything of the repository, or where the package does not work.</summary>
    public void AssertUsesThePackageOnly(string packages)
    {
        Assert.DoesNotContain(Repository.Root, Output, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(Problems.Intersect(SignsOfABrokenPackage));
        Assert.All(
            Analyzers.Where(path => Path.GetFileName(path).StartsWith("MlsysCatalog", StringComparison.Ordinal)),
            path => Assert.StartsWith(packages, path, StringComparison.Ordinal));
    }

    /// <summary>Fails unless the compiler got the generator.</summary>
    public void AssertHasGenerator() =>
        Assert.Contains(Analyzers, path => path.EndsWith("MlsysCatalog.Generator.dll", StringComparison.Ordinal));

    private static IReadOnlyList<string> Arguments(string output, string option) =>
    [
        .. Regex.Matches(output, $@"/{option}:(""[^""]+""|\S+)")
            .SelectMany(match => match.Groups[1].Value.Split(','))
            .Select(path => path.Trim('"').Replace('\\', '/'))
            .Distinct(),
    ];

    private string Lines(Regex pattern) => string.Join('\n', Output.Split('\n').Where(line => pattern.IsMatch(line)).Distinct());

    [GeneratedRegex(@"\b(?:warning|error) ([A-Z]{2,}\d+)\s*:")]
    private static partial Regex ProblemPattern();

    [GeneratedRegex(@"csc\.dll"".* /noconfig|csc(?:\.exe)? /noconfig")]
    private static partial Regex CompilerPattern();
}
