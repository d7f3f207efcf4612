using MlsysCatalog.Reading;

namespace MlsysCatalog.Benchmarks;

/// <summary>How far real lists are from what no list may ask.</summary>
internal static class LimitMargins
{
    /// <summary>Prints for each limit the most that any of the lists asks, and which.</summary>
    /// <param name="files">Lists.</param>
    public static void Print(IReadOnlyList<string> files)
    {
        var measures = files.SelectMany(Measures).GroupBy(static measure => measure.Name);
        Console.WriteLine(FormattableString.Invariant($"{"the most of " + files.Count + " lists",-40} {"",12} {"limit",12} {"margin",8}"));
        foreach (var measure in measures)
        {
            var (name, value, limit, file) = measure.MaxBy(static one => one.Value);
            Console.WriteLine(FormattableString.Invariant($"{name,-40} {value,12} {limit,12} {(double)limit / Math.Max(1, value),8:F0} {Path.GetFileName(file)}"));
        }
    }

    private static IEnumerable<(string Name, long Value, long Limit, string File)> Measures(string file)
    {
        var text = File.ReadAllText(file);
        var work = new ParsingWork();
        var document = MarkdownParser.Parse(text, work, out var failure) ?? throw new InvalidOperationException($"{file}: {failure!.Message}");
        var candidates = CandidateCollector.Collect(document, text, VenueTable.Default, CancellationToken.None).Candidates;
        yield return ("characters", text.Length, ReadingLimits.MaximumLength, file);
        yield return ("marks a line begins with", PrefixOf(text), ReadingLimits.DeepestPrefix, file);
        yield return ("bars in a line", text.Split('\n').Max(static line => line.Count(static c => c == '|')), ReadingLimits.MostBars, file);
        yield return ("steps beyond one a character", work.Steps, ReadingLimits.MostParsingSteps, file);
        yield return ("open marks in a paragraph", work.MostOpen, ReadingLimits.MostOpenMarks, file);
        yield return ("characters of targets used again", work.Reused, ReadingLimits.MostReusedCharacters, file);
        yield return ("characters of a text", TextsOf(candidates).Max(), ReadingLimits.LongestText, file);
    }

    private static int PrefixOf(string text) =>
        text.Split('\n').Max(static line => line.Length - line.TrimStart(' ', '\t', '>', '-', '*', '+').Length);

    private static IEnumerable<int> TextsOf(IReadOnlyList<Candidate> candidates) => candidates
        .SelectMany(static candidate => candidate.Cells.Concat(candidate.Details))
        .Select(static run => run.Text.Length)
        .DefaultIfEmpty();
}
