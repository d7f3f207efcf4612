namespace MlsysCatalog.Reading;

/// <summary>
/// How loud each rule is in one list: what is set for its path (<c>mlsys_catalog.MLC0202.severity</c>, <c>mlsys_catalog.severity</c>), and
/// what the rules say where nothing is set.
/// </summary>
public sealed class SeveritySettings
{
    private const string Prefix = "mlsys_catalog.";
    private const string Suffix = "severity";

    // Null where nothing is set for a single rule: as a rule.
    private readonly IReadOnlyDictionary<string, FindingSeverity?>? _byRule;
    private readonly FindingSeverity? _all;

    private SeveritySettings(IReadOnlyDictionary<string, FindingSeverity?>? byRule, FindingSeverity? all)
    {
        _byRule = byRule;
        _all = all;
    }

    /// <summary>Where nothing is set.</summary>
    public static SeveritySettings Default { get; } = new(null, null);

    /// <summary>The keys that a list's settings can have.</summary>
    public static IEnumerable<string> Keys =>
        RuleSet.Ids.Where(static id => !RuleSet.IsOutsideLists(id)).Select(KeyOf).Append(Prefix + Suffix);

    /// <summary>How loud a rule is; <see cref="FindingSeverity.None"/> where it does not run.</summary>
    public FindingSeverity Of(RuleDescriptor rule) =>
        _byRule is not null && _byRule.TryGetValue(rule.Id, out var severity) ? severity ?? rule.Severity
        // What nobody switched on by its name stays off.
        : rule.Severity == FindingSeverity.None ? FindingSeverity.None
        : _all ?? rule.Severity;

    /// <summary>The same settings where someone else decides on some rules.</summary>
    /// <param name="decided">The severity of each rule that is decided on, by id.</param>
    public SeveritySettings With(IReadOnlyDictionary<string, FindingSeverity> decided)
    {
        if (decided.Count == 0)
        {
            return this;
        }

        var byRule = new Dictionary<string, FindingSeverity?>(StringComparer.Ordinal);
        foreach (var rule in _byRule ?? new Dictionary<string, FindingSeverity?>())
        {
            byRule[rule.Key] = rule.Value;
        }

        foreach (var rule in decided)
        {
            byRule[rule.Key] = rule.Value;
        }

        return new(byRule, _all);
    }

    /// <summary>Reads the settings that an <c>.editorconfig</c> has for a list.</summary>
    /// <param name="options">All keys and values for the list's path; those of others are left alone. Keys ignore case.</param>
    /// <param name="problems">Gets what means nothing; it is left out.</param>
    public static SeveritySettings Read(IEnumerable<KeyValuePair<string, string>> options, ICollection<SettingProblem> problems)
    {
        Dictionary<string, FindingSeverity?>? byRule = null;
        FindingSeverity? all = null;
        foreach (var option in options)
        {
            if (!option.Key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var name = option.Key.Substring(Prefix.Length);
            var rule = name.EndsWith("." + Suffix, StringComparison.OrdinalIgnoreCase)
                ? name.Substring(0, name.Length - Suffix.Length - 1).ToUpperInvariant()
                : null;
            var isAll = rule is null && name.Equals(Suffix, StringComparison.OrdinalIgnoreCase);
            if (!isAll && (rule is null || !RuleSet.IsId(rule) || RuleSet.IsOutsideLists(rule)))
            {
                problems.Add(new(option.Key, option.Value, NoKey(option.Key, rule)));
            }
            else if (!TryParse(option.Value, out var severity))
            {
                problems.Add(new(
                    option.Key,
                    option.Value,
                    $"'{option.Value}' is no severity; write none, hidden, info, warning, error or default"));
            }
            else if (isAll)
            {
                all = severity;
            }
            else
            {
                (byRule ??= new(StringComparer.Ordinal))[rule!] = severity;
            }
        }

        return byRule is null && all is null ? Default : new(byRule, all);
    }

    private static string NoKey(string key, string? rule)
    {
        if (rule is not null && RuleSet.IsOutsideLists(rule))
        {
            return $"'{rule}' is not about lists, so no list's settings hold for it; "
                + $"write dotnet_diagnostic.{rule}.severity in a .globalconfig";
        }

        // Who hands settings out may have put keys into lower case.
        key = rule is null ? key : KeyOf(rule);
        var meant = NearestWord.Of(key, Keys);
        return $"'{key}' sets nothing; "
            + (meant is null ? $"write {KeyOf("MLC0202")}, or {Prefix}{Suffix} for all rules" : $"did you mean '{meant}'?");
    }

    private static string KeyOf(string rule) => Prefix + rule + "." + Suffix;

    private static bool TryParse(string value, out FindingSeverity? severity)
    {
        // Roslyn's own words are understood, too.
        (var isKnown, severity) = value.Trim().ToLowerInvariant() switch
        {
            "none" => (true, FindingSeverity.None),
            "hidden" or "silent" => (true, FindingSeverity.Hidden),
            "info" or "suggestion" => (true, FindingSeverity.Info),
            "warning" => (true, FindingSeverity.Warning),
            "error" => (true, FindingSeverity.Error),
            "default" => (true, default(FindingSeverity?)),
            _ => (false, null),
        };
        return isKnown;
    }
}

/// <summary>A setting of a list that means nothing.</summary>
/// <param name="Key">Its key as written.</param>
/// <param name="Value">Its value as written.</param>
/// <param name="Message">What is wrong with it and what to write.</param>
public sealed record SettingProblem(string Key, string Value, string Message)
{
    /// <summary>The place of the setting in the text of an <c>.editorconfig</c>; null where the text does not have it.</summary>
    /// <remarks>What hands settings out does not say where they stand.</remarks>
    public SourceSpan? FindIn(string text)
    {
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            var equals = line.IndexOfAny(['=', ':']);
            if (equals > 0
                && line.Substring(0, equals).Trim().Equals(Key, StringComparison.OrdinalIgnoreCase)
                && WithoutComment(line.Substring(equals + 1)).Equals(Value, StringComparison.OrdinalIgnoreCase))
            {
                var begin = start + line.Length - line.TrimStart().Length;
                return new(begin, start + line.TrimEnd().Length);
            }

            start += line.Length + 1;
        }

        return null;
    }

    private static string WithoutComment(string value)
    {
        var comment = value.IndexOfAny(['#', ';']);
        return (comment < 0 ? value : value.Substring(0, comment)).Trim();
    }
}
