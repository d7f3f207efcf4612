using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace MlsysCatalog.Reading;

/// <summary>
/// Parses Markdown with the one pipeline of this project, and turns what Markdig cannot parse into a failure with a place.
/// </summary>
internal static class MarkdownParser
{
    /// <summary>The pipeline: what every list is parsed with.</summary>
    public static readonly MarkdownPipeline Pipeline = BuildPipeline();

    /// <summary>Parses a list, or says why it cannot be.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static MarkdownDocument? Parse(string text, out ReadFailure? failure, CancellationToken cancellation = default) =>
        Parse(text, new(), out failure, cancellation);

    /// <summary>Parses a list, or says why it cannot be, and counts what that costs.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static MarkdownDocument? Parse(string text, ParsingWork work, out ReadFailure? failure, CancellationToken cancellation = default)
    {
        failure = FindUnreadable(text);
        if (failure is not null)
        {
            return null;
        }

        try
        {
            return Markdown.Parse(text, Pipeline, new ParsingContext(work, cancellation));
        }
        catch (ParsingLimitException limit)
        {
            failure = ReadFailure.At(limit, text);
            return null;
        }
        catch (ArgumentException)
        {
            // Markdig's only way to say that blocks are nested more than 128 deep.
            failure = new(DeepestPlace(text), TooDeep);
            return null;
        }
    }

    private static MarkdownPipeline BuildPipeline()
    {
        var builder = new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePipeTables().UsePreciseSourceLocation();
        builder.BlockParsers.Replace<HtmlBlockParser>(new HtmlUntilMarkdownParser());
        builder.BlockParsers.Replace<ListBlockParser>(new MeteredListParser());
        builder.BlockParsers.Replace<ParagraphBlockParser>(new MeteredParagraphParser());
        builder.InlineParsers.Insert(0, new FailedReferenceParser());
        builder.InlineParsers.Insert(0, new OpenMarkMeter());
        builder.InlineParsers.Replace<LinkInlineParser>(new MeteredLinkParser());
        ParsingContext.Use(builder);
        return builder.Build();
    }

    private const string TooDeep = "The list is nested too deeply to be read; flatten its lists, quotes or brackets";

    // A line that starts with more spaces, quote marks, bullets and numbers than any list nests.
    private static SourceSpan? FindDeepPrefix(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = PrefixEnd(text, start);
            if (end - start > ReadingLimits.DeepestPrefix && IsDeep(text, start, end))
            {
                return new(start, end);
            }

            var next = text.IndexOf('\n', end);
            start = next < 0 ? text.Length : next + 1;
        }

        return null;
    }

    // A line of dashes, of stars or of spaces alone is deep in nothing.
    private static bool IsDeep(string text, int start, int end)
    {
        var prefix = text.AsSpan(start, end - start);
        return end < text.Length && text[end] is not ('\n' or '\r' or '|')
            ? prefix.IndexOfAny('>', ' ', '\t') >= 0
            : prefix.IndexOf('>') >= 0;
    }

    // Markdig does not say where it gave up: the beginning of the line that is set in farthest.
    private static SourceSpan DeepestPlace(string text)
    {
        var deepest = new SourceSpan(0, Math.Min(text.Length, 1));
        for (var start = 0; start < text.Length;)
        {
            var prefix = PrefixEnd(text, start);
            deepest = prefix - start > deepest.Length ? new(start, prefix) : deepest;
            var next = text.IndexOf('\n', prefix);
            start = next < 0 ? text.Length : next + 1;
        }

        return deepest;
    }

    private static int PrefixEnd(string text, int start)
    {
        for (var end = start; ; end++)
        {
            var digit = end;
            while (digit < text.Length && digit - end < 9 && text[digit] is >= '0' and <= '9')
            {
                digit++;
            }

            if (digit > end && digit + 1 < text.Length && text[digit] is '.' or ')' && text[digit + 1] == ' ')
            {
                end = digit + 1;
            }
            else if (end >= text.Length || text[end] is not (' ' or '\t' or '>' or '-' or '*' or '+'))
            {
                return end;
            }
        }
    }

    private static ReadFailure? FindUnreadable(string text)
    {
        if (text.Length > ReadingLimits.MaximumLength)
        {
            return new(
                new(ReadingLimits.MaximumLength, ReadingLimits.MaximumLength + 1),
                $"The list is longer than {ReadingLimits.MaximumLength} characters; split it");
        }

        if (FindDeepPrefix(text) is { } deep)
        {
            return new(deep, TooDeep);
        }

        var at = text.AsSpan().IndexOfAny('\0', '\ufffd');
        return at < 0 ? null : new(
            new(at, at + 1),
            text[at] == '\0'
                ? "A NUL character: this is not text; save the list as UTF-8"
                : "A character that could not be decoded (U+FFFD); save the list as UTF-8");
    }
}
