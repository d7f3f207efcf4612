using System.Globalization;
using System.Text;

namespace MlsysCatalog.Reading;

/// <summary>
/// Makes C# identifiers out of names, titles, headings and venues: the one place that knows how. A word of three or more capitals and no small
/// letter is capitalised (OSDI → Osdi), any other casing is kept (EuroSys, NeurIPS), the first letter of each word is raised (vLLM → VLLM),
/// separators vanish, letters outside ASCII are spelled (<see cref="AsciiSpelling"/>), letters of other scripts stay.
/// </summary>
public static class Identifiers
{
    /// <summary>How long an identifier made of a text may be, in UTF-16 units; it ends at a word's end unless the first word alone is longer.</summary>
    public const int MaxLength = 60;

    private static readonly HashSet<string> MembersOfObject = new(StringComparer.OrdinalIgnoreCase)
    {
        "Equals", "GetHashCode", "ToString", "GetType", "ReferenceEquals", "MemberwiseClone", "Finalize",
    };

    /// <summary>The identifier of a text, or an empty string where nothing of the text can be in one.</summary>
    public static string Of(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var word in WordsOf(text))
        {
            if (!HasRoomFor(result, word))
            {
                break;
            }

            result.Append(word);
        }

        if (result.Length > MaxLength)
        {
            result.Length = StartsValid(result[0]) ? MaxLength : MaxLength - 1;
        }

        return WithValidStart(result.ToString());
    }

    /// <summary>The identifier of a text, or <paramref name="kind"/> and eight hex digits of the text's hash where nothing of it can be in one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="kind">What the text names: <c>Paper</c>, <c>Venue</c>, <c>Topic</c>, <c>List</c>.</param>
    public static string Of(string text, string kind) => Of(text) is { Length: > 0 } identifier ? identifier : kind + HashOf(text);

    /// <summary>
    /// The identifier as a member of a class: with an underscore behind where it would be the class's own name or a member of
    /// <see cref="object"/>, compared ignoring case. (A keyword it cannot be: these are in small letters throughout.)
    /// </summary>
    public static string AsMember(string identifier, string enclosing) =>
        MembersOfObject.Contains(identifier) || string.Equals(identifier, enclosing, StringComparison.OrdinalIgnoreCase) ? identifier + "_" : identifier;

    /// <summary>The words of a text as an identifier has them, each with its casing; joined they are the identifier before cutting.</summary>
    internal static List<string> WordsOf(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && BelongsToWord(text, i))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                if (WordOf(text, start, i) is { Length: > 0 } word)
                {
                    words.Add(word);
                }

                start = -1;
            }
        }

        return words;
    }

    /// <summary>An underscore in front of a digit, and of a mark or digit of another script, which C# allows only inside.</summary>
    internal static string WithValidStart(string identifier) =>
        identifier.Length == 0 || StartsValid(identifier[0]) ? identifier : "_" + identifier;

    /// <summary>Whether a word still fits; the first one always does.</summary>
    internal static bool HasRoomFor(StringBuilder identifier, string word) =>
        identifier.Length == 0 || identifier.Length + word.Length + (StartsValid(identifier[0]) ? 0 : 1) <= MaxLength;

    private static bool StartsValid(char first) => first.IsAsciiLetter() || char.IsLetter(first);

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

    private static bool IsOfOtherScript(char c) => char.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => true,
        _ => false,
    };

    private static string WordOf(string text, int start, int end)
    {
        var lower = IsAllCapitals(text, start, end);
        var word = new StringBuilder(end - start);
        for (var i = start; i < end; i++)
        {
            var c = text[i];
            if (c.IsAsciiLetterOrDigit())
            {
                Append(word, c, lower);
            }
            else if (char.IsHighSurrogate(c))
            {
                AppendAll(word, AsciiSpelling.Of(c, text[++i])!, lower);
            }
            else if (c >= 128 && AsciiSpelling.Of(c) is { } spelling)
            {
                AppendAll(word, spelling, lower);
            }
            else if (c is not ('\'' or '’') && (word.Length > 0 || char.IsLetterOrDigit(c)))
            {
                Append(word, c, lower);
            }
        }

        return word.ToString();
    }

    private static void AppendAll(StringBuilder word, string letters, bool lower)
    {
        foreach (var letter in letters)
        {
            Append(word, letter, lower);
        }
    }

    private static void Append(StringBuilder word, char c, bool lower) =>
        word.Append(word.Length == 0 ? char.ToUpperInvariant(c) : lower ? char.ToLowerInvariant(c) : c);

    private static bool IsAllCapitals(string text, int start, int end)
    {
        var capitals = 0;
        for (var i = start; i < end; i++)
        {
            if (char.IsLower(text[i]))
            {
                return false;
            }

            capitals += char.IsUpper(text[i]) ? 1 : 0;
        }

        return capitals >= 3;
    }

    /// <summary>Eight hex digits of the FNV-1a hash of the folded text, or of the text where folding leaves nothing: the same on every machine.</summary>
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
