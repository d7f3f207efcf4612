using System.Collections.Immutable;
using System.Globalization;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using MlsysCatalog.Runtime.Tests;

namespace MlsysCatalog.Benchmarks.Performance;

/// <summary>How much larger an assembly is by its catalog, beside the bytes of what the catalog says.</summary>
internal sealed class Size : Topic
{
    public override string Method =>
        """
        The assembly of a project with the lists, less that of one without, over the UTF-8 bytes of all titles, names, ids, organizations
        and links that are in it. Counted, not timed: no spread.
        """;

    public override (IReadOnlyList<GoalRow> Goals, IReadOnlyList<ResultTable> Tables) Measure()
    {
        var goals = new List<GoalRow>();
        List<IReadOnlyList<string>> sizes = [], parts = [];
        var empty = new MemoryProject([]).Compile();
        foreach (var papers in (int[])[100, 1_000, 10_000])
        {
            var lists = SyntheticLists.Of(papers, Math.Max(1, papers / 1_000));
            var model = MemoryProject.Model(lists);
            var raw = (double)SyntheticCatalog.RawBytes(model);
            var size = papers.ToString("#,0", CultureInfo.InvariantCulture);
            foreach (var (name, keys) in (ReadOnlySpan<(string, string)>)[("constants and keys", "true"), ("constants", "false")])
            {
                var assembly = new MemoryProject(lists, "", ("MlsysCatalogKeys", keys)).Compile();
                var ratio = (assembly.Length - empty.Length) / raw;
                sizes.Add([size, name, Spread.Digits(assembly.Length - empty.Length), Spread.Digits(raw), Spread.Digits(ratio) + "x",
                    Spread.Digits((assembly.Length - empty.Length) / (double)model.Papers.Count)]);
                if (papers == 10_000)
                {
                    parts.AddRange(Parts(name, assembly, empty, raw));
                    goals.AddRange(keys == "true"
                        ? [new("dll growth over raw UTF-8 data (10,000 papers, constants and keys)", "≤ 1.70x",
                            Spread.Digits(ratio) + "x", ratio <= 1.7)]
                        : (GoalRow[])[]);
                }
            }
        }

        return (goals,
        [
            new("Assemblies", ["papers", "with", "growth, bytes", "raw bytes", "growth over raw", "bytes a paper"], sizes),
            new("What the growth at 10,000 papers is made of", ["with", "part", "bytes", "over raw"], parts),
        ]);
    }

    private static IEnumerable<IReadOnlyList<string>> Parts(string name, byte[] assembly, byte[] empty, double raw)
    {
        var (with, without) = (Of(assembly), Of(empty));
        return with.Keys.Select(part => (IReadOnlyList<string>)
            [name, part, Spread.Digits(with[part] - without[part]), Spread.Digits((with[part] - without[part]) / raw) + "x"]);

        static Dictionary<string, int> Of(byte[] assembly)
        {
            using var file = new PEReader([.. assembly]);
            var metadata = file.GetMetadataReader();
            var tables = Enum.GetValues<TableIndex>().Where(static table => (int)table < 64)
                .Sum(table => metadata.GetTableRowCount(table) * metadata.GetTableRowSize(table));
            var strings = metadata.GetHeapSize(HeapIndex.String);
            var blobs = metadata.GetHeapSize(HeapIndex.Blob);
            return new()
            {
                ["the store (and method bodies)"] = assembly.Length - tables - strings - blobs,
                ["tables of members"] = tables,
                ["names of members"] = strings,
                ["values of keys (UTF-16)"] = blobs,
            };
        }
    }
}
