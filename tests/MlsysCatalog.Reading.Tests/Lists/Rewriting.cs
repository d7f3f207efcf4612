using System.Text.RegularExpressions;

namespace MlsysCatalog.Reading.Tests.Lists;

/// <summary>Other texts that say the same as a list.</summary>
internal static partial class Rewriting
{
    private static readonly string[] Qualities = ["Broad", "Calm", "Deep", "Early", "Fine", "Green", "High", "Kind"];

    private static readonly string[] Subjects = ["Anchors", "Bridges", "Canals", "Ditches", "Embankments", "Fords", "Gates", "Harbours"];

    /// <summary>The list with the sections of its highest level in another order; what stands before the first stays there.</summary>
    public static string WithSectionsShuffled(string text, Random random)
    {
        var headings = Heading().Matches(text);
        var level = headings.GroupBy(heading => heading.Groups["marks"].Length).Where(group => group.Count() > 1).Min(group => group.Key);
        var highest = headings.Where(heading => heading.Groups["marks"].Length == level);
        int[] starts = [.. highest.Select(heading => heading.Index), text.Length];
        string[] sections = [.. starts.Zip(starts.Skip(1), (start, end) => text[start..end].TrimEnd('\n') + "\n\n")];
        random.Shuffle(sections);
        return text[..starts[0]] + string.Concat(sections);
    }

    /// <summary>The list with other words in every heading, and which words became which.</summary>
    public static (string Text, Dictionary<string, string> Renamed) WithHeadingsRenamed(string text)
    {
        var renamed = new Dictionary<string, string>();
        var rewritten = Heading().Replace(text, heading =>
        {
            var words = heading.Groups["words"];
            if (!renamed.TryGetValue(words.Value, out var name))
            {
                name = $"{Qualities[renamed.Count % Qualities.Length]} {Subjects[renamed.Count / Qualities.Length]}";
                renamed[words.Value] = name;
            }

            return text[heading.Index..words.Index] + name + text[(words.Index + words.Length)..(heading.Index + heading.Length)];
        });
        return (rewritten, renamed);
    }

    /// <summary>The list with blanks where Markdown ignores them: behind lines, in empty lines; and tabs before nested bullets.</summary>
    public static string WithIdleBlanks(string text, Random random) =>
        string.Join('\n', text.Split('\n').Select(line => line.Replace("  * ", "\t*  ", StringComparison.Ordinal) + random.Next(4) switch
        {
            0 => " ",
            1 => "\t",
            2 when line.Trim().Length == 0 => "  \t ",
            _ => "",
        }));

    /// <summary>The list with other marks before its bullets.</summary>
    public static string WithBullets(string text, char mark) => Bullet().Replace(text, $"$1{mark} ");

    /// <summary>The list with the columns of its tables in another order, the same in every table.</summary>
    public static string WithColumns(string text, params int[] order) =>
        string.Join('\n', text.Split('\n').Select(line => line.StartsWith('|')
            ? $"|{string.Join('|', order.Select(column => line.Split('|')[column + 1]))}|"
            : line));

    /// <summary>The list with words of no importance under every heading, and more empty lines than it needs.</summary>
    public static string WithProse(string text) =>
        Heading().Replace(text, heading => $"\n\n{heading.Value.TrimEnd()}\n\nSome words about what stands below.\n\n");

    [GeneratedRegex(@"^([ ]*)[-*+][ ]", RegexOptions.Multiline)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^(?<marks>\#{1,6})[ ]\**(?<words>[^\n]*?)\**[ ]*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Heading();
}
