namespace MlsysCatalog.Reading;

/// <summary>
/// The keys under which one printed title may be met elsewhere. Lists put a system's name in front (<c>Gavel: Heterogeneity-Aware …</c>) or
/// behind (<c>… PagedAttention (vLLM)</c>), and drop a leading article.
/// </summary>
internal readonly struct TitleForms
{
    // Each form is a part of the whole key; none is a part of no length.
    private readonly int _plainStart;
    private readonly (int Start, int End) _undressed;
    private readonly (int Start, int End) _name;

    private TitleForms(string full, int plainStart, (int Start, int End) undressed, (int Start, int End) name, int restStart, int restEnd)
    {
        Full = full;
        _plainStart = plainStart;
        _undressed = undressed;
        _name = name;
        RestStart = restStart;
        RestEnd = restEnd;
    }

    /// <summary>The key of the title as printed.</summary>
    public string Full { get; }

    /// <summary>The key without a leading article.</summary>
    public KeyPart Plain => new(Full, _plainStart, Full.Length);

    /// <summary>
    /// The key without the name in front or behind and without the article then leading; empty where there is no such name.
    /// </summary>
    public KeyPart Undressed => new(Full, _undressed.Start, _undressed.End);

    /// <summary>The key of the name that <see cref="Undressed"/> leaves out, the one in front if there are two; else empty.</summary>
    public KeyPart Name => new(Full, _name.Start, _name.End);

    /// <summary>Whether there is a name in front or behind.</summary>
    public bool IsDressed => _name.End > _name.Start;

    /// <summary>Where in the title the text after the prefix starts; 0 where there is no prefix.</summary>
    public int RestStart { get; }

    /// <summary>Where in the title the name behind starts; its end where there is none.</summary>
    public int RestEnd { get; }

    /// <summary>The forms of a title whose encoding was repaired (<see cref="Mojibake.Repair"/>).</summary>
    /// <param name="title">The title.</param>
    /// <param name="name">The short name of the entry, which may stand in front whatever it looks like; or null.</param>
    public static TitleForms Of(string title, string? name)
    {
        var article = AfterArticle(title, 0);
        var colon = PrefixLength(title, name);
        var start = colon == 0 ? 0 : AfterSpace(title, colon + 1);
        var end = EndBeforeName(title, start);
        var undressed = AfterArticle(title, start);

        // Before each of these places everything between two words stands, so that what is left of the title there is a key of its own.
        var key = new KeyBuffer(stackalloc char[256]);
        var (at, apart) = (0, false);
        var plainStart = AppendUntil(article, ref key);
        var nameEnd = AppendUntil(colon, ref key);
        var restStart = AppendUntil(undressed, ref key);
        var restEnd = AppendUntil(end, ref key);
        AppendUntil(title.Length, ref key);
        plainStart = key.StartAt(plainStart);
        var full = key.ToString();
        if (start == 0 && end == title.Length)
        {
            return new TitleForms(full, plainStart, default, default, 0, title.Length);
        }

        var rest = (Start: key.StartAt(restStart), End: restEnd);
        var dress = start > 0 ? (Start: 0, End: nameEnd) : (Start: key.StartAt(restEnd), End: full.Length);
        return rest.End <= rest.Start || dress.End <= dress.Start
            ? new TitleForms(full, plainStart, default, default, 0, title.Length)
            : new TitleForms(full, plainStart, rest, dress, start, end);

        // The length of the key of all before a place.
        int AppendUntil(int place, ref KeyBuffer key)
        {
            at = TitleKey.Append(ref key, title, at, place, title.Length, ref apart);
            return key.Length;
        }
    }

    /// <summary>Whether the title without its name is the other one, a leading article aside.</summary>
    public bool IsDressedFormOf(in TitleForms other) => IsDressed && Undressed == other.Plain;

    /// <summary>
    /// Whether a text reads as a name: at most three words, none of them purely lower-case letters. What tells the parts of a work apart
    /// (<c>Part II</c>, <c>2</c>) is no name: without it they would be one paper.
    /// </summary>
    public static bool IsNameLike(ReadOnlySpan<char> text)
    {
        var words = 0;
        text = text.Trim();
        if (IsNumber(text))
        {
            return false;
        }

        while (text.Length > 0)
        {
            var space = text.IndexOf(' ');
            var word = space < 0 ? text : text.Slice(0, space);
            if (++words > 3 || IsPurelyLower(word) || IsPart(word))
            {
                return false;
            }

            text = space < 0 ? default : text.Slice(space).TrimStart();
        }

        return words > 0;
    }

    private static bool IsPurelyLower(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsLower(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPart(ReadOnlySpan<char> word) =>
        word.Is("part") || word.Is("volume") || word.Is("vol.") || word.Is("chapter") || word.Is("lecture") || word.Is("version");

    private static bool IsNumber(ReadOnlySpan<char> text) =>
        text.CountDigits() == text.Length || text.Is("I") || text.Is("II") || text.Is("III") || text.Is("IV") || text.Is("V");

    /// <summary>Where the colon of a <c>Name: </c> prefix stands; 0 where there is none.</summary>
    private static int PrefixLength(string title, string? name)
    {
        var colon = title.IndexOf(':');
        if (colon <= 0 || colon + 1 >= title.Length)
        {
            return 0;
        }

        var prefix = title.AsSpan(0, colon);
        return IsNameLike(prefix) || (name is not null && prefix.TrimEnd().SequenceEqual(name.AsSpan())) ? colon : 0;
    }

    private static int AfterArticle(string title, int start)
    {
        var rest = title.AsSpan(start);
        return start + (rest.StartsWith("a ", StringComparison.OrdinalIgnoreCase) ? 2
            : rest.StartsWith("an ", StringComparison.OrdinalIgnoreCase) ? 3
            : rest.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? 4
            : 0);
    }

    private static int AfterSpace(string title, int start)
    {
        while (start < title.Length && char.IsWhiteSpace(title[start]))
        {
            start++;
        }

        return start;
    }

    /// <summary>The end of the title before a name in parentheses, which a full stop may follow.</summary>
    private static int EndBeforeName(string title, int start)
    {
        var end = title.AsSpan().TrimEnd(" .".AsSpan()).Length;
        if (end < start + 4 || title[end - 1] != ')')
        {
            return title.Length;
        }

        var open = title.LastIndexOf('(', end - 1);
        return open > start && IsNameLike(title.AsSpan(open + 1, end - open - 2)) ? open : title.Length;
    }
}
