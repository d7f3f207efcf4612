using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax.Inlines;

namespace MlsysCatalog.Reading;

/// <summary>
/// Parses links as CommonMark has them, and counts what the definitions come to that are used (<c>[a][1]</c>): Markdig looks through the
/// whole target for each use, and copies it where an escape stands in it.
/// </summary>
internal sealed class MeteredLinkParser : LinkInlineParser
{
    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (!base.Match(processor, ref slice))
        {
            return false;
        }

        if (processor.Inline is LinkInline { Reference: not null } link
            && ParsingWork.Of(processor.Context) is { } work && !work.Reuses((link.Url?.Length ?? 0) + (link.Title?.Length ?? 0)))
        {
            throw new ParsingLimitException(
                link.Span.Start,
                $"The link definitions that are used up to here come to more than {ReadingLimits.MostReusedCharacters} characters; shorten them");
        }

        return true;
    }
}
