namespace MlsysCatalog.Reading;

/// <summary>What may stand beside a venue's name: tracks, workshops, distinctions, volumes.</summary>
internal static class TrackText
{
    private static readonly WordSet TrackWords = new(
    [
        "workshop", "workshops", "findings", "track", "demo", "demos", "poster", "posters", "tutorial", "industry", "industrial", "main",
        "short", "oral", "spotlight", "best", "paper", "award", "outstanding", "talk", "highlight", "invited", "keynote", "long",
        "runner-up", "candidate", "companion", "proceedings", "submission", "submitted", "accepted", "under", "review", "w",
    ]);

    private static readonly WordSet Distinctions = new(
    [
        "oral", "spotlight", "best", "paper", "award", "outstanding", "talk", "highlight", "poster", "main", "long", "short", "runner-up",
        "candidate", "honorable", "mention", "distinguished", "top", "conference", "notable", "accepted", "full",
    ]);

    /// <summary>Cuts a track off behind a venue's name (<c>ICLR Workshop</c>).</summary>
    public static (int End, string? Track) Cut(string text, int start, int end)
    {
        var cut = end;
        var venueEnd = end;
        while (TagText.LastWord(text, start, venueEnd, out var from, out var to))
        {
            if (!TrackWords.Contains(text.AsSpan(from, to - from)) || IsReview(text, start, from, to))
            {
                return cut == end ? (end, null) : (to, Read(text, cut, end));
            }

            cut = venueEnd = from;
        }

        return cut == end ? (end, null) : (start, null);
    }

    // «Psychological Review», and not «OSDI, under review»
    private static bool IsReview(string text, int start, int from, int to) =>
        text.AsSpan(from, to - from).Equals("Review".AsSpan(), StringComparison.Ordinal)
        && TagText.LastWord(text, start, from, out var before, out var end) && !TrackWords.Contains(text.AsSpan(before, end - before));

    /// <summary>Whether a stretch speaks of a track, or is empty.</summary>
    public static bool IsTrack(string text, int start, int end)
    {
        var words = 0;
        for (var at = start; TagText.NextWord(text, ref at, end, out var from); words++)
        {
            var word = text.AsSpan(from, at - from);
            if (TrackWords.Contains(word)
                || word.IndexOf("workshop".AsSpan(), StringComparison.OrdinalIgnoreCase) >= 0
                || word.StartsWith("Best".AsSpan(), StringComparison.Ordinal))
            {
                // «Oral. Walk These Ways: Tuning Robot Control»: a title is no track.
                return !Sentences.IsEnd(text, Math.Min(at, end - 1), from, end) || !Words.CountAtLeast(text.AsSpan(at, end - at), 3);
            }
        }

        return words == 0;
    }

    /// <summary>Whether a stretch is nothing but a distinction: <c>Oral</c>, <c>Best Paper</c>.</summary>
    public static bool IsDistinction(string text, int start, int end)
    {
        var words = 0;
        for (var at = start; TagText.NextWord(text, ref at, end, out var from); words++)
        {
            if (!Distinctions.Contains(text.AsSpan(from, at - from)))
            {
                return false;
            }
        }

        return words > 0;
    }

    /// <summary>The track that a stretch names, or null: a distinction (oral, best paper) is no track of its own.</summary>
    public static string? Read(string text, int start, int end)
    {
        (start, end) = TagText.Trim(text, start, end);
        var isTrack = false;
        var isDistinction = true;
        for (var at = start; TagText.NextWord(text, ref at, end, out var from);)
        {
            var word = text.AsSpan(from, at - from);
            isTrack |= TrackWords.Contains(word);
            isDistinction &= Distinctions.Contains(word) || word.StartsWith("Best".AsSpan(), StringComparison.Ordinal);
        }

        return isTrack && !isDistinction ? text.Substring(start, end - start) : null;
    }

    /// <summary>
    /// Where a volume behind a venue's name is cut off: <c>TPDS vol.33 no.3</c>, <c>PMLR 70</c>, <c>ACM TOCS, 10(1):26-52</c>.
    /// </summary>
    public static int CutVolume(string text, int start, int end)
    {
        var cut = CutPages(text, start, end);
        if (cut < end)
        {
            return cut;
        }

        for (var at = end;
            TagText.LastWord(text, start, at, out var from, out var to) && from > start && YearText.IsPages(text, from, to);
            at = from)
        {
            cut = TagText.Trim(text, start, from).End;
        }

        return cut;
    }

    /// <summary>Where pages or a volume are cut off that a word announces: <c>Principles of Database Systems, pages 128–138</c>.</summary>
    public static int CutPages(string text, int start, int end)
    {
        var previousEnd = start;
        for (var at = start; TagText.NextWord(text, ref at, end, out var from); previousEnd = at)
        {
            var word = text.AsSpan(from, at - from);
            if (previousEnd > start && (word.StartsWith("vol".AsSpan(), StringComparison.OrdinalIgnoreCase) || YearText.IsNumberWord(word)))
            {
                return previousEnd;
            }
        }

        return end;
    }

    /// <summary>
    /// Where the editors of proceedings end: <c>Ann Author, editor, Principles of Database Systems</c>; -1 where there are none.
    /// </summary>
    public static int EditorsEnd(string text, int start, int end)
    {
        var at = text.IndexOf(", editor", start, end - start, StringComparison.Ordinal);
        var comma = at < 0 ? -1 : text.IndexOf(',', at + 1, end - at - 1);
        return comma > 0 && comma - at <= ", editors".Length ? comma + 1 : -1;
    }
}
