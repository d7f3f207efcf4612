namespace MlsysCatalog.Reading.Tests;

/// <summary>
/// Whatever the lists say, neither their order nor that of their entries decides which entries are one paper or what it is called.
/// </summary>
public sealed class OrderTests
{
    private static readonly string[] Titles =
    [
        "Nested Racks of Sparse Steel", "nested racks of sparse steel", "The Nested Racks of Sparse Steel",
        "Swift: Nested Racks of Sparse Steel", "Falcon: Nested Racks of Sparse Steel", "Nested Racks of Sparse Steel (Swift)",
        "Swift: Old Racks of Sparse Steel", "Swift2: Nested Racks of Sparse Steel", "Nested Racks of Sparse Steel, Part 2",
        "Swift: Loud Signals", "Falcon: Loud Signals", "Loud Signals", "Swift", "Ray", "Survey", "A Survey", "★", "",
    ];

    private static readonly string[] Venues =
    [
        "", "", "[OSDI 2020] ", "[OSDI 2021] ", "[OSDI] ", "[SOSP 2021] ", "[arXiv 2019] ", "[2020] ", "[Odd Things 2020] "
    ];

    private static readonly string[] Links =
        [
            "", "", " | url=https://arxiv.org/abs/2001.00001", " | url=https://arxiv.org/abs/2001.00002",
            " | url=https://www.usenix.org/conference/osdi20/presentation/xiao"
        ];

    private static readonly string[] Authors = ["", "", " | by=Ann Lee, Bo Chen", " | by=Bo Chen", " | by=Cy Young"];

    private static readonly string[] Comments =
    [
        "", "", "", "", "", "", "", "", " | distinct", " | same-as=osdi2020/swift", " | same-as=unplaced/ray", " | same-as=nowhere",
        " | same-as=arxiv2019/swift", " | same-as=sosp2021/nestedracksofsparsesteel", " | same-as=osdi2020/swiftloudsignals",
    ];

    [Theory]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(30)]
    [InlineData(300)]
    public void Every_order_gives_the_same_papers(int count)
    {
        for (var seed = 0; seed < 3000 / (count + 50); seed++)
        {
            var random = new Random(seed);
            var entries = Enumerable.Range(0, count).Select(
                _ => Given.Entry(Pick(Venues) + Pick(Titles) + Pick(Links) + Pick(Authors) + Pick(Comments))).ToArray();
            var expected = Papers(entries, random);

            for (var i = 0; i < 6; i++)
            {
                random.Shuffle(entries);
                Assert.Equal(expected, Papers(entries, random));
            }

            string Pick(string[] choices) => choices[random.Next(choices.Length)];
        }
    }

    /// <summary>
    /// Each paper's key and what its entries say, without their order; papers that only a number tells apart count as one.
    /// </summary>
    private static List<string> Papers(EntryFacts[] entries, Random random)
    {
        var middle = random.Next(entries.Length + 1);
        ListFacts[] lists = [new("b.md", null, null, new(entries[..middle])), new("a.md", null, null, new(entries[middle..]))];
        var build = CatalogBuilder.Build(lists, VenueTable.Default);
        Assert.Equal(
            build.Model.Papers.Count,
            build.Model.Papers.Select(paper => paper.Key).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(
            entries.Length,
            build.Papers.Sum(paper => paper.Entries.Count) + build.Problems.Count(problem => problem.Kind == CatalogProblemKind.NoTitle));

        return [.. build.Papers
            .Select((paper, i) => build.Model.Papers[i].Key.Split('_')[0] + ": " + SaidOf(paper))
            .Order(StringComparer.Ordinal)];

        string SaidOf(PaperEntries paper) => string.Join(" + ", paper.Entries.Select(Said).Order(StringComparer.Ordinal));

        string Said(EntryPlace place)
        {
            var entry = lists[place.List].Entries[place.Entry];
            var link = entry.Links.FirstOrDefault()?.Url;
            return $"{entry.Title} {entry.Venue} {entry.Year} {link} {string.Join(",", entry.Authors)} {entry.SameAs} {entry.IsDistinct}";
        }
    }
}
