namespace MlsysCatalog.Fuzzing;

/// <summary>Damage to the text of a list.</summary>
internal static class TextMutations
{
    private const int Longest = 400_000;

    /// <summary>One mutation, of any sort.</summary>
    public static string Mutate(string text, SeedLists seeds, FuzzRandom random)
    {
        // Repeats of repeats would grow without end.
        if (text.Length > Longest)
        {
            return text[..random.Below(Longest)];
        }

        return random.Below(10) switch
        {
            < 5 => CharacterMutations.Mutate(text, random),
            < 9 => LineMutations.Mutate(text, random),
            _ => Splice(text, seeds.Pick(random), random),
        };
    }

    // The beginning of one list and the end of another, mostly torn inside a line.
    private static string Splice(string text, string other, FuzzRandom random)
    {
        var from = random.Below(other.Length + 1);
        var end = Math.Min(other.Length, from + random.Between(1, 800));
        var at = random.Below(text.Length + 1);
        return random.OneIn(2) ? text[..at] + other[from..end] : text[..at] + other[from..end] + text[at..];
    }
}
