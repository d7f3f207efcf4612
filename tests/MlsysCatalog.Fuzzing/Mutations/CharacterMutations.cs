using System.Text;

namespace MlsysCatalog.Fuzzing;

/// <summary>Damage inside lines: characters and words put in, taken out, doubled and exchanged.</summary>
internal static class CharacterMutations
{
    private static readonly Func<string, FuzzRandom, string>[] All =
        [InsertWord, InsertWord, InsertCharacters, ReplaceCharacters, Cut, Truncate, RepeatRun, SwapWords, ChangeCase, ChangeDigits, Glue];

    /// <summary>One such damage.</summary>
    public static string Mutate(string text, FuzzRandom random) => random.Pick(All)(text, random);

    private static string InsertWord(string text, FuzzRandom random) =>
        text.Insert(random.Below(text.Length + 1), random.Pick(HostileWords.Inline));

    private static string InsertCharacters(string text, FuzzRandom random)
    {
        for (var count = random.Between(1, 4); count > 0; count--)
        {
            text = text.Insert(random.Below(text.Length + 1), AnyCharacter(random).ToString());
        }

        return text;
    }

    private static string ReplaceCharacters(string text, FuzzRandom random)
    {
        var characters = text.ToCharArray();
        for (var count = random.Between(1, 8); count > 0 && characters.Length > 0; count--)
        {
            characters[random.Below(characters.Length)] = AnyCharacter(random);
        }

        return new(characters);
    }

    private static string Cut(string text, FuzzRandom random)
    {
        var start = random.Below(text.Length + 1);
        return text.Remove(start, Math.Min(text.Length - start, random.OneIn(4) ? random.Below(200) : random.Between(1, 6)));
    }

    private static string Truncate(string text, FuzzRandom random) =>
        random.OneIn(2) ? text[..random.Below(text.Length + 1)] : text[random.Below(text.Length + 1)..];

    private static string RepeatRun(string text, FuzzRandom random)
    {
        var start = random.Below(text.Length + 1);
        var run = text.Substring(start, Math.Min(text.Length - start, random.Between(1, 12)));
        var times = random.OneIn(20) ? random.Between(100, 1_000) : random.Between(1, 12);
        return text.Insert(start, new StringBuilder().Insert(0, run, times).ToString());
    }

    private static string SwapWords(string text, FuzzRandom random)
    {
        var words = text.Split(' ');
        var (one, other) = (random.Below(words.Length), random.Below(words.Length));
        (words[one], words[other]) = (words[other], words[one]);
        return string.Join(' ', words);
    }

    private static string ChangeCase(string text, FuzzRandom random)
    {
        var start = random.Below(text.Length + 1);
        var length = Math.Min(text.Length - start, random.Between(1, 40));
        var part = text.Substring(start, length);
        return text.Remove(start, length).Insert(start, random.OneIn(2) ? part.ToUpperInvariant() : part.ToLowerInvariant());
    }

    private static string ChangeDigits(string text, FuzzRandom random)
    {
        var digits = Enumerable.Range(0, text.Length).Where(i => char.IsAsciiDigit(text[i])).ToArray();
        if (digits.Length == 0)
        {
            return text;
        }

        var characters = text.ToCharArray();
        for (var count = random.Between(1, 4); count > 0; count--)
        {
            characters[random.Pick(digits)] = (char)('0' + random.Below(10));
        }

        return new(characters);
    }

    // A line end, or a blank, is lost.
    private static string Glue(string text, FuzzRandom random)
    {
        var at = text.IndexOf(random.OneIn(2) ? '\n' : ' ', random.Below(text.Length + 1));
        return at < 0 ? text : text.Remove(at, 1);
    }

    private static char AnyCharacter(FuzzRandom random) => random.OneIn(10)
        ? (char)random.Below(0x10000)
        : HostileWords.Characters[random.Below(HostileWords.Characters.Length)];
}
