using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace MlsysCatalog.Runtime.Tests;

/// <summary>A catalog costs nothing until it is touched, and then no object for a paper: counted in bytes, not in time.</summary>
public class AllocationTests
{
    [Fact]
    public void The_first_lookups_allocate_the_same_at_1_000_and_10_000_papers()
    {
        var small = Touch(1_000);
        var large = Touch(10_000);
        Assert.InRange(large - small, -1024, 1024);
        Assert.InRange(large, 0, 2048);
    }

    [Fact]
    public void Lookups_allocate_nothing()
    {
        var model = SyntheticCatalog.Make(1_000);
        var catalog = Compiled.Catalog(model);
        var papers = model.Papers.ToArray();

        // The pool that all share may be trimmed in any round; an object for a paper or a lookup would be made in every one.
        var least = long.MaxValue;
        for (var round = 0; round < 6; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var found = 0;
            foreach (var paper in papers)
            {
                found += catalog.TryGetPaper(paper.Key, out var byKey) ? 1 : 0;
                found += catalog.TryGetPaperByTitle(paper.Title, out _) ? 1 : 0;
                found += catalog.TryGetPaperByLink(paper.Links[0].Url, out _) ? 1 : 0;
                found += catalog.TryGetPaper(paper.Title, out _) ? 1 : 0;
                found += catalog.TryGetPaperByTitle(paper.Key, out _) ? 1 : 0;
                found += catalog.TryGetPaperById(paper.Key, out _) ? 1 : 0;
                found += byKey.Year > 2000 && byKey.Links.Count == 2 && byKey.Venue.Papers.Count > 0 && byKey.GetHashCode() != 0
                    && byKey == byKey.Venue.Papers[0] ? 1 : 0;
            }

            foreach (var paper in catalog.Papers)
            {
                found += paper.Topics[0].Papers.Count > 0 ? 1 : 0;
            }

            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.InRange(found, 4_000, 7_000);
            least = Math.Min(least, allocated);
        }

        Assert.Equal(0, least);
    }

    [Fact]
    public void The_library_has_no_vector_of_its_own()
    {
        // The first vector that a program uses makes the runtime load its types, which takes longer than all else that a first lookup does.
        using var file = new PEReader(File.OpenRead(typeof(PaperCatalog).Assembly.Location));
        var metadata = file.GetMetadataReader();
        var types = metadata.TypeReferences.Select(metadata.GetTypeReference)
            .Select(type => metadata.GetString(type.Namespace) + "." + metadata.GetString(type.Name));
        Assert.DoesNotContain(types, static type => type.Contains(".Vector", StringComparison.Ordinal));
    }

    /// <summary>
    /// The bytes that one lookup of each kind and a search allocate in a catalog that was not touched before. It is loaded several times
    /// and the least counts: the buffers that all share may have to be made anew in any run, an object for each paper would have to be made
    /// in every one.
    /// </summary>
    private static long Touch(int papers)
    {
        var model = SyntheticCatalog.Make(papers);
        var bytes = Compiled.Bytes(Compiled.Compilation([StoreEmitter.Emit(model, SmallCatalog.Options)]), out _);
        return Enumerable.Range(0, 5).Min(_ => Touch(model, Compiled.Load(bytes, isNetStandard: false)));
    }

    private static long Touch(CatalogModel model, Assembly assembly)
    {
        var current = assembly.GetType("Reading.Room.Catalog")!.GetProperty("Current")!.GetGetMethod()!
            .CreateDelegate<Func<PaperCatalog>>();
        var some = model.Papers[model.Papers.Count / 2];
        var before = GC.GetAllocatedBytesForCurrentThread();
        var catalog = current();
        var found = catalog.TryGetPaper(some.Key, out var paper)
            & catalog.TryGetPaperByTitle(some.Title, out _)
            & catalog.TryGetPaperByLink(some.Links[0].Url, out _)
            & !catalog.TryGetPaperById("arxiv:0000.00000", out _)
            & catalog.PapersByVenue("OSDI").Count > 0
            & catalog.PapersByYear(2024).Count > 0
            & catalog.PapersByOrganization("Stanford").Count > 0
            & catalog.PapersByTopic(model.Topics[1].Heading).Count > 0
            & catalog.Search("scheduling on clusters").Count == 20
            & paper.Topics.Count > 0;
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(found);
        return allocated;
    }
}
