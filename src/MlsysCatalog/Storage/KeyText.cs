namespace MlsysCatalog.Storage;

/// <summary>The part of a key that is made of a name or a title: its ASCII letters and digits in lower case, up to the key's length.</summary>
internal static class KeyText
{
    /// <summary>Whether a key is made of the beginning of a text.</summary>
    public static bool IsOf(ReadOnlySpan<byte> key, ReadOnlySpan<byte> text)
    {
        var done = 0;
        for (var i = 0; i < text.Length && done < key.Length; i++)
        {
            if (Lower(text[i]) is > 0 and var letter && letter != key[done++])
            {
                return false;
            }
        }

        return done == key.Length;
    }

    /// <summary>Makes a key of the beginning of a text that has enough letters.</summary>
    public static void Write(ReadOnlySpan<byte> text, Span<byte> key)
    {
        var done = 0;
        for (var i = 0; done < key.Length; i++)
        {
            if (Lower(text[i]) is > 0 and var letter)
            {
                key[done++] = letter;
            }
        }
    }

    /// <summary>A letter or digit in lower case; 0 for what is neither.</summary>
    private static byte Lower(byte unit) =>
        (uint)((unit | 0x20) - 'a') <= 25 ? (byte)(unit | 0x20) : (uint)(unit - '0') <= 9 ? unit : (byte)0;
}
