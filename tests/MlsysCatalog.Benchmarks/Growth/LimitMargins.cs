using Markdig.Syntax;
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
        var reading = ListReader.Read(file, text, VenueTable.Default);
        var candidates = CandidateCollector.Collect(document, text, VenueTable.Default, CancellationToken.None).Candidates;
        yield return ("characters", text.Length, ReadingLimits.MaximumLength, file);
        yield return ("marks a line begins with", text.Split('\n').Max(static line => line.Length - line.TrimStart(' ', '\t', '>', '-', '*', '+').Length), ReadingLimits.DeepestPrefix, file);
        yield return ("steps beyond one a character", work.Steps, ReadingLimits.MostParsingSteps, file);
        yield return ("open marks in a paragraph", work.MostOpen, ReadingLimits.MostOpenMarks, file);
        yield return ("characters of targets used again", document.Descendants<Markdig.Syntax.Inlines.LinkInline>().Sum(static link => link.Reference is null ? 0 : link.Url!.Length), ReadingLimits.MostReusedCharacters, file);
        yield return ("characters of a candidate", candidates.Select(static candidate => candidate.Cells.Sum(static cell => cell.Text.Length)).DefaultIfEmpty().Max(), 0, file);
        yield return ("characters of an entry's candidate", reading.Entries.Select(static entry => entry.Span.Length).DefaultIfEmpty().Max(), 0, file);
        yield return ("characters of a leaf", document.Descendants<LeafBlock>().Where(static leaf => leaf.Inline is not null).Select(static leaf => leaf.Span.Length).DefaultIfEmpty().Max(), 0, file);
        yield return ("children of a candidate", candidates.GroupBy(static candidate => candidate.Parent).Where(static group => group.Key is not null).Select(static group => group.Count()).DefaultIfEmpty().Max(), 0, file);
        yield return ("links of a candidate", candidates.Select(static candidate => candidate.Cells.Sum(static cell => cell.Links.Length)).DefaultIfEmpty().Max(), 0, file);
        yield return ("cells of a row", candidates.Select(static candidate => candidate.Cells.Length).DefaultIfEmpty().Max(), 0, file);
    }
}
