namespace MlsysCatalog.Reading.Tests;

/// <summary>The words and keys that a mistyped one leads to.</summary>
public sealed class NearestWordTests
{
    [Theory]
    [InlineData("poluxx", "polux")]
    [InlineData("pollux", "POLLXU")] // as near as «polux», and ordinally before it
    [InlineData("gavel", null)]
    [InlineData("osdi2020/ünïcode", "osdi2020/unicode")]
    public void The_word_that_the_fewest_slips_lead_to_is_meant(string word, string? meant) =>
        Assert.Equal(meant, NearestWord.Of(word, ["tiresias", "polux", "POLLXU", "osdi2020/unicode"]));

    [Fact]
    public void What_is_passed_over_without_counting_would_not_have_been_near()
    {
        var random = new Random(17);
        var known = Enumerable.Range(0, 200).Select(_ => Word(random)).Distinct().ToList();
        var isAny = 0;
        for (var i = 0; i < 500; i++)
        {
            var word = Word(random);
            var most = random.Next(1, 4);
            var nearest = known.Select(candidate => (Slips: Slips(word, candidate), Word: candidate))
                .Where(candidate => candidate.Slips <= most)
                .OrderBy(candidate => candidate.Slips).ThenBy(candidate => candidate.Word, StringComparer.Ordinal)
                .Select(candidate => candidate.Word).FirstOrDefault();

            Assert.Equal(nearest, NearestWord.Of(word, known, most));
            isAny += nearest is null ? 0 : 1;
        }

        Assert.InRange(isAny, 100, 400);
    }

    [Theory]
    [InlineData("osdi2020/gavle", "osdi2020/gavel")]
    [InlineData("OSDI2020/Gavel", "osdi2020/gavel")]
    [InlineData("PaperKeys.Osdi2020.Gavel", "osdi2020/gavel")]
    [InlineData("sosp2019/gavel", "osdi2020/gavel")]
    [InlineData("gandiva", "osdi2018/gandiva osdi2019/gandiva sosp2023/gandiva")]
    [InlineData("osdi2018/gandivas", "osdi2018/gandiva")]
    [InlineData("osdi2020/", "osdi2020/gavel")]
    [InlineData("avel", "")]
    [InlineData("", "")]
    [InlineData("/", "")]
    public void The_keys_that_may_be_meant_are_the_likeliest_kind_only_and_three_at_most(string key, string meant) =>
        Assert.Equal(
            meant,
            string.Join(' ', NearestKeys.Of(key, ["sosp2023/gandiva", "osdi2020/gavel", "tpds2024/gandiva", "osdi2018/gandiva", "osdi2019/gandiva", "nsdi2019/tiresias"])));

    private static string Word(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(1, 10)).Select(_ => "abAB1é/"[random.Next(7)]));

    // The whole table, as textbooks have it: left out, added, changed, swapped with the next.
    private static int Slips(string left, string right)
    {
        (left, right) = (left.ToLowerInvariant(), right.ToLowerInvariant());
        var table = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                table[i, j] = i == 0 || j == 0
                    ? i + j
                    : Math.Min(Math.Min(table[i - 1, j], table[i, j - 1]) + 1, table[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
                }
            }
        }

        return table[left.Length, right.Length];
    }
}
