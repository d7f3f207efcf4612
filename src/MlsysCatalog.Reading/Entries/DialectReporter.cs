using System.Globalization;

namespace MlsysCatalog.Reading;

/// <summary>Writes down, for people, how a list's entries were found to be written.</summary>
internal static class DialectReporter
{
    /// <summary>Reports the dialects behind a list's entries.</summary>
    public static DialectReport Report(IReadOnlyList<ReadDraft> drafts, EntryJudge judge, IReadOnlyList<UnexplainedCandidate> unexplained)
    {
        var lines = new List<string>();
        var dialects = new List<(Dialect Dialect, List<ReadDraft> Entries)>();
        var places = new Dictionary<Dialect, List<ReadDraft>>();
        foreach (var draft in drafts)
        {
            if (!places.TryGetValue(draft.Dialect, out var entries))
            {
                places[draft.Dialect] = entries = [];
                dialects.Add((draft.Dialect, entries));
            }

            if (judge.Judge(draft.Draft.Candidate).IsEntry)
            {
                entries.Add(draft);
            }
        }

        foreach (var (dialect, entries) in dialects)
        {
            if (entries.Count > 0)
            {
                AddLines(lines, dialect, entries);
            }
        }

        return new(lines.ToEquatableArray(), unexplained.ToEquatableArray());
    }

    private static void AddLines(List<string> lines, Dialect dialect, List<ReadDraft> entries)
    {
        var kinds = entries.GroupBy(entry => entry.Draft.Candidate.Kind).OrderByDescending(kind => kind.Count())
            .Select(kind => $"{kind.Count()} {kind.Key.ToString().ToLowerInvariant()}{(kind.Count() == 1 ? "" : "s")}");
        lines.Add($"entries: {string.Join(", ", kinds)}, the first on line {(entries[0].Draft.Candidate.Line + 1).ToString(CultureInfo.InvariantCulture)}");
        var titles = dialect.TitleForms.Where(form => form.Value >= 0.05).OrderByDescending(form => form.Value).ThenBy(form => form.Key.ToString(), StringComparer.Ordinal)
            .Select(form => $"{form.Key} ({form.Value.ToString("P0", CultureInfo.InvariantCulture)})");
        lines.Add("  title: " + (dialect.TitleColumn >= 0 ? $"column {dialect.TitleColumn + 1}, as " : "") + string.Join(", then ", titles));
        for (var column = 0; column < dialect.Columns.Count; column++)
        {
            if (dialect.Columns[column] != Role.Unknown)
            {
                lines.Add($"  {dialect.Columns[column].ToString().ToLowerInvariant()}: column {column + 1}");
            }
        }

        foreach (var slot in dialect.Slots.Where(slot => slot.Value.Role != Role.Unknown && slot.Value.Count >= 2).OrderByDescending(slot => slot.Value.Count).ThenBy(slot => slot.Key.ToString(), StringComparer.Ordinal))
        {
            lines.Add($"  {slot.Value.Role.ToString().ToLowerInvariant()}: {Describe(slot.Key)} ({slot.Value.Count} of {dialect.Support})");
        }
    }

    private static string Describe(Slot slot) => slot.Region switch
    {
        Region.Before => $"{slot.Form} before the title",
        Region.After => $"{slot.Form} behind the title",
        Region.LineAbove => $"{slot.Form} on a line above the title",
        Region.LineBelow => $"{slot.Form} on a line below the title",
        _ => $"{slot.Form} in column {slot.Column + 1}",
    };
}
