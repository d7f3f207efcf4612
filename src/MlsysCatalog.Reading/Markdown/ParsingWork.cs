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

    /// <summary>Counts characters of a link definition that is used; false where they are too many.</summary>
    public bool Reuses(int characters) => (Reused += characters) <= ReadingLimits.MostReusedCharacters;

    /// <summary>Counts marks that are open at once; false where they are too many.</summary>
    public bool Opens(int marks)
    {
        MostOpen = Math.Max(MostOpen, marks);
        return marks <= ReadingLimits.MostOpenMarks;
    }
}
