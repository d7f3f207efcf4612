using MlsysCatalog.Tests;

namespace MlsysCatalog.Reading.Tests.Lists;

/// <summary>Lists of many people, whole and damaged: nothing is thrown.</summary>
public sealed class RealListTests
{
    [CorpusFact]
    public void Real_lists_are_read()
    {
        Assert.All(CorpusTexts(), text => Assert.NotEmpty(Survival.Read(text).Entries));
    }

    [CorpusFact]
    public void Real_lists_may_be_cut_off_anywhere()
    {
        var random = new Random(55);
        foreach (var text in CorpusTexts())
        {
            // Fifty cuts of a list of common size; fewer of the largest, to stay within seconds.
            for (var cuts = Math.Clamp(400_000 / text.Length, 2, 50); cuts > 0; cuts--)
            {
                Survival.Read(text[..random.Next(text.Length)]);
            }
        }
    }

    [CorpusFact]
    public void Any_two_real_lists_may_stand_in_one_file()
    {
        string[] texts = [.. CorpusTexts().Where(text => text.Length < 30_000)];
        var random = new Random(56);
        for (var i = 0; i < 40; i++)
        {
            Survival.Read(texts[random.Next(texts.Length)] + "\n" + texts[random.Next(texts.Length)]);
        }
    }

    private static IEnumerable<string> CorpusTexts() =>
        Directory.EnumerateFiles(CorpusFactAttribute.Folder!, "*.md").Order(StringComparer.Ordinal).Select(File.ReadAllText);
}
