namespace MlsysCatalog.Reading;

/// <summary>Finds the papers that somebody may have meant by a key which no paper has.</summary>
public static class NearestKeys
{
    private const int Most = 3;

    /// <summary>The keys that come nearest, the likeliest first; none where nothing is near.</summary>
    /// <param name="key">The key that no paper has.</param>
    /// <param name="keys">The keys of the papers that could be meant.</param>
    public static IReadOnlyList<string> Of(string key, IReadOnlyCollection<string> keys)
    {
        var wanted = Folded(key);
        var name = wanted.Substring(wanted.LastIndexOf('/') + 1);
        var path = "/" + name;

        // A constant instead of a key; a contested key, of which each paper has a longer one; a slip; the same name elsewhere.
        return FirstOf(
            keys.Where(known => known == wanted),
            wanted.Length == name.Length ? [] : keys.Where(known => known.StartsWith(wanted, StringComparison.Ordinal)),
            NearestWord.Of(wanted, keys) is { } nearest ? [nearest] : [],
            keys.Where(known => known.EndsWith(path, StringComparison.Ordinal) || known == name));
    }

    private static IReadOnlyList<string> FirstOf(params IEnumerable<string>[] choices) =>
        choices.Select(static choice => choice.OrderBy(static key => key, StringComparer.Ordinal).Take(Most).ToArray())
            .FirstOrDefault(static choice => choice.Length > 0) ?? [];

    // «Papers.Osdi2020.Gavel» is how code calls «osdi2020/gavel».
    private static string Folded(string key)
    {
        var folded = key.Trim().ToLowerInvariant().Replace('.', '/');
        var start = folded.IndexOf('/') is var slash and > 0 && folded.Substring(0, slash) is "papers" or "paperkeys" ? slash + 1 : 0;
        return folded.Substring(start);
    }
}
