namespace MlsysCatalog.Reading;

/// <summary>Reads overrides out of comments for the catalog, and says what in them means nothing.</summary>
internal static class OverrideReader
{
    // Each is looked at for each piece of each entry, and there are fewer than so many.
    private const int MostPlaces = 32;

    private static readonly (string Word, PlaceKind Kind)[] Places =
    [
        ("link", PlaceKind.Link), ("text", PlaceKind.Text), ("bold", PlaceKind.Bold), ("italic", PlaceKind.Italic),
        ("quotes", PlaceKind.Quotes), ("brackets", PlaceKind.Brackets), ("parentheses", PlaceKind.Parentheses), ("code", PlaceKind.Code),
        ("badge", PlaceKind.Badge),
        ("before", PlaceKind.Before), ("behind", PlaceKind.Behind), ("above", PlaceKind.Above), ("below", PlaceKind.Below),
        ("heading", PlaceKind.Heading), ("none", PlaceKind.None),
    ];

    private static readonly (string Word, EntryBlocks Blocks)[] Blocks =
    [
        ("items", EntryBlocks.Items), ("rows", EntryBlocks.Rows), ("paragraphs", EntryBlocks.Paragraphs),
        ("headings", EntryBlocks.Headings), ("none", EntryBlocks.None),
    ];

    private const string ColumnPrefix = "column:";

    /// <summary>The settings that an override may have.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["title", "venue", "year", "authors", "entries"];

    /// <summary>
    /// Reads a comment that stands apart from the entries; null where none of its settings speaks of how they are written.
    /// </summary>
    /// <param name="settings">The comment's settings.</param>
    /// <param name="problems">Gets what means nothing.</param>
    public static ListOverride? Read(EquatableArray<CatalogSetting> settings, List<OverrideProblem> problems)
    {
        if (!settings.Any(static setting => Keys.Contains(setting.Key)))
        {
            return null;
        }

        var result = new ListOverride
        {
            Text = string.Join(" ",
                settings.Select(static setting => setting.Value.Length > 0 ? $"{setting.Key}={setting.Value}" : setting.Key))
        };
        foreach (var setting in settings)
        {
            result = setting.Key switch
            {
                "title" => PlacesOf(setting, problems) is { } places ? result with { Title = places } : result,
                "venue" => PlacesOf(setting, problems) is { } places ? result with { Venue = places } : result,
                "year" => PlacesOf(setting, problems) is { } places ? result with { Year = places } : result,
                "authors" => PlacesOf(setting, problems) is { } places ? result with { Authors = places } : result,
                "entries" => BlocksOf(setting, problems) is { } blocks ? result with { Entries = blocks } : result,
                _ => Unknown(result, setting, problems),
            };
        }

        return result;
    }

    private static ListOverride Unknown(ListOverride result, CatalogSetting setting, List<OverrideProblem> problems)
    {
        problems.Add(new(setting.Span, $"'{setting.Key}' says nothing of how a list is written; the words are {string.Join(", ", Keys)}"));
        return result;
    }

    private static EquatableArray<Place>? PlacesOf(CatalogSetting setting, List<OverrideProblem> problems)
    {
        var places = new List<Place>();
        foreach (var word in setting.Value.Split(','))
        {
            var known = Array.FindIndex(Places, place => place.Word.Equals(word.Trim(), StringComparison.OrdinalIgnoreCase));
            if (places.Count == MostPlaces)
            {
                problems.Add(new(setting.Span, $"More than {MostPlaces} places for '{setting.Key}'; name each once"));
                return null;
            }

            if (known >= 0)
            {
                places.Add(new(Places[known].Kind, ""));
            }
            else if (word.StartsWith(ColumnPrefix, StringComparison.OrdinalIgnoreCase) && word.Length > ColumnPrefix.Length)
            {
                places.Add(new(PlaceKind.Column, word.Substring(ColumnPrefix.Length).Trim()));
            }
            else
            {
                problems.Add(new(setting.Span, NoPlace(setting, word)));
                return null;
            }
        }

        return places.ToEquatableArray();
    }

    private static string NoPlace(CatalogSetting setting, string word)
    {
        var places = string.Join(", ", Places.Select(static place => place.Word)) + " and column:NAME";
        var isFact = setting.Key is "venue" or "year" && word.Length > 0 && (char.IsUpper(word[0]) || char.IsDigit(word[0]));
        return isFact
            ? $"Outside an entry {setting.Key}=… says where the list prints it, and '{word}' is no place; put the comment into the entry it is for, or write one of {places}"
            : $"'{word}' is no place; the places are {places}";
    }

    private static EntryBlocks? BlocksOf(CatalogSetting setting, List<OverrideProblem> problems)
    {
        var blocks = EntryBlocks.None;
        foreach (var word in setting.Value.Split(','))
        {
            var known = Array.FindIndex(Blocks, block => block.Word.Equals(word.Trim(), StringComparison.OrdinalIgnoreCase));
            if (known < 0)
            {
                problems.Add(new(setting.Span,
                    $"'{word}' is no sort of entry; write one of {string.Join(", ", Blocks.Select(static block => block.Word))}"));
                return null;
            }

            blocks |= Blocks[known].Blocks;
        }

        return blocks;
    }
}
