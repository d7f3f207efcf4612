namespace MlsysCatalog.Reading.Tests;

public sealed class MentionOrderTests
{
    [Fact]
    public void Entries_are_sorted_by_what_they_say_whatever_their_titles_begin_with()
    {
        string[] beginnings = ["", "A", "Efficient", "Efficiency", "Ångström ", "É", "图神经网络", "図", "ÿ", "\u0100", "\0", "efficient "];
        var random = new Random(63);
        var keys = new MentionKeys(0);
        var mentions = new SegmentedList<Mention>();
        for (var i = 0; i < 3_000; i++)
        {
            var title = beginnings[random.Next(beginnings.Length)] + (char)('a' + random.Next(4)) + random.Next(20);
            mentions.Add(new(new EntryFacts { Title = title, Year = 2000 + random.Next(3) }, new(0, i), 0, -1, isPublished: false, keys));
        }

        var sorted = MentionOrder.Sort(mentions, default);

        Assert.Equal(mentions.Select(static mention => mention.Place.Entry), sorted.Select(static mention => mention.Place.Entry).Order());
        for (var i = 1; i < sorted.Count; i++)
        {
            Assert.True(MentionOrder.Compare(sorted[i - 1].Facts, sorted[i].Facts) <= 0);
        }
    }
}
