using System.Text.RegularExpressions;

namespace MlsysCatalog.Tool.Tests;

/// <summary>docs/switches.md says what the tool does: its examples are run.</summary>
public sealed partial class SwitchesPageTests
{
    [Fact]
    public void The_examples_print_what_the_page_shows()
    {
        using var lists = new Lists();
        lists.Write(".git", "gitdir: elsewhere");
        var runs = 0;
        foreach (Match block in Block().Matches(Page()))
        {
            var (language, text) = (block.Groups[1].Value, block.Groups[2].Value);
            switch (language)
            {
                case "ini":
                    lists.Write(text.Split('\n')[0].TrimStart('#', ' '), text);
                    break;
                case "markdown":
                    lists.Write("lists/scheduling.md", text);
                    break;
                case "console":
                    var (command, output) = (text.Split('\n')[0], text[(text.IndexOf('\n') + 1)..]);
                    Assert.StartsWith("$ mlsys-catalog ", command, StringComparison.Ordinal);
                    Assert.Equal(output, lists.Run([.. command.Split(' ').Skip(2).Select(word => word == "lists" ? lists.PathOf(word) : word)]).Output);
                    File.Delete(lists.PathOf(".editorconfig"));
                    File.Delete(lists.PathOf(".globalconfig"));
                    runs++;
                    break;
                default:
                    Assert.Equal(text, File.ReadAllText(lists.PathOf("lists/MlsysCatalog.Baseline.txt")));
                    runs++;
                    break;
            }
        }

        Assert.Equal(5, runs);
    }

    [Fact]
    public void Every_option_of_check_stands_on_the_page()
    {
        using var lists = new Lists();
        var help = lists.Run("check", "--help").Output;

        Assert.All(
            Option().Matches(help).Select(match => match.Value).Where(option => option is not ("--help" or "--version" or "--fix" or "--diff")),
            option => Assert.Contains(option, Page(), StringComparison.Ordinal));
    }

    private static string Page()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "MlsysCatalog.Generator.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return File.ReadAllText(Path.Combine(folder, "docs", "switches.md")).ReplaceLineEndings("\n");
    }

    [GeneratedRegex("```([a-z]+)\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("--[a-z-]+")]
    private static partial Regex Option();
}
