using MlsysCatalog.Citations;

namespace MlsysCatalog.Tool;

/// <summary>A paper as bibliographies want it. All texts are in one line.</summary>
internal sealed class BibliographyEntry
{
    /// <summary>Makes the entry of a paper.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="citations">Where it is cited.</param>
    public BibliographyEntry(Paper paper, IReadOnlyList<CitationRecord> citations)
    {
        Citations = citations;
        Key = paper.Key;
        Id = CitationId.Of(paper.Key);
        Title = PlainText.Of(paper.Title);
        Name = paper.Name is { } name ? PlainText.Of(name) : null;
        Authors = [.. paper.Authors.Select(PersonName.Of)];
        HasMoreAuthors = paper.AuthorsTruncated;
        Organizations = [.. paper.Organizations.Select(PlainText.Of)];
        Venue = paper.Venue.IsDefault ? null : PlainText.Of(paper.Venue.Name);
        FullVenue = paper.Venue.FullName is { } full ? PlainText.Of(full) : Venue;
        Kind = paper.Venue.Kind;
        Year = paper.Year;
        Edition = PlainText.Of(paper.Edition.Name);
        Doi = IdOf(paper, "doi:");
        Arxiv = IdOf(paper, "arxiv:");
        Url = paper.Links.Select(static link => WebLink.Of(link.Url)).FirstOrDefault(static url => url is not null)
            ?? WebLink.Of(Doi is not null ? "https://doi.org/" + Doi : Arxiv is not null ? "https://arxiv.org/abs/" + Arxiv : "");
    }

    /// <summary>The paper's key, <c>osdi2020/gavel</c>.</summary>
    public string Key { get; }

    /// <summary>What it is cited by, <c>osdi2020-gavel</c>.</summary>
    public string Id { get; }

    /// <summary>Where it is cited; empty where it is not.</summary>
    public IReadOnlyList<CitationRecord> Citations { get; }

    /// <summary>The title.</summary>
    public string Title { get; }

    /// <summary>The short name, or null.</summary>
    public string? Name { get; }

    /// <summary>The authors; empty where no list prints them.</summary>
    public IReadOnlyList<PersonName> Authors { get; }

    /// <summary>Whether the lists say that there are more.</summary>
    public bool HasMoreAuthors { get; }

    /// <summary>The organizations; empty where no list prints them.</summary>
    public IReadOnlyList<string> Organizations { get; }

    /// <summary>The venue's name, or null.</summary>
    public string? Venue { get; }

    /// <summary>The venue's name in full where it is known, else <see cref="Venue"/>.</summary>
    public string? FullVenue { get; }

    /// <summary>What sort of venue it is.</summary>
    public VenueKind Kind { get; }

    /// <summary>The year, or null.</summary>
    public int? Year { get; }

    /// <summary>Venue and year, or what there is of them.</summary>
    public string Edition { get; }

    /// <summary>The address of the paper on the web, or null: its first link, else that of an id.</summary>
    public string? Url { get; }

    /// <summary>The DOI, or null.</summary>
    public string? Doi { get; }

    /// <summary>arXiv's number, or null.</summary>
    public string? Arxiv { get; }

    private static string? IdOf(Paper paper, string scheme) =>
        paper.Ids.FirstOrDefault(id => id.StartsWith(scheme, StringComparison.Ordinal)) is { } id
            ? PlainText.Of(id[scheme.Length..])
            : null;
}
