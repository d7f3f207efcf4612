using System.Text.RegularExpressions;

namespace MlsysCatalog.Tool.Tests;

/// <summary>docs/shipped.md says what is shipped and what is said of it: its examples are run, from first to last.</summary>
public sealed partial class ShippedPageTests
{
    [Fact]
    public void The_examples_print_and_write_what_the_page_shows()
    {
        using var lists = new Lists();
        lists.Write(".git", "gitdir: elsewhere");
        var shown = new List<(string Expected, string Actual)>();
        foreach (Match block in Block().Matches(Page()))
        {
            var (language, text) = (block.Groups[1].Value, block.Groups[2].Value);
            switch (language)
            {
                case "markdown":
                    lists.Write("lists/scheduling.md", text);
                    break;
                case "console":
                    var command = text.Split('\n')[0];
                    Assert.StartsWith("$ mlsys-catalog ", command, StringComparison.Ordinal);
                    var run = lists.Run([.. command.Split(' ').Skip(2).Select(word => word == "lists" ? lists.PathOf(word) : word)]);
                    shown.Add((text, command + "\n" + run.Output));
                    break;
                default:
                    shown.Add((text, File.ReadAllText(lists.PathOf("lists/MlsysCatalog.Shipped.txt"))));
                    break;
            }
        }

        Assert.Equal(6, shown.Count);
        Assert.All(shown, example => Assert.Equal(example.Expected, example.Actual));
    }

    private static string Page()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "MlsysCatalog.Generator.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return File.ReadAllText(Path.Combine(folder, "docs", "shipped.md"));
    }

    [GeneratedRegex("^```([a-z]+)\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
