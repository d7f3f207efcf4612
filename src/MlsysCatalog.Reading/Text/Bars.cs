namespace MlsysCatalog.Reading;

/// <summary>
/// The marks that part the fields of an entry and stand in no title: <c>|</c>, its full-width form, a dot between blanks.
/// </summary>
internal static class Bars
{
    /// <summary>Whether such a mark stands at a place.</summary>
    public static bool IsAt(string text, int at) => text[at] switch
    {
        '|' or '｜' => true,
        '·' or '•' => at > 0 && text[at - 1] == ' ' && at + 1 < text.Length && text[at + 1] == ' ',
        _ => false,
    };

    /// <summary>The first of them in a stretch; its end where there is none.</summary>
    public static int FirstIn(string text, int start, int end)
    {
        while (start < end && !IsAt(text, start))
        {
            start++;
        }

        return start;
    }

    /// <summary>The last of them in a stretch; -1 where there is none.</summary>
    public static int LastIn(string text, int start, int end)
    {
        var at = end - 1;
        while (at >= start && !IsAt(text, at))
        {
            at--;
        }

        return at >= start ? at : -1;
    }

    /// <summary>The first dot between blanks in a stretch, whatever other bars it holds; -1 where there is none.</summary>
    public static int FirstDotIn(string text, int start, int end)
    {
        for (var i = start; i + 1 < end; i++)
        {
            if (text[i] is '·' or '•' && IsAt(text, i))
            {
                return i;
            }
        }

        return -1;
    }
}
