using FsCheck;
using FsCheck.Fluent;

namespace MlsysCatalog.Fuzzing.Tests;

/// <summary>Draws lists that were made up: mostly what people write, with something odd in it.</summary>
internal static class ListShapes
{
    private static readonly string[] Words =
    [
        "Gavel:", "Orca:", "A", "Survey", "of", "Scheduling", "for", "Deep", "Learning", "Clusters", "with", "GPUs,", "Memory", "and",
        "Networks", "in", "the", "Cloud", "(Extended)", "2.0", "μLayer",
    ];

    private static readonly string[] Venues =
        ["OSDI", "SOSP", "NeurIPS", "NIPS", "Eurosys", "SlGCOMM", "arXiv", "MLSys", "Nowhere", "", "Proc. of the ACM"];

    private static readonly string[] Headings = ["Training", "Serving", "OSDI 2020", "2021", "**Bold**", "A/B <b>tests</b>", "Training"];

    private static readonly string[] Urls =
    [
        "", "https://example.org/a.pdf", "https://arxiv.org/abs/2008.09213", "https://www.usenix.org/conference/osdi20/presentation/gavel",
        "a b", "javascript:alert(1)", "#", "http://[",
    ];

    private static readonly Gen<string> Word = Gen.Frequency((12, Gen.Elements(Words)), (1, Gen.Elements(HostileWords.Inline.ToArray())));

    private static readonly Gen<EntryShape> Entry =
        from words in Between(Word, 1, 9)
        from venue in Gen.Elements(Venues)
        from year in Gen.Choose(1995, 2026)
        from url in Gen.Elements(Urls)
        select new EntryShape(string.Join(' ', words), venue, year, url);

    private static readonly Gen<SectionShape> Section =
        from heading in Gen.Elements(Headings)
        from entries in Between(Entry, 0, 6)
        select new SectionShape(heading, entries);

    /// <summary>Lists in all layouts.</summary>
    public static Arbitrary<ListShape> All { get; } = Arb.From(
        from layout in Gen.Choose(0, ListShape.Layouts - 1)
        from sections in Between(Section, 1, 3)
        select new ListShape(layout, sections),
        static list => list.Smaller());

    private static Gen<T[]> Between<T>(Gen<T> items, int least, int most) =>
        Gen.Choose(least, most).SelectMany(count => items.ArrayOf(count));
}
