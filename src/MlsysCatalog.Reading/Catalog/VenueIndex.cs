namespace MlsysCatalog.Reading;

/// <summary>
/// The venues that entries print, each series once under whatever name: those that the venue table knows by its canonical name, the
/// others by their folded spelling.
/// </summary>
internal sealed class VenueIndex(VenueTable table)
{
    private readonly Dictionary<string, int> _byPrinted = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _byKey = new(StringComparer.Ordinal);
    private readonly List<VenueSeries> _venues = [];
    private readonly List<bool> _isKnown = [];

    /// <summary>The venues known by name.</summary>
    public VenueTable Table => table;

    /// <summary>How many series there are.</summary>
    public int Count => _venues.Count;

    /// <summary>A series. One that the table does not know is called by the spelling that comes first ordinally.</summary>
    public VenueSeries this[int venue] => _venues[venue];

    /// <summary>Whether the venue table knows the series.</summary>
    public bool IsKnown(int venue) => _isKnown[venue];

    /// <summary>Whether what is listed under the venue may appear elsewhere later: a preprint or a report.</summary>
    public bool IsPreprint(int venue) => _venues[venue].Kind is VenueKind.Preprint or VenueKind.Report;

    /// <summary>The place of the series an entry names, or -1 where it names none.</summary>
    public int PlaceOf(EntryFacts entry)
    {
        var printed = entry.Series ?? entry.Venue;
        if (string.IsNullOrWhiteSpace(printed))
        {
            return -1;
        }

        if (!_byPrinted.TryGetValue(printed!, out var place))
        {
            _byPrinted.Add(printed!, place = Place(printed!));
        }

        return place;
    }

    private int Place(string printed)
    {
        var known = table.Find(printed);
        var name = known?.Name ?? printed.Trim();
        var key = TitleKey.Of(name) is { Length: > 0 } folded ? folded : name;
        if (!_byKey.TryGetValue(key, out var place))
        {
            _byKey.Add(key, place = _venues.Count);
            _venues.Add(known ?? new VenueSeries(name, null, VenueKind.Unknown, default, HeldYears.Unknown));
            _isKnown.Add(known is not null);
        }
        else if (known is not null ? !_isKnown[place] : !_isKnown[place] && string.CompareOrdinal(name, _venues[place].Name) < 0)
        {
            _venues[place] = known ?? _venues[place] with { Name = name };
            _isKnown[place] = known is not null;
        }

        return place;
    }
}
