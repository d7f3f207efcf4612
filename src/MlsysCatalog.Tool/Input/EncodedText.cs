using System.Text;

namespace MlsysCatalog.Tool;

/// <summary>
/// A file's text, and how its bytes spell it. Read as the compiler does: UTF-8, or what the byte order mark says. What is neither shows
/// as U+FFFD, and the reader tells where.
/// </summary>
internal sealed class EncodedText
{
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
    public static EncodedText Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        using var reader = new StreamReader(new MemoryStream(bytes), new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true);
        return new(bytes, reader.ReadToEnd(), reader.CurrentEncoding);
    }

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
