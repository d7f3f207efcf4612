using System.Globalization;
using System.Text;

namespace MlsysCatalog.Reading;

/// <summary>
/// Makes C# identifiers out of names, titles, headings and venues: the one place that knows how. A word of three or more capitals and no
/// small letter is capitalised (OSDI → Osdi), any other casing is kept (EuroSys, NeurIPS), the first letter of each word is raised (vLLM →
/// VLLM), separators vanish, letters outside ASCII are spelled (<see cref="AsciiSpelling"/>), or what they look like where nobody could see
/// that they are others (<see cref="LookAlikeLetters"/>); letters of other scripts stay.
/// </summary>
public static class Identifiers
{
    /// <summary>
    /// How long an identifier made of a text may be, in UTF-16 units; it ends at a word's end unless the first word alone is longer.
    /// </summary>
    public const int MaxLength = 60;

    // A contest makes longer ones; the compiler takes none that is longer than this (CS0645) …
    private const int MostOfOthers = 511;

    // … nor any of more than 1,023 bytes of UTF-8 (CS7013), which a property's 'get_' is a part of.
    private const int MostBytes = 1023 - 4;

    private static readonly HashSet<string> MembersOfObject = new(StringComparer.OrdinalIgnoreCase)
    {
        "Equals", "GetHashCode", "ToString", "GetType", "ReferenceEquals", "MemberwiseClone", "Finalize",
    };

    /// <summary>The identifier of a text, or an empty string where nothing of the text can be in one.</summary>
    public static string Of(string text)
    {
        var result = new KeyBuffer(stackalloc char[128]);
        var at = 0;
        bool? isLatin = null;
        while (at < text.Length && result.Length <= MaxLength)
        {
            var length = result.Length;
            at = AppendNextWord(ref result, text, at, ref isLatin);
            if (length > 0 && !Fits(result[0], result.Length))
            {
                result.Length = length;
                break;
            }
        }

        // A first word that is longer than all that an identifier may hold.
        if (result.Length > 0 && !Fits(result[0], result.Length))
        {
            result.Length = MaxLength - (StartsValid(result[0]) ? 0 : 1);
        }

        return WithValidStart(result.ToString());
    }

    /// <summary>
    /// The identifier of a text, or <paramref name="kind"/> and eight hex digits of the text's hash where nothing of it can be in one.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="kind">What the text names: <c>Paper</c>, <c>Venue</c>, <c>Topic</c>, <c>List</c>.</param>
    public static string Of(string text, string kind) => Of(text) is { Length: > 0 } identifier ? identifier : kind + HashOf(text);

    /// <summary>
    /// The identifier as a member of a class: with an underscore behind where it would be the class's own name or a member of
    /// <see cref="object"/>, compared ignoring case. (A keyword it cannot be: these are in small letters throughout.)
    /// </summary>
    public static string AsMember(string identifier, string enclosing) =>
        MembersOfObject.Contains(identifier) || string.Equals(identifier, enclosing, StringComparison.OrdinalIgnoreCase)
            ? identifier + "_"
            : identifier;

    /// <summary>
    /// Whether a text could have been made here: a C# identifier that begins with no small letter of ASCII, and so is no keyword.
    /// </summary>
    internal static bool IsPossible(string identifier)
    {
        if (identifier.Length == 0
            || !IsShortEnough(identifier)
            || (identifier[0] != '_' && !StartsValid(identifier[0]))
            || identifier[0] is >= 'a' and <= 'z')
        {
            return false;
        }

        foreach (var c in identifier)
        {
            if (!c.IsAsciiLetterOrDigit() && c != '_' && (c < 128 || !IsOfOtherScript(c)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the compiler takes an identifier, as far as its length goes.</summary>
    internal static bool IsShortEnough(string identifier) =>
        identifier.Length <= MostOfOthers && (identifier.Length * 3 <= MostBytes || Encoding.UTF8.GetByteCount(identifier) <= MostBytes);

    /// <summary>
    /// The words of a text as an identifier has them, each with its casing; joined they are the identifier before cutting.
    /// </summary>
    internal static List<string> WordsOf(string text)
    {
        var words = new List<string>();
        var word = new KeyBuffer(stackalloc char[128]);
        bool? isLatin = null;
        for (var at = 0; at < text.Length;)
        {
            word.Length = 0;
            at = AppendNextWord(ref word, text, at, ref isLatin);
            if (word.Length > 0)
            {
                words.Add(word.ToString());
            }
        }

        return words;
    }

    /// <summary>An underscore in front of a digit, and of a mark or digit of another script, which C# allows only inside.</summary>
    internal static string WithValidStart(string identifier) =>
        identifier.Length == 0 || StartsValid(identifier[0]) ? identifier : "_" + identifier;

    /// <summary>Whether words make an identifier that is not too long.</summary>
    /// <param name="first">The first character.</param>
    /// <param name="length">How many characters there are, at least one.</param>
    internal static bool Fits(char first, int length) => length + (StartsValid(first) ? 0 : 1) <= MaxLength;

    private static bool StartsValid(char first) => first.IsAsciiLetter() || char.IsLetter(first);

    /// <summary>Appends the next word from a place on; returns the place after it.</summary>
    /// <param name="result">Gets the word.</param>
    /// <param name="text">The text.</param>
    /// <param name="at">The place.</param>
    /// <param name="isLatin">Whether all of the text looks Latin; found out where it is first asked.</param>
    private static int AppendNextWord(ref KeyBuffer result, string text, int at, ref bool? isLatin)
    {
        while (at < text.Length && !text[at].IsAsciiLetterOrDigit() && !BelongsToWord(text, at))
        {
            at++;
        }

        var start = at;
        while (at < text.Length && (text[at].IsAsciiLetterOrDigit() || BelongsToWord(text, at)))
        {
            at++;
        }

        AppendWord(ref result, text, start, at, ref isLatin);
        return at;
    }

    private static bool BelongsToWord(string text, int at)
    {
        var c = text[at];
        if (c < 128)
        {
            return c.IsAsciiLetterOrDigit() || (c == '\'' && IsInsideWord(text, at));
        }

        if (char.IsSurrogate(c))
        {
            return char.IsHighSurrogate(c)
                ? at + 1 < text.Length && AsciiSpelling.Of(c, text[at + 1]) is not null
                : at > 0 && AsciiSpelling.Of(text[at - 1], c) is not null;
        }

        // An apostrophe does not end a word: Facebook's is Facebooks, not FacebookS.
        return AsciiSpelling.Of(c) is not null || IsOfOtherScript(c) || (c == '’' && IsInsideWord(text, at));
    }

    private static bool IsInsideWord(string text, int at) =>
        at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1]);

    private static bool IsOfOtherScript(char c) => !UnseenCharacters.Contains(c) && char.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => true,
        _ => false,
    };

    private static void AppendWord(ref KeyBuffer result, string text, int start, int end, ref bool? isLatin)
    {
        var isLatinWord = (bool?)null;
        var isCapitals = !HasSmallLetter(text, start, end);
        var first = result.Length;
        var (runStart, runEnd) = (start, start);
        for (var i = start; i < end; i++)
        {
            if (isCapitals && i >= runEnd)
            {
                (runStart, runEnd) = (i, EndOfCapitals(text, i, end));
            }

            // E2LLM is E2Llm: three capitals in a row make a word.
            var c = text[i];
            var lower = isCapitals && i > runStart && runEnd - runStart >= 3;
            if (c.IsAsciiLetterOrDigit())
            {
                Append(ref result, first, c, lower);
            }
            else if (LookAlikeLetters.LookOf(c) is var look && look != c && LooksLatin(c, ref isLatin, ref isLatinWord))
            {
                // Whoever reads a constant types what it looks like.
                Append(ref result, first, look, lower);
            }
            else if (char.IsHighSurrogate(c))
            {
                AppendAll(ref result, first, AsciiSpelling.Of(c, text[++i])!, lower);
            }
            else if (c >= 128 && AsciiSpelling.Of(c) is { } spelling)
            {
                AppendAll(ref result, first, spelling, lower);
            }
            else if (c is not ('\'' or '’') && (result.Length > first || char.IsLetterOrDigit(c)))
            {
                Append(ref result, first, c, lower);
            }
        }

        // A Greek letter of its own has a name.
        bool LooksLatin(char c, ref bool? isLatin, ref bool? isLatinWord) =>
            (isLatinWord ??= LookAlikeLetters.AreLatinIn(text, start, end))
            || (AsciiSpelling.Of(c) is null && (isLatin ??= LookAlikeLetters.AreLatinIn(text)));
    }

    private static void AppendAll(ref KeyBuffer result, int first, string letters, bool lower)
    {
        foreach (var letter in letters)
        {
            Append(ref result, first, letter, lower);
        }
    }

    // The word's first letter is raised.
    private static void Append(ref KeyBuffer result, int first, char letter, bool lower) =>
        result.Append(result.Length == first ? LetterCase.ToUpper(letter) : lower ? LetterCase.ToLower(letter) : letter);

    private static bool HasSmallLetter(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (char.IsLower(text[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The end of the row of capitals that starts here; one further where none does.</summary>
    private static int EndOfCapitals(string text, int start, int end)
    {
        var at = start;
        while (at < end && char.IsUpper(text[at]))
        {
            at++;
        }

        return Math.Max(at, start + 1);
    }

    /// <summary>
    /// Eight hex digits of the FNV-1a hash of the folded text, or of the text where folding leaves nothing: the same on every machine.
    /// </summary>
    private static string HashOf(string text)
    {
        var folded = TitleKey.Of(text);
        var hash = 2166136261u;
        foreach (var c in folded.Length > 0 ? folded : text)
        {
            hash = unchecked((hash ^ c) * 16777619u);
        }

        return hash.ToString("X8", CultureInfo.InvariantCulture);
    }
}
