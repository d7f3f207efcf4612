using System.Globalization;
using System.Text;

namespace MlsysCatalog.Tool.Tests;

/// <summary>All that a bibliography asks catalogs for, as one text.</summary>
internal static class CatalogFacts
{
    public static string Of(params IEnumerable<PaperCatalog> catalogs)
    {
        var text = new StringBuilder();
        foreach (var paper in catalogs.SelectMany(static catalog => catalog.Papers))
        {
            var texts = paper.Ids.Concat(paper.Authors).Concat(paper.Organizations).Concat(paper.Links.Select(static link => link.ToString()));
            text.Append(CultureInfo.InvariantCulture, $"{paper.Key}|{paper.Title}|{paper.Name}|{paper.Edition.Name}|{paper.Venue.Name}|{paper.Venue.FullName}");
            text.Append(CultureInfo.InvariantCulture, $"|{paper.Venue.Kind}|{paper.Year}|{paper.AuthorsTruncated}|{string.Join('|', texts)}\n");
        }

        return text.ToString();
    }
}
