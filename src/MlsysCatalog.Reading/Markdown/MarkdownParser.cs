using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;

namespace MlsysCatalog.Reading;

/// <summary>Parses Markdown with the one pipeline of this project, and turns what Markdig cannot parse into a failure with a place.</summary>
internal static class MarkdownParser
{
    /// <summary>The largest list that is read, in UTF-16 code units: some forty times the largest list seen.</summary>
    public const int MaximumLength = 16 * 1024 * 1024;

    // Markdig gives up at 128 levels, but only after time that grows with the square of the depth: deeper lists need not be tried.
    private const int DeepestPrefix = 400;

    /// <summary>The pipeline: what every list is parsed with.</summary>
    public static readonly MarkdownPipeline Pipeline = BuildPipeline();

    /// <summary>Parses a list, or says why it cannot be.</summary>
    public static MarkdownDocument? Parse(string text, out ReadFailure? failure, CancellationToken cancellation = default)
    {
        failure = FindUnreadable(text);
        if (failure is not null)
        {
            return null;
        }

        try
        {
            return Markdown.Parse(text, Pipeline, new ParsingContext(cancellation));
        }
        catch (ArgumentException)
        {
            // Markdig's only way to say that blocks or inlines are nested more than 128 deep.
            failure = new(DeepestPlace(text), TooDeep);
            return null;
        }
    }

    private static MarkdownPipeline BuildPipeline()
    {
        var builder = new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePipeTables().UsePreciseSourceLocation();
        builder.BlockParsers.Replace<HtmlBlockParser>(new HtmlUntilMarkdownParser());
        ParsingContext.Use(builder);
        return builder.Build();
    }

    private const string TooDeep = "The list is nested too deeply to be read; flatten its lists, quotes or brackets";

    // A line that starts with more spaces, quote marks and bullets than any list nests.
    private static SourceSpan? FindDeepPrefix(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = PrefixEnd(text, start);
            if (end - start > DeepestPrefix && text.AsSpan(start, end - start).IndexOfAny('>', ' ', '\t') >= 0 && end < text.Length && text[end] is not ('\n' or '\r' or '|'))
            {
                return new(start, end);
            }

            var next = text.IndexOf('\n', end);
            start = next < 0 ? text.Length : next + 1;
        }

        return null;
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
        var end = start;
        while (end < text.Length && text[end] is ' ' or '\t' or '>' or '-' or '*' or '+')
        {
            end++;
        }

        return end;
    }

    private static ReadFailure? FindUnreadable(string text)
    {
        if (text.Length > MaximumLength)
        {
            return new(new(MaximumLength, MaximumLength + 1), $"The list is longer than {MaximumLength} characters; split it");
        }

        if (FindDeepPrefix(text) is { } deep)
        {
            return new(deep, TooDeep);
        }

        var at = text.AsSpan().IndexOfAny('\0', '\ufffd');
        return at < 0 ? null : new(
            new(at, at + 1),
            text[at] == '\0' ? "A NUL character: this is not text; save the list as UTF-8" : "A character that could not be decoded (U+FFFD); save the list as UTF-8");
    }
}
