namespace MlsysCatalog.Reading;

/// <summary>Headings with their number signs, as a list prints them.</summary>
internal static class HeadingLine
{
    /// <summary>The level of a heading that a line, without space around it, is; 0 where it is none.</summary>
    public static int LevelOf(ReadOnlySpan<char> line)
    {
        var level = 0;
        while (level < line.Length && line[level] == '#')
        {
            level++;
        }

        return level <= 6 && (level == line.Length || line[level] is ' ' or '\t') ? level : 0;
    }

    /// <summary>A topic's heading without its number signs; for a topic of another sort all of its first line.</summary>
    public static SourceSpan WordsOf(string text, TopicPlace topic)
    {
        var line = EntryText.FirstLine(text, topic.Span);
        var start = line.Start + LevelOf(text.AsSpan(line.Start, line.Length));
        while (start > line.Start && start < line.End && text[start] is ' ' or '\t')
        {
            start++;
        }

        return new(start, line.End);
    }
}
