namespace MlsysCatalog.Tool;

/// <summary>Reads the text of files that people named.</summary>
internal static class ListText
{
    /// <summary>The text of a file, without a byte order mark.</summary>
    /// <exception cref="UnusableInputException">The file cannot be opened.</exception>
    public static string Read(ListFile file)
    {
        try
        {
            return EncodedText.Read(file.FullPath).Text;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UnusableInputException($"Cannot read '{file.Path}': {exception.Message}");
        }
    }
}
