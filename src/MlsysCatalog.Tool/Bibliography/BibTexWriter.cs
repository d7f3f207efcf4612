using System.Globalization;
using System.Text;

namespace MlsysCatalog.Tool;

/// <summary><c>references.bib</c>: the cited papers for LaTeX, with biblatex and biber or with BibTeX.</summary>
internal sealed class BibTexWriter : IBibliographyWriter
{
    /// <inheritdoc/>
    public string FileName => "references.bib";

    /// <inheritdoc/>
    public string Write(Bibliography bibliography)
    {
        var text = new StringBuilder("% What the code cites; 'mlsys-catalog cite' writes this file anew.\n");
        foreach (var entry in bibliography.Cited)
        {
            Append(text, entry);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, BibliographyEntry entry)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n@{TypeOf(entry)}{{{entry.Id},\n");
        Field("title", BibTexText.Title(entry.Title, entry.Name));
        if (entry.Authors.Count > 0)
        {
            Field("author", string.Join(" and ", entry.Authors.Select(Name)) + (entry.HasMoreAuthors ? " and others" : ""));
        }
        else
        {
            // What styles sort and label by where there is no author.
            Field("key", BibTexText.Title(entry.Name ?? entry.Title, entry.Name));
        }

        // In braces of its own: no style changes the case of a venue's name, but some readers do.
        Field(VenueField(entry), entry.FullVenue is { } venue ? $"{{{BibTexText.Escape(venue)}}}" : null);
        Field("year", entry.Year?.ToString(CultureInfo.InvariantCulture));
        Field("doi", entry.Doi is { } doi ? Verbatim(doi) : null);
        Field("eprint", entry.Arxiv is { } arxiv ? Verbatim(arxiv) : null);
        Field("archivePrefix", entry.Arxiv is not null ? "arXiv" : null);
        Field("url", entry.Url);
        text.Append("}\n");

        void Field(string name, string? value)
        {
            if (value is not null)
            {
                text.Append("  ").Append(name).Append(" = {").Append(value).Append("},\n");
            }
        }
    }

    private static string TypeOf(BibliographyEntry entry) => entry.Kind switch
    {
        VenueKind.Conference or VenueKind.Workshop => "inproceedings",
        VenueKind.Journal => "article",
        VenueKind.Report => "techreport",
        _ => "misc",
    };

    private static string VenueField(BibliographyEntry entry) => entry.Kind switch
    {
        VenueKind.Conference or VenueKind.Workshop => "booktitle",
        VenueKind.Journal => "journal",
        VenueKind.Report => "institution",
        _ => "howpublished",
    };

    private static string Name(PersonName name)
    {
        if (name.IsWhole)
        {
            return $"{{{BibTexText.Escape(name.Family)}}}";
        }

        var family = name.Particle.Length > 0 ? name.Particle + " " + name.Family : name.Family;
        return string.Join(", ", new[] { family, name.Suffix, name.Given }.Where(static part => part.Length > 0).Select(BibTexText.Escape));
    }

    // Fields that hold no TeX, but in which braces are counted all the same.
    private static string Verbatim(string value) => value
        .Replace("{", "%7B", StringComparison.Ordinal)
        .Replace("}", "%7D", StringComparison.Ordinal)
        .Replace("\\", "%5C", StringComparison.Ordinal);
}
