using System.Globalization;
using System.Text;
using MlsysCatalog.Reading;
using MlsysCatalog.Runtime.Tests;

namespace MlsysCatalog.Benchmarks.Performance;

/// <summary>The synthetic catalog of the runtime library's tests, printed as the reading lists that such a catalog is made from.</summary>
internal static class SyntheticLists
{
    /// <summary>Prints a catalog.</summary>
    /// <param name="papers">How many papers it has.</param>
    /// <param name="lists">How many lists they are dealt to.</param>
    public static (string Path, string Text)[] Of(int papers, int lists = 1)
    {
        var model = SyntheticCatalog.Make(papers);
        var texts = new (string, string)[lists];
        for (var list = 0; list < lists; list++)
        {
            texts[list] = (string.Create(CultureInfo.InvariantCulture, $"list-{list + 1:000}.md"), Print(model, list, lists));
        }

        return texts;
    }

    // Papers of all venues in every list, under their topics.
    private static string Print(CatalogModel model, int list, int lists)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# Reading List {list + 1}\n\nWhat was worth reading.\n");
        var papers = Enumerable.Range(0, model.Papers.Count).Where(paper => paper % lists == list).Select(paper => model.Papers[paper]);
        foreach (var topic in papers.GroupBy(static paper => paper.Topics[0]).OrderBy(static topic => topic.Key))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {model.Topics[topic.Key].Heading}\n\n");
            foreach (var paper in topic)
            {
                Print(text, model, paper);
            }
        }

        return text.ToString();
    }

    private static void Print(StringBuilder text, CatalogModel model, PaperModel paper)
    {
        var edition = model.Editions[paper.Edition];
        var name = paper.Name is null || paper.Title.StartsWith(paper.Name, StringComparison.Ordinal) ? "" : paper.Name + ": ";
        text.Append(CultureInfo.InvariantCulture, $"* [{model.Venues[edition.Venue].Name} '{edition.Year % 100:00}] {name}{paper.Title}");
        foreach (var link in paper.Links)
        {
            text.Append($" [[{link.Label}]({link.Url})]");
        }

        foreach (var organization in paper.Organizations)
        {
            text.Append($" ({organization})");
        }

        text.Append('\n');
    }
}
