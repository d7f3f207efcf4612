using System.Text;

namespace MlsysCatalog.Package.Tests;

/// <summary><c>dotnet format</c> on projects that reference the package: it mends the lists.</summary>
public sealed class FormatTests
{
    private const string Bad = "* [SC '21'] Chimera: Training Neural Networks with Bidirectional Pipelines ([pdf](https://example.org/chimera.pdf))";
    private const string Good = "* [SC '21] Chimera: Training Neural Networks with Bidirectional Pipelines ([pdf](https://example.org/chimera.pdf))";

    private static readonly string[] Format = ["format", "analyzers", "App/App.csproj", "--diagnostics", "MLC0602", "--severity", "info"];

    [Fact]
    public async Task The_lists_are_mended_and_not_another_byte_is_changed()
    {
        using var workspace = await Workspace.CreateAsync();
        workspace.Write("App/App.csproj", Sources.Program());
        workspace.Write("App/Program.cs", Sources.PrintGavel);
        var lists = new Dictionary<string, Func<string, byte[]>>
        {
            ["lf.md"] = entry => Encoding.UTF8.GetBytes(Sources.List + entry + "\n\n\n"),
            ["crlf-marked.md"] = entry => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes($"# Übung\r\n\r\n{entry}\t \r\n* [OSDI '22] No end of line at the end")],
            ["mixed.md"] = entry => Encoding.UTF8.GetBytes($"# One\r\n\n{entry}\n\r\n# Two\n"),
            ["utf-16.md"] = entry => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes($"# Übung\r\n\r\n{entry}\r\n")],
        };
        foreach (var (name, bytes) in lists)
        {
            workspace.Write("App/lists/" + name, bytes(Bad));
        }

        Assert.Equal(0, (await workspace.DotNetAsync("restore", "App/App.csproj")).ExitCode);
        var (before, told) = await workspace.DotNetAsync([.. Format, "--verify-no-changes"]);
        Assert.All(lists, list => Assert.Equal(list.Value(Bad), workspace.Read("App/lists/" + list.Key)));
        var (fix, output) = await workspace.DotNetAsync(Format);
        Assert.All(lists, list => Assert.Equal(list.Value(Good), workspace.Read("App/lists/" + list.Key)));
        var (after, _) = await workspace.DotNetAsync([.. Format, "--verify-no-changes"]);

        Assert.Equal((2, 0, 0), (before, fix, after));
        Assert.Contains("MLC0602: 4 fixable problems in the reading lists", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Unable", told + output, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(Sources.PrintGavel, Encoding.UTF8.GetString(workspace.Read("App/Program.cs")));
    }

    [Fact]
    public async Task A_list_with_bytes_that_stand_for_no_text_keeps_them()
    {
        using var workspace = await Workspace.CreateAsync();
        workspace.Write("App/App.csproj", Sources.Program());
        workspace.Write("App/Program.cs", Sources.PrintGavel);
        byte[] bytes = [.. Encoding.UTF8.GetBytes("# Caf"), 0xE9, .. Encoding.UTF8.GetBytes($"\r\n\r\n{Bad}\r\n")];
        workspace.Write("App/lists/a.md", bytes);
        workspace.Write("App/lists/b.md", Bad);

        Assert.Equal(0, (await workspace.DotNetAsync("restore", "App/App.csproj")).ExitCode);
        Assert.Equal(0, (await workspace.DotNetAsync(Format)).ExitCode);

        Assert.Equal(bytes, workspace.Read("App/lists/a.md"));
        Assert.Equal(Good, Encoding.UTF8.GetString(workspace.Read("App/lists/b.md")));
    }

    [Fact]
    public async Task What_a_list_did_to_a_shipped_name_is_written_into_the_shipped_file()
    {
        const string Line = "ArXiv2020.Chimera | arxiv2020/chimera | Chimera: Training Neural Networks with Bidirectional Pipelines";
        using var workspace = await Workspace.CreateAsync();
        workspace.Write("App/App.csproj", Sources.Program());
        workspace.Write("App/Program.cs", "System.Console.WriteLine();\n");
        workspace.Write("App/lists/a.md", Bad + "\n");
        byte[] Shipped(string line) => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes($"# Übung\r\n{line}\r\n# no line end")];
        workspace.Write("App/lists/MlsysCatalog.Shipped.txt", Shipped(Line));

        Assert.Equal(0, (await workspace.DotNetAsync("restore", "App/App.csproj")).ExitCode);
        Assert.Equal(0, (await workspace.DotNetAsync(Format)).ExitCode);

        Assert.Equal(Good + "\n", Encoding.UTF8.GetString(workspace.Read("App/lists/a.md")));
        Assert.Equal(
            Shipped(Line.Replace("arxiv2020/chimera", "arxiv2020/chimera => sc2021/chimera", StringComparison.Ordinal)),
            workspace.Read("App/lists/MlsysCatalog.Shipped.txt"));
        Assert.Equal(0, (await workspace.DotNetAsync([.. Format, "--verify-no-changes"])).ExitCode);
    }

    [Fact]
    public async Task Of_several_target_frameworks_one_mends_the_lists_for_all()
    {
        using var workspace = await Workspace.CreateAsync();
        workspace.Write("App/App.csproj", Sources.Project("<TargetFrameworks>netstandard2.0;net10.0</TargetFrameworks><LangVersion>11</LangVersion>"));
        workspace.Write("App/Library.cs", "public class Library\n{\n}\n");
        workspace.Write("App/lists/a.md", Bad);

        Assert.Equal(0, (await workspace.DotNetAsync("restore", "App/App.csproj")).ExitCode);
        Assert.Equal(2, (await workspace.DotNetAsync([.. Format, "--verify-no-changes"])).ExitCode);
        Assert.Equal(0, (await workspace.DotNetAsync(Format)).ExitCode);

        Assert.Equal(Good, Encoding.UTF8.GetString(workspace.Read("App/lists/a.md")));
        Assert.Equal(0, (await workspace.DotNetAsync([.. Format, "--verify-no-changes"])).ExitCode);
    }

    /// <summary>What a project inside the repository is handed that references the generator as a project.</summary>
    [Fact]
    public async Task By_project_reference_the_code_fixes_come_along()
    {
        using var workspace = await Workspace.CreateAsync();
        var project = Path.Combine(Repository.Root, "src", "MlsysCatalog.Generator", "MlsysCatalog.Generator.csproj");

        var (exitCode, output) = await workspace.DotNetAsync("msbuild", project, "-getTargetResult:GetTargetPath", "-p:Configuration=Release");

        Assert.True(exitCode == 0, output);
        Assert.All(
            ["MlsysCatalog.Generator.dll", "MlsysCatalog.Reading.dll", "MlsysCatalog.CodeFixes.dll", "Markdig.dll"],
            assembly => Assert.Contains("/" + assembly + "\"", output.Replace("\\\\", "/", StringComparison.Ordinal), StringComparison.Ordinal));
    }
}
