using MlsysCatalog.Tests;

namespace MlsysCatalog.Reading.Tests.Lists;

/// <summary>
/// Real lists with the facts of other papers in the layout of their own: what was read before is read after, so that no list is read by
/// knowing its papers.
/// </summary>
public sealed class CorpusReplacementTests
{
    private const int Lists = 10;

    [CorpusFact]
    public void Other_papers_facts_are_read_back_from_real_lists()
    {
        // Every third list with at least a page of entries.
        var readings = Directory.EnumerateFiles(CorpusFactAttribute.Folder!, "*.md").Order(StringComparer.Ordinal)
            .Select(file => ListReader.Read(Path.GetFileName(file), File.ReadAllText(file), VenueTable.Default))
            .Where(reading => reading.Entries.Count is >= 30 and <= 800).Where((_, place) => place % 3 == 0).Take(Lists).ToList();

        Assert.Equal(Lists, readings.Count);
        var scores = readings.Select(Score).ToList();
        Assert.True(scores.TrueForAll(score => score.Share >= 0.97), string.Join('\n', scores.Select(score => score.Text)));
    }

    // The share of entries of which all that was replaced is read back.
    private static (double Share, string Text) Score(ListReading reading)
    {
        var (text, expected) = FactReplacement.Of(reading, seed: 7);
        var read = ListText.Read(text).Entries.ToLookup(entry => entry.Line + 1, entry => entry.Facts);
        var counts = (Read: 0, Title: 0, Series: 0, Year: 0);
        foreach (var (line, facts) in expected)
        {
            var found = read[line].FirstOrDefault();
            counts.Read += found is null ? 0 : 1;
            counts.Title += found?.Title == facts.Title ? 1 : 0;
            counts.Series += found is not null && found.Series == facts.Series ? 1 : 0;
            counts.Year += found is not null && found.Year == facts.Year ? 1 : 0;
        }

        var extra = read.Sum(line => line.Count()) - counts.Read;
        var worst = new[] { counts.Read, counts.Title, counts.Series, counts.Year, expected.Count - extra }.Min();
        return ((double)worst / expected.Count, $"{reading.Path}: {expected.Count} entries, read {counts.Read}, extra {extra}, title {counts.Title}, series {counts.Series}, year {counts.Year}");
    }
}
