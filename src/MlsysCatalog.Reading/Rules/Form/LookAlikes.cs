namespace MlsysCatalog.Reading;

/// <summary>Characters that look like a Latin letter or a hyphen and are none.</summary>
internal static class LookAlikes
{
    /// <summary>What somebody meant who wrote the character at a place, or null where it stands in its own right.</summary>
    public static char? Of(string text, int at, SourceSpan part)
    {
        var c = text[at];
        if (c is '\u2010' or '\u2011' or '\u2212')
        {
            // A minus sign before a number is one.
            var isBetween = at > part.Start && at + 1 < part.End
                && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1]);
            return isBetween && (c != '\u2212' || !char.IsDigit(text[at + 1])) ? '-' : null;
        }

        var look = LookAlikeLetters.LookOf(c);
        return look != c && IsAmongLatin(text, at, part) ? look : null;
    }

    // A word with letters of both alphabets, of which those that are not Latin all look it: «Τransformer», and not «μΤVM».
    private static bool IsAmongLatin(string text, int at, SourceSpan part)
    {
        var hasLatin = false;
        for (var step = -1; step <= 1; step += 2)
        {
            for (var i = at + step; i >= part.Start && i < part.End && Math.Abs(i - at) < 40 && char.IsLetter(text[i]); i += step)
            {
                hasLatin |= text[i] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
                if (text[i] >= '\u0250' && LookAlikeLetters.LookOf(text[i]) == text[i])
                {
                    return false;
                }
            }
        }

        return hasLatin;
    }
}
