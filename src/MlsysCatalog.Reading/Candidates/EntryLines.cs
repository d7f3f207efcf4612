using Markdig.Syntax;

namespace MlsysCatalog.Reading;

/// <summary>
/// Tells the lines that are papers from those that open a part of a list:
/// by themselves, by what stands below them, and by others like them.
/// </summary>
internal sealed class EntryLines
{
    // One bold line may well look like a paper's; several are a way of writing.
    private const int Usual = 3;

    private readonly MarkdownDocument _document;
    private readonly RunBuilder _runs;
    private readonly BlocksBelow _below;

    // Asked only where a line looks like one of them, which is seldom.
    private bool? _haveBold;
    private bool? _haveCredited;
    private bool? _haveOverLinks;

    /// <summary>Starts to look at the lines of a document.</summary>
    public EntryLines(MarkdownDocument document, RunBuilder runs, BlocksBelow below)
    {
        _document = document;
        _runs = runs;
        _below = below;
    }

    /// <summary>
    /// Whether a bold line is a paper: labelled facts or links stand right below
    /// it, or, as below several of them, a paragraph of its links or its authors.
    /// </summary>
    public bool IsBoldEntry(Run run, Block? next) =>
        EntryHeadings.IsTitle(run) && (HasFacts(next) || (_below.IsCredit(next) && HaveCredited));

    /// <summary>
    /// Whether a plain line is a paper among bold ones: it is written as a title, and has below it what they have below them.
    /// </summary>
    public bool IsEntryAmongBold(Run run, Block? next)
    {
        var text = run.Text.AsSpan();
        return next is ListBlock && run.Links.Length == 0 && run.Text.IndexOf('\n') < 0 && Words.CountAtLeast(text, 4)
            && TitleLikeness.Of(text) >= 0.7 && TitleLikeness.TitleCase(text) >= 0.75
            && HasFacts(next) && HaveBold;
    }

    /// <summary>
    /// Whether a paragraph of several lines is a paper: bold on the first, and labelled facts or links right below all of them.
    /// </summary>
    public bool IsEntryWithLines(Run run, Block? next)
    {
        var line = run.Text.IndexOf('\n');
        if (line <= 0 || next is not ListBlock || !Words.CountAtLeast(run.Text.AsSpan(0, line), 2) || !HasFacts(next))
        {
            return false;
        }

        foreach (var segment in run.Segments)
        {
            var length = Math.Min(segment.Length, line - segment.Start);
            if (length > 0 && (segment.Markup & Markup.Strong) == 0 && !run.Text.AsSpan(segment.Start, length).IsWhiteSpace())
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Whether a line that begins with a bold title is a paper: right below
    /// it stand items of nothing but its links, as below several such lines.
    /// </summary>
    public bool IsEntryOverLinks(Run run, Block? next) => StartsInBold(run) && _below.HoldsOnlyLinks(next) && HaveOverLinks;

    private bool HaveBold => _haveBold ??=
        AreUsual(static (lines, run, next) => next is ListBlock && lines.HasFacts(next) && IsBoldTitle(run));

    private bool HaveCredited => _haveCredited ??=
        AreUsual(static (lines, run, next) => lines._below.IsCredit(next) && IsBoldTitle(run));

    private bool HaveOverLinks => _haveOverLinks ??=
        AreUsual(static (lines, run, next) => lines._below.HoldsOnlyLinks(next) && StartsWithTitle(run));

    // Whether as many paragraphs are so as are a way of writing.
    private bool AreUsual(Func<EntryLines, Run, Block, bool> isLine)
    {
        var count = 0;
        for (var i = 0; i + 1 < _document.Count && count < Usual; i++)
        {
            if (_document[i] is ParagraphBlock paragraph && _document[i + 1] is ParagraphBlock or ListBlock)
            {
                count += isLine(this, _runs.Build(paragraph), _document[i + 1]) ? 1 : 0;
            }
        }

        return count >= Usual;
    }

    private bool HasFacts(Block? next) => _below.Of(next) is Below.Facts or Below.Links;

    private static bool IsBoldTitle(Run run) => CandidateCollector.IsBoldLine(run) && EntryHeadings.IsTitle(run);

    // «**End-To-End Memory Networks**. Ada Author. NIPS 2015.»
    private static bool StartsWithTitle(Run run) =>
        StartsInBold(run) && run.Text.AsSpan(0, run.Segments[0].Length) is var title
            && Words.CountAtLeast(title, 2) && TitleLikeness.Of(title) >= 0.5;

    private static bool StartsInBold(Run run) =>
        run.Links.Length == 0 && run.Segments.Length > 1
            && run.Segments[0] is { Start: 0, Markup: Markup.Strong } && run.Text.IndexOf('\n') < 0;
}
