namespace MlsysCatalog.Reading;

/// <summary>
/// The first sixteen letters of a title as two numbers that never order two titles otherwise than their texts do: behind a letter beyond
/// Latin-1, which only stands for all of these, nothing counts. Equal ones decide nothing.
/// </summary>
/// <param name="First">The first eight letters.</param>
/// <param name="Second">The eight after these.</param>
internal readonly record struct TitleBeginning(ulong First, ulong Second)
{
    /// <summary>The beginning of a title.</summary>
    public static TitleBeginning Of(string title)
    {
        var isOpen = true;
        var first = Pack(title, 0, ref isOpen);
        return new(first, Pack(title, 8, ref isOpen));
    }

    private static ulong Pack(string title, int start, ref bool isOpen)
    {
        ulong letters = 0;
        for (var i = start; i < start + 8; i++)
        {
            var letter = isOpen && i < title.Length ? Math.Min(title[i], (char)255) : '\0';
            isOpen = letter < 255 && isOpen;
            letters = (letters << 8) | letter;
        }

        return letters;
    }
}
