using System.Globalization;

namespace MlsysCatalog.Reading;

/// <summary>
/// Walks a stretch of text by its folded characters: letters in lower case without accents, digits, <c>and</c> for <c>&amp;</c>; everything
/// else only separates words. Two names are the same where their folded characters are, whatever stands between the words.
/// </summary>
internal struct FoldedChars(string text, int start, int end)
{
    // Base letters of U+00C0 to U+017F in order; a normalisation form would need the host's globalization data.
    private const string LatinBases =
        "aaaaaaaceeeeiiiidnooooo\0ouuuuytsaaaaaaaceeeeiiiidnooooo\0ouuuuyty" +
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    private int _pending;

    /// <summary>The folded character that the last <see cref="MoveNext"/> came to.</summary>
    public char Current { get; private set; }

    /// <summary>Where the unread text starts: directly after the last character, before any separator.</summary>
    public int Position { get; private set; } = start;

    /// <summary>Whether a word ends after the current character; also before an apostrophe, and between a letter and a digit.</summary>
    public readonly bool AtWordEnd
    {
        get
        {
            if (_pending > 0)
            {
                return false;
            }

            return Position >= end || !IsWordChar(text[Position]) || (IsDigit(text[Position]) && !IsDigit(Current));
        }
    }

    /// <summary>Goes to the next folded character; false at the end.</summary>
    public bool MoveNext()
    {
        if (_pending > 0)
        {
            Current = "dn"[--_pending];
            return true;
        }

        while (Position < end)
        {
            var c = text[Position++];
            if (c == '&')
            {
                _pending = 2;
                Current = 'a';
                return true;
            }

            if (IsWordChar(c) && Fold(c) is var folded and not '\0')
            {
                Current = folded;
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a character belongs to a word: a letter, a digit or a combining mark.</summary>
    public static bool IsWordChar(char c) =>
        c < 0x80 ? c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') : char.IsLetterOrDigit(c) || IsMark(c);

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static char Fold(char c)
    {
        if (c < 0x80)
        {
            return c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
        }

        if (c is >= '\u00C0' and <= '\u017F')
        {
            return LatinBases[c - '\u00C0'];
        }

        return IsMark(c) ? '\0' : char.ToLowerInvariant(c);
    }

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;
}
