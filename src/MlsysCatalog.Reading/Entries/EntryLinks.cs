namespace MlsysCatalog.Reading;

/// <summary>The links of an entry, labelled.</summary>
internal static class EntryLinks
{
    /// <summary>Every link of the entry's own text and of nested items that only hold links, those without a URL too; links to places in the same document are none.</summary>
    public static List<LinkPlace> Of(ReadDraft draft, IReadOnlyList<Run> nested)
    {
        var links = new List<LinkPlace>();
        var candidate = draft.Draft.Candidate;
        for (var cell = 0; cell < candidate.Cells.Length; cell++)
        {
            Add(links, candidate.Cells[cell], cell == draft.Draft.TitleCell && draft.Draft.TitleUnit.Kind == UnitKind.Link ? draft.Draft.TitleUnit.Link : -1);
        }

        foreach (var detail in candidate.Details.Concat(candidate.Attachments).Concat(nested))
        {
            Add(links, detail, -1);
        }

        return links;
    }

    private static void Add(List<LinkPlace> links, Run run, int titleLink)
    {
        for (var i = 0; i < run.Links.Length; i++)
        {
            var link = run.Links[i];
            if (!link.LeadsInside)
            {
                links.Add(new(i == titleLink ? TitleLabel(link.Url) : LabelOf(run, i), link.Url, link.Source, link.UrlSource));
            }
        }
    }

    private static string TitleLabel(string url)
    {
        var isNote = url.IndexOf("://", StringComparison.Ordinal) < 0 && (url.EndsWith("/", StringComparison.Ordinal) || url.IndexOf(".md", StringComparison.OrdinalIgnoreCase) >= 0);
        return isNote ? "notes" : "paper";
    }

    // «(pdf)», but «OSDI (2020)»
    private static string WithoutBrackets(string text)
    {
        text = text.Trim('[', ']', ' ', ':');
        return text.IndexOf('(') > 0 ? text : text.Trim('(', ')', ' ', ':');
    }

    private static string LabelOf(Run run, int index)
    {
        var link = run.Links[index];
        var text = link.IsBare ? "" : WithoutBrackets(PlainText.Of(run.Text, link.Start, link.End));
        if (text.Length > 0)
        {
            return text;
        }

        foreach (var image in run.Images)
        {
            if (image.Link == index && image.Alt.Length > 0)
            {
                return PlainText.Of(image.Alt);
            }
        }

        return "link";
    }
}
