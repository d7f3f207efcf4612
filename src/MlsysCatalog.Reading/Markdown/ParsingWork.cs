using Markdig;

namespace MlsysCatalog.Reading;

/// <summary>
/// Counts what a parse costs beyond one look at each character, so that it can be ended where that is too much; Markdig itself does
/// not.
/// </summary>
internal sealed class ParsingWork
{
    /// <summary>The steps so far.</summary>
    public long Steps { get; private set; }

    /// <summary>The most marks that were open at once.</summary>
    public int MostOpen { get; private set; }

    /// <summary>The characters of link definitions, as often as these are used.</summary>
    public long Reused { get; private set; }

    /// <summary>The work of a parse, or null where somebody else parses with this pipeline and counts nothing.</summary>
    public static ParsingWork? Of(MarkdownParserContext? context) => (context as ParsingContext)?.Work;

    /// <summary>Counts steps; false where they are too many.</summary>
    public bool Takes(long steps) => (Steps += steps) <= ReadingLimits.MostParsingSteps;

    /// <summary>Counts steps.</summary>
    /// <param name="steps">How many.</param>
    /// <param name="position">Where in the list they are taken.</param>
    /// <param name="what">What the list has too many of, where they are too many.</param>
    /// <exception cref="ParsingLimitException">They are too many.</exception>
    public void Take(long steps, int position, string what)
    {
        if (!Takes(steps))
        {
            throw new ParsingLimitException(position, $"The list would take too long to read: it has too many {what}");
        }
    }

    /// <summary>Counts characters of a link definition that is used; false where they are too many.</summary>
    public bool Reuses(int characters) => (Reused += characters) <= ReadingLimits.MostReusedCharacters;

    /// <summary>Counts marks that are open at once; false where they are too many.</summary>
    public bool Opens(int marks)
    {
        MostOpen = Math.Max(MostOpen, marks);
        return marks <= ReadingLimits.MostOpenMarks;
    }
}
