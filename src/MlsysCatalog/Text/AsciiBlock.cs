#if NET
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MlsysCatalog.Text;

/// <summary>Sixteen bytes of UTF-8 that are looked at together, where the machine can pick bytes out of a register.</summary>
internal static class AsciiBlock
{
    public const int Size = 16;

    public static bool IsSupported => Bmi2.X64.IsSupported && Vector128.IsHardwareAccelerated;

    /// <summary>The first bytes of a text; where it has fewer, zeros follow, which are separators.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Load(ReadOnlySpan<byte> text) => text.Length >= Size ? Vector128.Create(text) : LoadPadded(text);

    /// <summary>Whether it has no digit, no sign that means more than a gap, and nothing beyond ASCII.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool HasOnlyLettersAndSeparators(Vector128<byte> block) =>
        (Vector128.GreaterThan(block, Vector128.Create((byte)0x7F))
            | Digits(block)
            | Vector128.Equals(block, Vector128.Create((byte)'&'))
            | Vector128.Equals(block, Vector128.Create((byte)'\''))
            | Vector128.Equals(block, Vector128.Create((byte)'+'))
            | Vector128.Equals(block, Vector128.Create((byte)'#'))) == Vector128<byte>.Zero;

    /// <summary>Writes the ASCII letters, in lower case, and the digits; more of the room may be overwritten, of which there are sixteen bytes.</summary>
    /// <returns>How many there are.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int WriteLettersAndDigits(Vector128<byte> block, Span<byte> room)
    {
        // In ASCII a letter or digit and itself in lower case differ in this one bit, at most.
        var lower = block | Vector128.Create((byte)0x20);
        var letters = Vector128.LessThanOrEqual(lower - Vector128.Create((byte)'a'), Vector128.Create((byte)25));
        var kept = (letters | Digits(block)).AsUInt64();
        var first = BitOperations.PopCount(kept.ToScalar()) >> 3;
        MemoryMarshal.Write(room, Bmi2.X64.ParallelBitExtract(lower.AsUInt64().ToScalar(), kept.ToScalar()));
        MemoryMarshal.Write(room.Slice(first), Bmi2.X64.ParallelBitExtract(lower.AsUInt64().GetElement(1), kept.GetElement(1)));
        return first + (BitOperations.PopCount(kept.GetElement(1)) >> 3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Digits(Vector128<byte> block) =>
        Vector128.LessThanOrEqual(block - Vector128.Create((byte)'0'), Vector128.Create((byte)9));

    private static Vector128<byte> LoadPadded(ReadOnlySpan<byte> text)
    {
        Span<byte> padded = stackalloc byte[Size];
        padded.Clear();
        text.CopyTo(padded);
        return Vector128.Create((ReadOnlySpan<byte>)padded);
    }
}
#endif
