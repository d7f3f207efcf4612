using System.Globalization;

namespace MlsysCatalog.Reading;

/// <summary>
/// Gives everything in a class a name of its own, compared as a reader sees them (<see cref="ConstantComparer"/>). Where several want one
/// name, all of them take the next longer name they have, again and again until all differ: so none depends on who came first. Those that
/// no longer name tells apart are numbered. Who holds a name already keeps it.
/// </summary>
internal static class DistinctNames
{
    /// <summary>Longer and longer names for one clash; after these, numbers.</summary>
    public const int MostLevels = 12;

    /// <summary>Finds the names.</summary>
    /// <param name="count">How many want one; their order only decides their numbers, should it come to that.</param>
    /// <param name="nameAt">The name of the one at the given level, from 0; null where
    /// it has none that long. What the compiler would not take is no name.</param>
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
        // Each name is hashed once; from then on equal names are equal numbers.
        var names = new string[count];
        var numbers = new int[count];
        int[]? levels = null;
        var numbering = new Numbering<string>(count, ConstantComparer.Instance);
        for (var i = 0; i < count; i++)
        {
            Take(i, held?.NameOf(i) ?? nameAt(i, 0)!);
        }

        while (ClashesOf(names, numbers, numbering.Count, held) is { } clashes)
        {
            var moved = false;
            levels ??= new int[count];
            foreach (var clash in clashes)
            {
                if (clash.Exists(i => levels[i] == 0 && !IsHolder(i)))
                {
                    onClash?.Invoke(names[clash[0]], clash);
                }
            }

            foreach (var i in clashes.SelectMany(clash => clash))
            {
                if (!IsHolder(i) && levels[i] < MostLevels && nameAt(i, levels[i] + 1) is { } longer && Identifiers.IsShortEnough(longer))
                {
                    Take(i, longer);
                    levels[i]++;
                    moved = true;
                }
            }

            if (!moved)
            {
                foreach (var (i, name) in Numbered(names, clashes, nameAt, held))
                {
                    Take(i, name);
                }
            }
        }

        return names;

        void Take(int i, string name) => (names[i], numbers[i]) = (name, numbering.Of(name));

        bool IsHolder(int i) => held?.NameOf(i) is not null;
    }

    private static List<List<int>>? ClashesOf(string[] names, int[] numbers, int count, HeldNames? held)
    {
        if (names.Length < 2 && held is null)
        {
            return null;
        }

        // By number, one more than the place of the first with that name.
        var first = new int[count];
        Dictionary<int, List<int>>? clashes = null;
        for (var i = 0; i < names.Length; i++)
        {
            var other = first[numbers[i]] - 1;
            if (other < 0)
            {
                first[numbers[i]] = i + 1;
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
    private static List<(int Place, string Name)> Numbered(
        string[] names,
        List<List<int>> clashes,
        Func<int, int, string?> nameAt,
        HeldNames? held)
    {
        var numbered = new List<(int Place, string Name)>();
        var taken = new HashSet<string>(names, ConstantComparer.Instance);
        foreach (var clash in clashes)
        {
            var number = 1;
            foreach (var i in clash.Where(i => held?.NameOf(i) is null))
            {
                var plain = nameAt(i, 0)!;
                string name;
                do
                {
                    name = plain + "_" + number++.ToString(CultureInfo.InvariantCulture);
                }
                while (!taken.Add(name) || held?.Contains(name) == true);
                numbered.Add((i, name));
            }
        }

        return numbered;
    }
}
