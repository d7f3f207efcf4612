namespace MlsysCatalog.Reading.Tests.Dialects;

/// <summary>Combinations drawn so that every line of every table meets every line of every other.</summary>
internal static class Combinations
{
    /// <summary>Every possible pair of lines in at least one combination.</summary>
    /// <param name="seed">Decides about all other lines.</param>
    public static IReadOnlyList<Combination> CoveringPairs(int seed)
    {
        var random = new Random(seed);
        var covered = new HashSet<(int Table, int Line, int OtherTable, int OtherLine)>();
        var combinations = new List<Combination>();
        for (var table = 0; table < Combination.Dimensions; table++)
        {
            for (var other = table + 1; other < Combination.Dimensions; other++)
            {
                for (var line = 0; line < Combination.Tables[table].Length; line++)
                {
                    for (var otherLine = 0; otherLine < Combination.Tables[other].Length; otherLine++)
                    {
                        if (!covered.Contains((table, line, other, otherLine)) && Draw(random, table, line, other, otherLine) is { } lines)
                        {
                            Cover(covered, lines);
                            combinations.Add(Combination.Of(lines));
                        }
                    }
                }
            }
        }

        return combinations;
    }

    /// <summary>A number made of what a combination says, the same on every machine.</summary>
    public static int SeedOf(Combination combination) =>
        (int)combination.ToString().Aggregate(2166136261, (hash, c) => unchecked((hash ^ c) * 16777619)) & int.MaxValue;

    private static int[]? Draw(Random random, int table, int line, int other, int otherLine)
    {
        var lines = new int[Combination.Dimensions];
        for (var attempt = 0; attempt < 300; attempt++)
        {
            for (var i = 0; i < lines.Length; i++)
            {
                lines[i] = i == table ? line : i == other ? otherLine : random.Next(Combination.Tables[i].Length);
            }

            var combination = Combination.Of(lines);
            if (combination.IsPossible && Ambiguities.RuleAgainst(combination) is null)
            {
                return lines;
            }
        }

        return null;
    }

    private static void Cover(HashSet<(int Table, int Line, int OtherTable, int OtherLine)> covered, int[] lines)
    {
        for (var table = 0; table < lines.Length; table++)
        {
            for (var other = table + 1; other < lines.Length; other++)
            {
                covered.Add((table, lines[table], other, lines[other]));
            }
        }
    }
}
