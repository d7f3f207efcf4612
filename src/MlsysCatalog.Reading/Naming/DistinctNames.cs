using System.Globalization;

namespace MlsysCatalog.Reading;

/// <summary>
/// Gives everything in a class a name of its own, compared as a reader sees them (<see cref="ConstantComparer"/>). Where several want one name, all of them take the next longer
/// name they have, again and again until all differ: so none depends on who came first. Those that no longer name tells apart are numbered.
/// Who holds a name already keeps it.
/// </summary>
internal static class DistinctNames
{
    /// <summary>Longer and longer names for one clash; after these, numbers.</summary>
    public const int MostLevels = 12;

    /// <summary>Finds the names.</summary>
    /// <param name="count">How many want one; their order only decides their numbers, should it come to that.</param>
    /// <param name="nameAt">The name of the one at the given level, from 0; null where it has none that long.</param>
    /// <param name="onClash">
    /// Told of each name that several wanted, or one while it was held, and who wanted it, its holder among them; null where nobody cares.
    /// </param>
    /// <param name="held">The names that are held; null for none.</param>
    public static string[] Resolve(
        int count,
        Func<int, int, string?> nameAt,
        Action<string, IReadOnlyList<int>>? onClash = null,
        HeldNames? held = null)
    {
        var names = new string[count];
        var levels = new int[count];
        for (var i = 0; i < count; i++)
        {
            names[i] = held?.NameOf(i) ?? nameAt(i, 0)!;
        }

        while (ClashesOf(names, held) is { } clashes)
        {
            var moved = false;
            foreach (var clash in clashes)
            {
                if (clash.Exists(i => levels[i] == 0 && !IsHolder(i)))
                {
                    onClash?.Invoke(names[clash[0]], clash);
                }
            }

            foreach (var i in clashes.SelectMany(clash => clash))
            {
                if (!IsHolder(i) && levels[i] < MostLevels && nameAt(i, levels[i] + 1) is { } longer)
                {
                    names[i] = longer;
                    levels[i]++;
                    moved = true;
                }
            }

            if (!moved)
            {
                Number(names, clashes, nameAt, held);
            }
        }

        return names;

        bool IsHolder(int i) => held?.NameOf(i) is not null;
    }

    private static List<List<int>>? ClashesOf(string[] names, HeldNames? held)
    {
        if (names.Length < 2 && held is null)
        {
            return null;
        }

        var first = new Dictionary<string, int>(names.Length, ConstantComparer.Instance);
        Dictionary<int, List<int>>? clashes = null;
        for (var i = 0; i < names.Length; i++)
        {
            if (!first.TryGetValue(names[i], out var other))
            {
                first.Add(names[i], i);
                if (held?.IsKeptFrom(i, names[i]) == true)
                {
                    (clashes ??= []).Add(i, [i]);
                }

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
    private static void Number(string[] names, List<List<int>> clashes, Func<int, int, string?> nameAt, HeldNames? held)
    {
        var taken = new HashSet<string>(names, ConstantComparer.Instance);
        foreach (var clash in clashes)
        {
            var number = 1;
            foreach (var i in clash.Where(i => held?.NameOf(i) is null))
            {
                var name = nameAt(i, 0)!;
                do
                {
                    names[i] = name + "_" + number++.ToString(CultureInfo.InvariantCulture);
                }
                while (!taken.Add(names[i]) || held?.Contains(names[i]) == true);
            }
        }
    }
}
