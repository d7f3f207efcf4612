namespace MlsysCatalog.Reading;

/// <summary>The short name that many titles start with: <c>GPipe: Efficient Training of …</c>.</summary>
internal static class NamePrefix
{
    /// <summary>
    /// The text before a title's first colon when it has at most three words and none of them is purely lower-case letters; else null.
    /// </summary>
    public static string? Of(string title)
    {
        var colon = title.AsSpan().IndexOfAny(':', '：');
        if (colon <= 0 || colon + 1 >= title.Length || colon > 60)
        {
            return null;
        }

        var words = 0;
        for (var at = 0; at < colon; at++)
        {
            var start = at;
            var isLower = true;
            for (; at < colon && title[at] != ' '; at++)
            {
                isLower &= char.IsLower(title[at]);
            }

            words += at > start ? 1 : 0;
            if (words > 3 || (at > start && isLower))
            {
                return null;
            }
        }

        return words == 0 ? null : title.Substring(0, colon).Trim();
    }

    /// <summary>Whether a text may be such a name: at most three words, none of them purely lower-case letters.</summary>
    public static bool IsName(ReadOnlySpan<char> text)
    {
        var words = 0;
        foreach (var word in new Words(text))
        {
            words++;
            var isLower = true;
            foreach (var c in word)
            {
                isLower &= char.IsLower(c);
            }

            if (isLower)
            {
                return false;
            }
        }

        return words is >= 1 and <= 3 && text.Length <= 32;
    }

    /// <summary>Whether a name is coined, and no ordinary word or person's: <c>vLLM</c>, <c>pix2pix</c>, <c>GFS</c>.</summary>
    public static bool IsCoined(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsDigit(text[i]) || (char.IsUpper(text[i]) && i > 0 && char.IsLetter(text[i - 1])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a title begins with a name that is printed before it once more, however spelled: <c>**UL2**: "UL2: Unifying …"</c>.
    /// </summary>
    public static bool IsRepeatedBy(string title, string name)
    {
        int at = 0, i = 0;
        while (true)
        {
            i = NextLetter(name, i);
            if (i == name.Length)
            {
                return at < title.Length && !char.IsLetterOrDigit(title[at]) && title[at] is not '-';
            }

            at = NextLetter(title, at);
            if (at == title.Length || char.ToLowerInvariant(title[at++]) != char.ToLowerInvariant(name[i++]))
            {
                return false;
            }
        }
    }

    private static int NextLetter(string text, int at)
    {
        while (at < text.Length && !char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        return at;
    }
}
