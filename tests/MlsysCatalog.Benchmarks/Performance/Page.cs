using System.Text;
using System.Text.Json;

namespace MlsysCatalog.Benchmarks.Performance;

/// <summary>
/// Writes docs/performance.md from what is kept of each topic, and from the notes that people wrote on it: <c>Results/NAME.json</c> and
/// <c>Notes/NAME.md</c>.
/// </summary>
internal static class Page
{
    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static string Folder { get; } = Path.Combine(Input.Root, "tests", "MlsysCatalog.Benchmarks", "Performance");

    /// <summary>Keeps what was measured of a topic.</summary>
    public static void Keep(Topic topic, TopicResult result)
    {
        Directory.CreateDirectory(Path.Combine(Folder, "Results"));
        File.WriteAllText(ResultPath(topic), JsonSerializer.Serialize(result, Format).ReplaceLineEndings("\n") + "\n");
    }

    /// <summary>Writes the page.</summary>
    /// <returns>Where it lies.</returns>
    public static string Write()
    {
        var results = Topic.All.Select(static topic => (Topic: topic, Result: Read(topic))).Where(static of => of.Result is not null)
            .ToList();
        var page = new StringBuilder(
            """
            # Performance

            Written by `dotnet run -c Release --project tests/MlsysCatalog.Benchmarks -- performance`, or, for one section, with its name
            behind that. Every figure is a ratio to a peer that was measured in the same run, in turns with it: the median, and in
            parentheses the middle half of all rounds. Absolute figures are there to show what the ratios are made of.

            ## Goals

            | what | goal | figure | |
            |---|---|---|---|

            """);
        foreach (var goal in results.SelectMany(static of => of.Result!.Goals))
        {
            page.Append($"| {goal.What} | {goal.Goal} | {goal.Figure} | {(goal.IsMet ? "met" : "**not met**")} |\n");
        }

        foreach (var (topic, result) in results)
        {
            AppendTopic(page, topic, result!);
        }

        var path = Path.Combine(Input.Root, "docs", "performance.md");
        File.WriteAllText(path, page.ToString().ReplaceLineEndings("\n"));
        return path;
    }

    private static void AppendTopic(StringBuilder page, Topic topic, TopicResult result)
    {
        page.Append($"\n## {topic.Name}\n\n{topic.Method}\n\n*{result.Date}: {result.Machine}.*\n");
        foreach (var table in result.Tables)
        {
            var rule = string.Concat(Enumerable.Repeat("---|", table.Columns.Count));
            page.Append($"\n{table.Caption}:\n\n| {string.Join(" | ", table.Columns)} |\n|{rule}\n");
            foreach (var row in table.Rows)
            {
                page.Append($"| {string.Join(" | ", row)} |\n");
            }
        }

        var notes = Path.Combine(Folder, "Notes", topic.Name + ".md");
        if (File.Exists(notes))
        {
            page.Append('\n').Append(File.ReadAllText(notes).Trim()).Append('\n');
        }
    }

    private static TopicResult? Read(Topic topic) =>
        File.Exists(ResultPath(topic)) ? JsonSerializer.Deserialize<TopicResult>(File.ReadAllText(ResultPath(topic)), Format) : null;

    private static string ResultPath(Topic topic) => Path.Combine(Folder, "Results", topic.Name + ".json");
}
