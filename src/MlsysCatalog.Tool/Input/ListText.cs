using MlsysCatalog.Reading;

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
        catch (Exception exception) when (IsOfFile(exception))
        {
            throw new UnusableInputException($"Cannot read '{file.Path}': {exception.Message}");
        }
    }

    /// <summary>Reads a list; one that nobody named and that cannot be opened is one that cannot be read, and the others go on.</summary>
    /// <exception cref="UnusableInputException">Somebody named the file, and it cannot be opened.</exception>
    public static ListReading ReadList(ListFile file, VenueTable venues)
    {
        if (!file.IsOneOfMany)
        {
            return ListReader.Read(file.Path, Read(file), venues, place: file.FullPath);
        }

        string text;
        try
        {
            text = EncodedText.Read(file.FullPath).Text;
        }
        catch (Exception exception) when (IsOfFile(exception))
        {
            return ListReader.WithoutText(file.Path, file.FullPath, $"The file cannot be opened: {exception.Message}");
        }

        return ListReader.Read(file.Path, text, venues, place: file.FullPath);
    }

    private static bool IsOfFile(Exception exception) => exception is IOException or UnauthorizedAccessException;
}
