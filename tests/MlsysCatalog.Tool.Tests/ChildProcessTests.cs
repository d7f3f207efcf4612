namespace MlsysCatalog.Tool.Tests;

/// <summary>The built tool, run as people run it.</summary>
public sealed class ChildProcessTests
{
    [Fact]
    public async Task The_tool_checks_a_list_and_exits_with_1()
    {
        using var lists = new Lists();
        lists.Write("übung.md", "- [SC '21'] Chimera: Übung macht den Meister in Neural Networks\n");

        var (exitCode, output, error) = await ToolProcess.RunAsync(lists.PathOf(""), "check", "übung.md");

        Assert.Equal((1, ""), (exitCode, error));
        Assert.StartsWith("übung.md:1:7: warning MLC0301: ", output, StringComparison.Ordinal);
        Assert.Contains("Übung macht den Meister", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', output);
    }

    [Fact]
    public async Task A_file_may_be_called_like_an_option()
    {
        using var lists = new Lists();
        lists.Write("--oops.md", "- [SC '21] Chimera: Efficiently Training Neural Networks\n");

        var (exitCode, _, error) = await ToolProcess.RunAsync(lists.PathOf(""), "entries", "--", "--oops.md");

        Assert.Equal((0, ""), (exitCode, error));
    }

    [Fact]
    public async Task A_venue_table_beside_the_list_is_called_as_the_list_is()
    {
        using var lists = new Lists();
        lists.Write("lists/a.md", "- [SC '21] Chimera: Efficiently Training Neural Networks\n");
        lists.Write("lists/venues.md", "---\ncatalog: venues\n---\n\n| Venue |\n|---|\n| -- |\n");

        var (_, output, _) = await ToolProcess.RunAsync(lists.PathOf(""), "check", "lists/a.md");

        Assert.StartsWith("lists/venues.md:7:3: warning MLC0510: This row names no venue\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unusable_input_is_told_on_standard_error()
    {
        using var lists = new Lists();

        Assert.Equal((2, "", "mlsys-catalog: No file or folder 'gone.md'"), await ToolProcess.RunAsync(lists.PathOf(""), "check", "gone.md") is var (exitCode, output, error) ? (exitCode, output, error.TrimEnd()) : default);
    }
}
