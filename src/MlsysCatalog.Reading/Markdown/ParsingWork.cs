using Markdig;

namespace MlsysCatalog.Reading;

/// <summary>
/// Counts what a parse costs beyond one look at each character, so that it can be ended where that is too much, and ends it where nobody
/// waits for it any more. Markdig itself does neither.
/// </summary>
internal sealed class ParsingWork(CancellationToken cancellation)
{
    /// <summary>The steps so far.</summary>
    public long Steps { get; private set; }

    /// <summary>The most marks that were open at once.</summary>
    public int MostOpen { get; private set; }

    /// <summary>The work of a parse, or null where somebody else parses with this pipeline and counts nothing.</summary>
    public static ParsingWork? Of(MarkdownParserContext? context) =>
        context is not null && context.Properties.TryGetValue(typeof(ParsingWork), out var work) ? (ParsingWork)work : null;

    /// <summary>A context that hands this to the parsers.</summary>
    public MarkdownParserContext ToContext() => new() { Properties = { [typeof(ParsingWork)] = this } };

    /// <summary>Counts steps; false where they are too many.</summary>
    public bool Takes(long steps) => (Steps += steps) <= ReadingLimits.MostParsingSteps;

    /// <summary>Counts marks that are open at once; false where they are too many.</summary>
    public bool Opens(int marks)
    {
        MostOpen = Math.Max(MostOpen, marks);
        return marks <= ReadingLimits.MostOpenMarks;
    }

    /// <summary>Ends the parse where nobody waits for it any more.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public void ThrowIfCancelled() => cancellation.ThrowIfCancellationRequested();
}
