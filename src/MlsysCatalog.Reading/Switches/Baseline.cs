using System.Globalization;
using System.Text;

namespace MlsysCatalog.Reading;

/// <summary>
/// A file of findings that are known (<c>MlsysCatalog.Baseline.txt</c>), one a line: old debt does not fail a new pull request. A line
/// names rule, list and paper, so that moving an entry or editing others wakes nothing.
/// </summary>
public sealed class Baseline
{
    /// <summary>What the file is called.</summary>
    public const string FileName = "MlsysCatalog.Baseline.txt";

    private const string Header =
        "# Findings that are known; 'mlsys-catalog check --write-baseline' writes this file anew.\n"
        + "# rule | list | paper, or the words at the place\n";

    private const string Times = " times";

    private Baseline(string path, IReadOnlyList<BaselineLine> lines, IReadOnlyList<BaselineProblem> problems)
    {
        Path = path;
        Lines = lines;
        Problems = problems;
    }

    /// <summary>The file's path as the caller gave it.</summary>
    public string Path { get; }

    /// <summary>The lines that were understood, in their order.</summary>
    public IReadOnlyList<BaselineLine> Lines { get; }

    /// <summary>What was not understood; such lines do not count.</summary>
    internal IReadOnlyList<BaselineProblem> Problems { get; }

    /// <summary>Reads a baseline.</summary>
    /// <param name="path">Its path; only remembered.</param>
    /// <param name="text">Its text, with any line ends.</param>
    public static Baseline Parse(string path, string text)
    {
        var lines = new List<BaselineLine>();
        var problems = new List<BaselineProblem>();
        var seen = new HashSet<Fingerprint>();
        var map = new LineMap(text);
        for (var i = 0; i < map.Count; i++)
        {
            var start = map.Start(i);
            var end = i + 1 < map.Count ? map.Start(i + 1) : text.Length;
            var line = text.Substring(start, end - start).TrimEnd();
            var indent = line.Length - line.TrimStart(' ', '\t', '\ufeff').Length;
            line = line.Substring(indent);
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var span = new SourceSpan(start + indent, start + indent + line.Length);
            if (Read(line, out var fingerprint, out var count) is { } mistake)
            {
                problems.Add(new(span, mistake));
            }
            else if (!seen.Add(fingerprint))
            {
                problems.Add(new(span, "An earlier line says the same, and that one counts; take this one out"));
            }
            else
            {
                lines.Add(new(fingerprint, count));
            }
        }

        return new(path, lines, problems);
    }

    /// <summary>The file as the rules look at it, so that lines which are not understood are found.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="text">Its text.</param>
    public static ListReading Reading(string path, string text) => new(path, text.TrimStart('\ufeff'), ListKind.Baseline);

    /// <summary>The text of a baseline: sorted, so that two branches which add lines seldom meet.</summary>
    /// <param name="lines">The lines; of equal fingerprints the counts are added.</param>
    public static string Write(IEnumerable<BaselineLine> lines)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var text = line.Fingerprint.ToString();
            counts.TryGetValue(text, out var count);
            counts[text] = count + line.Count;
        }

        var written = new StringBuilder(Header);
        foreach (var count in counts)
        {
            written.Append(count.Key);
            if (count.Value > 1)
            {
                written.Append(Fingerprint.Separator).Append(count.Value.ToString(CultureInfo.InvariantCulture)).Append(Times);
            }

            written.Append('\n');
        }

        return written.ToString();
    }

    // What is wrong with a line, or null.
    private static string? Read(string line, out Fingerprint fingerprint, out int count)
    {
        (fingerprint, count) = (default, 1);
        if (MergeMarkers.IsMarker(line))
        {
            return MergeMarkers.Message;
        }

        var fields = line.Split('|');
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i] = fields[i].Trim();
        }

        if (!RuleSet.IsId(fields[0]))
        {
            return NearestWord.Of(fields[0], RuleSet.Ids) is { } meant
                ? $"There is no rule '{fields[0]}'; did you mean '{meant}'?"
                : "This line names no rule; write 'rule | list | paper', or let --write-baseline write the file";
        }

        if (fields.Length is < 3 or > 4 || Fingerprint.Unescape(fields[1]) is not { } list || fields[2].Length == 0)
        {
            return "A line is 'rule | list | paper'; let --write-baseline write the file";
        }

        if (fields.Length == 4 && !IsCount(fields[3], out count))
        {
            return $"'{fields[3]}' is no count; write '2{Times}'";
        }

        fingerprint = new(fields[0].ToUpperInvariant(), list, fields[2]);
        return null;
    }

    private static bool IsCount(string field, out int count)
    {
        count = 0;
        return field.EndsWith(Times, StringComparison.Ordinal)
            && int.TryParse(field.Substring(0, field.Length - Times.Length), NumberStyles.None, CultureInfo.InvariantCulture, out count)
            && count > 0;
    }
}

/// <summary>A line of a baseline.</summary>
/// <param name="Fingerprint">Which findings are known; the list's path starts in the baseline's folder.</param>
/// <param name="Count">How many equal ones.</param>
public readonly record struct BaselineLine(Fingerprint Fingerprint, int Count);

/// <summary>What in a baseline is not understood.</summary>
/// <param name="Span">The line, without space around it.</param>
/// <param name="Message">What is wrong and what to do.</param>
internal sealed record BaselineProblem(SourceSpan Span, string Message);
