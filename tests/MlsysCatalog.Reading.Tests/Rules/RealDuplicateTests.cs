namespace MlsysCatalog.Reading.Tests;

/// <summary>The fix of MLC0202 in lists of many people: one entry goes, and all others are read as before.</summary>
public sealed class RealDuplicateTests
{
    [CorpusFact]
    public void Without_the_later_entry_every_other_says_the_same()
    {
        var removed = 0;
        foreach (var file in Directory.EnumerateFiles(CorpusFactAttribute.Folder!, "*.md").Order(StringComparer.Ordinal))
        {
            var text = File.ReadAllText(file);
            var list = ListReader.Read("list.md", text, VenueTable.Default);
            foreach (var finding in RuleRunner.Check([list], VenueTable.Default).Where(finding => finding.Rule.Id == "MLC0202" && finding.Edits.Count > 0))
            {
                var entry = Assert.Single(list.Entries, entry => entry.TitleSpan == finding.Span);
                var mended = ListReader.Read("list.md", RuleAssert.Fix(text, finding), VenueTable.Default);

                Assert.Equal(list.Entries.Where(other => other != entry).Select(other => other.Facts), mended.Entries.Select(other => other.Facts));
                removed++;
            }
        }

        Assert.InRange(removed, 10, 100);
    }
}
