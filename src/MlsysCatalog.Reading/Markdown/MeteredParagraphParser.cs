using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace MlsysCatalog.Reading;

/// <summary>
/// Parses paragraphs as CommonMark has them, and counts what Markdig's way of doing so costs where there are many: it looks for a block to
/// take out among all before it, and copies all lines of a paragraph behind each link definition in it.
/// </summary>
internal sealed class MeteredParagraphParser : ParagraphBlockParser
{
    private const int StepsOfLine = 4;
    private const int BlocksOfStep = 4;

    /// <inheritdoc/>
    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (IsUnderline(processor.Line.AsSpan()) && ParsingWork.Of(processor.Context) is { } work)
        {
            // A heading that is underlined takes its paragraph out, after a look for definitions in it, for which its lines are counted.
            var paragraph = (ParagraphBlock)block;
            var steps = (block.Parent!.Count / BlocksOfStep) + ((IsBracketed(paragraph) ? StepsOfLine : 1) * paragraph.Lines.Count);
            work.Take(steps, processor.Line.Start, "underlined headings");
        }

        return base.TryContinue(processor, block);
    }

    /// <inheritdoc/>
    public override bool Close(BlockProcessor processor, Block block)
    {
        // An underlined heading is closed here, too; its lines were looked at when it was a paragraph.
        if (block is ParagraphBlock paragraph && ParsingWork.Of(processor.Context) is { } work)
        {
            RefuseWideRows(paragraph);
            if (IsBracketed(paragraph) && DefinitionsIn(paragraph) is > 0 and var definitions)
            {
                var steps = ((long)definitions * paragraph.Lines.Count / 2 * StepsOfLine) + (block.Parent!.Count / BlocksOfStep);
                work.Take(steps, block.Span.Start, "definitions of links without an empty line between them");
            }
        }

        return base.Close(processor, block);
    }

    private static void RefuseWideRows(ParagraphBlock paragraph)
    {
        foreach (var line in paragraph.Lines.Lines.AsSpan(0, paragraph.Lines.Count))
        {
            var bars = 0;
            for (var rest = line.Slice.AsSpan(); rest.IndexOf('|') is >= 0 and var bar; rest = rest.Slice(bar + 1))
            {
                if (++bars > ReadingLimits.MostBars)
                {
                    throw new ParsingLimitException(
                        line.Slice.End + 1 - rest.Length + bar,
                        $"A row of more than {ReadingLimits.MostBars} columns is no list's; take columns out");
                }
            }
        }
    }

    private static bool IsUnderline(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        return !line.IsEmpty && line[0] is '=' or '-' && line.TrimStart(line[0]).IsEmpty;
    }

    private static bool IsBracketed(ParagraphBlock paragraph) =>
        paragraph.Lines.Count > 0 && paragraph.Lines.Lines[0].Slice.AsSpan().TrimStart().StartsWith("[".AsSpan());

    private static int DefinitionsIn(ParagraphBlock paragraph)
    {
        var definitions = 0;
        foreach (var line in paragraph.Lines.Lines.AsSpan(0, paragraph.Lines.Count))
        {
            definitions += line.Slice.AsSpan().IndexOf("]:".AsSpan()) >= 0 ? 1 : 0;
        }

        return definitions;
    }
}
