using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace MlsysCatalog.Reading;

/// <summary>
/// Gives up the bracket of <c>[2016][Name]</c> where no definition is called <c>Name</c>, as CommonMark says: Markdig leaves it open there,
/// and in <c>[[2016][Name] Title](url)</c> takes it for the link's, whose text would begin behind it. Matches nothing itself.
/// </summary>
internal sealed class FailedReferenceParser : InlineParser
{
    /// <summary>Makes a parser.</summary>
    public FailedReferenceParser() => OpeningCharacters = [']'];

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() == '[' && OpenerAround(processor.Inline) is { IsActive: true } opener
            && !NamesDefinition(processor.Document, slice))
        {
            opener.IsActive = false;
        }

        return false;
    }

    private static LinkDelimiterInline? OpenerAround(Inline? inline)
    {
        while (inline is not (null or LinkDelimiterInline))
        {
            inline = inline.Parent;
        }

        return inline as LinkDelimiterInline;
    }

    // Whether what stands in the brackets behind is called by a definition, or, where nothing stands in them, may be what stands in these.
    private static bool NamesDefinition(MarkdownDocument document, StringSlice slice)
    {
        var start = slice.Start + 2;
        var length = start <= slice.End ? slice.Text.AsSpan(start, slice.End + 1 - start).IndexOfAny('[', ']') : -1;
        return length == 0
            || (length > 0 && slice.Text[start + length] == ']'
                && document.TryGetLinkReferenceDefinition(slice.Text.Substring(start, length), out _));
    }
}
