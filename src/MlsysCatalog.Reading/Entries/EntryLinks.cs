namespace MlsysCatalog.Reading;

/// <summary>The links of an entry, labelled.</summary>
internal static class EntryLinks
{
    private static readonly char[] Brackets = ['[', ']', ' ', ':'];
    private static readonly char[] Parentheses = ['(', ')', ' ', ':'];

    /// <summary>
    /// Every link of the entry's own text and of nested items that only hold links,
    /// those without a URL too; links to places in the same document are none.
    /// </summary>
    public static EquatableArray<LinkPlace> Of(ReadDraft draft, List<Run> nested)
    {
        var candidate = draft.Draft.Candidate;
        var links = new List<LinkPlace>(candidate.Cells.Length == 0 ? 0 : candidate.Cells[0].Links.Length);
        for (var cell = 0; cell < candidate.Cells.Length; cell++)
        {
            Add(links, candidate.Cells[cell],
                cell == draft.Draft.TitleCell && draft.Draft.TitleUnit.Kind is UnitKind.Link or UnitKind.Quote
                    ? draft.Draft.TitleUnit.Link
                    : -1);
        }

        AddAll(links, candidate.Details);
        AddAll(links, candidate.Attachments);
        AddAll(links, nested);
        return links.ToEquatableArray();
    }

    private static void AddAll(List<LinkPlace> links, List<Run> runs)
    {
        foreach (var run in runs)
        {
            Add(links, run, -1);
        }
    }

    private static void Add(List<LinkPlace> links, Run run, int titleLink)
    {
        for (var i = 0; i < run.Links.Length; i++)
        {
            var link = run.Links[i];
            if (!link.LeadsInside && !(run.IsRepeated && link.Url.Length == 0))
            {
                links.Add(new(i == titleLink ? TitleLabel(link.Url) : LabelOf(run, i), link.Url, link.Source, link.UrlSource));
            }
        }
    }

    private static string TitleLabel(string url)
    {
        var isNote = url.IndexOf("://", StringComparison.Ordinal) < 0
            && (url.EndsWith("/", StringComparison.Ordinal) || url.IndexOf(".md", StringComparison.OrdinalIgnoreCase) >= 0);
        return isNote ? "notes" : LinkLabels.Paper;
    }

    // «(pdf)», but «OSDI (2020)»
    private static string WithoutBrackets(string text)
    {
        text = text.Trim(Brackets);
        return text.IndexOf('(') > 0 ? text : text.Trim(Parentheses);
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
