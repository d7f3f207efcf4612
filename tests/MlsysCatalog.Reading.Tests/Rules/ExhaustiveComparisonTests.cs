using System.Text;
using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace MlsysCatalog.Reading.Tests;

/// <summary>
/// Quiet is not silent. The rules look only into buckets and keep silent where they doubt; here every entry of the real lists is compared
/// with every other, by definitions as plain as can be that share nothing with the rules, and the rules must find most of that.
/// </summary>
public sealed partial class ExhaustiveComparisonTests(ITestOutputHelper output)
{
    [CorpusFact]
    public void The_rules_find_nearly_all_duplicates_and_most_pasted_links_that_comparing_all_pairs_finds()
    {
        var lists = CorpusLists();
        var findings = RuleRunner.Check(lists, VenueTable.Default).ToLookup(finding => finding.Rule.Id);
        var entries = lists.SelectMany(list => list.Entries.Select(entry => new Mentioned(list, entry))).ToArray();
        List<(Mentioned, Mentioned)> duplicates = [], pasted = [], renamed = [], nearlyEqual = [];
        for (var later = 0; later < entries.Length; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                var (a, b) = (entries[earlier], entries[later]);
                if (AreDuplicates(a, b))
                {
                    duplicates.Add((a, b));
                }
                else if (a.Id is not null && a.Id == b.Id && a.Words.Count >= 4 && b.Words.Count >= 4)
                {
                    (HaveUnrelatedTitles(a, b) ? pasted : HaveSimilarTitles(a, b) ? [] : renamed).Add((a, b));
                }

                if (DifferInTwoLetters(a.Folded, b.Folded))
                {
                    nearlyEqual.Add((a, b));
                }
            }
        }

        output.WriteLine($"{entries.Length} entries of {lists.Count} lists, all pairs:");
        // Of three the first is related to both others: the finding stands at the later entry of every pair.
        var found = Told("MLC0202", "equal title, or equal id and similar title, under one topic", duplicates, findings["MLC0202"], onlyLater: true);
        Assert.True(found >= 0.9, $"MLC0202 finds {found:P0}");
        found = Told("MLC0203", "equal id, titles of few common words", pasted, findings["MLC0203"]);
        Assert.True(found >= 0.8, $"MLC0203 finds {found:P0}");
        Told("MLC0204", "equal id, titles of some common words", renamed, findings["MLC0204"]);
        Told("MLC0207", "titles that differ in one or two letters, and in no digit", nearlyEqual, findings["MLC0207"]);
    }

    private static bool AreDuplicates(Mentioned a, Mentioned b) =>
        a.List == b.List && a.Topic == b.Topic && a.Folded.Length > 0
        && (a.Folded == b.Folded || (a.Id is not null && a.Id == b.Id && HaveSimilarTitles(a, b)));

    private static bool HaveSimilarTitles(Mentioned a, Mentioned b) => Common(a, b) * 2 >= Math.Min(a.Words.Count, b.Words.Count);

    // A title that begins with the same word says the same system's name.
    private static bool HaveUnrelatedTitles(Mentioned a, Mentioned b) =>
        Common(a, b) * 3 <= Math.Min(a.Words.Count, b.Words.Count) && a.FirstWord != b.FirstWord;

    private static int Common(Mentioned a, Mentioned b) => a.Words.Count(b.Words.Contains);

    // Slow and plain: Levenshtein's distance, given up where it cannot be two.
    private static bool DifferInTwoLetters(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 2 || a.Length < 25 || a == b)
        {
            return false;
        }

        var start = 0;
        while (start < a.Length && start < b.Length && a[start] == b[start])
        {
            start++;
        }

        var end = 0;
        while (end < a.Length - start && end < b.Length - start && a[^(end + 1)] == b[^(end + 1)])
        {
            end++;
        }

        var (left, right) = (a[start..^end], b[start..^end]);
        return left.Length <= 20 && right.Length <= 20 && !(left + right).Any(char.IsDigit) && Distance(left, right) <= 2;
    }

    private static int Distance(string a, string b) =>
        a.Length == 0 || b.Length == 0 ? a.Length + b.Length
        : a[0] == b[0] ? Distance(a[1..], b[1..])
        : Math.Abs(a.Length - b.Length) > 2 || a.Length > 6 ? 3
        : 1 + Math.Min(Math.Min(Distance(a[1..], b), Distance(a, b[1..])), Distance(a[1..], b[1..]));

    private double Told(string rule, string what, List<(Mentioned A, Mentioned B)> pairs, IEnumerable<Finding> findings, bool onlyLater = false)
    {
        var places = findings.ToLookup(finding => finding.Path, finding => finding.Span);
        var missed = pairs.Where(pair => (onlyLater || !places[pair.A.List.Path].Any(pair.A.Holds)) && !places[pair.B.List.Path].Any(pair.B.Holds)).ToList();
        output.WriteLine($"{rule}  {pairs.Count} pairs ({what}), {pairs.Count - missed.Count} with a finding at {(onlyLater ? "the later" : "one of the two")}; {findings.Count()} findings in all");
        foreach (var (a, b) in missed)
        {
            output.WriteLine($"    {a} / {b}");
        }

        return pairs.Count == 0 ? 1 : 1 - ((double)missed.Count / pairs.Count);
    }

    private static List<ListReading> CorpusLists() =>
        [.. Directory.EnumerateFiles(CorpusFactAttribute.Folder!, "*.md").Order(StringComparer.Ordinal)
            .Select(file => ListReader.Read(Path.GetFileName(file), File.ReadAllText(file), VenueTable.Default))];

    private sealed class Mentioned(ListReading list, Entry entry)
    {
        public ListReading List => list;

        public string Topic { get; } = string.Join("/", entry.Facts.Topics.Select(Fold));

        public string Folded { get; } = Fold(entry.Facts.Title);

        public string FirstWord => Word().Match(entry.Facts.Title.ToLowerInvariant()).Value;

        public HashSet<string> Words { get; } = [.. Word().Matches(entry.Facts.Title.ToLowerInvariant()).Select(word => word.Value)];

        // The first link that has one.
        public string? Id { get; } = entry.Facts.Links.Select(link => Ids().Match(link.Url)).FirstOrDefault(id => id.Success)?.Groups
            .Values.Skip(1).First(group => group.Success).Value.ToLowerInvariant();

        public bool Holds(SourceSpan span) => entry.Span.Contains(span);

        public override string ToString() => $"{list.Path[..Math.Min(12, list.Path.Length)]}:{entry.Line + 1} {entry.Facts.Title}";

        private static string Fold(string text)
        {
            var folded = new StringBuilder();
            foreach (var c in text.Normalize(NormalizationForm.FormKD).ToLowerInvariant().Where(char.IsLetterOrDigit))
            {
                folded.Append(c);
            }

            return folded.ToString();
        }
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();

    [GeneratedRegex(
        @"arxiv\.org/[a-z-]+/(\d{4}\.\d{4,5})|doi\.org/(10\.\d+/[^?#\s]+)|/doi/(?:[a-z]+/)?(10\.\d+/[^?#\s]+)|openreview\.net/[a-z]+\?id=([\w-]+)"
        + @"|usenix\.org/conference/(\w+/.*presentation/[\w-]+)|aclanthology\.org/([\w.-]+?\.\d+|[A-Z]\d\d-\d{4})|mlr\.press/(v\d+/\w+)|/(?:hash|file)/([0-9a-f]{32})",
        RegexOptions.IgnoreCase)]
    private static partial Regex Ids();
}
