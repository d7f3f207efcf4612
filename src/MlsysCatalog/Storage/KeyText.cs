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
            int unit = text[i], lower = unit | 0x20;
            if ((uint)(lower - 'a') <= 25 || (uint)(unit - '0') <= 9)
            {
                if (key[done++] != lower)
                {
                    return false;
                }
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
            int unit = text[i], lower = unit | 0x20;
            if ((uint)(lower - 'a') <= 25 || (uint)(unit - '0') <= 9)
            {
                key[done++] = (byte)lower;
            }
        }
    }
}
