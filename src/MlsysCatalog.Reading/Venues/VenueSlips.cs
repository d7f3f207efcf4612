using System.Text;

namespace MlsysCatalog.Reading;

/// <summary>
/// Tells the names of venues that are mistyped. Of the names that the table does not know most are real venues, so a slip is only what no
/// other venue is likely to be called: look-alike letters (<c>NeurlPS</c>), and in names of six letters and more a letter left out, typed
/// twice or swapped with the next. Letters of acronyms are words, so that one other letter is another venue.
/// </summary>
internal sealed class VenueSlips
{
    private const int ShortestName = 6;
    private const int ShortestLookAlike = 4;
    private const int ShortestWithOtherLetter = 9;

    // By first letter and length: but for look-alikes a slip keeps the first.
    private readonly Dictionary<(char Initial, int Length), List<(string Letters, string Name)>> _names = [];

    // Misspelt names that the table knows as an alias: SIGCOM.
    private readonly Dictionary<string, string> _aliases = new(StringComparer.Ordinal);

    /// <summary>Gathers the names of a table.</summary>
    public VenueSlips(IEnumerable<VenueSeries> venues)
    {
        foreach (var series in venues)
        {
            Add(series.Name);
            foreach (var alias in series.Aliases)
            {
                if (IsSlip(Letters(alias), Letters(series.Name)))
                {
                    _aliases[VenueSpelling.Fold(alias)] = series.Name;
                }
                else
                {
                    Add(alias);
                }
            }

            if (series.FullName is { } fullName)
            {
                Add(fullName);
            }
        }
    }

    /// <summary>The name that a known alias misspells, or null where it is a name of its own.</summary>
    public string? MeantByAlias(string printed) => _aliases.TryGetValue(VenueSpelling.Fold(printed), out var name) ? name : null;

    /// <summary>The name that an unknown one misspells, or null; of several the ordinally first.</summary>
    public string? MeantBy(string printed)
    {
        var letters = Letters(printed);
        string? meant = null;
        if (letters.Length is >= ShortestLookAlike and <= 200)
        {
            for (var length = letters.Length - 1; length <= letters.Length + 1; length++)
            {
                if (_names.TryGetValue((Initial(letters), length), out var names))
                {
                    foreach (var (known, name) in names)
                    {
                        meant = IsSlip(letters, known) && (meant is null || string.CompareOrdinal(name, meant) < 0) ? name : meant;
                    }
                }
            }
        }

        return meant;
    }

    private void Add(string name)
    {
        var letters = Letters(name);
        if (letters.Length >= ShortestLookAlike)
        {
            var key = (Initial(letters), letters.Length);
            if (!_names.TryGetValue(key, out var names))
            {
                _names[key] = names = [];
            }

            names.Add((letters, name));
        }
    }

    // What is read is the letters and digits, with their case: it tells l from I.
    private static string Letters(string name)
    {
        var letters = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (FoldedChars.IsWordChar(c))
            {
                letters.Append(c);
            }
        }

        return letters.ToString();
    }

    private static char Initial(string letters) => letters[0] is 'l' or '1' ? 'i' : letters[0] == '0' ? 'o' : FoldedChars.Fold(letters[0]);

    private static bool IsSlip(string printed, string known) =>
        printed.Length == known.Length ? HasOtherLetter(printed, known)
        : printed.Length + 1 == known.Length ? printed.Length >= ShortestName && LacksLetter(printed, known)
        : known.Length + 1 == printed.Length && known.Length >= ShortestName && HasLetterTwice(printed, known);

    private static bool HasOtherLetter(string printed, string known)
    {
        int others = 0, lookAlikes = 0, first = -1, last = -1;
        for (var i = 0; i < printed.Length; i++)
        {
            if (!IsSame(printed[i], known[i]))
            {
                others++;
                lookAlikes += LooksLike(printed[i], known[i]) ? 1 : 0;
                first = first < 0 ? i : first;
                last = i;
            }
        }

        if (others == 0 || others == lookAlikes)
        {
            return others > 0;
        }

        var isSwap = others == 2 && last == first + 1 && IsSame(printed[first], known[last]) && IsSame(printed[last], known[first]);
        return isSwap ? printed.Length >= ShortestName || (printed.Length == ShortestName - 1 && HasLowerCase(known))
            : others == 1 && first > 0 && printed.Length >= ShortestWithOtherLetter && HasLowerCase(known)
                && char.IsLetter(printed[first]) && char.IsLetter(known[first]);
    }

    private static bool LacksLetter(string printed, string known)
    {
        var at = CommonLength(printed, known);
        return at > 0 && char.IsLetter(known[at]) && IsSameFrom(printed, at, known, at + 1);
    }

    // The same letter as before or behind it: «ICASSSP».
    private static bool HasLetterTwice(string printed, string known)
    {
        var at = CommonLength(printed, known);
        return at > 0 && IsSame(printed[at], printed[at - 1]) && IsSameFrom(printed, at + 1, known, at);
    }

    private static int CommonLength(string left, string right)
    {
        var at = 0;
        while (at < left.Length && at < right.Length && IsSame(left[at], right[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsSameFrom(string left, int leftStart, string right, int rightStart)
    {
        for (; leftStart < left.Length; leftStart++, rightStart++)
        {
            if (!IsSame(left[leftStart], right[rightStart]))
            {
                return false;
            }
        }

        return rightStart == right.Length;
    }

    private static bool IsSame(char left, char right) => FoldedChars.Fold(left) == FoldedChars.Fold(right);

    private static bool LooksLike(char printed, char known) => known switch
    {
        'I' or 'i' => printed is 'l' or '1',
        'l' => printed is 'I' or '1',
        'O' or 'o' => printed == '0',
        _ => false,
    };

    private static bool HasLowerCase(string name) => name.Any(char.IsLower);
}
