using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace MlsysCatalog.Generator.Tests;

/// <summary>
/// What an edit makes new in a project of a hundred lists of a hundred papers: counted, since what is not run again costs nothing on any
/// machine.
/// </summary>
public sealed class ManyListsTests
{
    private const int Lists = 100;
    private const int PapersOfList = 100;
    private const string Edited = "lists/list50.md";

    private static readonly string[] Venues = ["OSDI", "SOSP", "NSDI", "USENIX ATC", "EuroSys", "MLSys", "SIGCOMM", "ASPLOS"];

    [Theory]
    [InlineData("an unrelated edit of C#", 0, 0, "")]
    [InlineData("prose in a list", 1, 0, "")]
    [InlineData("a title", 1, 2, "Catalog.g.cs, Papers.Osdi.g.cs")]
    [InlineData("a venue that others have", 1, 3, "Catalog.g.cs, Papers.Osdi.g.cs, Papers.Sosp.g.cs")]
    [InlineData("a venue that is new", 1, 3, "Catalog.g.cs, Papers.Middleware.g.cs, Papers.Osdi.g.cs")]
    public void An_edit_reads_one_list_and_changes_no_more_texts_than_it_must(string edit, int listsRead, int textsChanged, string names)
    {
        var project = new CatalogProject([.. Enumerable.Range(0, Lists).Select(static list => ($"lists/list{list}.md", List(list)))]);
        var before = project.Emit();
        Apply(project, edit);
        var run = project.Generate();
        var after = project.Emit();
        var changed = before.Keys.Union(after.Keys).Where(name => before.GetValueOrDefault(name) != after.GetValueOrDefault(name))
            .Order(StringComparer.Ordinal).ToList();

        Assert.Equal(listsRead, Ran(run, TrackingNames.Lists));
        Assert.Equal(names, string.Join(", ", changed));
        Assert.Equal(textsChanged, changed.Count);
        if (textsChanged == 0)
        {
            Assert.Equal(0, Ran(run, TrackingNames.Model) + Ran(run, TrackingNames.Store) + Ran(run, TrackingNames.VenueFiles));
        }
    }

    private static void Apply(CatalogProject project, string edit)
    {
        switch (edit)
        {
            case "prose in a list":
                project.Edit(Edited, static text => text.Replace("worth reading", "read with pleasure", StringComparison.Ordinal));
                break;
            case "a title":
                project.Edit(Edited, static text => text.Replace("The 5000th Way", "The Other Way", StringComparison.Ordinal));
                break;
            case "a venue that others have":
                project.Edit(Edited, static text =>
                    text.Replace("[OSDI '15] System5000:", "[SOSP '15] System5000:", StringComparison.Ordinal));
                break;
            case "a venue that is new":
                project.Edit(Edited, static text =>
                    text.Replace("[OSDI '15] System5000:", "[Middleware '15] System5000:", StringComparison.Ordinal));
                break;
            default:
                project.AddCode("class Other { }");
                break;
        }
    }

    /// <summary>How many runs of a step had something to do.</summary>
    private static int Ran(GeneratorRunResult run, string step) => run.TrackedSteps[step].Count(static tracked =>
        tracked.Outputs.Any(static output => output.Reason != IncrementalStepRunReason.Cached));

    private static string List(int list)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# Papers, part {list}\n\nWhat was worth reading.\n\n");
        for (var paper = list * PapersOfList; paper < (list + 1) * PapersOfList; paper++)
        {
            text.Append(CultureInfo.InvariantCulture, $"* [{Venues[paper % Venues.Length]} '{10 + (paper % 15)}] System{paper}: ")
                .Append(CultureInfo.InvariantCulture, $"The {paper}th Way to Schedule Work ([pdf](https://example.org/{paper}.pdf))\n");
        }

        return text.ToString();
    }
}
