#if NET
using System.Numerics;
using System.Runtime.Intrinsics.X86;

namespace MlsysCatalog.Text;

/// <summary>
/// Eight bytes of UTF-8 that are looked at together, in an ordinary register: where a byte's highest bit is free, an addition tells whether
/// it is above a bound, and none carries over to the next byte.
/// </summary>
/// <remarks>
/// Not in a vector's: the first vector that a program uses makes the runtime load its types, which takes longer than everything else that
/// a first lookup does.
/// </remarks>
internal static class AsciiWord
{
    public const int Size = 8;

    private const ulong Ones = 0x0101010101010101;
    private const ulong HighBits = 0x80 * Ones;

    /// <summary>Whether the machine can pick bytes out of a register.</summary>
    public static bool IsSupported => Bmi2.X64.IsSupported;

    /// <summary>The bytes of a text from a place on; where it has fewer, zeros follow, which are separators.</summary>
    public static ulong Load(ReadOnlySpan<byte> text, int at) =>
        at + Size <= text.Length ? Words.ReadEight(text, at) : Words.ReadRest(text, at);

    /// <summary>Whether it has no digit, no sign that means more than a gap, and nothing beyond ASCII.</summary>
    public static bool HasOnlyLettersAndSeparators(ulong word) =>
        (word & HighBits) == 0 && (Digits(word) | Equal(word, '&') | Equal(word, '\'') | Equal(word, '+') | Equal(word, '#')) == 0;

    /// <summary>
    /// Writes the ASCII letters, in lower case, and the digits of a word of ASCII; more of the room may be overwritten, of which there are
    /// eight bytes.
    /// </summary>
    /// <returns>How many there are.</returns>
    public static int WriteLettersAndDigits(ulong word, Span<byte> room)
    {
        // In ASCII a letter or digit and itself in lower case differ in this one bit, at most.
        var lower = word | (0x20 * Ones);
        var kept = Between(lower, 'a', 'z') | Digits(word);
        Words.WriteEight(room, Bmi2.X64.ParallelBitExtract(lower, (kept >> 7) * 0xFF));
        return BitOperations.PopCount(kept);
    }

    private static ulong Digits(ulong word) => Between(word, '0', '9');

    /// <summary>The highest bit of each byte that lies between two letters or is one of them.</summary>
    private static ulong Between(ulong word, char first, char last) =>
        (word + ((0x80UL - first) * Ones)) & ~(word + ((0x7FUL - last) * Ones)) & HighBits;

    /// <summary>The highest bit of each byte that is the letter.</summary>
    private static ulong Equal(ulong word, char letter) => ~((word ^ (letter * Ones)) + (0x7F * Ones)) & HighBits;
}
#endif
