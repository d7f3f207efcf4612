namespace MlsysCatalog.Reading;

/// <summary>
/// Characters that nobody sees, or that change how others are shown: what hides in a text, and what every boundary at which text of a list
/// leaves for code, terminals, messages or files looks for.
/// </summary>
/// <remarks>Given as ranges, because the frameworks' Unicode data differ, and what is written must not.</remarks>
public static class UnseenCharacters
{
    /// <summary>
    /// Whether a code point is a control or a line break, turns the direction of writing around, is ignored where it is shown
    /// (<c>Default_Ignorable_Code_Point</c>; some of these are letters, such as U+3164, and may stand in identifiers of C#), or is no
    /// character at all: half a pair, a noncharacter, one for private use.
    /// </summary>
    public static bool Contains(int codePoint) => codePoint switch
    {
        < 0x20 => true,
        < 0x7F => false,
        < 0xA0 or 0xAD => true,
        < 0x34F => false,
        0x34F or 0x61C or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) => true,
        < 0x200B => false,
        <= 0x200F or (>= 0x2028 and <= 0x202E) or (>= 0x2060 and <= 0x206F) or 0x3164 => true,
        < 0xD800 => false,
        < 0xF900 or (>= 0xFDD0 and <= 0xFDEF) or (>= 0xFE00 and <= 0xFE0F) or 0xFEFF or 0xFFA0 or (>= 0xFFF0 and <= 0xFFFC) => true,
        (>= 0x1BCA0 and <= 0x1BCA3) or (>= 0x1D173 and <= 0x1D17A) or >= 0xE0000 => true,
        _ => (codePoint & 0xFFFE) == 0xFFFE,
    };

    /// <summary>
    /// Whether an unseen character only changes the form of the one before it or joins two: emoji and some scripts are written with them.
    /// </summary>
    public static bool IsJoiner(int codePoint) => codePoint is 0x200C or 0x200D or (>= 0xFE00 and <= 0xFE0F);

    /// <summary>The code point at a place, U+FFFD for half a pair; the place moves to its last unit.</summary>
    public static int CodePoint(string text, ref int at)
    {
        if (!char.IsSurrogate(text[at]))
        {
            return text[at];
        }

        return at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? char.ConvertToUtf32(text[at], text[++at]) : 0xFFFD;
    }
}
