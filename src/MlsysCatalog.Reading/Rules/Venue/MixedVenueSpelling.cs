namespace MlsysCatalog.Reading;

/// <summary>
/// MLC0302: a venue that one list spells in two ways (<c>EuroSys</c> and <c>Eurosys</c>). Other names of a series are MLC0308's.
/// </summary>
internal sealed class MixedVenueSpelling : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "MLC0302",
        "Venue spelled two ways",
        RuleCategory.Venue,
        FindingSeverity.Warning,
        "A list spells a venue's name in one way: EuroSys or Eurosys, arXiv or Arxiv.")
    {
        HasFix = true,
    };

    // Where they got into a venue, they are no part of its spelling: each copy of them would be read as one more.
    private static readonly char[] Marks = ['[', ']', '\\', '*', '_', '`', '<', '>', '|'];

    internal override void Check(ListReading list, CatalogIndex index, FindingSink findings)
    {
        foreach (var name in NamesIn(list, index.Venues).Values)
        {
            if (name.Spellings.Count < 2)
            {
                continue;
            }

            var right = name.Spellings.OrderByDescending(spelling => spelling.Places.Count)
                .ThenByDescending(spelling => spelling.Text == name.OwnSpelling)
                .ThenBy(spelling => spelling.Places[0].Start)
                .First();
            foreach (var wrong in name.Spellings.Where(spelling => spelling != right))
            {
                new WrongSpelling(wrong.Text, right.Text, wrong.Places).Report(
                    list,
                    $"This list spells the venue '{right.Text}' elsewhere; write it so here, too",
                    new(list.Path, right.Places[0], $"Spelled '{right.Text}'"),
                    findings);
            }
        }
    }

    // Venues by series and folded name: what other spellings share. Each place counts once, a heading too.
    private static Dictionary<(string Series, string Name), VenueName> NamesIn(ListReading list, VenueTable venues)
    {
        var names = new Dictionary<(string Series, string Name), VenueName>();
        var byText = new Dictionary<(string? Series, string Text), Spelling>();
        foreach (var (text, series, place) in list.PrintedVenues)
        {
            if (text.IndexOfAny(Marks) >= 0)
            {
                continue;
            }

            if (!byText.TryGetValue((series, text), out var spelling))
            {
                var meant = series is null ? null : venues.Slips.MeantByAlias(text);
                var key = (series ?? "", VenueSpelling.Fold(meant ?? text));
                if (!names.TryGetValue(key, out var name))
                {
                    names[key] = name = new(series);
                }

                byText[(series, text)] = spelling = new(text);
                name.Spellings.Add(spelling);
            }

            spelling.Places.Add(place);
        }

        return names;
    }

    private sealed record VenueName(string? OwnSpelling)
    {
        public List<Spelling> Spellings { get; } = [];
    }

    private sealed record Spelling(string Text)
    {
        public List<SourceSpan> Places { get; } = [];
    }
}
