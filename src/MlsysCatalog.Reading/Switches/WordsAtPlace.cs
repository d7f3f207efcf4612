using System.Text;

namespace MlsysCatalog.Reading;

/// <summary>
/// What a finding is about, in words that stay when the list around it is edited: the title of the entry it is in, or else what stands
/// at its place. Letters and digits in lower case with single spaces, so that nothing in a list can look like a line of its own.
/// </summary>
internal static class WordsAtPlace
{
    // Of longer ones the beginning is as good.
    private const int MostLetters = 120;
    private const string Nothing = "-";

    /// <summary>The words of a finding.</summary>
    public static string Of(Finding finding, ListReading list)
    {
        if (EntryAt(list, finding.Span) is { } entry && Fold(entry.Facts.Title, 0, entry.Facts.Title.Length) is { Length: > 0 } title)
        {
            return title;
        }

        var start = Math.Max(0, Math.Min(finding.Span.Start, list.Text.Length));
        var end = Math.Max(start, Math.Min(finding.Span.End, list.Text.Length));
        if (Fold(list.Text, start, end) is { Length: > 0 } words)
        {
            return words;
        }

        var line = list.Lines.LineOf(start);
        var next = line + 1 < list.Lines.Count ? list.Lines.Start(line + 1) : list.Text.Length;
        return Fold(list.Text, list.Lines.Start(line), next) is { Length: > 0 } around ? around : Nothing;
    }

    private static Entry? EntryAt(ListReading list, SourceSpan span)
    {
        int low = 0, high = list.Entries.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = list.Entries[middle].Span.Start <= span.Start ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && list.Entries[low - 1].Span is var last && last.Contains(span) ? list.Entries[low - 1] : null;
    }

    private static string Fold(string text, int start, int end)
    {
        var words = new StringBuilder();
        var isApart = false;
        var lastWord = 0;
        for (var i = start; i < end && words.Length <= MostLetters; i++)
        {
            var isPair = char.IsHighSurrogate(text[i]) && i + 1 < end && char.IsLowSurrogate(text[i + 1]);
            if (char.IsLetterOrDigit(text, i) && (isPair || !char.IsSurrogate(text[i])))
            {
                if (isApart && words.Length > 0)
                {
                    lastWord = words.Length;
                    words.Append(' ');
                }

                isApart = false;
                words.Append(char.ToLowerInvariant(text[i]));
                if (isPair)
                {
                    words.Append(text[++i]);
                }
            }
            else
            {
                isApart = true;
                i += isPair ? 1 : 0;
            }
        }

        if (words.Length > MostLetters)
        {
            words.Length = lastWord > 0 ? lastWord : MostLetters - (char.IsHighSurrogate(words[MostLetters - 1]) ? 1 : 0);
        }

        return words.ToString();
    }
}
