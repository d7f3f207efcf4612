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
}
