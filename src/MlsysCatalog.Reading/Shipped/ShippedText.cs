namespace MlsysCatalog.Reading;

/// <summary>Writes what a shipped file says.</summary>
public static class ShippedText
{
    /// <summary>What a new file begins with.</summary>
    public const string Header =
        "# Constants that code may use for ever; 'mlsys-catalog names --ship' appends those that are new.\n"
        + "# constant | key, and '=> key' of the paper that it stands for now, or '=> -' | title | paper ids\n";

    /// <summary>A line for each constant of a catalog that was not shipped yet, in the order of the papers; without line ends.</summary>
    public static IReadOnlyList<string> NewLines(CatalogBuild catalog)
    {
        var shipped = new HashSet<int>(
            catalog.Shipped.Where(static state => state.Standing == ShippedStanding.Own).Select(static state => state.Paper));
        var (papers, editions) = (catalog.Model.Papers, catalog.Model.Editions);
        return [.. Enumerable.Range(0, papers.Count).Where(paper => !shipped.Contains(paper))
            .Select(paper => LineOf(editions[papers[paper].Edition].Constant, papers[paper]))];
    }

    /// <summary>What is put behind a text so that it ends in further lines, all else staying as it is.</summary>
    /// <param name="text">The text, with any line ends; the new lines get its last one.</param>
    /// <param name="lines">The lines.</param>
    public static string Appendix(string text, IReadOnlyList<string> lines)
    {
        var feed = text.LastIndexOf('\n');
        var end = feed < 0 ? text.IndexOf('\r') >= 0 ? "\r" : "\n" : feed > 0 && text[feed - 1] == '\r' ? "\r\n" : "\n";
        var isOpen = text.Length > 0 && text[text.Length - 1] is not ('\n' or '\r');
        return (isOpen ? end : "") + string.Concat(lines.Select(line => line + end));
    }

    private static string LineOf(string edition, PaperModel paper)
    {
        var line = $"{edition}.{paper.Constant} | {paper.Key} | {ShippedField.Of(paper.Title)}";
        return paper.Ids.Count == 0 ? line : line + " | " + string.Join(", ", paper.Ids.Select(ShippedField.Of));
    }
}
