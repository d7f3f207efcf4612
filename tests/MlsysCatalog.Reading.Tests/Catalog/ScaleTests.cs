namespace MlsysCatalog.Reading.Tests;

/// <summary>
/// The work grows with the number of entries, also where a list is made to hurt.
/// </summary>
public sealed class ScaleTests
{
    private const int Many = 20_000;

    [Fact]
    public void A_hundred_thousand_papers()
    {
        var build = Built(
            100_000,
            i => $"[OSDI {2000 + (i % 20)}] Name{i}: {Words(i)} | url=https://arxiv.org/abs/{2001 + (i % 12)}.{i:00000} | topic=T{i % 50}");

        Assert.Equal(100_000, build.Model.Papers.Count);
    }

    [Fact]
    public void One_title_at_many_venues() => Built(Many, i => $"[Venue {i} 2020] Ray");

    [Fact]
    public void One_title_by_many_authors() => Built(Many, i => $"[Venue {i} 2020] Nested Racks of Steel | by=Author{i}");

    [Fact]
    public void One_title_that_is_one_paper() =>
        Assert.Single(Built(Many, i => $"[Venue {i} 2020] Nested Racks of Steel | by=Ann Lee, Author{i}").Model.Papers);

    [Fact]
    public void One_id_under_many_titles() =>
        Assert.Equal(Many, Built(Many, i => $"{Words(i)} | url=https://arxiv.org/abs/2001.00001").Model.Papers.Count);

    [Fact]
    public void One_name_in_one_edition() => Assert.Equal(Many, Built(Many, i => $"[OSDI 2020] Swift: {Words(i)}").Model.Papers.Count);

    [Fact]
    public void One_text_that_is_always_another_paper() =>
        Assert.Equal(Many, Built(Many, _ => "[OSDI 2020] Swift: Nested Racks of Steel | distinct").Model.Papers.Count);

    [Fact]
    public void One_comment_for_all() =>
        Assert.Single(Built(Many, i => i == 0 ? "[OSDI 2020] Swift: Nested Racks" : $"{Words(i)} | same-as=osdi2020/swift").Model.Papers);

    [Fact]
    public void Many_comments_that_lead_nowhere() =>
        Assert.Equal(Many, Built(Many, i => $"{Words(i)} | same-as=osdi2020/swift{i}").Problems.Count);

    [Fact]
    public void One_heading_below_many() => Built(Many, i => $"{Words(i)} | topic={Words(i)} / Results");

    [Fact]
    public void One_endless_title() =>
        Built(4, i => string.Join(i % 2 == 0 ? " " : "", Enumerable.Repeat(i < 2 ? "NESTED" : "Nested9", 100_000)));

    [Fact]
    public void One_entry_with_many_links() =>
        Built(
            2,
            i => $"{Words(i)} | " + string.Join(
                " | ",
                Enumerable.Range(0, 10_000).Select(n => $"url=https://arxiv.org/abs/2001.{n:00000}")));

    private static CatalogBuild Built(int count, Func<int, string> entry)
    {
        CatalogBuild? build = null;
        WorkAssert.GrowsInStep(count, part =>
        {
            var list = Given.List("list.md", [.. Enumerable.Range(0, part).Select(entry)]);
            return () => build = CatalogBuilder.Build([list], VenueTable.Default);
        });

        return build!;
    }

    /// <summary>Three words that no other number gives.</summary>
    private static string Words(int number)
    {
        string[] syllables = ["ka", "lo", "mi", "nu", "pe", "ra", "so", "ti", "vu", "ze"];
        var digits = $"{number:000000}".Select(digit => syllables[digit - '0']).ToArray();
        return $"B{digits[0]}{digits[1]}{digits[5]} C{digits[2]}{digits[3]}{digits[5]} D{digits[4]}{digits[5]}{digits[0]}{digits[3]}";
    }
}
