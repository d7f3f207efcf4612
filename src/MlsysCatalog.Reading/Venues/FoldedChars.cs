namespace MlsysCatalog.Reading;

/// <summary>
/// Walks a stretch of text by its folded characters: letters in lower case without accents, digits, <c>and</c> for <c>&amp;</c>; everything
/// else only separates words. Two names are the same where their folded characters are, whatever stands between the words.
/// </summary>
internal struct FoldedChars(string text, int start, int end)
{
    // What U+0000 to U+017F fold to. A table, because a normalisation form would need the host's globalization data.
    private static readonly char[] Folds = (
        "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0&\0\0\0\0\0\0\0\0\0" +
        "0123456789\0\0\0\0\0\0\0abcdefghijklmnopqrstuvwxyz\0\0\0\0\0\0abcdefghijklmnopqrstuvwxyz\0\0\0\0\0" +
        "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0" +
        "aaaaaaaceeeeiiiidnooooo\0ouuuuytsaaaaaaaceeeeiiiidnooooo\0ouuuuyty" +
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs")
        .ToCharArray();

    private int _position = start;
    private int _pending;

    /// <summary>The folded character that the last <see cref="MoveNext"/> came to.</summary>
    public char Current { get; private set; }

    /// <summary>Whether a word ends after the current character.</summary>
    public readonly bool AtWordEnd => _pending == 0 && EndsWord(text, _position - 1, end);

    /// <summary>Goes to the next folded character; false at the end.</summary>
    public bool MoveNext()
    {
        if (_pending > 0)
        {
            Current = "dn"[--_pending];
            return true;
        }

        while (_position < end)
        {
            Current = Fold(text[_position++]);
            if (Current == '&')
            {
                Current = 'a';
                _pending = 2;
            }

            if (Current != '\0')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What a character folds to: itself for <c>&amp;</c>, and <c>'\0'</c> where it only separates words.</summary>
    public static char Fold(char c) => c < Folds.Length ? Folds[c] : FoldOther(c);

    private static char FoldOther(char c) => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : '\0';

    /// <summary>Whether a character belongs to a word.</summary>
    public static bool IsWordChar(char c) => Fold(c) is not ('\0' or '&');

    /// <summary>Whether a word ends after a character of one; also before a digit that follows a letter, and around <c>&amp;</c>.</summary>
    public static bool EndsWord(string text, int position, int end)
    {
        if (position + 1 >= end || text[position] == '&')
        {
            return true;
        }

        var next = text[position + 1];
        return !IsWordChar(next) || (IsDigit(next) && !IsDigit(text[position]));
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
