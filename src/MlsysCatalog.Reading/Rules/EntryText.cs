namespace MlsysCatalog.Reading;

/// <summary>Stretches of an entry's text that rules point at.</summary>
internal static class EntryText
{
    /// <summary>The first line of a block, without space at its end.</summary>
    public static SourceSpan FirstLine(string text, SourceSpan block)
    {
        var end = text.AsSpan(block.Start, block.Length).IndexOfAny('\r', '\n');
        var line = text.AsSpan(block.Start, end < 0 ? block.Length : end);
        return new(block.Start, block.Start + line.TrimEnd().Length);
    }

    /// <summary>The title and the tag, in document order; one stretch where they share text.</summary>
    public static (SourceSpan First, SourceSpan? Second) TitleAndTag(Entry entry)
    {
        var title = entry.TitleSpan;
        return entry.TagSpan is not { IsEmpty: false } tag ? (title, null)
            : title.Overlaps(tag) || title.IsEmpty ? (title.IsEmpty ? tag : title.Cover(tag), null)
            : tag.Start < title.Start ? (tag, title)
            : (title, tag);
    }

    /// <summary>What an entry says on the lines of its own, beside its title and the addresses of its links.</summary>
    public static IEnumerable<SourceSpan> BesideTitle(string text, Entry entry)
    {
        var start = entry.Span.Start;
        foreach (var address in entry.Links.Select(static link => link.UrlSpan).Append(entry.TitleSpan).OrderBy(static span => span.Start))
        {
            if (address.Start > start && address.Start <= entry.Span.End)
            {
                yield return new(start, address.Start);
            }

            start = Math.Max(start, address.End);
        }

        if (start < entry.Span.End)
        {
            yield return new(start, entry.Span.End);
        }
    }
}
