using System.Text;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Tool;

/// <summary>
/// A file's text, and how its bytes spell it. Read as the compiler does: UTF-8, or UTF-16 by its byte order mark. What is neither shows
/// as U+FFFD or NUL, and the reader tells where.
/// </summary>
internal sealed class EncodedText
{
    // Enough to show that a list is longer than any that is read.
    private const int MostBytes = 4 * (ListReader.MaximumLength + 1);

    // A mark and one more than are taken for text: what is longer than its text is never written.
    private const int MostRead = MostBytes + 4;

    private readonly byte[] _bytes;
    private readonly Encoding _encoding;

    private EncodedText(byte[] bytes, string text, Encoding encoding)
    {
        _bytes = bytes;
        _encoding = encoding;
        Text = text;
    }

    /// <summary>The text, without the byte order mark.</summary>
    public string Text { get; }

    /// <summary>Whether a byte order mark stands before UTF-8.</summary>
    public bool IsMarkedUtf8 => _encoding is UTF8Encoding && Mark.Length > 0;

    private ReadOnlySpan<byte> Mark => _bytes.AsSpan().StartsWith(_encoding.Preamble) ? _encoding.Preamble : default;

    /// <summary>Reads a file.</summary>
    /// <exception cref="IOException">It cannot be read, or is a pipe or a device.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be read.</exception>
    public static EncodedText Read(string path) => Of(RegularFile.Read(path, MostRead));

    /// <summary>Reads the bytes of a file.</summary>
    public static EncodedText Of(byte[] bytes)
    {
        var encoding = EncodingOf(bytes);
        var start = bytes.AsSpan().StartsWith(encoding.Preamble) ? encoding.Preamble.Length : 0;
        return new(bytes, encoding.GetString(bytes, start, Math.Min(bytes.Length - start, MostBytes)), encoding);
    }

    // The compiler knows no other marks. That of UTF-32 begins with UTF-16's, so such a file is full of NULs, and no text.
    private static Encoding EncodingOf(byte[] bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => new UTF8Encoding(true),
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => new UTF8Encoding(false),
    };

    /// <summary>The bytes of another text in this one's place: with the same mark, in the same encoding.</summary>
    /// <returns>
    /// The bytes; null where not even this text has the bytes that the file has, so that more would change than the text does.
    /// </returns>
    public byte[]? With(string text) =>
        Encode(Text) is { } same && same.AsSpan().SequenceEqual(_bytes) ? Encode(text) : null;

    private byte[]? Encode(string text)
    {
        byte[] bytes = [.. Mark, .. _encoding.GetBytes(text)];
        return _encoding.GetString(bytes, Mark.Length, bytes.Length - Mark.Length) == text ? bytes : null;
    }
}
