using System.Text;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Fuzzing;

/// <summary>
/// Makes inputs: slices of lists, damaged. Most are a few lines long, since what goes wrong mostly does between two of them, and a thousand
/// short inputs try more than one long one; now and then it is a whole list.
/// </summary>
/// <param name="seeds">What inputs are cut out of.</param>
/// <param name="seed">The seed of the run.</param>
internal sealed class InputMaker(SeedLists seeds, long seed)
{
    private const int WholeOneIn = 2_000;
    private const int LongOneIn = 40;

    /// <summary>Makes an input: the same for the same seeds, seed and number, whatever was made before.</summary>
    public FuzzInput Make(long number)
    {
        var random = new FuzzRandom(seed, number);
        var first = MakeText(random);
        var files = new List<FuzzFile> { new("a.md", ByteMutations.Encode(first, random)) };
        if (random.OneIn(4))
        {
            // What the first list says, too, or something else.
            var second = random.OneIn(2) ? TextMutations.Mutate(first, seeds, random) : MakeText(random);
            files.Add(new("b.md", ByteMutations.Encode(second, random)));
        }

        AddBeside(files, ShippedFile.FileName, random.OneIn(10) ? SideFiles.Shipped(seeds, random) : null, random);
        AddBeside(files, Baseline.FileName, random.OneIn(16) ? SideFiles.Baseline(first, random) : null, random);
        AddBeside(files, "venues.md", random.OneIn(100) ? SideFiles.Venues(random) : null, random);
        AddBeside(files, FuzzInput.Settings, random.OneIn(12) ? SideFiles.Settings(random) : null, random);
        return new(files);
    }

    private string MakeText(FuzzRandom random)
    {
        var text = SliceOf(seeds.Pick(random), random);
        if (random.OneIn(6))
        {
            text = text + "\n" + SliceOf(seeds.Pick(random), random);
        }

        for (var mutations = random.Between(0, 5); mutations > 0; mutations--)
        {
            text = TextMutations.Mutate(text, seeds, random);
        }

        return text;
    }

    private static string SliceOf(string list, FuzzRandom random)
    {
        if (random.OneIn(WholeOneIn))
        {
            return list;
        }

        var lines = list.Split('\n');
        var count = Math.Min(lines.Length, random.OneIn(LongOneIn) ? random.Between(40, 200) : random.Between(1, 9));
        var start = random.OneIn(6) ? 0 : random.Below(lines.Length - count + 1);
        var slice = new StringBuilder();

        // A slice from the middle mostly keeps a heading, without which its entries stand under none.
        if (start > 0 && !random.OneIn(3) && Array.FindLastIndex(lines, start, static line => line.StartsWith('#')) is >= 0 and var heading)
        {
            slice.Append(lines[heading]).Append("\n\n");
        }

        return slice.AppendJoin('\n', lines.Skip(start).Take(count)).Append('\n').ToString();
    }

    private static void AddBeside(List<FuzzFile> files, string name, string? text, FuzzRandom random)
    {
        if (text is not null)
        {
            files.Add(new(name, ByteMutations.Encode(random.OneIn(3) ? CharacterMutations.Mutate(text, random) : text, random)));
        }
    }
}
