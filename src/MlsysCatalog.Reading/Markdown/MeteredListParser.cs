using Markdig.Parsers;
using Markdig.Syntax;

namespace MlsysCatalog.Reading;

/// <summary>
/// Parses bullets and numbers as CommonMark has them, and counts what Markdig's way of ending a list costs: it takes the blank lines out of
/// each item one by one, and moves what stands behind them.
/// </summary>
internal sealed class MeteredListParser : ListBlockParser
{
    private const int BlocksOfStep = 128;

    /// <inheritdoc/>
    public override bool Close(BlockProcessor processor, Block block)
    {
        if (block is ListBlock list && ParsingWork.Of(processor.Context) is { } work)
        {
            foreach (var item in list)
            {
                var blocks = (ListItemBlock)item;
                var blank = 0;
                foreach (var inner in blocks)
                {
                    blank += inner is BlankLineBlock ? 1 : 0;
                }

                work.Take((long)blank * (blocks.Count - blank) / BlocksOfStep, item.Span.Start, "paragraphs in one item");
            }
        }

        return base.Close(processor, block);
    }
}
