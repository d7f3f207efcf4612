using System.Globalization;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Generator;

/// <summary>All that the file of one venue is made from: its editions and their papers, with every text in place of a reference.</summary>
/// <param name="HintName">The file's name.</param>
/// <param name="Editions">The editions, by year.</param>
internal sealed record VenueFile(string HintName, EquatableArray<EditionPart> Editions)
{
    /// <summary>The files of a catalog; the editions without a venue share one.</summary>
    /// <param name="model">The catalog.</param>
    /// <param name="hasDocs">Whether the files will have doc comments; without them, what only those show stays out.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public static EquatableArray<VenueFile> Of(CatalogModel model, bool hasDocs, CancellationToken cancellation = default)
    {
        var docs = hasDocs ? new DocTexts(model) : null;
        var papers = PapersByEdition(model);
        var former = FormerFile.MembersByEdition(model, cancellation);
        var editions = new List<EditionPart>?[model.Venues.Count + 1];
        for (var place = 0; place < model.Editions.Count; place++)
        {
            var edition = model.Editions[place];
            var parts = new PaperPart[papers[place].Count];
            for (var number = 0; number < parts.Length; number++)
            {
                cancellation.Check();
                var paper = model.Papers[papers[place][number]];
                parts[number] = new(paper.Constant, paper.Key, docs?.Of(paper));
            }

            var venue = edition.Venue < 0 ? model.Venues.Count : edition.Venue;
            (editions[venue] ??= []).Add(new(edition.Constant, NameOf(model, edition), new(parts), former.ContainsKey(edition.Constant)));
        }

        var files = new List<VenueFile>();
        for (var venue = 0; venue < editions.Length; venue++)
        {
            if (editions[venue] is { } parts)
            {
                var name = venue < model.Venues.Count ? HintNames.OfVenue(model.Venues[venue].Constant) : HintNames.WithoutVenue;
                files.Add(new(name, parts.ToEquatableArray()));
            }
        }

        return files.ToEquatableArray();
    }

    private static List<int>[] PapersByEdition(CatalogModel model)
    {
        var papers = new List<int>[model.Editions.Count];
        for (var edition = 0; edition < papers.Length; edition++)
        {
            papers[edition] = [];
        }

        for (var paper = 0; paper < model.Papers.Count; paper++)
        {
            papers[model.Papers[paper].Edition].Add(paper);
        }

        return papers;
    }

    private static string NameOf(CatalogModel model, EditionModel edition)
    {
        var year = edition.Year?.ToString(CultureInfo.InvariantCulture) ?? "";
        var venue = edition.Venue < 0 ? "" : model.Venues[edition.Venue].Name;
        return venue.Length > 0 && year.Length > 0 ? venue + " " + year : venue + year;
    }
}

/// <summary>An edition in its venue's file.</summary>
/// <param name="Constant">The nested class.</param>
/// <param name="Name">Venue and year, or what there is of them.</param>
/// <param name="Papers">The papers; a paper's place is its number in the store.</param>
/// <param name="HasFormer">Whether the file of former names has members in the class, too.</param>
internal sealed record EditionPart(string Constant, string Name, EquatableArray<PaperPart> Papers, bool HasFormer);

/// <summary>A paper in its venue's file.</summary>
/// <param name="Constant">The member.</param>
/// <param name="Key">The key.</param>
/// <param name="Doc">What its doc comment shows, or null where there is none.</param>
internal sealed record PaperPart(string Constant, string Key, PaperDoc? Doc);

/// <summary>What a paper's doc comment shows.</summary>
/// <param name="Title">The title.</param>
/// <param name="Links">The links.</param>
/// <param name="Topics">The topics' paths.</param>
/// <param name="Lists">The lists' paths.</param>
internal sealed record PaperDoc(string Title, EquatableArray<LinkFacts> Links, EquatableArray<string> Topics, EquatableArray<string> Lists);
