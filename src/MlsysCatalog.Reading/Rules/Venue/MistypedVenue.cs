namespace MlsysCatalog.Reading;

/// <summary>MLC0303: a venue that nobody knows, one slip of the keys away from one that is known (<c>NeurlPS</c>).</summary>
internal sealed class MistypedVenue : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "MLC0303",
        "Mistyped venue",
        RuleCategory.Venue,
        FindingSeverity.Warning,
        "A venue that is not known, and whose name is that of a known one but for look-alike letters, a letter too few or too many, or two "
        + "letters swapped.")
    {
        HasFix = true,
    };

    internal override void Check(ListReading list, CatalogIndex index, FindingSink findings)
    {
        var meantBy = new Dictionary<string, (string? Name, int Length)>(StringComparer.Ordinal);
        var spellings = new Dictionary<string, WrongSpelling>(StringComparer.Ordinal);
        HashSet<string>? printed = null;
        foreach (var (text, series, place) in list.PrintedVenues)
        {
            if (!meantBy.TryGetValue(text, out var meant))
            {
                meantBy[text] = meant = series is null ? Meant(text, index.Venues) : (index.Venues.Slips.MeantByAlias(text), text.Length);
            }

            if (meant.Name is not { } name)
            {
                continue;
            }

            // Where the list spells a known venue rightly, too, that is MLC0302's.
            if (series is not null && (printed ??= [.. list.Entries.Select(static other => other.Facts.Venue ?? "")]).Contains(name))
            {
                continue;
            }

            var written = text.Substring(0, meant.Length);
            if (!spellings.TryGetValue(written, out var spelling))
            {
                spellings[written] = spelling = new(written, name, []);
            }

            spelling.Places.Add(new(place.Start, place.Start + meant.Length));
        }

        foreach (var spelling in spellings.Values)
        {
            spelling.Report(
                list, $"The venue '{spelling.Written}' is not known; did you mean '{spelling.Right}'?", example: null, findings);
        }
    }

    // NIPSw, ICMLW, CVPRo: a workshop or an oral, marked by a letter behind the name.
    private static (string? Name, int Length) Meant(string text, VenueTable venues)
    {
        var isMarked = text.Length > 4 && text[text.Length - 1] is 'W' or 'w' or 'o' or 'J' && char.IsUpper(text[text.Length - 2]);
        var length = isMarked ? text.Length - 1 : text.Length;
        var isKnown = isMarked && venues.Find(text, 0, length) is not null;
        return (isKnown ? null : venues.Slips.MeantBy(text.Substring(0, length)), length);
    }
}
