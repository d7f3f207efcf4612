namespace MlsysCatalog.Tool.Tests;

/// <summary>What is said of arguments and input that cannot be used: a message on standard error and exit code 2.</summary>
public sealed class CommandLineTests
{
    private const string Gavel = "- [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads\n";

    [Theory]
    [InlineData("check")]
    [InlineData("entries")]
    [InlineData("papers")]
    [InlineData("dialect")]
    public void A_file_that_is_not_there_is_named(string command)
    {
        using var lists = new Lists();

        Assert.Equal(new ToolRun(2, "", "mlsys-catalog: No file or folder 'gone.md'\n"), lists.Run(command, lists.PathOf("gone.md")));
    }

    [Theory]
    [InlineData("Required argument missing for command: 'check'.", "check")]
    [InlineData("'chek'", "chek", "a.md")]
    [InlineData("'yaml'", "check", "a.md", "--format", "yaml")]
    [InlineData("'fatal'", "check", "a.md", "--fail-on", "fatal")]
    [InlineData("Unrecognized option '--what'.", "entries", "a.md", "--what")]
    [InlineData("Unrecognized option '--oops'.\n", "check", "--oops", "a.md")]
    [InlineData("Unrecognized option '--oops'.\n", "--oops", "check", "a.md")]
    [InlineData("Unrecognized option '--oops'.\n", "--oops")]
    [InlineData("Unrecognized option '--formt'. Did you mean '--format'?\n", "check", "a.md", "--formt", "json")]
    [InlineData("Unrecognized option '--sevrity'. Did you mean '--severity'?\n", "check", "--sevrity=info", "a.md")]
    [InlineData("Unrecognized option '--fail'. Did you mean '--fail-on'?\n", "check", "a.md", "--fail", "info")]
    [InlineData("Unrecognized option '--hlep'. Did you mean '--help'?\n", "dialect", "--hlep")]
    [InlineData("Unrecognized command 'chek'. Did you mean 'check'?\n", "chek", "a.md")]
    [InlineData("Unrecognized command 'lists'.\n", "lists")]
    public void Arguments_that_mean_nothing_are_named(string expected, params string[] arguments)
    {
        using var lists = new Lists();

        var run = lists.Run(arguments);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Required command", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("'mlsys-catalog --help' shows what can be asked.\n", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help", "check")]
    [InlineData("--version", ".")]
    public void Help_and_version_are_no_mistakes(string option, string expected)
    {
        using var lists = new Lists();

        var run = lists.Run(option);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_means_the_lists_below_it_and_a_pattern_what_it_matches()
    {
        using var lists = new Lists();
        lists.Write("lists/b.md", Gavel);
        lists.Write("lists/a.md", Gavel);
        lists.Write("lists/deep/er/c.md", Gavel);
        lists.Write("lists/deep/notes.txt", "no list");
        lists.Write("lists/.hidden/d.md", Gavel);

        Assert.Equal("lists/a.md lists/b.md lists/deep/er/c.md", Files(lists, "lists"));
        Assert.Equal("lists/a.md lists/b.md", Files(lists, "lists/*.md"));
        Assert.Equal("lists/a.md lists/b.md lists/deep/er/c.md", Files(lists, "lists/**/*.md"));
        Assert.Equal("lists/deep/er/c.md", Files(lists, "lists/*/er/?.md"));
        Assert.Equal("lists/b.md lists/a.md lists/deep/er/c.md", Files(lists, "lists/b.md", "lists"));
    }

    [Theory]
    [InlineData("lists", "No *.md file in the folder 'lists'")]
    [InlineData("lists/*.md", "No file matches 'lists/*.md'")]
    [InlineData("gone/**/*.md", "No file matches 'gone/**/*.md'")]
    public void A_folder_or_a_pattern_without_lists_is_named(string argument, string message)
    {
        using var lists = new Lists();
        lists.Write("lists/notes.txt", "no list");

        Assert.Equal(new ToolRun(2, "", $"mlsys-catalog: {message}\n"), lists.Run("check", lists.PathOf(argument)));
    }

    [Fact]
    public void A_venue_table_counts_beside_the_list_above_it_up_to_the_repository_and_among_the_lists()
    {
        const string List = "- [Gecko Days] Gavel: Heterogeneity-Aware Cluster Scheduling Policies\n";
        const string Table = "---\ncatalog: venues\n---\n\n| Venue |\n|---|\n| Gecko Days |\n";
        using var lists = new Lists();
        lists.Write("outside/venues.md", Table);
        lists.Write("outside/repository/.git", "gitdir: elsewhere");
        lists.Write("outside/repository/lists/deep/a.md", List);
        var list = lists.PathOf("outside/repository/lists/deep/a.md");

        Assert.Equal("", lists.Run("entries", list).Output);
        Assert.Contains("\"series\":\"Gecko Days\"", lists.Run("entries", list, lists.PathOf("outside/venues.md")).Output, StringComparison.Ordinal);
        foreach (var folder in (string[])["outside/repository", "outside/repository/lists", "outside/repository/lists/deep"])
        {
            var table = lists.Write(folder + "/venues.md", Table);
            Assert.Contains("\"series\":\"Gecko Days\"", lists.Run("entries", list).Output, StringComparison.Ordinal);
            File.Delete(table);
        }
    }

    [Fact]
    public void A_list_that_cannot_be_read_is_named_and_the_others_are_printed()
    {
        using var lists = new Lists();

        var run = lists.Run("entries", lists.Write("a.md", "\0"), lists.Write("b.md", Gavel));

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("a.md:1:1: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("\"title\":\"Gavel: ", run.Output, StringComparison.Ordinal);
    }

    private static string Files(Lists lists, params string[] arguments)
    {
        var run = lists.Run(["entries", .. arguments.Select(lists.PathOf)]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return string.Join(' ', System.Text.RegularExpressions.Regex.Matches(run.Output, "\"file\":\"([^\"]+)\"").Select(match => match.Groups[1].Value));
    }
}
