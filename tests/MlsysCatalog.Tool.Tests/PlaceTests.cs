using System.Text.Json;

namespace MlsysCatalog.Tool.Tests;

/// <summary>
/// Where a list lies decides its place among the others, not how it is called: the build calls every list by its whole path.
/// </summary>
public sealed class PlaceTests
{
    // Two lists that print one paper differently: which of them comes first decides its title, and the order of its links and entries.
    private const string Outside = "# A\n\n- [OSDI '20] Sparse Racks of Nested Steel ([pdf](https://example.org/a.pdf))\n";
    private const string Inside = "# B\n\n- [OSDI '20] Sparse Racks of nested Steel ([slides](https://example.org/b.pdf))\n";

    [Theory]
    [InlineData("repo/app", "../zoo/README.md", "lists/b.md")]
    [InlineData("repo/app", "lists/b.md", "../zoo/README.md")]
    [InlineData("repo", "zoo/README.md", "app/lists/b.md")]
    [InlineData("repo/app/lists", "../../zoo/README.md", "./b.md")]
    [InlineData("repo/app", "../../repo/zoo/../zoo/README.md", "lists/b.md")]
    public async Task A_paper_is_the_same_from_whichever_folder_the_tool_runs_in(string folder, string first, string second)
    {
        using var lists = new Lists();
        lists.Write("repo/zoo/README.md", Outside);
        lists.Write("repo/app/lists/b.md", Inside);

        var whole = lists.Run("papers", lists.PathOf("repo/zoo/README.md"), lists.PathOf("repo/app/lists/b.md"));
        var (exitCode, output, error) = await ToolProcess.RunAsync(lists.PathOf(folder), "papers", first, second);

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Equal((0, ""), (whole.ExitCode, whole.Error));
        Assert.Equal(PaperIn(whole.Output), PaperIn(output));
    }

    [Fact]
    public async Task A_finding_about_two_lists_stands_in_the_same_one_from_whichever_folder_the_tool_runs_in()
    {
        using var lists = new Lists();
        lists.Write("repo/zoo/README.md", Outside);
        lists.Write("repo/app/lists/b.md", "# B\n\n- [SOSP '21] Sparse Racks of Nested Steel ([pdf](https://example.org/a.pdf))\n");

        var whole = lists.Run("check", lists.PathOf("repo/zoo/README.md"), lists.PathOf("repo/app/lists/b.md"), "--format", "json", "--severity", "hidden");
        var (_, output, error) = await ToolProcess.RunAsync(
            lists.PathOf("repo/app"), "check", "../zoo/README.md", "lists/b.md", "--format", "json", "--severity", "hidden");

        Assert.Equal("", error);
        Assert.NotEmpty(FindingsIn(output));
        Assert.Equal(FindingsIn(whole.Output), FindingsIn(output));
    }

    private static string PaperIn(string output)
    {
        using var paper = JsonDocument.Parse(output);
        var entries = paper.RootElement.GetProperty("entries").EnumerateArray().Select(entry => NameOf(entry.GetProperty("file")));
        return $"{paper.RootElement.GetProperty("constant")} {paper.RootElement.GetProperty("title")}: {string.Join(' ', entries)}";
    }

    private static string[] FindingsIn(string output) =>
    [
        .. output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(static line =>
            {
                using var finding = JsonDocument.Parse(line);
                var root = finding.RootElement;
                return $"{root.GetProperty("rule")} {NameOf(root.GetProperty("file"))}:{root.GetProperty("line")} {root.GetProperty("message")}";
            })
            .Order(StringComparer.Ordinal),
    ];

    private static string NameOf(JsonElement file) => Path.GetFileName(file.GetString()!);
}
