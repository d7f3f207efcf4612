using System.Text;

namespace MlsysCatalog.Tool;

/// <summary>Writes the files that somebody asked for: each is as before, or complete.</summary>
internal static class WrittenFile
{
    /// <summary>Writes a text as UTF-8.</summary>
    /// <param name="path">The file.</param>
    /// <param name="text">Its text.</param>
    /// <param name="mustBeNew">Whether none may be there yet.</param>
    /// <exception cref="UnusableInputException">The file cannot be written; it is as it was.</exception>
    public static void Write(string path, string text, bool mustBeNew = false)
    {
        try
        {
            WholeFile.Write(path, new UTF8Encoding(false).GetBytes(text), mustBeNew);
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UnusableInputException($"Cannot write '{Terminal.Safe(path)}': {Terminal.Safe(exception.Message)}");
        }
    }
}
