using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;

namespace MlsysCatalog.Benchmarks.Performance;

/// <summary>
/// A user's project in a folder of its own, outside the repository, that gets the packages from a folder feed. The packages are packed
/// once.
/// </summary>
internal sealed class Consumer
{
    private const string Version = "0.0.0-performance";

    private static readonly Lazy<string> Root = new(static () =>
    {
        var root = Directory.CreateTempSubdirectory("mlsys-catalog-performance-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(root, recursive: true);
        Pack(root);
        return root;
    });

    /// <summary>Writes the project, and restores it.</summary>
    /// <param name="name">Its folder.</param>
    /// <param name="hasPackage">Whether it references the generator.</param>
    /// <param name="files">Its files, by their path below the folder.</param>
    /// <param name="items">More of the project file.</param>
    public Consumer(string name, bool hasPackage, IEnumerable<(string Path, string Text)> files, string items = "")
    {
        Folder = Path.Combine(Root.Value, name);
        var reference = hasPackage ? $"""<PackageReference Include="MlsysCatalog.Generator" Version="{Version}" />""" : "";
        Write("App.csproj",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <InvariantGlobalization>true</InvariantGlobalization>
                <NoWarn>$(NoWarn);CS8981</NoWarn>
              </PropertyGroup>
              <ItemGroup>{reference}{items}</ItemGroup>
            </Project>
            """);
        foreach (var (path, text) in files)
        {
            Write(path, text);
        }

        DotNet("restore");
    }

    /// <summary>Where it lies.</summary>
    public string Folder { get; }

    /// <summary>The built program.</summary>
    public string Program => Path.Combine(Folder, "bin", "Release", "net10.0", OperatingSystem.IsWindows() ? "App.exe" : "App");

    /// <summary>Writes a file of the project.</summary>
    public void Write(string path, string text)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    /// <summary>Builds it.</summary>
    /// <returns>What was printed.</returns>
    public string Build(params IReadOnlyList<string> arguments) => DotNet(["build", "-c", "Release", "--no-restore", .. arguments]);

    /// <summary>Runs <c>dotnet</c> in the folder.</summary>
    public string DotNet(params IReadOnlyList<string> arguments) =>
        ChildProcess.Run(Folder, "dotnet", arguments, ("NUGET_PACKAGES", Path.Combine(Root.Value, "restored")));

    private static void Pack(string root)
    {
        foreach (var project in (string[])["MlsysCatalog", "MlsysCatalog.Generator"])
        {
            ChildProcess.Run(
                Path.Combine(Input.Root, "src", project), "dotnet",
                ["pack", "-c", "Release", "-o", Path.Combine(root, "feed"), "-p:PackageVersion=" + Version,
                    .. project == "MlsysCatalog" ? (string[])["-p:ReadyToRunRuntimes=" + RuntimeInformation.RuntimeIdentifier] : []]);
        }

        File.WriteAllText(Path.Combine(root, "nuget.config"),
            $"""
            <configuration>
              <packageSources><clear /><add key="packed" value="{Path.Combine(root, "feed")}" /></packageSources>
              <fallbackPackageFolders><clear /><add key="machine" value="{MachinePackages}" /></fallbackPackageFolders>
              <packageSourceMapping><clear /></packageSourceMapping>
            </configuration>
            """);
    }

    private static string MachinePackages => typeof(Consumer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "NuGetPackageRoot").Value!;
}

/// <summary>The sources of the measured programs.</summary>
internal static class ProgramSource
{
    /// <summary>A file below <c>Programs</c>, with what stands between per cent signs replaced.</summary>
    public static (string Path, string Text) Of(string file, params (string Name, string Value)[] values)
    {
        using var stream = typeof(ProgramSource).Assembly.GetManifestResourceStream(file)
            ?? throw new FileNotFoundException("No program has this source.", file);
        var text = new StringBuilder(new StreamReader(stream).ReadToEnd());
        foreach (var (name, value) in values)
        {
            text.Replace($"%{name}%", value);
        }

        return (file, text.ToString());
    }

    /// <summary>Twenty classes of twenty methods: a small project's own code.</summary>
    public static IEnumerable<(string Path, string Text)> OwnCode()
    {
        for (var file = 0; file < 20; file++)
        {
            yield return ($"Own/Class{file}.cs", OwnClass(file, edit: 0));
        }
    }

    /// <summary>One of them, after an edit.</summary>
    public static string OwnClass(int file, int edit)
    {
        var methods = string.Concat(Enumerable.Range(0, 20).Select(method => FormattableString.Invariant(
            $"    /// <summary>Adds.</summary>\n    public int M{method}(int a, int b) => a > {edit} ? a + b : M{method}(b, a);\n\n")));
        return $"namespace App.Own;\n\npublic class Class{file}\n{{\n{methods}}}\n";
    }
}
