namespace MlsysCatalog.Reading;

/// <summary>MLC0307: a preprint of which another list knows where it was published.</summary>
internal sealed class PublishedSince : Rule
{
    private const int MostAddresses = 20;

    public override RuleDescriptor Descriptor { get; } = new(
        "MLC0307",
        "Published elsewhere since",
        RuleCategory.Venue,
        FindingSeverity.Info,
        "The list gives a paper as a preprint, and another list the conference or journal that published it.")
    {
        HasFix = true,
    };

    internal override void Check(ListReading list, CatalogIndex index, FindingSink findings)
    {
        var published = new Dictionary<int, EntryPlace?>();
        ListStyle? style = null;
        var place = index.PlaceOf(list);
        for (var i = 0; i < list.Entries.Count; i++)
        {
            var entry = list.Entries[i];
            if (!IsPreprint(entry, index.Venues) || index.PaperOf(new EntryPlace(place, i)) is not (>= 0 and var paper)
                || index.Catalog.Papers[paper].Entries.Count == 1)
            {
                continue;
            }

            if (!published.TryGetValue(paper, out var known))
            {
                published[paper] = known = PublishedEntry(list, index, paper);
            }

            if (known is { } other && index.EntryAt(other).Facts.Series is { } venue && !Says(list, entry, venue))
            {
                Report(list, entry, index.ListAt(other.List), index.EntryAt(other), style ??= ListStyle.Of(list, index.Venues), findings);
            }
        }
    }

    private static void Report(ListReading list, Entry entry, ListReading other, Entry published, ListStyle style, FindingSink findings)
    {
        var (venue, year) = (published.Facts.Series!, published.Facts.Year!.Value);
        findings.Report(
            entry.VenueSpan ?? entry.TitleSpan,
            $"This preprint was published at {venue} {year}, as another list says; name the venue that published it",
            new([new(other.Path, EditionPlace.OfVenue(other, published) ?? published.TitleSpan, $"Published at {venue} {year}")]),
            Edits(list, entry, style.SpellingOf(venue), year, style.Form));
    }

    private static bool IsPreprint(Entry entry, VenueTable venues) =>
        entry.Facts.Series is { } series && venues.Named(series) is { Kind: VenueKind.Preprint };

    // The first entry, by path and place, of another list that gives the paper's edition; none where this list gives it, too.
    private static EntryPlace? PublishedEntry(ListReading list, CatalogIndex index, int paper)
    {
        var catalog = index.Catalog;
        var edition = catalog.Editions[catalog.EditionOf(paper)];
        if (edition is not { Venue: >= 0 and var place, Year: not null }
            || catalog.Venues[place] is not { Kind: VenueKind.Conference or VenueKind.Journal or VenueKind.Workshop } venue)
        {
            return null;
        }

        EntryPlace? first = null;
        foreach (var other in catalog.Papers[paper].Entries)
        {
            var entry = index.EntryAt(other);
            if (entry.Facts.Track is null && entry.Facts.Series == venue.Name && entry.Facts.Year == edition.Year
                && !EditionPlace.IsDate(index.ListAt(other.List), entry))
            {
                if (index.ListAt(other.List) == list)
                {
                    return null;
                }

                first = first is null || index.ByPathAndPlace.Compare(other, first.Value) < 0 ? other : first;
            }
        }

        return first;
    }

    // «arXiv'23, update: ISCA'24» says it already; so does an entry whose addresses say it again and again.
    private static bool Says(ListReading list, Entry entry, string venue)
    {
        var addresses = 0;
        var (text, end) = (list.Text, entry.Span.End);
        for (var at = entry.Span.Start; (at = text.IndexOf(venue, at, end - at, StringComparison.Ordinal)) >= 0; at += venue.Length)
        {
            var place = new SourceSpan(at, at + venue.Length);
            if (!entry.TitleSpan.Overlaps(place) && (!IsInAddress(entry, place) || ++addresses > MostAddresses))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInAddress(Entry entry, SourceSpan place)
    {
        foreach (var link in entry.Links)
        {
            if (link.UrlSpan.Overlaps(place))
            {
                return true;
            }
        }

        return false;
    }

    // Only where venue and year stand side by side or in cells of their own: a date, an id that no link has or words between them would be
    // lost or left without sense, and a heading is not the paper's alone.
    private static EquatableArray<TextEdit> Edits(ListReading list, Entry entry, string venue, int year, EditionForm? form)
    {
        if (entry.CommentSpan is not null || entry.VenueSpan is not { } venueSpan || EditionPlace.OfPlainVenue(list, entry) != venueSpan)
        {
            return default;
        }

        if (entry.YearSpan is not { } yearSpan)
        {
            return entry.Facts.Year == year && !IsLabel(list.Text, venueSpan) ? new([new(venueSpan, venue)]) : default;
        }

        if (EditionForm.StandTogether(list.Text, venueSpan, yearSpan))
        {
            var own = EditionForm.Of(list.Text, venueSpan, yearSpan);
            var loses = own is null && !(entry.Facts.Arxiv is { } id && IsLinked(entry, id));
            return !loses && (form ?? own) is { } written ? new([new(venueSpan.Cover(yearSpan), written.Write(venue, year))]) : default;
        }

        return (EditionForm.StandTogether(list.Text, yearSpan, venueSpan) || StandInCells(list, entry, venueSpan, yearSpan))
            && EditionPlace.Redated(list, yearSpan, entry.Facts.Year!.Value, year) is { } redated
            ? entry.Facts.Year == year ? new([new(venueSpan, venue)]) : new([new(venueSpan, venue), redated])
            : default;
    }

    // «[arxiv](u)» is what the link is called.
    private static bool IsLabel(string text, SourceSpan span) =>
        span.Start > 0 && text[span.Start - 1] == '[' && span.End < text.Length && text[span.End] == ']';

    private static bool StandInCells(ListReading list, Entry entry, SourceSpan venue, SourceSpan year)
    {
        var (from, to) = venue.End <= year.Start ? (venue.End, year.Start) : (year.End, venue.Start);
        return entry.Shape == EntryShape.TableRow && to > from && list.Text.IndexOf('|', from, to - from) >= 0;
    }

    private static bool IsLinked(Entry entry, string arxiv)
    {
        foreach (var link in entry.Links)
        {
            if (PaperIds.FromUrl(link.Url) == "arxiv:" + arxiv)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How a list writes the editions it knows.</summary>
    private sealed class ListStyle(EditionForm? form, Dictionary<string, string> spellings)
    {
        /// <summary>The form of most of them.</summary>
        public EditionForm? Form => form;

        /// <summary>Reads a list's style.</summary>
        public static ListStyle Of(ListReading list, VenueTable venues)
        {
            var counts = new Dictionary<(string Series, string Spelling), int>();
            foreach (var entry in list.Entries)
            {
                if (entry.Facts is { Series: { } series, Track: null } && EditionPlace.OfPlainVenue(list, entry) is not null)
                {
                    var printed = (series, entry.Facts.Venue!);
                    counts.TryGetValue(printed, out var count);
                    counts[printed] = count + 1;
                }
            }

            return new(EditionForm.CommonestIn(list, entry => !IsPreprint(entry, venues)), CommonestOf(counts));
        }

        /// <summary>What the list calls a venue most often.</summary>
        public string SpellingOf(string series) => spellings.TryGetValue(series, out var spelling) ? spelling : series;

        private static Dictionary<string, string> CommonestOf(Dictionary<(string Series, string Spelling), int> counts)
        {
            var commonest = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var printed in counts)
            {
                var (series, spelling) = printed.Key;
                var most = commonest.TryGetValue(series, out var known) ? counts[(series, known)] : 0;
                if (printed.Value > most || (printed.Value == most && string.CompareOrdinal(spelling, known) < 0))
                {
                    commonest[series] = spelling;
                }
            }

            return commonest;
        }
    }
}
