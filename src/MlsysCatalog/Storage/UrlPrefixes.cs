namespace MlsysCatalog.Storage;

/// <summary>
/// What URLs begin with. Reading lists link to a few sites, so a table of beginnings, each up to a slash or an equals sign, holds a quarter
/// of all the text. A beginning stands in it where it saves more than it costs.
/// </summary>
internal sealed class UrlPrefixes
{
    /// <summary>What an entry of the table costs beside its text: its length and its record's offset.</summary>
    private const int EntryCost = 5;

    /// <summary>How many beginnings of a URL are tried; sites do not nest deeper.</summary>
    private const int MaxDepth = 12;

    private readonly Dictionary<ulong, Prefix> _byHash = [];

    /// <summary>The chosen beginnings, the most used first; of <see cref="Choose"/>.</summary>
    public List<string> Texts { get; } = [];

    /// <summary>Counts the beginnings of a URL.</summary>
    public void Add(string url)
    {
        Prefix? parent = null;
        var hash = Hash.Start;
        for (int at = 0, depth = 0; at < url.Length && depth < MaxDepth; at++)
        {
            hash = Hash.Next(hash, url[at]);
            if (IsEnd(url[at]))
            {
                depth++;
                if (!_byHash.TryGetValue(hash, out var prefix))
                {
                    _byHash.Add(hash, prefix = new Prefix(url, at + 1, parent));
                }

                prefix.Uses++;
                parent = prefix;
            }
        }
    }

    /// <summary>Chooses among what was counted.</summary>
    public void Choose()
    {
        var candidates = new List<Prefix>();
        foreach (var prefix in _byHash.Values)
        {
            if (prefix.Uses > 1)
            {
                candidates.Add(prefix);
            }
        }

        var chosen = new List<Prefix>();
        candidates.Sort(static (a, b) => a.Length != b.Length ? b.Length.CompareTo(a.Length) : string.CompareOrdinal(a.Text, b.Text));
        foreach (var prefix in candidates)
        {
            if (prefix.Saves > prefix.Length + EntryCost)
            {
                prefix.TakeUsesFromParents();
                chosen.Add(prefix);
            }
        }

        chosen.Sort(static (a, b) => a.Uses != b.Uses ? b.Uses.CompareTo(a.Uses) : string.CompareOrdinal(a.Text, b.Text));
        foreach (var prefix in chosen)
        {
            prefix.Place = Texts.Count;
            Texts.Add(prefix.Text);
        }
    }

    /// <summary>The longest chosen beginning of a URL: its place in <see cref="Texts"/>, or -1.</summary>
    public int Find(string url)
    {
        var found = -1;
        var hash = Hash.Start;
        for (int at = 0, depth = 0; at < url.Length && depth < MaxDepth; at++)
        {
            hash = Hash.Next(hash, url[at]);
            if (IsEnd(url[at]))
            {
                depth++;
                if (_byHash.TryGetValue(hash, out var prefix) && prefix.Place >= 0
                    && url.StartsWith(Texts[prefix.Place], StringComparison.Ordinal))
                {
                    found = prefix.Place;
                }
            }
        }

        return found;
    }

    private static bool IsEnd(char unit) => unit is '/' or '=';

    /// <summary>FNV-1a, taken unit by unit: each beginning's hash goes on from the one before.</summary>
    private static class Hash
    {
        public const ulong Start = 14695981039346656037;

        public static ulong Next(ulong hash, char unit) => unchecked((hash ^ unit) * 1099511628211);
    }

    private sealed class Prefix(string url, int length, Prefix? parent)
    {
        private string? _text;

        /// <summary>How many URLs begin with it and with no longer one that is chosen.</summary>
        public int Uses { get; set; }

        public int Length => length;

        public int Place { get; set; } = -1;

        public string Text => _text ??= url.Substring(0, length);

        /// <summary>How many bytes of URLs it saves over the next shorter one.</summary>
        public int Saves => Uses * (length - (parent?.Length ?? 0));

        public void TakeUsesFromParents()
        {
            for (var shorter = parent; shorter is not null; shorter = shorter.Parent)
            {
                shorter.Uses -= Uses;
            }
        }

        private Prefix? Parent => parent;
    }
}
