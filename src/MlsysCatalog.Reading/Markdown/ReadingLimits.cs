namespace MlsysCatalog.Reading;

/// <summary>
/// What a list may ask of the reader. A list beyond a limit is refused as a whole, by MLC0001 at the place where the limit is met:
/// strangers edit lists, and a build must end. No real list comes near; docs/reading.md says how far away the largest ones are.
/// </summary>
internal static class ReadingLimits
{
    /// <summary>The largest list that is read, in UTF-16 code units: some forty times the largest list seen.</summary>
    public const int MaximumLength = 16 * 1024 * 1024;

    /// <summary>
    /// The longest run of spaces, quote marks, bullets and numbers that a line begins with. Markdig gives up at 128 levels, but only after
    /// time that grows with the square of the depth.
    /// </summary>
    public const int DeepestPrefix = 400;

    /// <summary>
    /// The steps that Markdig may take beyond one look at each character, as <see cref="ParsingWork"/> counts them: half a second. It looks
    /// again and again where brackets, emphasis or tags are not closed.
    /// </summary>
    public const long MostParsingSteps = 20_000_000;

    /// <summary>
    /// The brackets and emphasis marks that may be open at once in one paragraph.
    /// Markdig nests what is open, gives up at 10,240 levels, and does not say where.
    /// </summary>
    public const int MostOpenMarks = 5_000;

    /// <summary>
    /// The longest text of one list item, paragraph, heading or cell, in UTF-16 code units. Whoever reads an entry looks from each piece of
    /// it at those around it, which is as much as the square of its length where somebody makes it so.
    /// </summary>
    public const int LongestText = 32 * 1024;

    /// <summary>The bars in one line: Markdig makes cells of them, and time that grows with the square of their number.</summary>
    public const int MostBars = 1_000;

    /// <summary>
    /// The characters of link definitions, targets and titles, each as often as it is used (<c>[a][1]</c>): one of a hundred thousand
    /// characters and as many uses would be a catalog of ten gigabytes.
    /// </summary>
    public const int MostReusedCharacters = MaximumLength;
}
