using System.Text;

namespace MlsysCatalog.Benchmarks;

/// <summary>Invented lists of any length, in the layouts that real ones have most often; the same at every call.</summary>
public static class SyntheticList
{
    private const int EntriesOfTopic = 25;

    private static readonly string[] Venues =
        ["OSDI", "SOSP", "NSDI", "EuroSys", "ASPLOS", "MLSys", "ICML", "NeurIPS", "SIGCOMM", "USENIX ATC", "SC", "arXiv"];

    private static readonly string[] Names = ["Quarry", "Pebble", "HeteroFit", "Lanternfish", "PipeLoom", "KVNest", "GradZip", "Orrery"];

    private static readonly string[] Openings =
        ["Efficient", "Elastic", "Fault-Tolerant", "Towards Fast", "Understanding", "Automated", "Rethinking"];

    private static readonly string[] Middles =
        ["Scheduling", "Training", "Serving", "Checkpointing", "Placement", "Compilation", "Aggregation"];

    private static readonly string[] Closings =
    [
        "of Deep Learning Jobs on Shared Clusters", "for Large Language Models", "with Heterogeneous Accelerators", "in Production",
        "over Slow Networks",
    ];

    private static readonly string[] Given = ["Mira", "Anneke", "Tomasz", "Priya", "Samuel", "Ingrid", "Chen", "Yuki"];

    private static readonly string[] Family = ["Okafor", "Zhang", "Kowalski", "Raman", "Brandt", "Lindqvist", "Wei", "Tanaka"];

    /// <summary>The layouts.</summary>
    public static IReadOnlyList<string> Dialects { get; } = ["tag first", "venue behind", "authors below", "table"];

    /// <summary>A list of so many entries in one layout: a topic every so often, two links an entry.</summary>
    public static string Of(string dialect, int entries)
    {
        var text = new StringBuilder("# Papers\n\nWhat was worth reading.\n");
        for (var i = 0; i < entries; i++)
        {
            if (i % EntriesOfTopic == 0)
            {
                AddTopic(text, dialect, i / EntriesOfTopic);
            }

            AddEntry(text, dialect, i);
        }

        return text.ToString();
    }

    private static void AddTopic(StringBuilder text, string dialect, int topic)
    {
        var (one, other) = (Middles[topic % Middles.Length], Middles[(topic + 3) % Middles.Length]);
        text.Append(topic % 4 == 0 ? "\n## " : "\n### ").Append(one).Append(" and ").Append(other).Append("\n\n");
        if (dialect == "table")
        {
            text.Append("| Title | Venue | Year | Links |\n|---|---|---|---|\n");
        }
    }

    private static void AddEntry(StringBuilder text, string dialect, int i)
    {
        var title = Title(i);
        var venue = Venues[i * 7 % Venues.Length];
        var year = 2012 + (i * 5 % 13);
        var paper = $"https://arxiv.org/abs/{year % 100:00}{1 + (i % 12):00}.{10000 + (i % 80000)}";
        var code = $"https://github.com/quell/p{i}";
        text.Append(dialect switch
        {
            "tag first" => $"- [{venue} '{year % 100:00}] [{title}]({paper}) [[code]({code})]\n",
            "venue behind" => $"* **{title}**. {venue} {year}. [[paper]({paper})] [[code]({code})]\n",
            "authors below" => $"1. [{title}]({paper}), {venue}, {year} ([code]({code}))\n   - {Authors(i)}\n",
            _ => $"| {title} | {venue} | {year} | [pdf]({paper}) [code]({code}) |\n",
        });
    }

    private static string Title(int i)
    {
        var words = $"{Openings[i % Openings.Length]} {Middles[i / 3 % Middles.Length]} {Closings[i / 2 % Closings.Length]}";
        return i % 3 == 0 ? words : $"{Names[i % Names.Length]}{i}: {words}";
    }

    private static string Authors(int i) => string.Join(
        ", ",
        Enumerable.Range(0, 2 + (i % 4)).Select(
            author => $"{Given[(i + author) % Given.Length]} {Family[((3 * i) + (5 * author)) % Family.Length]}"));
}
