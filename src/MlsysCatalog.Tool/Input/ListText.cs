using System.Text;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Tool;

/// <summary>Reads files as the compiler does: UTF-8, or UTF-16 by its byte order mark. What is neither shows as U+FFFD or NUL, and the reader tells where.</summary>
internal static class ListText
{
    /// <summary>The text of a file, without a byte order mark; of a longer one than is read as a list, only so much that this shows.</summary>
    /// <exception cref="UnusableInputException">The file cannot be opened.</exception>
    public static string Read(ListFile file)
    {
        try
        {
            using var bytes = File.OpenRead(file.FullPath);
            using var reader = new StreamReader(bytes, EncodingOf(bytes), detectEncodingFromByteOrderMarks: false);
            return Read(reader);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UnusableInputException($"Cannot read '{file.Path}': {exception.Message}");
        }
    }

    // A file of any size must not take any amount of memory.
    private static string Read(StreamReader reader)
    {
        var text = new StringBuilder();
        var buffer = new char[16 * 1024];
        for (int length; text.Length <= ListReader.MaximumLength && (length = reader.ReadBlock(buffer, 0, buffer.Length)) > 0;)
        {
            text.Append(buffer, 0, length);
        }

        return text.ToString();
    }

    // The compiler knows no other marks. That of UTF-32 begins with UTF-16's, so such a file is full of NULs, and no text.
    private static Encoding EncodingOf(Stream bytes)
    {
        Span<byte> mark = stackalloc byte[3];
        var length = bytes.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false);
        var (encoding, markLength) = mark[..length] switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (new UTF8Encoding(false), 3),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            _ => ((Encoding)new UTF8Encoding(false), 0),
        };
        bytes.Position = markLength;
        return encoding;
    }
}
