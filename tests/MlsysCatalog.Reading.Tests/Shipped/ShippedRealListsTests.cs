using MlsysCatalog.Tests;

namespace MlsysCatalog.Reading.Tests;

/// <summary>The constants of all real lists, shipped, and then the lists edited.</summary>
public sealed class ShippedRealListsTests
{
    [CorpusFact]
    public void What_was_just_shipped_is_all_there()
    {
        var lists = Lists();
        var before = CatalogBuilder.Build(lists, VenueTable.Default);
        var file = ShippedFile.Parse("s.txt", string.Join('\n', ShippedText.NewLines(before)));

        var after = CatalogBuilder.Build(lists, VenueTable.Default, ShippedNames.Of([file]));

        Assert.Empty(file.Problems);
        Assert.Equal(before.Model.Papers.Count, file.Lines.Count);
        Assert.DoesNotContain(after.Shipped, state => state.Standing != ShippedStanding.Own);
        Assert.Equal(before.Model, after.Model);
    }

    // A constant depends on facts of its paper, and no longer on which others there are.
    [CorpusFact]
    public void Papers_that_a_removed_list_does_not_name_keep_their_constants()
    {
        var lists = Lists();
        var before = CatalogBuilder.Build(lists, VenueTable.Default);
        var constants = before.Constants().ToList();
        var shipped = ShippedNames.Of([ShippedFile.Parse("s.txt", string.Join('\n', ShippedText.NewLines(before)))]);
        // With these a contest for a name ends.
        var alone = before.Collisions.SelectMany(collision => collision.Papers).Select(paper => before.Papers[paper].Entries.Select(entry => entry.List).Distinct().ToList())
            .Where(named => named.Count == 1).Select(named => named[0]).Distinct().Order().Take(6).ToList();
        var renamed = 0;
        foreach (var removed in alone)
        {
            List<ListFacts> rest = [.. lists.Where((_, i) => i != removed)];
            var after = CatalogBuilder.Build(rest, VenueTable.Default, shipped);
            var without = CatalogBuilder.Build(rest, VenueTable.Default);
            var (kept, free) = (ByEntries(after, place => place.List < removed ? place.List : place.List + 1), without.Constants().ToHashSet());
            for (var paper = 0; paper < before.Papers.Count; paper++)
            {
                if (before.Papers[paper].Entries.All(entry => entry.List != removed) && kept.TryGetValue(Entries(before.Papers[paper], place => place.List), out var constant))
                {
                    Assert.Equal(constants[paper], constant);
                    renamed += free.Contains(constant) ? 0 : 1;
                }
            }
        }

        // Without the shipped file some would have been renamed.
        Assert.InRange(renamed, 1, int.MaxValue);
    }

    [CorpusFact]
    public void A_list_that_is_added_makes_no_constant_vanish()
    {
        var lists = Lists();
        for (var added = 0; added < lists.Count; added += 6)
        {
            var before = CatalogBuilder.Build([.. lists.Where((_, i) => i != added)], VenueTable.Default);
            var shipped = ShippedNames.Of([ShippedFile.Parse("s.txt", string.Join('\n', ShippedText.NewLines(before)))]);

            Assert.DoesNotContain(CatalogBuilder.Build(lists, VenueTable.Default, shipped).Shipped, state => state.Standing == ShippedStanding.Gone);
        }
    }

    private static Dictionary<string, string> ByEntries(CatalogBuild build, Func<EntryPlace, int> listOf) =>
        build.Papers.Zip(build.Constants()).ToDictionary(paper => Entries(paper.First, listOf), paper => paper.Second);

    private static string Entries(PaperEntries paper, Func<EntryPlace, int> listOf) =>
        string.Join(' ', paper.Entries.Select(entry => $"{listOf(entry)}:{entry.Entry}").Order(StringComparer.Ordinal));

    private static List<ListFacts> Lists() =>
    [
        .. Directory.GetFiles(CorpusFactAttribute.Folder!, "*.md").Order(StringComparer.Ordinal)
            .Select(file => ListReader.Read(Path.GetFileName(file), File.ReadAllText(file), VenueTable.Default))
            .Where(list => list.Kind == ListKind.Papers).Select(list => list.Facts),
    ];
}
