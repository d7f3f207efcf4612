namespace MlsysCatalog.Reading;

/// <summary>Recognises lists of persons' names.</summary>
internal static class People
{
    private const int LongestProbe = 240;

    // Who contributed equally, who is where: the marks that stand at names.
    private const string Marks = "*_… ∗⁎＊†‡§¶#✉⋆★¹²³⁴⁵⁶⁷⁸⁹⁰^~";

    private static readonly WordSet Particles = new(
        "van", "von", "de", "der", "den", "di", "da", "del", "la", "le", "el", "al", "bin", "ten", "ter", "dos", "du", "ben", "y");

    private const int LongestParticle = 3;

    private const int LongestName = 45;

    private const int MostWords = 5;

    // «欧阳娜娜»: where nothing parts words, more characters are a sentence.
    private const int LongestUncased = 4;

    // Nothing is known of the text.
    private const TextMarks AnyMarks = (TextMarks)ushort.MaxValue;

    /// <summary>How much a text looks like a list of names, from 0 to 1.</summary>
    public static double Likeness(ReadOnlySpan<char> text) => Likeness(text, AnyMarks);

    /// <summary>The same, where it is known which sorts of characters the text holds at most.</summary>
    public static double Likeness(ReadOnlySpan<char> text, TextMarks marks)
    {
        text = text.TrimStart();
        text = !text.IsEmpty && text[text.Length - 1] is ':' or '：' ? text.Slice(0, text.Length - 1) : text;
        var named = WithoutBy(text);
        var isBy = named.Length < text.Length;
        text = named;
        if (text.Length < 3 || char.IsDigit(text[0]) || (char.IsLower(text[0]) && !StartsWithParticle(text)))
        {
            return 0;
        }

        // The first names tell; a paragraph need not be read to its end.
        text = text.Length > LongestProbe ? text.Slice(0, LongestProbe) : text;
        var mayBeParted = marks.MayHold(NamePieces.Separators) && text.Marks().MayHold(NamePieces.Separators);
        if (!mayBeParted && text.IndexOf(" and ".AsSpan()) < 0)
        {
            return LikenessOfOne(text, isBy);
        }

        int pieces = 0, names = 0, inverted = 0;
        ReadOnlySpan<char> first = default, second = default;
        var isUnsure = false;
        var list = new NamePieces(text);
        while (list.MoveNext())
        {
            var piece = list.Current.TrimEnd('.').TrimEnd();
            if (piece.IsEmpty || StartsWithEtAl(piece)
                || piece.Equals("others".AsSpan(), StringComparison.OrdinalIgnoreCase)
                || piece.Equals("…".AsSpan(), StringComparison.Ordinal))
            {
                continue;
            }

            if (names > 0 && OrganizationNames.AreIn(piece))
            {
                continue;
            }

            second = pieces == 1 ? piece : second;
            first = pieces == 0 ? piece : first;
            pieces++;
            isUnsure |= list.IsUnsure;
            inverted += list.Given.IsEmpty ? 0 : 1;
            names += !list.Given.IsEmpty || IsName(piece) ? 1 : 0;
        }

        if (names == 0 && !isUnsure)
        {
            return 0;
        }

        var isTruncated = IndexOfEtAl(text, areWords: false) >= 0;
        if (isUnsure && pieces == 2 && !isTruncated)
        {
            return 0.6;
        }

        if (names == 0)
        {
            return 0;
        }

        // Of one or two names initials say more than capitals do.
        var share = (double)names / pieces;
        return isTruncated ? Math.Max(share, 0.9)
            : inverted > 0 || pieces > 2 ? share
            : pieces == 2 ? share * (HasInitial(first) && HasInitial(second) ? 1 : 0.8)
            : share * (isBy ? 0.85 : HasInitial(first) ? 0.6 : 0.35);
    }

    // The same where nothing parts a text: it is one name or none.
    private static double LikenessOfOne(ReadOnlySpan<char> text, bool isBy)
    {
        var name = text.TrimEnd().TrimEnd('.').TrimEnd();
        if (name.IsEmpty || StartsWithEtAl(name) || !IsName(name) || name.Equals("others".AsSpan(), StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }

        return IndexOfEtAl(text, areWords: false) >= 0 ? 1 : isBy ? 0.85 : HasInitial(name) ? 0.6 : 0.35;
    }

    /// <summary>
    /// Whether a text may be names where authors stand as a rule: whole names, or several surnames alone (<c>Trevithick and Yang</c>,
    /// <c>Hinton, J.Dean</c>).
    /// </summary>
    public static bool MayBe(ReadOnlySpan<char> text)
    {
        text = WithoutBy(text.Trim(" ,.".AsSpan()));
        return IsName(text) || CountMaybe(text) > 1;
    }

    // How many names a text may be; 0 where it cannot be names.
    private static int CountMaybe(ReadOnlySpan<char> text)
    {
        var pieces = 0;
        var list = new NamePieces(text);
        while (list.MoveNext())
        {
            if (!list.Given.IsEmpty || list.Current.IsEmpty)
            {
                pieces++;
                continue;
            }

            var paren = list.Current.IndexOf('(');
            var name = paren > 0 ? list.Current.Slice(0, paren).Trim() : list.Current;
            if (++pieces > 12 || !(IsName(name) || IsSurname(name)) || OrganizationNames.AreIn(name))
            {
                return 0;
            }
        }

        return pieces;
    }

    /// <summary>Whether a text is one person's name that begins with initials: <c>J. Virieux</c>, <c>D.D. Kosloff</c>.</summary>
    public static bool IsInitialed(ReadOnlySpan<char> text) => StartsWithInitial(text) && IsName(text) && HasInitial(text);

    // «J. …», «Yu. …»
    private static bool StartsWithInitial(ReadOnlySpan<char> text) =>
        text.Length > 1 && char.IsUpper(text[0]) && (text[1] == '.' || (text.Length > 2 && text[2] == '.'));

    /// <summary>Whether a text is a list of such names: <c>E. Kokoris-Kogias and B. Ford</c>.</summary>
    public static bool AreInitialed(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (!StartsWithInitial(text))
        {
            return false;
        }

        var pieces = 0;
        var list = new NamePieces(text.TrimEnd('.'));
        while (list.MoveNext())
        {
            if (!list.Given.IsEmpty || !IsInitialed(list.Current))
            {
                return false;
            }

            pieces++;
        }

        return pieces > 1;
    }

    /// <summary>
    /// Whether a text is nothing but surnames: <c>Shor</c>, <c>Monroe et al</c>, <c>Bennett/Brassard</c>, <c>Farhi, Goldstone &amp;
    /// Gutmann</c>.
    /// </summary>
    public static bool AreSurnames(ReadOnlySpan<char> text)
    {
        var etAl = text.IndexOf(" et al".AsSpan(), StringComparison.OrdinalIgnoreCase);
        text = etAl > 0 ? text.Slice(0, etAl) : text;
        while (!text.IsEmpty)
        {
            var slash = text.IndexOf('/');
            if (CountMaybe(slash < 0 ? text : text.Slice(0, slash)) == 0)
            {
                return false;
            }

            text = slash < 0 ? default : text.Slice(slash + 1);
        }

        return true;
    }

    // «Yang», «J.Dean», «O'Neil», «al-Shaer»
    private static bool IsSurname(ReadOnlySpan<char> text)
    {
        int capitals = 0, small = 0;
        foreach (var c in text)
        {
            if (!char.IsLetter(c) && c is not ('-' or '\'' or '’' or '.'))
            {
                return false;
            }

            capitals += char.IsUpper(c) ? 1 : 0;
            small += char.IsLower(c) ? 1 : 0;
        }

        return text.Length is >= 2 and <= 20 && char.IsUpper(text[0]) && small >= 1 && capitals <= 2 && !TechnicalWords.Contains(text);
    }

    /// <summary>Whether initials stand anywhere in a list of names: <c>Ada B. Author and Cy Author</c>.</summary>
    public static bool HoldInitials(ReadOnlySpan<char> names)
    {
        for (var stop = names.IndexOf('.'); stop > 0; stop = names.IndexOf('.'))
        {
            if (char.IsUpper(names[stop - 1]) && (stop == 1 || !char.IsLetterOrDigit(names[stop - 2])))
            {
                return true;
            }

            names = names.Slice(stop + 1);
        }

        return false;
    }

    /// <summary>Whether initials stand in a name: <c>L. Lamport</c>, <c>Lamport L</c>, <c>Gencer AE</c>.</summary>
    private static bool HasInitial(ReadOnlySpan<char> name)
    {
        foreach (var word in new Words(name))
        {
            return IsInitials(word, longest: 1) || EndsInInitials(name);
        }

        return false;
    }

    // «Lamport L», «Gencer AE»
    private static bool EndsInInitials(ReadOnlySpan<char> name)
    {
        var first = default(ReadOnlySpan<char>);
        var last = default(ReadOnlySpan<char>);
        foreach (var word in new Words(name))
        {
            first = first.IsEmpty && !IsParticle(word) ? word : first;
            last = word;
        }

        return IsInitials(last, longest: 2) && IsSurname(first) && !OrganizationNames.AreIn(first);
    }

    private static bool IsInitials(ReadOnlySpan<char> word, int longest)
    {
        var letters = 0;
        foreach (var c in word)
        {
            letters += char.IsUpper(c) ? 1 : 0;
            if (!char.IsUpper(c) && c is not ('.' or '-'))
            {
                return false;
            }

            longest += c is '.' or '-' ? 2 : 0;
        }

        return letters >= 1 && letters <= longest;
    }

    /// <summary>
    /// Whether a list of names says by itself that its first has its surname first: <c>Zaharia, Matei, and Ion Stoica</c>, <c>Codd, Edgar
    /// F.</c>
    /// </summary>
    public static bool StartsInverted(ReadOnlySpan<char> text)
    {
        var list = new NamePieces(text);
        return list.MoveNext() && !list.Given.IsEmpty;
    }

    /// <summary>Whether a text is a list of names with the surname first: <c>Zaharia, M., &amp; de Vries, J.</c></summary>
    public static bool AreInverted(ReadOnlySpan<char> text)
    {
        var list = new NamePieces(WithoutBy(text));
        while (list.MoveNext())
        {
            var words = 0;
            foreach (var word in new Words(list.Current))
            {
                words += IsParticle(word) ? 0 : 1;
            }

            if (list.Given.IsEmpty || words != 1)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a text is a list of names with bare initials behind each surname: <c>Garay J, Van Renesse R</c>.</summary>
    public static bool AreTrailedByInitials(ReadOnlySpan<char> text)
    {
        var list = new NamePieces(text);
        while (list.MoveNext())
        {
            if (!list.Given.IsEmpty || !IsName(list.Current) || !EndsInInitials(list.Current))
            {
                return false;
            }
        }

        return true;
    }

    // «de Vries, J.»
    private static bool StartsWithParticle(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf(' ');
        return end > 0 && IsParticle(text.Slice(0, end));
    }

    // «by A. Author and B. Author»; nothing is left of a «by» whose names stand on the next line.
    private static ReadOnlySpan<char> WithoutBy(ReadOnlySpan<char> text) =>
        text.StartsWith("by".AsSpan(), StringComparison.OrdinalIgnoreCase) && (text.Length == 2 || char.IsWhiteSpace(text[2]))
            ? text.Slice(2).TrimStart(" *_".AsSpan())
            : text;

    /// <summary>Whether a text is one person's name: two to five capitalised words, initials, particles; <c>Jin H</c> too.</summary>
    public static bool IsName(ReadOnlySpan<char> text)
    {
        // What stands in parentheses behind a name is no part of it.
        var paren = text.IndexOf('(');
        var head = paren > 0 ? text.Slice(0, paren) : text;
        int words = 0, capitalised = 0;
        foreach (var word in new Words(head))
        {
            if (IsEt(word))
            {
                return IsNameBeforeEtAl(text);
            }

            words++;
            if (words > MostWords || !IsNamePart(word, ref capitalised))
            {
                return false;
            }
        }

        return paren > 0 && IndexOfEtAl(text, areWords: true) > 0 ? IsNameBeforeEtAl(text) : IsSpelledOut(head, words, capitalised);
    }

    /// <summary>How many names a text is: one, or two and more that «and» joins; 0 where something else stands there.</summary>
    public static int CountNames(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        text = text.StartsWith("and ".AsSpan(), StringComparison.Ordinal) ? text.Slice(4) : text;
        for (var count = 1; ; count++)
        {
            var joined = text.IndexOf(" and ".AsSpan(), StringComparison.Ordinal);
            if (!IsName(joined < 0 ? text : text.Slice(0, joined)))
            {
                return 0;
            }

            if (joined < 0)
            {
                return count;
            }

            text = text.Slice(joined + 5);
        }
    }

    // «Mnih et al», where one word is enough.
    private static bool IsNameBeforeEtAl(ReadOnlySpan<char> text)
    {
        var etAl = IndexOfEtAl(text, areWords: true) - 1;
        text = etAl > 0 ? text.Slice(0, etAl) : text;
        var paren = text.IndexOf('(');
        text = paren > 0 ? text.Slice(0, paren) : text;
        int words = 0, capitalised = 0;
        foreach (var word in new Words(text))
        {
            words++;
            if (!IsNamePart(word, ref capitalised))
            {
                return false;
            }
        }

        return etAl > 0 ? words is >= 1 and <= MostWords && capitalised >= 1 && text.IndexOf(':') < 0
            : IsSpelledOut(text, words, capitalised);
    }

    private static bool IsSpelledOut(ReadOnlySpan<char> text, int words, int capitalised) =>
        words is >= 2 and <= MostWords && capitalised >= 2 && text.Trim().Length <= LongestName && text.IndexOf(':') < 0;

    private static bool IsNamePart(ReadOnlySpan<char> word, ref int capitalised)
    {
        if (word[0] is >= 'a' and <= 'z')
        {
            return IsParticle(word);
        }

        if ((TagText.HasDigit(word) && !(capitalised > 0 && IsMarked(word))) || TechnicalWords.Contains(word))
        {
            return false;
        }

        var isCapitalised = char.IsUpper(word[0]) || (IsUncased(word[0]) && word.Length <= LongestUncased);
        capitalised += isCapitalised ? 1 : 0;
        return isCapitalised || IsParticle(word);
    }

    // «Robin Rombach<sup>1</sup>»: the number of an affiliation.
    private static bool IsMarked(ReadOnlySpan<char> word)
    {
        var letters = WithoutNumber(word);
        return letters.Length > 1 && word.Length - letters.Length <= 2 && !TagText.HasDigit(letters)
            && char.IsLower(letters[letters.Length - 1]);
    }

    private static ReadOnlySpan<char> WithoutNumber(ReadOnlySpan<char> word)
    {
        while (!word.IsEmpty && char.IsDigit(word[word.Length - 1]))
        {
            word = word.Slice(0, word.Length - 1);
        }

        return word;
    }

    private static bool IsEt(ReadOnlySpan<char> word) =>
        (word.Length == 2 || (word.Length == 3 && word[2] == '.')) && (word[0] | 0x20) == 'e' && (word[1] | 0x20) == 't';

    private static bool StartsWithEtAl(ReadOnlySpan<char> text)
    {
        if (text.Length < 5 || (text[0] | 0x20) != 'e' || (text[1] | 0x20) != 't')
        {
            return false;
        }

        // «et. al.»
        text = text.Slice(text[2] == '.' ? 3 : 2);
        return text.Length >= 3 && text[0] == ' ' && (text[1] | 0x20) == 'a' && (text[2] | 0x20) == 'l';
    }

    // Where "et al" stands, in any casing; as words of their own behind others, or anywhere.
    private static int IndexOfEtAl(ReadOnlySpan<char> text, bool areWords)
    {
        for (var i = areWords ? 1 : 0; i + 5 <= text.Length; i++)
        {
            if ((text[i] | 0x20) == 'e' && (!areWords || text[i - 1] == ' ') && StartsWithEtAl(text.Slice(i)))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsUncased(char c) => char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.OtherLetter;

    /// <summary>Whether a word is one of those that stand in names with a small letter: <c>van</c>, <c>de</c>.</summary>
    public static bool IsParticle(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestParticle)
        {
            return false;
        }

        foreach (var c in word)
        {
            if (c is < 'a' or > 'z')
            {
                return false;
            }
        }

        return Particles.Contains(word);
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
            var isName = char.IsUpper(word[0]) || IsParticle(word)
                || word.Equals("and".AsSpan(), StringComparison.Ordinal)
                || word.Equals("et".AsSpan(), StringComparison.Ordinal);
            if (!isName || TagText.HasDigit(word) || (word.Length > 3 && IsAllUpper(word)))
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
    /// <param name="isInverted">Whether the first names of such lists have their surname first as a rule.</param>
    /// <param name="isTruncated">Whether it says that it is not complete.</param>
    /// <param name="organizations">Gets the affiliations that stand between or behind the names.</param>
    public static EquatableArray<string> Read(string text, bool isInverted, out bool isTruncated, List<string> organizations)
    {
        isTruncated = IndexOfEtAl(text.AsSpan(), areWords: false) >= 0
            || text.IndexOf("...", StringComparison.Ordinal) >= 0
            || text.IndexOf('…') >= 0;
        var names = new List<string>();
        var list = new NamePieces(WithoutBy(text.AsSpan().TrimStart()), isInverted);
        while (list.MoveNext())
        {
            if (!list.Given.IsEmpty)
            {
                names.Add(SpokenName(list.Given, WithoutDots(list.Current)));
                continue;
            }

            var piece = WithoutDots(list.Current);
            var etAl = isTruncated ? IndexOfEtAl(piece, areWords: false) : -1;
            piece = (etAl >= 0 ? piece.Slice(0, etAl) : piece).Trim().Trim(Marks.AsSpan());
            piece = !piece.IsEmpty && char.IsDigit(piece[piece.Length - 1]) && IsName(piece) ? WithoutNumber(piece) : piece;
            if (piece.Length > 2 && piece[piece.Length - 1] == '.' && piece[piece.Length - 3] is not (' ' or '.'))
            {
                piece = piece.TrimEnd('.');
            }

            if (piece.Equals("others".AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                isTruncated = true;
            }
            else if (!piece.Trim('.').IsEmpty)
            {
                AddName(names, organizations, piece);
            }
        }

        return names.ToEquatableArray();
    }

    // «…, ... Jiwu Shu»: what was left out between them.
    private static ReadOnlySpan<char> WithoutDots(ReadOnlySpan<char> name) => name.TrimStart(".… ".AsSpan());

    // The stop of the last initial is lost where it ended the sentence.
    private static string SpokenName(ReadOnlySpan<char> given, ReadOnlySpan<char> surname)
    {
        var isCut = char.IsUpper(given[given.Length - 1]) && (given.Length == 1 || !char.IsLetter(given[given.Length - 2]));
        return given.ToString() + (isCut ? ". " : " ") + surname.ToString();
    }

    // «John Wilkes (Google)», «Stanford University»; «Tse-Hsun (Peter) Chen» is one name.
    private static void AddName(List<string> names, List<string> organizations, ReadOnlySpan<char> piece)
    {
        var open = piece.IndexOf('(');
        if (open > 0 && piece.Slice(open).IndexOf(')') is var length
            && (length < 0 || open + length == piece.Length - 1 || OrganizationNames.AreIn(piece.Slice(open, length))))
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
}
