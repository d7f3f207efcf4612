using System.Globalization;
using System.Text;
using MlsysCatalog.Citations;

namespace MlsysCatalog.Tool;

/// <summary><c>REFERENCES.md</c>: the cited papers for people, each with what cites it.</summary>
/// <param name="links">Where links into the code lead.</param>
/// <param name="tellsUnlisted">Whether cited keys without a paper are told.</param>
/// <param name="tellsUncited">Whether papers that are not cited are told.</param>
internal sealed class ReferencesWriter(SourceLinks links, bool tellsUnlisted, bool tellsUncited) : IBibliographyWriter
{
    /// <inheritdoc/>
    public string FileName => "REFERENCES.md";

    /// <inheritdoc/>
    public string Write(Bibliography bibliography)
    {
        var text = new StringBuilder("<!-- 'mlsys-catalog cite' writes this file anew. -->\n\n# References\n");
        if (bibliography.Cited.Count == 0)
        {
            text.Append("\nThe code cites no paper.\n");
        }

        foreach (var entry in bibliography.Cited)
        {
            text.Append("\n## ").Append(TitleOf(entry)).Append("\n\n")
                .Append(MarkdownText.Code(entry.Key)).Append(FactsOf(entry)).Append("\n\n");
            AppendCitations(text, entry.Citations);
        }

        if (tellsUnlisted)
        {
            AppendUnlisted(text, bibliography.Unlisted);
        }

        if (tellsUncited)
        {
            AppendUncited(text, bibliography.Uncited);
        }

        return text.ToString();
    }

    private static string TitleOf(BibliographyEntry entry) => MarkdownText.Link(MarkdownText.Escape(entry.Title), entry.Url);

    private static string FactsOf(BibliographyEntry entry)
    {
        var authors = string.Join(", ", entry.Authors.Select(static name => name.ToString()));
        var more = authors.Length > 0 && entry.HasMoreAuthors ? ", et al." : "";
        var facts = new[] { entry.Edition, entry.FullVenue == entry.Venue ? "" : entry.FullVenue!, authors + more };
        return string.Concat(facts.Where(static fact => fact.Length > 0).Select(static fact => " · " + MarkdownText.Escape(fact)));
    }

    private void AppendCitations(StringBuilder text, IEnumerable<CitationRecord> citations)
    {
        foreach (var citation in citations)
        {
            var symbol = SymbolName.Of(PlainText.Of(citation.Symbol));
            text.Append("- ").Append(MarkdownText.Code(symbol.Name));
            if (symbol.Part.Length > 0)
            {
                text.Append(", ").Append(MarkdownText.Escape(symbol.Part));
            }

            if (citation.IsCref)
            {
                text.Append(", in its documentation");
            }

            if (citation.Section is { } section)
            {
                text.Append(", section ").Append(MarkdownText.Escape(section));
            }

            if (citation.Note is { } note)
            {
                text.Append(": ").Append(MarkdownText.Escape(note));
            }

            var place = string.Create(CultureInfo.InvariantCulture, $"{PlainText.Of(citation.File)}:{citation.Line}");
            text.Append(" (").Append(MarkdownText.Link(MarkdownText.Escape(place), links.Of(citation))).Append(")\n");
        }
    }

    private void AppendUnlisted(StringBuilder text, IReadOnlyList<UnlistedKey> keys)
    {
        text.Append("\n# Cited, but not listed\n");
        if (keys.Count == 0)
        {
            text.Append("\nEvery cited paper is listed.\n");
        }

        foreach (var key in keys)
        {
            text.Append("\n## ").Append(MarkdownText.Code(key.Key)).Append("\n\n");
            if (key.Title is { Length: > 0 } title)
            {
                text.Append("Listed once: ").Append(MarkdownText.Escape(title)).Append("\n\n");
            }

            AppendCitations(text, key.Citations);
        }
    }

    private static void AppendUncited(StringBuilder text, IReadOnlyList<BibliographyEntry> papers)
    {
        text.Append("\n# Listed, but not cited\n\n");
        if (papers.Count == 0)
        {
            text.Append("Every listed paper is cited.\n");
        }

        foreach (var paper in papers)
        {
            text.Append("- ").Append(MarkdownText.Code(paper.Key)).Append(' ').Append(TitleOf(paper));
            text.Append(paper.Edition.Length > 0 ? $" ({MarkdownText.Escape(paper.Edition)})\n" : "\n");
        }
    }
}
