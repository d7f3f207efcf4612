#if NET
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MlsysCatalog.Text;

/// <summary>Sixteen bytes of UTF-8 that are looked at together, where the machine can pick bytes out of a register.</summary>
internal readonly struct AsciiBlock
{
    public const int Size = 16;

    private readonly Vector128<byte> _bytes;

    private AsciiBlock(Vector128<byte> bytes) => _bytes = bytes;

    public static bool IsSupported => Bmi2.X64.IsSupported && Vector128.IsHardwareAccelerated;

    /// <summary>Whether it has no digit, no sign that means more than a gap, and nothing beyond ASCII.</summary>
    public bool HasOnlyLettersAndSeparators =>
        (Vector128.GreaterThan(_bytes, Vector128.Create((byte)0x7F))
            | Digits
            | Vector128.Equals(_bytes, Vector128.Create((byte)'&'))
            | Vector128.Equals(_bytes, Vector128.Create((byte)'\''))
            | Vector128.Equals(_bytes, Vector128.Create((byte)'+'))
            | Vector128.Equals(_bytes, Vector128.Create((byte)'#'))) == Vector128<byte>.Zero;

    /// <summary>Digits and letters differ in one bit from themselves in lower case, at most.</summary>
    private Vector128<byte> Lower => _bytes | Vector128.Create((byte)0x20);

    private Vector128<byte> Letters => Vector128.LessThanOrEqual(Lower - Vector128.Create((byte)'a'), Vector128.Create((byte)25));

    private Vector128<byte> Digits => Vector128.LessThanOrEqual(_bytes - Vector128.Create((byte)'0'), Vector128.Create((byte)9));

    /// <summary>The first bytes of a text; where it has fewer, spaces follow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static AsciiBlock Load(ReadOnlySpan<byte> text)
    {
        if (text.Length >= Size)
        {
            return new(Vector128.Create(text));
        }

        Span<byte> padded = stackalloc byte[Size];
        padded.Fill((byte)' ');
        text.CopyTo(padded);
        return new(Vector128.Create((ReadOnlySpan<byte>)padded));
    }

    /// <summary>Writes the ASCII letters, in lower case, and the digits; more of the room may be overwritten, of which there are sixteen bytes.</summary>
    /// <returns>How many there are.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int WriteLettersAndDigits(Span<byte> room)
    {
        var lower = Lower.AsUInt64();
        var kept = (Letters | Digits).AsUInt64();
        var first = BitOperations.PopCount(kept.GetElement(0)) >> 3;
        MemoryMarshal.Write(room, Bmi2.X64.ParallelBitExtract(lower.GetElement(0), kept.GetElement(0)));
        MemoryMarshal.Write(room.Slice(first), Bmi2.X64.ParallelBitExtract(lower.GetElement(1), kept.GetElement(1)));
        return first + (BitOperations.PopCount(kept.GetElement(1)) >> 3);
    }
}
#endif
