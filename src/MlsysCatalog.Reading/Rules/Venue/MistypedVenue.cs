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
        HashSet<string>? printed = null;
        foreach (var (text, series, place) in PrintedVenue.In(list))
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

            var mistyped = new SourceSpan(place.Start, place.Start + meant.Length);
            findings.Report(
                mistyped,
                $"The venue '{text.Substring(0, meant.Length)}' is not known; did you mean '{name}'?",
                edits: new([new(mistyped, name)]));
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
