namespace MlsysCatalog.Reading;

/// <summary>
/// MLC0506: a comment for the catalog (<c>catalog: nmae=Gavel</c>,
/// <c>catalog-disable MLC0220</c>) that says nothing, or not what its author meant.
/// </summary>
internal sealed class UnclearComment : Rule
{
    // Of a list with more than these something else is wrong; looking for what was meant takes a look at all papers.
    private const int MostSuggestions = 50;

    private static readonly string[] WithValue = ["name", "venue", "year", "same-as"];
    private static readonly string[] Words = [.. WithValue, "distinct", "none"];

    public override RuleDescriptor Descriptor { get; } = new(
        "MLC0506",
        "Catalog comment not understood",
        RuleCategory.Catalog,
        FindingSeverity.Warning,
        "A comment for the catalog has a word or a value that means nothing, names no paper or no rule, or stands where no paper is.");

    internal override bool Checks(ListKind kind) => kind is ListKind.Papers or ListKind.Venues;

    internal override void Check(ListReading list, CatalogIndex index, FindingSink findings)
    {
        CheckSwitches(list, findings);
        if (list.Kind == ListKind.Papers)
        {
            CheckComments(list, index, findings);
        }
    }

    private static void CheckSwitches(ListReading list, FindingSink findings)
    {
        foreach (var problem in list.Switches.Count == 0 ? [] : new Suppressions(list).Problems)
        {
            findings.Report(problem.Span, problem.Message);
        }
    }

    private static void CheckComments(ListReading list, CatalogIndex index, FindingSink findings)
    {
        if (list.Comments.Count == 0 && list.OverrideProblems.Count == 0)
        {
            return;
        }

        var speaking = new HashSet<SourceSpan>(list.Entries.Select(static entry => entry.CommentSpan).OfType<SourceSpan>());
        var overrides = new HashSet<SourceSpan>(list.OverrideComments.Select(static comment => comment.Span));
        // Once the title is there, the comment has its entry.
        var untitled = new HashSet<int>(list.Untitled.Select(span => list.Lines.LineOf(span.Start)));
        foreach (var comment in list.Comments)
        {
            if (comment.Settings.Count == 0)
            {
                findings.Report(
                    comment.Span,
                    "This comment says nothing; write name=…, venue=…, year=…, same-as=… or distinct, or take it out");
            }
            else if (speaking.Contains(comment.Span))
            {
                CheckSettings(list, comment, findings);
            }
            else if (!untitled.Contains(list.Lines.LineOf(comment.Span.Start)) && !overrides.Contains(comment.Span))
            {
                findings.Report(comment.Span, Unheard(list, comment));
            }
        }

        foreach (var problem in list.OverrideProblems)
        {
            findings.Report(problem.Span, problem.Message);
        }

        CheckKeys(list, index, findings);
    }

    private static string Unheard(ListReading list, CatalogComment comment)
    {
        if (comment.Settings.Any(static setting => setting.Key.StartsWith("none", StringComparison.Ordinal)))
        {
            return "'none' takes the file out only where it stands alone: '<!-- catalog: none -->'";
        }

        var around = list.Entries.LastOrDefault(entry => entry.Span.Contains(comment.Span));
        return around?.CommentSpan is { } first && first.Start < comment.Span.Start
            ? "Of two comments in one entry only the first counts; "
                + $"write this one's words into that in line {list.Lines.LineOf(first.Start) + 1}"
            : "This comment stands in no paper's entry, so it says nothing; put it into the paper's own item, row or paragraph";
    }

    private static void CheckSettings(ListReading list, CatalogComment comment, FindingSink findings)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < comment.Settings.Count; i++)
        {
            var setting = comment.Settings[i];
            if (setting is { Value: "" } && i + 1 < comment.Settings.Count && comment.Settings[i + 1] is { Key: "", Value: "" } equals)
            {
                // «name = Gavel» is three words.
                var value = i + 2 < comment.Settings.Count ? comment.Settings[i + 2] : null;
                var span = setting.Span.Cover((value ?? equals).Span);
                findings.Report(span, $"Write '{setting.Key}={(value is null ? "…" : TextOf(list, value))}', without spaces around '='");
                i += value is null ? 1 : 2;
            }
            else if (Mistake(list, comment, i) is { } mistake)
            {
                var end = setting.Span.Start + TextOf(list, setting).TrimEnd().Length;
                findings.Report(new(setting.Span.Start, end), mistake);
            }
            else if (!seen.Add(setting.Key))
            {
                findings.Report(setting.Span, $"'{setting.Key}' stands in this comment twice, and the last one holds; keep one");
            }
        }
    }

    private static string? Mistake(ListReading list, CatalogComment comment, int place)
    {
        var setting = comment.Settings[place];
        var takesValue = WithValue.Contains(setting.Key, StringComparer.Ordinal);
        return setting switch
        {
            { Key: "none" } => "'none' takes the file out only where it stands alone: '<!-- catalog: none -->'",
            { Key: "distinct" } => TextOf(list, setting) == "distinct" ? null : "'distinct' takes no value; write it alone, or take it out",
            { Value: "" } when takesValue => $"'{setting.Key}' has no value; write {setting.Key}={Example(setting.Key)}",
            { Key: "year" } when !IsYear(setting.Value) => $"'{setting.Value}' is no year; write its four digits, as in year=2020",
            _ when takesValue => !IsUnclosed(TextOf(list, setting)) ? null
                : "This value begins with a quotation mark and does not end with one; write both",
            _ => Unknown(list, comment, place),
        };
    }

    private static string Unknown(ListReading list, CatalogComment comment, int place)
    {
        var setting = comment.Settings[place];
        var isNone = $"'{(setting.Key.Length > 0 ? setting.Key : TextOf(list, setting))}' is no word of catalog comments; ";
        if (NearestWord.Of(setting.Key, Words) is { } meant)
        {
            return $"{isNone}did you mean '{meant}'?";
        }

        // «name=PCC Vivace» is two words.
        var start = place;
        while (start > 0 && TextOf(list, comment.Settings[start]).IndexOf('=') < 0)
        {
            start--;
        }

        var before = comment.Settings[start];
        var isCutOff = start < place && WithValue.Contains(before.Key, StringComparer.Ordinal) && before.Value.Length > 0;
        var valueStart = before.Span.Start + before.Key.Length + 1;
        var whole = isCutOff ? list.Text.Substring(valueStart, setting.Span.End - valueStart) : "";
        return isCutOff && whole.IndexOf('"') < 0 && setting.Value.Length == 0
            ? $"{isNone}put a value with spaces into double quotes: {before.Key}=\"{whole}\""
            : $"{isNone}the words are {string.Join(", ", Words)}";
    }

    private static void CheckKeys(ListReading list, CatalogIndex index, FindingSink findings)
    {
        var suggestions = MostSuggestions;
        foreach (var problem in index.ProblemsIn(list))
        {
            if (problem.Kind == CatalogProblemKind.NoTitle || SettingOf(list, index.EntryAt(problem.Entry)) is not { } setting)
            {
                continue;
            }

            findings.Report(setting.Span, Message(problem, suggestions-- > 0 ? Near(problem, index) : []));
        }
    }

    private static IReadOnlyList<string> Near(CatalogProblem problem, CatalogIndex index)
    {
        var papers = index.Catalog.Model.Papers.Where((_, paper) => !index.Catalog.Papers[paper].Entries.Contains(problem.Entry));
        return NearestKeys.Of(problem.Text, [.. papers.Select(static paper => paper.Key)]);
    }

    private static string Message(CatalogProblem problem, IReadOnlyList<string> near)
    {
        var advice = near.Count > 0
            ? $"did you mean {string.Join(" or ", near.Select(static key => $"'{key}'"))}?"
            : "'mlsys-catalog papers' prints the keys";
        return problem.Kind switch
        {
            CatalogProblemKind.OwnSameAs =>
                $"'{problem.Text}' is the key of this entry alone, so the comment joins it with nothing; "
                + "write the key that the other paper has without it",
            CatalogProblemKind.AmbiguousSameAs => $"Several papers would have the key '{problem.Text}', and none has it; {advice}",
            _ => $"No paper has the key '{problem.Text}'; {advice}",
        };
    }

    // Of several the last holds.
    private static CatalogSetting? SettingOf(ListReading list, Entry entry) =>
        list.Comments.FirstOrDefault(comment => comment.Span == entry.CommentSpan)?.Settings
            .LastOrDefault(static setting => setting is { Key: "same-as", Value.Length: > 0 });

    private static string TextOf(ListReading list, CatalogSetting setting) => list.Text.Substring(setting.Span.Start, setting.Span.Length);

    private static bool IsUnclosed(string setting) =>
        setting.IndexOf('"') is var quote and >= 0
        && setting[quote - 1] == '='
        && (quote == setting.Length - 1 || setting[setting.Length - 1] != '"');

    private static bool IsYear(string value) => value.Length == 4 && value.All(static c => c is >= '0' and <= '9');

    private static string Example(string key) => key switch
    {
        "name" => "Gavel",
        "venue" => "OSDI",
        "year" => "2020",
        _ => "osdi2020/gavel",
    };
}
