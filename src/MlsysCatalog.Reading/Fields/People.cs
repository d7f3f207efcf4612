namespace MlsysCatalog.Reading;

/// <summary>Recognises lists of persons' names.</summary>
internal static class People
{
    private const int LongestProbe = 240;

    private static readonly string[] Particles = ["van", "von", "de", "der", "den", "di", "da", "del", "la", "le", "el", "al", "bin", "ten", "ter", "dos", "du", "ben", "y"];

    private const int LongestName = 45;

    // The characters of ASCII that a separator begins with, and the parentheses that hide one.
    private static readonly bool[] MaySeparate = Mark(",;\n ()");

    /// <summary>How much a text looks like a list of names, from 0 to 1.</summary>
    public static double Likeness(ReadOnlySpan<char> text)
    {
        text = WithoutBy(text.TrimStart());
        if (text.Length < 3 || char.IsLower(text[0]) || char.IsDigit(text[0]))
        {
            return 0;
        }

        // The first names tell; a paragraph need not be read to its end.
        text = text.Length > LongestProbe ? text.Slice(0, LongestProbe) : text;
        var isTruncated = text.IndexOf("et al".AsSpan(), StringComparison.Ordinal) >= 0;
        int pieces = 0, names = 0;
        var rest = text;
        while (!rest.IsEmpty)
        {
            var end = NextSeparator(rest, out var width);
            var piece = rest.Slice(0, end).Trim().TrimEnd('.').TrimEnd();
            rest = rest.Slice(Math.Min(rest.Length, end + width));
            if (piece.IsEmpty || piece.StartsWith("et al".AsSpan(), StringComparison.OrdinalIgnoreCase) || piece.Equals("others".AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (names > 0 && OrganizationNames.AreIn(piece))
            {
                continue;
            }

            pieces++;
            names += IsName(piece) ? 1 : 0;
        }

        if (pieces == 0 || names == 0)
        {
            return 0;
        }

        var share = (double)names / pieces;
        return isTruncated ? Math.Max(share, 0.9) : pieces == 1 ? share * 0.35 : pieces == 2 ? share * 0.8 : share;
    }

    // «by A. Author and B. Author»
    private static ReadOnlySpan<char> WithoutBy(ReadOnlySpan<char> text) =>
        text.StartsWith("by ".AsSpan(), StringComparison.OrdinalIgnoreCase) ? text.Slice(3).TrimStart() : text;

    /// <summary>Whether a text is one person's name: two to five capitalised words, initials, particles; <c>Jin H</c> too.</summary>
    public static bool IsName(ReadOnlySpan<char> text)
    {
        var etAl = IndexOfEtAl(text);
        text = etAl > 0 ? text.Slice(0, etAl) : text;
        var paren = text.IndexOf('(');
        text = (paren > 0 ? text.Slice(0, paren) : text).Trim();
        int words = 0, capitalised = 0;
        if ((etAl <= 0 && text.Length > LongestName) || text.IndexOf(':') >= 0)
        {
            return false;
        }

        foreach (var word in new Words(text))
        {
            words++;
            if (HasDigit(word))
            {
                return false;
            }

            if (char.IsUpper(word[0]) || IsUncased(word[0]))
            {
                capitalised++;
            }
            else if (!IsParticle(word))
            {
                return false;
            }
        }

        return etAl > 0 ? words is >= 1 and <= 5 && capitalised >= 1 : words is >= 2 and <= 5 && capitalised >= 2;
    }

    // What " et al" stands at, in any casing.
    private static int IndexOfEtAl(ReadOnlySpan<char> text)
    {
        for (var i = 0; i + 6 <= text.Length; i++)
        {
            if (text[i] == ' ' && (text[i + 1] | 0x20) == 'e' && (text[i + 2] | 0x20) == 't' && text[i + 3] == ' '
                && (text[i + 4] | 0x20) == 'a' && (text[i + 5] | 0x20) == 'l')
            {
                return i;
            }
        }

        return -1;
    }

    private static bool[] Mark(string characters)
    {
        var marked = new bool[128];
        foreach (var c in characters)
        {
            marked[c] = true;
        }

        return marked;
    }

    private static bool IsUncased(char c) => char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.OtherLetter;

    private static bool HasDigit(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsDigit(c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsParticle(ReadOnlySpan<char> word)
    {
        foreach (var particle in Particles)
        {
            if (word.Equals(particle.AsSpan(), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>«Parnas (1972)», «Mnih et al (2013)»: names that a year in parentheses follows; where they end, and the year.</summary>
    public static (int NamesEnd, int Year)? AuthorsBeforeYear(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd(" .)".AsSpan());
        var open = text.IsEmpty || !char.IsDigit(text[text.Length - 1]) ? -1 : text.LastIndexOf('(');
        if (open < 3 || open > 120 || YearText.FourDigitYear(text, open + 1, text.Length) is not { } year || open + 5 != text.Length)
        {
            return null;
        }

        foreach (var word in new Words(text.Slice(0, open)))
        {
            var isName = char.IsUpper(word[0]) || IsParticle(word) || word.Equals("and".AsSpan(), StringComparison.Ordinal) || word.Equals("et".AsSpan(), StringComparison.Ordinal);
            if (!isName || HasDigit(word) || (word.Length > 3 && IsAllUpper(word)))
            {
                return null;
            }
        }

        return (open, year);
    }

    private static bool IsAllUpper(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsLower(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The names of a list of names, in order, without <c>et al.</c></summary>
    /// <param name="text">The list of names.</param>
    /// <param name="isTruncated">Whether it says that it is not complete.</param>
    /// <param name="organizations">Gets the affiliations that stand between or behind the names.</param>
    public static EquatableArray<string> Read(string text, out bool isTruncated, List<string> organizations)
    {
        isTruncated = text.IndexOf("et al", StringComparison.OrdinalIgnoreCase) >= 0 || text.EndsWith("...", StringComparison.Ordinal) || text.EndsWith("…", StringComparison.Ordinal);
        var names = new List<string>();
        var rest = WithoutBy(text.AsSpan().TrimStart());
        while (!rest.IsEmpty)
        {
            var end = NextSeparator(rest, out var width);
            var piece = rest.Slice(0, end).Trim();
            rest = rest.Slice(Math.Min(rest.Length, end + width));
            var etAl = piece.IndexOf("et al".AsSpan(), StringComparison.OrdinalIgnoreCase);
            piece = (etAl >= 0 ? piece.Slice(0, etAl) : piece).Trim().Trim("*_… ".AsSpan());
            if (piece.Length > 2 && piece[piece.Length - 1] == '.' && piece[piece.Length - 3] is not (' ' or '.'))
            {
                piece = piece.TrimEnd('.');
            }

            if (piece.Equals("others".AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                isTruncated = true;
            }
            else if (!piece.IsEmpty)
            {
                AddName(names, organizations, piece);
            }
        }

        return names.ToEquatableArray();
    }

    // «John Wilkes (Google)», «Stanford University»
    private static void AddName(List<string> names, List<string> organizations, ReadOnlySpan<char> piece)
    {
        var open = piece.IndexOf('(');
        if (open > 0)
        {
            AddOrganization(organizations, piece.Slice(open).Trim("() ".AsSpan()));
            piece = piece.Slice(0, open).Trim();
        }

        if (names.Count > 0 && OrganizationNames.AreIn(piece))
        {
            AddOrganization(organizations, piece);
        }
        else if (!piece.IsEmpty)
        {
            names.Add(piece.ToString());
        }
    }

    private static void AddOrganization(List<string> organizations, ReadOnlySpan<char> name)
    {
        var text = name.ToString();
        if (text.Length > 0 && !organizations.Contains(text))
        {
            organizations.Add(text);
        }
    }

    private static int NextSeparator(ReadOnlySpan<char> text, out int width)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < MaySeparate.Length && !MaySeparate[text[i]])
            {
                continue;
            }

            depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (depth > 0)
            {
                continue;
            }

            if (text[i] is ',' or ';' or '，' or '、' or '\n' or '·')
            {
                width = 1;
                var next = text.Slice(i + 1);
                if (next.StartsWith(" and ".AsSpan(), StringComparison.Ordinal))
                {
                    width = 6;
                }

                return i;
            }

            if (text[i] == ' ' && text.Slice(i).StartsWith(" and ".AsSpan(), StringComparison.Ordinal))
            {
                width = 5;
                return i;
            }

            if (text[i] == ' ' && text.Slice(i).StartsWith(" & ".AsSpan(), StringComparison.Ordinal))
            {
                width = 3;
                return i;
            }
        }

        width = 0;
        return text.Length;
    }
}
