using System.Text;

namespace MlsysCatalog.Fuzzing;

/// <summary>
/// How a text becomes the bytes of a file: mostly UTF-8, with other line ends, marks and encodings, and with bytes that are damaged.
/// </summary>
internal static class ByteMutations
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The bytes of a file.</summary>
    public static byte[] Encode(string text, FuzzRandom random)
    {
        if (random.OneIn(12))
        {
            text = WithLineEnds(text, random);
        }

        var bytes = random.OneIn(20) ? Encoded(text, random) : Utf8.GetBytes(text);
        if (random.OneIn(16))
        {
            Damage(bytes, random);
        }

        return bytes;
    }

    private static string WithLineEnds(string text, FuzzRandom random) => random.Below(4) switch
    {
        0 => text.Replace('\n', '\r'),
        1 => string.Join('\n', text.Split('\n').Select(line => random.OneIn(2) ? line + "\r" : line)),
        2 => text.TrimEnd('\n'),
        _ => text.Replace("\n", "\r\n", StringComparison.Ordinal),
    };

    private static byte[] Encoded(string text, FuzzRandom random) => random.Below(9) switch
    {
        0 => [0xEF, 0xBB, 0xBF, .. Utf8.GetBytes(text)],
        1 => [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF, .. Utf8.GetBytes(text)],
        2 => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
        3 => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)],
        4 => Encoding.Unicode.GetBytes(text),
        5 => Encoding.Latin1.GetBytes(text),
        6 => [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes(text)],
        7 => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text), 0x41],
        _ => [.. Utf8.GetBytes(text), 0xC3],
    };

    // Half of the time ASCII stays ASCII, so that the damage is to the Markdown and not to the encoding.
    private static void Damage(byte[] bytes, FuzzRandom random)
    {
        var keepsText = random.OneIn(2);
        for (var count = random.Between(1, 6); count > 0 && bytes.Length > 0; count--)
        {
            var at = random.Below(bytes.Length);
            bytes[at] = keepsText ? (byte)random.Between(1, 127) : (byte)(bytes[at] ^ (1 << random.Below(8)));
        }
    }
}
