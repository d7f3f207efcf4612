using System.Text;

namespace MlsysCatalog.Package.Tests;

/// <summary>A folder of a case: a person's own projects, outside the repository, that know the packages from the feed only.</summary>
internal sealed class Workspace : IDisposable
{
    private readonly PackedFeed _feed;

    private Workspace(PackedFeed feed)
    {
        _feed = feed;
        Folder = Directory.CreateDirectory(Path.Combine(feed.Run, "cases", Path.GetRandomFileName())).FullName;
    }

    /// <summary>Where it lies.</summary>
    public string Folder { get; }

    /// <summary>Makes a folder whose projects restore from the feed and inherit nothing from folders above.</summary>
    public static async Task<Workspace> CreateAsync() => Create(await PackedFeed.GetAsync());

    /// <summary>Makes such a folder for a feed of one's own.</summary>
    public static Workspace Create(PackedFeed feed)
    {
        var workspace = new Workspace(feed);
        workspace.Write("nuget.config", feed.Config);
        workspace.Write("Directory.Build.props", "<Project />");
        workspace.Write("Directory.Build.targets", "<Project />");
        workspace.Write(".editorconfig", "root = true\n");
        return workspace;
    }

    /// <summary>Writes a file of the case; folders are made as needed.</summary>
    public void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file of the case as it is to lie there; folders are made as needed.</summary>
    public void Write(string path, byte[] bytes)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
    }

    /// <summary>The bytes of a file of the case.</summary>
    public byte[] Read(string path) => File.ReadAllBytes(Path.Combine(Folder, path));

    /// <summary>Moves a file of the case, its time of last change with it.</summary>
    public void Move(string path, string newPath) => File.Move(Path.Combine(Folder, path), Path.Combine(Folder, newPath));

    /// <summary>Deletes a file of the case.</summary>
    public void Delete(string path) => File.Delete(Path.Combine(Folder, path));

    /// <summary>Restores and builds a project, given by its path; what a build from the packages must never say fails the test.</summary>
    public async Task<BuildResult> BuildAsync(string project)
    {
        var (exitCode, output) = await DotNet.RunAsync(
            Folder, _feed.Packages, "build", project, "-v:d", "-p:EmitCompilerGeneratedFiles=true");
        var result = new BuildResult(exitCode, output, Path.Combine(Folder, Path.GetDirectoryName(project)!));
        result.AssertUsesThePackageOnly(_feed.Packages);
        return result;
    }

    /// <summary>Runs <c>dotnet</c> in the folder with environment variables of its own.</summary>
    public Task<(int ExitCode, string Output)> DotNetAsync((string Name, string Value)[] variables, params string[] arguments) =>
        DotNet.RunAsync(Folder, _feed.Packages, variables, arguments);

    /// <summary>Runs <c>dotnet</c> in the folder.</summary>
    public Task<(int ExitCode, string Output)> DotNetAsync(params string[] arguments) => DotNet.RunAsync(Folder, _feed.Packages, arguments);

    /// <summary>Builds a program without a warning and runs it.</summary>
    /// <returns>What it prints, without the white space around it.</returns>
    public async Task<string> RunAsync(string project)
    {
        var build = await BuildAsync(project);
        build.AssertClean();
        return await RunBuiltAsync(project);
    }

    /// <summary>Starts a program under <c>dotnet watch</c>.</summary>
    public DotNet Watch(string project) => DotNet.Start(Folder, _feed.Packages, "watch", "--non-interactive", "--project", project, "run");

    /// <summary>Runs a program that has been built.</summary>
    /// <returns>What it prints, without the white space around it.</returns>
    public async Task<string> RunBuiltAsync(string project)
    {
        var name = Path.GetFileNameWithoutExtension(project);
        var program = Path.Combine(Folder, Path.GetDirectoryName(project)!, "bin", "Debug", "net10.0", name + ".dll");
        var (exitCode, output) = await DotNet.RunAsync(Folder, _feed.Packages, "exec", program);
        Assert.True(exitCode == 0, output);
        return output.ReplaceLineEndings("\n").Trim();
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
