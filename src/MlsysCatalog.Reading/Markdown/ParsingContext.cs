using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace MlsysCatalog.Reading;

/// <summary>
/// Lets a parsing be given up: Markdig itself takes no token, but asks its parsers line by line, and tells of each literal. Hands the
/// parsers what counts their work.
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
        builder.InlineParsers.FindExact<LiteralInlineParser>()!.PostMatch += static (InlineProcessor processor, ref StringSlice _) => Look(processor.Context);
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
}
