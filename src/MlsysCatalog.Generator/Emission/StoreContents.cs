using MlsysCatalog.Reading;
using MlsysCatalog.Storage;

namespace MlsysCatalog.Generator;

/// <summary>A catalog's facts in the shape from which the runtime library's code writes a store.</summary>
internal static class StoreContents
{
    public static StoreContent Of(CatalogModel model, CancellationToken cancellation = default) => new()
    {
        Papers = Convert(model.Papers, paper =>
        {
            cancellation.Check();
            return Paper(paper);
        }),
        Editions = Editions(model),
        Venues = Convert(model.Venues, static venue => new StoreVenue(venue.Name, venue.FullName, (int)venue.Kind, Strings(venue.Aliases))),
        Topics = Convert(model.Topics, static topic => new StoreTopic(topic.Heading, topic.Parent)),
        Lists = Convert(model.Lists, static list => new StoreList(list.Path, list.Title)),
    };

    /// <summary>What the store of former keys is written from, those that are a paper's own left out; null where there are none.</summary>
    public static StoreContent? OfFormer(CatalogModel model, CancellationToken cancellation)
    {
        if (model.Former.Count == 0)
        {
            return null;
        }

        var taken = new HashSet<string>(model.Papers.Select(static paper => paper.Key), StringComparer.Ordinal);
        var former = model.Former.Where(paper => taken.Add(paper.Key)).ToList();
        return former.Count == 0 ? null : FormerContent.Of(former.ConvertAll(paper =>
        {
            cancellation.Check();
            return Former(model, paper);
        }));
    }

    /// <summary>Where each former key stands in its store.</summary>
    public static IReadOnlyDictionary<string, int> PlacesOfFormer(CatalogModel model, CancellationToken cancellation)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var paper in OfFormer(model, cancellation)?.Papers ?? [])
        {
            places.Add(paper.Key, places.Count);
        }

        return places;
    }

    private static FormerFacts Former(CatalogModel model, FormerPaper paper) =>
        new(paper.Key, paper.Key.Substring(0, paper.Key.IndexOf('/')), paper.Venue, paper.Year)
        {
            Successor = paper.Successor < 0 ? null : model.Papers[paper.Successor].Key,
            Title = paper.Title,
            Ids = Strings(paper.Ids),
        };

    private static StorePaper Paper(PaperModel paper) => new()
    {
        Edition = paper.Edition,
        Key = paper.Key,
        Title = paper.Title,
        Name = paper.Name,
        Aliases = Strings(paper.Aliases),
        Ids = Strings(paper.Ids),
        Links = Convert(paper.Links, static link => new StoreLink(link.Label, link.Url)),
        Topics = paper.Topics.AsSpan().ToArray(),
        Authors = Strings(paper.Authors),
        AuthorsTruncated = paper.AuthorsTruncated,
        Organizations = Strings(paper.Organizations),
        Tags = Strings(paper.Tags),
        Remarks = Strings(paper.Remarks),
        Sources = Convert(paper.Sources, static source => new StoreSource(source.List, source.Topic)),
    };

    /// <summary>An edition's key is what its papers' keys have before the slash.</summary>
    private static StoreEdition[] Editions(CatalogModel model)
    {
        var keys = new string?[model.Editions.Count];
        foreach (var paper in model.Papers)
        {
            keys[paper.Edition] ??= paper.Key.IndexOf('/') is > 0 and var slash ? paper.Key.Substring(0, slash) : null;
        }

        var editions = new StoreEdition[keys.Length];
        for (var place = 0; place < editions.Length; place++)
        {
            var edition = model.Editions[place];
            editions[place] = new(keys[place] ?? LetterCase.ToLower(edition.Constant), edition.Venue, edition.Year ?? 0);
        }

        return editions;
    }

    private static string[] Strings(EquatableArray<string> texts) => texts.AsSpan().ToArray();

    private static TTo[] Convert<TFrom, TTo>(EquatableArray<TFrom> items, Func<TFrom, TTo> convert)
        where TFrom : IEquatable<TFrom>
    {
        if (items.Count == 0)
        {
            return [];
        }

        var converted = new TTo[items.Count];
        for (var i = 0; i < converted.Length; i++)
        {
            converted[i] = convert(items[i]);
        }

        return converted;
    }
}
