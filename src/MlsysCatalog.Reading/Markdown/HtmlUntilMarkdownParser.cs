using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace MlsysCatalog.Reading;

/// <summary>
/// Parses HTML blocks as CommonMark has them, but ends one where Markdown begins again. By CommonMark a block lasts to the next empty line,
/// so that a heading in HTML swallows the list right below it; whoever wrote that list meant a list.
/// </summary>
internal sealed class HtmlUntilMarkdownParser : HtmlBlockParser
{
    // What stands inside these is theirs, dashes and all.
    private static readonly WordSet Keepers = new("table", "pre", "ul", "ol", "dl", "script", "style", "svg", "textarea");

    /// <inheritdoc/>
    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var html = (HtmlBlock)block;
        var endsAtEmptyLine = html.Type is HtmlBlockType.InterruptingBlock or HtmlBlockType.NonInterruptingBlock;
        return endsAtEmptyLine && !processor.IsCodeIndent && StartsMarkdown(processor.Line) && !IsKept(html, processor)
            ? BlockState.None
            : base.TryContinue(processor, block);
    }

    // A bullet, a number, a heading, a row of a table, a fence, a link.
    private static bool StartsMarkdown(StringSlice line)
    {
        var text = line.AsSpan();
        if (text.IsEmpty)
        {
            return false;
        }

        return text[0] switch
        {
            '-' or '*' or '+' => IsFollowed(text, 1),
            >= '0' and <= '9' => Numbers(text) is > 0 and < 10 and var digits
                && digits < text.Length && text[digits] is '.' or ')' && IsFollowed(text, digits + 1),
            '#' => text.TrimStart('#') is var rest && text.Length - rest.Length <= 6 && IsFollowed(text, text.Length - rest.Length),
            '|' => text.Slice(1).IndexOf('|') >= 0,
            '`' => text.StartsWith("```".AsSpan()),
            '~' => text.StartsWith("~~~".AsSpan()),
            '[' => text.IndexOf("](".AsSpan()) > 0,
            _ => false,
        };
    }

    private static bool IsFollowed(ReadOnlySpan<char> text, int at) =>
        at < text.Length && text[at] is ' ' or '\t' && !text.Slice(at).TrimStart().IsEmpty;

    private static int Numbers(ReadOnlySpan<char> text)
    {
        var digits = 0;
        while (digits < text.Length && text[digits] is >= '0' and <= '9')
        {
            digits++;
        }

        return digits;
    }

    private static bool IsKept(HtmlBlock html, BlockProcessor processor)
    {
        if (html.GetData(typeof(Progress)) is not Progress progress)
        {
            progress = new() { Position = html.Span.Start };
            html.SetData(typeof(Progress), progress);
        }

        return progress.IsInside(processor.Line.Text, processor.CurrentLineStartPosition);
    }

    /// <summary>How far a block was looked at, and what was open there: each of its characters is looked at once.</summary>
    private sealed class Progress
    {
        private int _depth;
        private bool _isComment;

        public int Position { get; set; }

        public bool IsInside(string text, int end)
        {
            while (Position < end)
            {
                var mark = _isComment ? "-->" : "<";
                var at = text.IndexOf(mark, Position, end - Position, StringComparison.Ordinal);
                if (at < 0)
                {
                    Position = end;
                }
                else if (_isComment)
                {
                    _isComment = false;
                    Position = at + 3;
                }
                else if (string.CompareOrdinal(text, at, "<!--", 0, 4) == 0)
                {
                    _isComment = true;
                    Position = at + 4;
                }
                else
                {
                    Position = CountTag(text, at + 1, end);
                }
            }

            return _isComment || _depth > 0;
        }

        private int CountTag(string text, int start, int end)
        {
            var isClosing = start < end && text[start] == '/';
            start += isClosing ? 1 : 0;
            var stop = start;
            while (stop < end && char.IsLetter(text[stop]))
            {
                stop++;
            }

            _depth += !Keepers.Contains(text.AsSpan(start, stop - start)) ? 0 : isClosing && _depth > 0 ? -1 : isClosing ? 0 : 1;
            return stop;
        }
    }
}
