using MlsysCatalog.Storage;

namespace MlsysCatalog.Runtime.Tests;

/// <summary>Keys that papers had before, and papers that no list has any more.</summary>
public class FormerTests
{
    private static readonly CatalogModel Model = SmallCatalog.Model with
    {
        Former = new(
        [
            new FormerPaper("ArXiv2020", "Gavel", "arxiv2020/gavel", "An earlier title", default, 3) { Venue = "arXiv", Year = 2020 },
            new FormerPaper("Osdi2020", "Gone", "osdi2020/gone", "Gone: A \"Title\" of {Old}", new(["arxiv:1901.00001"]), -1)
                { Venue = "OSDI", Year = 2020 },
            new FormerPaper("Unplaced", "Lost", "unplaced/lost", "Lost", default, -1),
            new FormerPaper("Vldb2019", "Vanished", "vldb2019/vanished", "Vanished", default, -1) { Venue = "VLDB", Year = 2019 },
        ]),
    };

    private static readonly PaperCatalog Catalog = Compiled.Catalog(Model);

    [Fact]
    public void A_former_key_leads_to_the_paper_that_has_another_now()
    {
        var paper = Find(Catalog, "arxiv2020/gavel");
        Assert.Equal("osdi2020/gavel", paper.Key);
        Assert.Equal(Find(Catalog, "osdi2020/gavel"), paper);
        Assert.False(Catalog.TryGetPaper("arXiv2020/gavel", out var none));
        Assert.True(none.IsDefault);
        Assert.False(Catalog.TryGetPaper("arxiv2020/gave", out _));
    }

    [Fact]
    public void A_retired_paper_still_says_what_is_known_of_it()
    {
        var gone = Find(Catalog, "osdi2020/gone");
        Assert.False(gone.IsDefault);
        Assert.Equal("osdi2020/gone", gone.Key);
        Assert.Equal("Gone: A \"Title\" of {Old} (OSDI 2020)", gone.ToString());
        Assert.Null(gone.Name);
        Assert.Equal(["arxiv:1901.00001"], gone.Ids);
        Assert.Equal(2020, gone.Year);
        Assert.True(gone.Links.Count + gone.Topics.Count + gone.Authors.Count + gone.Organizations.Count + gone.Remarks.Count
            + gone.Tags.Count + gone.Aliases.Count + gone.Sources.Count == 0);
        Assert.False(gone.AuthorsTruncated);
        Assert.Equal("Lost", Find(Catalog, "unplaced/lost").ToString());
    }

    [Fact]
    public void A_retired_paper_sees_the_editions_and_venues_of_the_catalog()
    {
        var gone = Find(Catalog, "osdi2020/gone");
        var gavel = Find(Catalog, "osdi2020/gavel");
        Assert.Equal(gavel.Edition, gone.Edition);
        Assert.Equal(gavel.Edition.GetHashCode(), gone.Edition.GetHashCode());
        Assert.Equal(["osdi2020/byteps", "osdi2020/gavel"], gone.Edition.Papers.Select(static paper => paper.Key));
        Assert.Equal(gavel.Venue, gone.Venue);
        Assert.Equal(3, gone.Venue.Papers.Count);
        Assert.Equal(["USENIX OSDI"], gone.Venue.Aliases);

        var vanished = Find(Catalog, "vldb2019/vanished");
        Assert.Equal("VLDB 2019", vanished.Edition.Name);
        Assert.Equal("VLDB", vanished.Venue.Name);
        Assert.Empty(vanished.Edition.Papers);
        Assert.Empty(vanished.Venue.Papers);
        Assert.Empty(vanished.Venue.Editions);
        Assert.True(Find(Catalog, "unplaced/lost").Venue.IsDefault);
        Assert.Equal(Find(Catalog, "unplaced/untold").Edition, Find(Catalog, "unplaced/lost").Edition);
    }

    [Fact]
    public void A_retired_paper_is_in_no_list_count_or_search()
    {
        Assert.Equal(SmallCatalog.Model.Papers.Count, Catalog.Papers.Count);
        Assert.Equal(SmallCatalog.Model.Venues.Count, Catalog.Venues.Count);
        Assert.Equal(SmallCatalog.Model.Editions.Count, Catalog.Editions.Count);
        Assert.Empty(Catalog.Search("gone title"));
        Assert.Empty(Catalog.Search("vanished"));
        Assert.False(Catalog.TryGetPaperByTitle("Vanished", out _));
        Assert.False(Catalog.TryGetPaperById("arxiv:1901.00001", out _));
        Assert.False(Catalog.TryGetVenue("VLDB", out _));
        Assert.Equal(2, Catalog.PapersByYear(2020).Count);
        Assert.DoesNotContain(Find(Catalog, "osdi2020/gone"), Catalog.Papers);
    }

    [Fact]
    public void Equality_and_hash_are_those_of_the_key_across_catalogs()
    {
        var other = Compiled.Catalog(Model);
        var gone = Find(Catalog, "osdi2020/gone");
        var same = Find(other, "osdi2020/gone");
        Assert.True(gone == same && gone.GetHashCode() == same.GetHashCode() && gone.IsSameWorkAs(same));
        Assert.Equal(gone, Find(Catalog, "osdi2020/gone"));
        Assert.NotEqual(gone, Find(Catalog, "vldb2019/vanished"));
        Assert.NotEqual(gone, Find(Catalog, "osdi2020/gavel"));
        Assert.NotEqual(gone, default);
        Assert.Equal(2, new HashSet<Paper> { gone, same, Find(other, "vldb2019/vanished") }.Count);
    }

    [Fact]
    public void A_retired_paper_is_the_same_work_as_one_that_another_catalog_lists()
    {
        var lists = new MemoryCatalog(StoreWriter.Write(StoreContents.Of(new(
            new([
                new PaperModel { Edition = 0, Constant = "A", Key = "unplaced/a", Title = "Another title", Ids = new(["arxiv:1901.00001"]) },
                new PaperModel { Edition = 0, Constant = "B", Key = "osdi2020/gone", Title = "Vanished" },
            ]),
            new([new EditionModel("Unplaced", -1, null)]), default, default, default))));
        var gone = Find(Catalog, "osdi2020/gone");
        Assert.True(gone.IsSameWorkAs(lists.Papers[0]) && lists.Papers[0].IsSameWorkAs(gone));
        Assert.True(Find(Catalog, "vldb2019/vanished").IsSameWorkAs(lists.Papers[1]));
        Assert.False(Find(Catalog, "vldb2019/vanished").IsSameWorkAs(gone));
        Assert.True(Find(Catalog, "arxiv2020/gavel").IsSameWorkAs(Find(Catalog, "osdi2020/gavel")));

        // Of one key are one, whatever their titles: as all papers of different catalogs.
        Assert.Equal(gone, lists.Papers[1]);
    }

    [Fact]
    public void A_combined_catalog_keeps_former_keys()
    {
        var both = PaperCatalog.Combine(Compiled.Catalog(SmallCatalog.Model), Catalog);
        Assert.Equal("osdi2020/gavel", Find(both, "arxiv2020/gavel").Key);
        foreach (var key in new[] { "osdi2020/gone", "unplaced/lost", "vldb2019/vanished" })
        {
            var (one, combined) = (Find(Catalog, key), Find(both, key));
            Assert.Equal(one, combined);
            Assert.Equal(one.ToString(), combined.ToString());
            Assert.Equal(one.Ids, combined.Ids);
            Assert.Equal(one.Venue, combined.Venue);
        }

        Assert.Equal(Catalog.Papers.Count, both.Papers.Count);
        Assert.Equal("osdi2020/gavel", Find(PaperCatalog.Combine(both), "arxiv2020/gavel").Key);
    }

    [Fact]
    public void In_a_combined_catalog_a_paper_wins_over_a_former_key_and_a_successor_over_none()
    {
        var listing = Compiled.Catalog(new(
            new([new PaperModel { Edition = 0, Constant = "Gone", Key = "osdi2020/gone", Title = "Listed here" }]),
            new([new EditionModel("Osdi2020", -1, 2020)]), default, default, default)
        {
            Former = new([new FormerPaper("Vldb2019", "Vanished", "vldb2019/vanished", "Vanished", default, 0)]),
        });
        foreach (var both in new[] { PaperCatalog.Combine(Catalog, listing), PaperCatalog.Combine(listing, Catalog) })
        {
            Assert.Equal("Listed here", Find(both, "osdi2020/gone").Title);
            Assert.Equal("osdi2020/gone", Find(both, "vldb2019/vanished").Key);
            Assert.Equal("unplaced/lost", Find(both, "unplaced/lost").Key);
        }
    }

    [Fact]
    public void Former_keys_resolve_where_no_paper_is_left()
    {
        var empty = Compiled.Catalog(CatalogModel.Empty with
        {
            Former = new([new FormerPaper("Vldb2019", "Vanished", "vldb2019/vanished", "Vanished", default, -1) { Year = 2019 }]),
        });
        Assert.Empty(empty.Papers);
        Assert.Equal("Vanished (2019)", Find(empty, "vldb2019/vanished").ToString());
        Assert.False(empty.TryGetPaper("osdi2020/gavel", out _));
        Assert.Empty(empty.Search("vanished"));
        Assert.Equal("Vanished", Find(PaperCatalog.Combine(empty), "vldb2019/vanished").Title);
    }

    [Fact]
    public void Looking_up_former_keys_allocates_nothing()
    {
        string[] keys = ["arxiv2020/gavel", "osdi2020/gone", "unplaced/lost", "vldb2019/vanished", "osdi2020/gavel", "osdi2020/never"];
        var least = long.MaxValue;
        for (var round = 0; round < 6; round++)
        {
            var found = 0;
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 600; i++)
            {
                found += Catalog.TryGetPaper(keys[i % keys.Length], out var paper) && paper.GetHashCode() != 0 && paper.Ids.Count >= 0 ? 1 : 0;
            }

            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
            Assert.Equal(500, found);
        }

        Assert.Equal(0, least);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Old_code_compiles_with_nothing_but_the_obsolete_warning_and_runs(bool isNetStandard)
    {
        var sources = CatalogEmitter.Emit(Model, SmallCatalog.Options, hasObsoleteId: !isNetStandard);
        const string Code = """
            using Reading.Room;

            /// <summary>Written when the names were new.</summary>
            public static class Probe
            {
                /// <summary>Uses all of them.</summary>
                [MlsysCatalog.Cites(PaperKeys.ArXiv2020.Gavel)]
                [MlsysCatalog.Cites(PaperKeys.Osdi2020.Gone)]
                public static string Run() => string.Join(", ",
                    Papers.ArXiv2020.Gavel.Key, Papers.Osdi2020.Gone.Title, Papers.Osdi2020.Gavel.Name, Papers.Unplaced.Lost.Key,
                    Papers.Vldb2019.Vanished.Edition.Name, PaperKeys.Vldb2019.Vanished);
            }
            """;
        var id = isNetStandard ? "CS0618" : "MLC0603";
        var warnings = Compiled.Diagnostics(Compiled.Compilation(sources, Code, isNetStandard: isNetStandard));
        Assert.True(warnings.Length == 7, string.Join("\n", warnings));
        Assert.All(warnings, warning => Assert.Contains(id, warning, StringComparison.Ordinal));
        Assert.Contains(warnings, static warning => warning.Contains("'Papers.ArXiv2020.Gavel' is obsolete: 'The paper is Papers.Osdi2020.Gavel now'",
            StringComparison.Ordinal));
        Assert.Contains(warnings, static warning => warning.Contains("'PaperKeys.Osdi2020.Gone' is obsolete: 'No list has this paper any more'",
            StringComparison.Ordinal));
        Assert.Equal(
            "osdi2020/gavel, Gone: A \"Title\" of {Old}, Gavel, unplaced/lost, VLDB 2019, vldb2019/vanished",
            Compiled.Run(sources, "#pragma warning disable " + id + "\n" + Code, isNetStandard));
    }

    private static Paper Find(PaperCatalog catalog, string key) =>
        catalog.TryGetPaper(key, out var paper) ? paper : throw new ArgumentException(key);
}
