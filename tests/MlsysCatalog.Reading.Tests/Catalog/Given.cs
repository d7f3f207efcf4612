using System.Globalization;

namespace MlsysCatalog.Reading.Tests;

/// <summary>Catalogs of entries written down in a line each.</summary>
internal static class Given
{
    /// <summary>
    /// An entry as a list would print it: <c>[OSDI 2020] Title | name=Gavel | url=https://… | link=Label https://… | by=A, B | topic=X / Y
    /// | same-as=k | distinct</c>. A name not given is the prefix of the title.
    /// </summary>
    public static EntryFacts Entry(string line)
    {
        var fields = line.Split(" | ");
        var (title, venue, year) = Tag(fields[0]);
        var colon = title.IndexOf(": ", StringComparison.Ordinal);
        var prefix = colon > 0 && TitleForms.IsNameLike(title.AsSpan(0, colon)) ? title[..colon] : null;
        return new EntryFacts
        {
            Title = title,
            Name = Field(fields, "name") ?? prefix,
            NameOrigin = Field(fields, "name") is not null ? NameOrigin.Alias : prefix is not null ? NameOrigin.Prefix : NameOrigin.None,
            Venue = venue,
            Series = venue is null ? null : VenueTable.Default.Find(venue)?.Name,
            Year = year,
            Track = Field(fields, "track"),
            Authors = Words(Field(fields, "by"), ", "),
            Links = fields
                .Where(field => field.StartsWith("url=", StringComparison.Ordinal) || field.StartsWith("link=", StringComparison.Ordinal))
                .Select(field => field[0] == 'u'
                    ? new LinkFacts("pdf", field[4..])
                    : new LinkFacts(field[5..field.LastIndexOf(' ')], field[(field.LastIndexOf(' ') + 1)..]))
                .ToEquatableArray(),
            Topics = Words(Field(fields, "topic"), " / "),
            SameAs = Field(fields, "same-as"),
            IsDistinct = fields.Contains("distinct"),
        };
    }

    /// <summary>A list of entries.</summary>
    public static ListFacts List(string path, params string[] entries) => new(path, null, null, entries.Select(Entry).ToEquatableArray());

    /// <summary>
    /// The catalog of one list, whose entries may stand in any order: every order is tried, and all must agree in their papers.
    /// </summary>
    public static CatalogBuild Catalog(params string[] entries)
    {
        var build = CatalogBuilder.Build([List("list.md", entries)], VenueTable.Default);
        var random = new Random(entries.Length);
        var keys = build.Model.Papers.Select(paper => paper.Key).ToList();
        for (var i = 0; i < 20; i++)
        {
            var shuffled = entries.ToArray();
            random.Shuffle(shuffled);
            var middle = random.Next(entries.Length + 1);
            var lists = new[] { List("b/list.md", shuffled[..middle]), List("a/list.md", shuffled[middle..]) };

            Assert.Equal(keys, CatalogBuilder.Build(lists, VenueTable.Default).Model.Papers.Select(paper => paper.Key));
        }

        return build;
    }

    /// <summary>The constants of a catalog, <c>Osdi2020.Gavel</c>.</summary>
    public static IEnumerable<string> Constants(this CatalogBuild build) =>
        build.Model.Papers.Select(paper => build.Model.Editions[paper.Edition].Constant + "." + paper.Constant);

    private static (string Title, string? Venue, int? Year) Tag(string text)
    {
        if (!text.StartsWith('['))
        {
            return (text, null, null);
        }

        var tag = text[1..text.IndexOf(']')];
        var space = tag.LastIndexOf(' ');
        var hasYear = int.TryParse(tag[(space + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var year);
        var venue = hasYear ? tag[..Math.Max(space, 0)] : tag;
        return (text[(tag.Length + 2)..].TrimStart(), venue.Length == 0 ? null : venue, hasYear ? year : null);
    }

    private static string? Field(string[] fields, string name) =>
        fields.FirstOrDefault(field => field.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..];

    private static EquatableArray<string> Words(string? text, string separator) =>
        text is null ? default : text.Split(separator).ToEquatableArray();
}
