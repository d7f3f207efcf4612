using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace MlsysCatalog.Reading;

/// <summary>
/// Counts what brackets, emphasis, code and tags cost Markdig, before it looks at them. Matches nothing: it only stands in front of the
/// parsers that do. What one parser looks at and gives up is looked at again by the next bracket, which is how a paragraph of a few
/// kilobytes can take minutes.
/// </summary>
internal sealed class OpenMarkMeter : InlineParser
{
    // How many characters are looked for a backtick, and how many levels looked through for an opening mark, in the time of a step.
    private const int CharactersOfStep = 16;
    private const int StepsOfMark = 4;
    private const int BarsOfStep = 4;

    /// <summary>Makes a meter.</summary>
    public OpenMarkMeter() => OpeningCharacters = ['[', ']', '!', '*', '_', '`', '<', '|'];

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (StateOf(processor) is not { } state)
        {
            return false;
        }

        var work = state.Work;
        var depth = DepthOf(processor.Inline);
        var again = slice.CurrentChar switch
        {
            ']' when slice.PeekChar() == '(' => (StepsOfMark * depth) + TargetLength(slice),
            '`' when slice.PeekCharExtra(-1) != '`' => CodeLength(slice) / CharactersOfStep,
            '*' or '_' or ']' => StepsOfMark * depth,
            '|' => state.StepsOfBar(depth),
            '<' when slice.PeekChar() is '!' or '?' => DeclarationLength(slice),
            _ => 0,
        };
        if (!work.Opens(depth))
        {
            throw new ParsingLimitException(
                processor.GetSourcePosition(slice.Start),
                $"More than {ReadingLimits.MostOpenMarks} brackets and emphasis marks are open here, so the list is nested too deeply to be read; close them, or "
                + "part the paragraph with empty lines");
        }

        if (!work.Takes(depth + again))
        {
            throw new ParsingLimitException(
                processor.GetSourcePosition(slice.Start),
                "The list would take too long to read: it has too many brackets, emphasis marks, links or tags that are not closed");
        }

        return false;
    }

    // Asked at each mark: a parser's state lasts as long as the paragraph.
    private State? StateOf(InlineProcessor processor)
    {
        if (processor.ParserStates[Index] is State known)
        {
            return known;
        }

        if (ParsingWork.Of(processor.Context) is not { } work)
        {
            return null;
        }

        var state = new State(work);
        processor.ParserStates[Index] = state;
        return state;
    }

    private static int DepthOf(Inline? inline)
    {
        var depth = 0;
        for (var parent = inline?.Parent; parent is not null; parent = parent.Parent)
        {
            depth++;
        }

        return depth;
    }

    // «](https://example.org "title")»: up to a space or the parenthesis that closes, and to the end of a title.
    private static int TargetLength(StringSlice slice)
    {
        var text = slice.Text.AsSpan(0, slice.End + 1);
        var start = slice.Start + 2;
        var at = start;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        if (at < text.Length && text[at] == '<')
        {
            var end = text.Slice(at + 1).IndexOfAny('>', '<', '\n');
            at = end < 0 ? text.Length : at + 1 + end + 1;
        }
        else
        {
            for (var open = 0; at < text.Length && text[at] > ' ' && open >= 0; at++)
            {
                open += text[at] == '(' ? 1 : text[at] == ')' ? -1 : 0;
            }
        }

        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        if (at < text.Length && text[at] is '"' or '\'' or '(' && char.IsWhiteSpace(text[at - 1]))
        {
            var end = text.Slice(at + 1).IndexOf(text[at] == '(' ? ')' : text[at]);
            at = end < 0 ? text.Length : at + 1 + end;
        }

        return at - start;
    }

    // Up to the next run of as many backticks.
    private static int CodeLength(StringSlice slice)
    {
        var text = slice.Text.AsSpan(0, slice.End + 1);
        var length = RunLength(text, slice.Start);
        for (var at = slice.Start + length; at < text.Length;)
        {
            var next = text.Slice(at).IndexOf('`');
            if (next < 0)
            {
                break;
            }

            var other = RunLength(text, at + next);
            at += next + other;
            if (other == length)
            {
                return at - slice.Start;
            }
        }

        return text.Length - slice.Start;
    }

    private static int RunLength(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && text[end] == text[start])
        {
            end++;
        }

        return end - start;
    }

    private static int DeclarationLength(StringSlice slice)
    {
        var text = slice.AsSpan();
        var close = text.StartsWith("<!--".AsSpan()) ? "-->" : text.StartsWith("<![CDATA[".AsSpan()) ? "]]>" : text[1] == '?' ? "?>" : ">";
        var end = text.IndexOf(close.AsSpan());
        return end < 0 ? text.Length : end;
    }

    /// <summary>What is known of a paragraph.</summary>
    private sealed class State(ParsingWork work)
    {
        private int _bars;

        public ParsingWork Work => work;

        // One inside a bracket is looked for among all of them, should it be a link's.
        public int StepsOfBar(int depth)
        {
            _bars++;
            return depth > 0 ? _bars / BarsOfStep : 0;
        }
    }
}
