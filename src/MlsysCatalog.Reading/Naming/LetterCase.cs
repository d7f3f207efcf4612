namespace MlsysCatalog.Reading;

/// <summary>
/// The case of letters in constants and keys, the same on every machine. Which letters have another case the runtime asks of ICU where
/// there is one, and of its own table where there is none; they differ where Unicode has grown since. The compiler has ICU, the tool has
/// none, and both must call a paper the same.
/// </summary>
public static class LetterCase
{
    // The long s, whose capital is another letter's; and those that Unicode 16 gave another case. They stay as they are.
    private const string Unsettled = "\u017f\u019b\u0264\u1c89\u1c8a\ua7cb\ua7cc\ua7cd\ua7da\ua7db\ua7dc";

    /// <summary>The capital of a letter; any other character as it is.</summary>
    public static char ToUpper(char letter) => IsSettled(letter) ? char.ToUpperInvariant(letter) : letter;

    /// <summary>The small letter of a capital; any other character as it is.</summary>
    public static char ToLower(char letter) => IsSettled(letter) ? char.ToLowerInvariant(letter) : letter;

    /// <summary>A constant in small letters, as it stands in a key.</summary>
    public static string ToLower(string constant)
    {
        foreach (var letter in constant)
        {
            if (!IsSettled(letter))
            {
                return string.Concat(constant.Select(ToLower));
            }
        }

        return constant.ToLowerInvariant();
    }

    private static bool IsSettled(char letter) => letter < '\u017f' || Unsettled.IndexOf(letter) < 0;
}
