using System.Globalization;

namespace MlsysCatalog.Reading;

/// <summary>
/// Gives everything in a class a name of its own, compared ignoring case. Where several want one name, all of them take the next longer
/// name
/// they have, again and again until all differ: so none depends on who came first. Those that no longer name tells apart are numbered.
/// </summary>
internal static class DistinctNames
{
    // Longer and longer names for one clash; after these, numbers.
    private const int MostLevels = 12;

    /// <summary>Finds the names.</summary>
    /// <param name="count">How many want one; their order only decides their numbers, should it come to that.</param>
    /// <param name="nameAt">The name of the one at the given level, from 0; null where it has none that long.</param>
    /// <param name="onClash">Told of each name that several wanted and who wanted it; null where nobody cares.</param>
    public static string[] Resolve(int count, Func<int, int, string?> nameAt, Action<string, IReadOnlyList<int>>? onClash = null)
    {
        var names = new string[count];
        var levels = new int[count];
        for (var i = 0; i < count; i++)
        {
            names[i] = nameAt(i, 0)!;
        }

        while (ClashesOf(names) is { } clashes)
        {
            var moved = false;
            foreach (var clash in clashes)
            {
                if (clash.Exists(i => levels[i] == 0))
                {
                    onClash?.Invoke(names[clash[0]], clash);
                }
            }

            foreach (var i in clashes.SelectMany(clash => clash))
            {
                if (levels[i] < MostLevels && nameAt(i, levels[i] + 1) is { } longer)
                {
                    names[i] = longer;
                    levels[i]++;
                    moved = true;
                }
            }

            if (!moved)
            {
                Number(names, clashes, nameAt);
            }
        }

        return names;
    }

    private static List<List<int>>? ClashesOf(string[] names)
    {
        if (names.Length < 2)
        {
            return null;
        }

        var first = new Dictionary<string, int>(names.Length, StringComparer.OrdinalIgnoreCase);
        Dictionary<int, List<int>>? clashes = null;
        for (var i = 0; i < names.Length; i++)
        {
            if (!first.TryGetValue(names[i], out var other))
            {
                first.Add(names[i], i);
                continue;
            }

            clashes ??= [];
            if (!clashes.TryGetValue(other, out var clash))
            {
                clashes.Add(other, clash = [other]);
            }

            clash.Add(i);
        }

        return clashes?.OrderBy(clash => clash.Key).Select(clash => clash.Value).ToList();
    }

    /// <summary>Longer names that still did not differ are of no use: the shortest are numbered.</summary>
    private static void Number(string[] names, List<List<int>> clashes, Func<int, int, string?> nameAt)
    {
        var taken = new HashSet<string>(names, StringComparer.OrdinalIgnoreCase);
        foreach (var clash in clashes)
        {
            var number = 1;
            foreach (var i in clash)
            {
                var name = nameAt(i, 0)!;
                do
                {
                    names[i] = name + "_" + number++.ToString(CultureInfo.InvariantCulture);
                }
                while (!taken.Add(names[i]));
            }
        }
    }
}
