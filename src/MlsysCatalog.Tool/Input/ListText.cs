using System.Text;

namespace MlsysCatalog.Tool;

/// <summary>Reads files as the compiler does: UTF-8, or UTF-16 by its byte order mark. What is neither shows as U+FFFD, and the reader tells where.</summary>
internal static class ListText
{
    /// <summary>The text of a file, without a byte order mark.</summary>
    /// <exception cref="UnusableInputException">The file cannot be opened.</exception>
    public static string Read(ListFile file)
    {
        try
        {
            using var reader = new StreamReader(file.FullPath, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true);
            return reader.ReadToEnd();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UnusableInputException($"Cannot read '{file.Path}': {exception.Message}");
        }
    }
}
