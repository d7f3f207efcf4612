using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;

namespace MlsysCatalog.Reading;

/// <summary>
/// Lets a parsing be given up: Markdig itself takes no token, but asks its parsers line by line, then mark by mark. Hands the parsers what
/// counts their work.
/// </summary>
/// <param name="work">Counts what the parsing costs.</param>
/// <param name="cancellation">Ends the parsing early.</param>
internal sealed class ParsingContext(ParsingWork work, CancellationToken cancellation) : MarkdownParserContext
{
    /// <summary>What the parsing costs.</summary>
    public ParsingWork Work => work;

    /// <summary>Has the parsers of a pipeline look at the token.</summary>
    public static void Use(MarkdownPipelineBuilder builder)
    {
        builder.BlockParsers.Insert(0, new LookAtEachLine());
        builder.InlineParsers.Insert(0, new LookAtEachMark());
    }

    private static void Look(MarkdownParserContext? context) => (context as ParsingContext)?.Check();

    private void Check() => cancellation.Check();

    private sealed class LookAtEachLine : BlockParser
    {
        public override BlockState TryOpen(BlockProcessor processor)
        {
            Look(processor.Context);
            return BlockState.None;
        }
    }
    private sealed class LookAtEachMark : InlineParser
    {
        // Marks that other parsers stop at anyway: one more would cut the text between them otherwise.
        public LookAtEachMark() => OpeningCharacters = ['[', '*', '`', '<', '\n'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            Look(processor.Context);
            return false;
        }
    }
}
