using MlsysCatalog.Text;

namespace MlsysCatalog.Storage;

/// <summary>The part of a key that is made of a name or a title: its ASCII letters and digits in lower case, up to the key's length.</summary>
internal static class KeyText
{
    /// <summary>Whether a key is made of the beginning of a text.</summary>
    public static bool IsOf(ReadOnlySpan<byte> key, ReadOnlySpan<byte> text)
    {
        using var scratch = new Scratch(stackalloc byte[Scratch.StackBytes], key.Length + Room);
        return Write(text, scratch.Bytes.Slice(0, key.Length + Room), key.Length) == key.Length && key.SequenceEqual(scratch.Bytes.Slice(0, key.Length));
    }

    /// <summary>How much longer than the key the room must be in which it is made.</summary>
    public const int Room = 16;

    /// <summary>Makes a key of the beginning of a text.</summary>
    /// <returns>How many bytes the key has: <paramref name="length"/>, or fewer where the text has not that many letters and digits.</returns>
    public static int Write(ReadOnlySpan<byte> text, Span<byte> key, int length)
    {
        int done = 0, at = 0;
#if NET
        for (; AsciiBlock.IsSupported && at < text.Length && done < length; at += AsciiBlock.Size)
        {
            done += AsciiBlock.WriteLettersAndDigits(AsciiBlock.Load(text.Slice(at)), key.Slice(done));
        }
#endif
        for (; at < text.Length && done < length; at++)
        {
            if (Lower(text[at]) is > 0 and var letter)
            {
                key[done++] = letter;
            }
        }

        return Math.Min(done, length);
    }

    /// <summary>A letter or digit in lower case; 0 for what is neither.</summary>
    private static byte Lower(byte unit) =>
        (uint)((unit | 0x20) - 'a') <= 25 ? (byte)(unit | 0x20) : (uint)(unit - '0') <= 9 ? unit : (byte)0;
}
