using System.Text;

namespace MlsysCatalog.Tool;

/// <summary>Writes files that are either as before or complete.</summary>
internal static class WrittenFile
{
    /// <summary>Writes a text as UTF-8: beside its place first, then there.</summary>
    /// <exception cref="UnusableInputException">The file cannot be written; it is as it was.</exception>
    public static void Write(string path, string text)
    {
        var beside = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path)) ?? "", $".{Path.GetFileName(path)}.{Path.GetRandomFileName()}");
        try
        {
            File.WriteAllText(beside, text, new UTF8Encoding(false));
            File.Move(beside, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            TryDelete(beside);
            throw new UnusableInputException($"Cannot write '{Terminal.Safe(path)}': {Terminal.Safe(exception.Message)}");
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            // Where it cannot be written it need not be deleted.
        }
    }
}
