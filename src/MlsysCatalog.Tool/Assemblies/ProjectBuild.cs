using System.Text.Json;

namespace MlsysCatalog.Tool;

/// <summary>Builds a project with its citations, and writes nothing beside it.</summary>
internal sealed class ProjectBuild
{
    private const string Framework = "TargetFramework";
    private const string Frameworks = "TargetFrameworks";
    private const string Target = "TargetPath";
    private const string Intermediate = "IntermediateOutputPath";

    private readonly string _project;
    private readonly string _scratch;
    private readonly List<string> _properties;

    private ProjectBuild(string project, string scratch)
    {
        _project = project;
        _scratch = scratch;

        // The SDK's own way to build into another folder; what is said here holds for all projects of the build, whatever they say.
        // Packages come along, since a catalog may be in one. Analyzers would only tell again what a build tells.
        _properties =
        [
            "-p:UseArtifactsOutput=true", "-p:IncludeProjectNameInArtifactsPaths=true", "-p:ArtifactsPath=" + scratch,
            "-p:CopyLocalLockFileAssemblies=true", "-p:RunAnalyzers=false", "-p:MlsysCatalogCitations=true",
        ];
    }

    private string ShownProject => Terminal.Safe(_project);

    /// <summary>
    /// The project that is named by its file or by the folder that holds it and no other; null where an assembly is named.
    /// </summary>
    /// <exception cref="UnusableInputException">There is no such file or folder, or no one project of C# in it.</exception>
    public static string? FindProject(string named)
    {
        var shown = Terminal.Safe(named);
        if (Directory.Exists(named))
        {
            return Directory.GetFiles(named, "*.csproj") switch
            {
                [var project] => project,
                [] => throw new UnusableInputException($"No *.csproj file in the folder '{shown}'"),
                _ => throw new UnusableInputException($"Several *.csproj files in the folder '{shown}'; name one of them"),
            };
        }

        return !File.Exists(named) ? throw new UnusableInputException($"No file or folder '{shown}'")
            : Path.GetExtension(named).ToUpperInvariant() switch
            {
                ".CSPROJ" => named,
                ".FSPROJ" or ".VBPROJ" => throw new UnusableInputException($"'{shown}' is no project of C#, and only those have catalogs"),
                ".SLN" or ".SLNX" or ".SLNF" => throw new UnusableInputException($"'{shown}' is a solution; name the projects in it"),
                _ => null,
            };
    }

    /// <summary>Builds a project: its first target framework, in the configuration that it is built in where none is named.</summary>
    /// <param name="project">The project's file.</param>
    /// <param name="scratch">The folder that everything is written into.</param>
    /// <param name="error">Takes what the build says where it fails.</param>
    /// <returns>The path of the assembly.</returns>
    /// <exception cref="UnusableInputException">It cannot be built.</exception>
    public static string Build(string project, string scratch, TextWriter error) => new ProjectBuild(project, scratch).Build(error);

    private string Build(TextWriter error)
    {
        var facts = Evaluate(error);
        if (facts.GetProperty(Framework).GetString() is "" && facts.GetProperty(Frameworks).GetString() is { Length: > 0 } frameworks)
        {
            _properties.Add(
                $"-p:{Framework}={frameworks.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)[0]}");
            facts = Evaluate(error);
        }

        // Absolute paths in a project are taken as they are.
        var assembly = PathOf(facts, Target);
        if (!IsInScratch(assembly) || !IsInScratch(PathOf(facts, Intermediate)))
        {
            throw new UnusableInputException(
                $"'{ShownProject}' says itself where its output goes; build it with -p:MlsysCatalogCitations=true, and name the assembly");
        }

        Run(error, ["build", "--disable-build-servers", "-tl:off", "-v:q", "-clp:NoSummary"]);
        return File.Exists(assembly)
            ? assembly
            : throw new UnusableInputException($"'{ShownProject}' builds no '{Terminal.Safe(Path.GetFileName(assembly))}'");
    }

    private JsonElement Evaluate(TextWriter error)
    {
        var output = Run(error,
            ["msbuild", .. new[] { Framework, Frameworks, Target, Intermediate }.Select(static name => "-getProperty:" + name)]);
        try
        {
            return JsonDocument.Parse(output).RootElement.GetProperty("Properties");
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException)
        {
            throw new UnusableInputException($"'{ShownProject}' cannot be evaluated: {Terminal.Safe(output)}");
        }
    }

    private string Run(TextWriter error, IEnumerable<string> arguments)
    {
        var project = Path.GetFullPath(_project);
        var (isWell, output, errors) = DotNet.Run(Path.GetDirectoryName(project)!, [.. arguments, "-nologo", project, .. _properties]);
        if (isWell)
        {
            return output;
        }

        foreach (var line in (output + errors).Split('\n'))
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                error.WriteLine(Terminal.Safe(line.TrimEnd()));
            }
        }

        throw new UnusableInputException($"'{ShownProject}' does not build");
    }

    private string PathOf(JsonElement facts, string property) =>
        Path.GetFullPath(facts.GetProperty(property).GetString()!.Replace('\\', '/'), Path.GetDirectoryName(Path.GetFullPath(_project))!);

    private bool IsInScratch(string path) => path.StartsWith(_scratch + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
