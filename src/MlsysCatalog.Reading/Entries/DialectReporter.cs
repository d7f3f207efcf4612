using System.Globalization;
using System.Text;

namespace MlsysCatalog.Reading;

/// <summary>
/// Writes down, for people, how a list's entries were found to be written: what was chosen, by how many entries, and what came next.
/// </summary>
internal static class DialectReporter
{
    // What stands in one entry of a hundred is an exception and no way of writing.
    private const double Rare = 0.01;

    /// <summary>Reports the dialects behind a list's entries.</summary>
    public static DialectReport Report(IReadOnlyList<DialectUse> uses, IReadOnlyList<UnexplainedCandidate> unexplained)
    {
        var lines = new List<string>();
        foreach (var use in uses)
        {
            AddLines(lines, use);
        }

        return new(lines.ToEquatableArray(), unexplained.ToEquatableArray());
    }

    private static void AddLines(List<string> lines, DialectUse use)
    {
        var dialect = use.Dialect;
        var kinds = use.Kinds.OrderByDescending(static kind => kind.Count).Select(static kind => Counted(kind.Count, NameOf(kind.Kind)));
        lines.Add($"{string.Join(", ", kinds)}, the first on line {Number(use.FirstLine + 1)}");
        if (dialect.Override is { } given)
        {
            lines.Add($"  the list says: {given.Text.Trim()}");
        }

        lines.Add(Row("title", TitlesOf(use)));
        lines.AddRange(RolesOf(dialect));
        lines.Add(Row("read", FactsOf(use)));
    }

    // «column 2, link in 57 of 60; then text in 3»
    private static string TitlesOf(DialectUse use)
    {
        var dialect = use.Dialect;
        var forms = use.Forms.OrderByDescending(static form => form.Count)
            .ThenBy(static form => form.Form.ToString(), StringComparer.Ordinal).ToList();
        var text = new StringBuilder(
            dialect.TitleColumn >= 0 ? $"column {Number(dialect.TitleColumn + 1)}{HeaderOf(dialect, dialect.TitleColumn)}, " : "");
        text.Append($"{forms[0].Form} in {Number(forms[0].Count)} of {Number(use.Entries)}");
        foreach (var (form, count) in forms.Skip(1).Where(form => form.Count > use.Entries * Rare))
        {
            text.Append($"; then {form} in {Number(count)}");
        }

        return text.ToString();
    }

    private static IEnumerable<string> RolesOf(Dialect dialect)
    {
        foreach (var role in new[] { Role.Venue, Role.Year, Role.Name, Role.Authors, Role.Organizations, Role.Links, Role.Remark })
        {
            var columns = dialect.Columns.Select((held, column) => (held, column)).Where(held => held.held == role)
                .Select(held => $"column {Number(held.column + 1)}{HeaderOf(dialect, held.column)}");
            var slots = dialect.Slots
                .Where(slot => dialect.RoleOf(slot.Key) == role
                    && slot.Key.Region != Region.Column && (slot.Value.Count >= 2 || dialect.Support < 4))
                .OrderByDescending(slot => slot.Value.Count).ThenBy(slot => slot.Key.ToString(), StringComparer.Ordinal)
                .Select((slot, place) => (place == 0 ? "" : "then ") + Described(slot.Key, slot.Value, role, dialect.Support));
            var chosen = string.Join("; ", columns.Concat(slots));
            if (chosen.Length > 0)
            {
                yield return Row(role.ToString().ToLowerInvariant(), chosen + RunnerUp(dialect, role));
            }
        }
    }

    // The place that came nearest to being one more of the kind, and was not taken for it.
    private static string RunnerUp(Dialect dialect, Role role)
    {
        var next = dialect.Slots
            .Where(slot => dialect.RoleOf(slot.Key) != role && slot.Key.Region != Region.Column && slot.Value.CountOf(role) >= 2)
            .OrderByDescending(slot => slot.Value.CountOf(role)).ThenBy(slot => slot.Key.ToString(), StringComparer.Ordinal)
            .FirstOrDefault();
        return next.Value is null ? "" : $"; runner-up: {Described(next.Key, next.Value, role, dialect.Support)}";
    }

    private static string Described(Slot slot, SlotEvidence evidence, Role role, int support)
    {
        var alike = evidence.CountOf(role);
        var share = alike > 0 && alike < evidence.Count ? $", {Number(alike)} of them {NameOf(role)}" : "";
        return $"{Described(slot)} ({Counted(evidence.Count, ("piece", "pieces"))} in {Counted(support, ("candidate", "candidates"))}{share})";
    }

    private static string Described(Slot slot) => slot.Region switch
    {
        Region.Before => $"{slot.Form} before the title",
        Region.After when slot.Column >= 0 => $"part {Number(slot.Column + 1)} behind the title",
        Region.After => $"{slot.Form} behind the title",
        Region.LineAbove => $"{slot.Form} on a line above the title",
        Region.LineBelow => $"{slot.Form} on a line below the title",
        _ => $"{slot.Form} in column {Number(slot.Column + 1)}",
    };

    // «58 with a venue, 60 with a year, 12 with authors»
    private static string FactsOf(DialectUse use)
    {
        (string Name, int Count)[] facts =
        [
            ("a venue", use.Venues), ("a year", use.Years), ("authors", use.Authors), ("organizations", use.Organizations)
        ];
        var counted = facts.Where(static fact => fact.Count > 0)
            .Select(static fact => $"{Number(fact.Count)} with {fact.Name} of their own").ToList();
        return $"{Counted(use.Entries, ("entry", "entries"))}{(counted.Count > 0 ? ": " : "")}{string.Join(", ", counted)}";
    }

    private static string HeaderOf(Dialect dialect, int column) =>
        column < dialect.Headers.Length && dialect.Headers[column].Length > 0 ? $" «{dialect.Headers[column]}»" : "";

    private static string Row(string name, string text) => $"  {name,-13} {text}";

    private static (string One, string Many) NameOf(CandidateKind kind) => kind switch
    {
        CandidateKind.Bullet => ("bullet", "bullets"),
        CandidateKind.Ordered => ("ordered item", "ordered items"),
        CandidateKind.Row => ("table row", "table rows"),
        CandidateKind.Paragraph => ("paragraph", "paragraphs"),
        _ => ("heading", "headings"),
    };

    private static string NameOf(Role role) => role switch
    {
        Role.Venue => "venues",
        Role.Year => "years",
        Role.Authors => "names",
        _ => "organizations",
    };

    private static string Counted(int count, (string One, string Many) name) => $"{Number(count)} {(count == 1 ? name.One : name.Many)}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
