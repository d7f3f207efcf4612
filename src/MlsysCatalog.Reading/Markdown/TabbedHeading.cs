using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace MlsysCatalog.Reading;

/// <summary>
/// A heading with a tab behind its marks. The parser counts the places in it from a copy of the line, in which the tab is spaces, so they
/// are those of other words.
/// </summary>
internal static class TabbedHeading
{
    /// <summary>Puts the places of a heading's inlines right; those of other headings are.</summary>
    public static void Correct(HeadingBlock heading, string source)
    {
        var place = heading.Span.Start;
        while (place >= 0 && place < source.Length && source[place] == '#')
        {
            place++;
        }

        var hasTab = false;
        for (; place >= 0 && place < source.Length && source[place] is ' ' or '\t'; place++)
        {
            hasTab |= source[place] == '\t';
        }

        if (!hasTab || heading.IsSetext || heading.Inline?.FirstChild is not { } first || place == first.Span.Start)
        {
            return;
        }

        var shift = place - first.Span.Start;
        foreach (var inline in heading.Inline.Descendants())
        {
            inline.Span = Shifted(inline.Span, shift);
            if (inline is LinkInline { Reference: null } link)
            {
                link.UrlSpan = Shifted(link.UrlSpan, shift);
                link.LabelSpan = Shifted(link.LabelSpan, shift);
                link.TitleSpan = Shifted(link.TitleSpan, shift);
            }
        }
    }

    private static Markdig.Syntax.SourceSpan Shifted(Markdig.Syntax.SourceSpan span, int shift) =>
        span.IsEmpty ? span : new(span.Start + shift, span.End + shift);
}
