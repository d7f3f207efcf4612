namespace MlsysCatalog.Reading;

/// <summary>
/// All constants that were shipped, each once, by constant. Compared by value and without places: what moves lines in a shipped file, or
/// touches its comments, changes no catalog.
/// </summary>
public sealed record ShippedNames
{
    private ShippedNames(EquatableArray<ShippedName> all) => All = all;

    /// <summary>Nothing was shipped.</summary>
    public static ShippedNames None { get; } = new(default(EquatableArray<ShippedName>));

    /// <summary>The names, by key (ordinal).</summary>
    public EquatableArray<ShippedName> All { get; }

    /// <summary>The names of several files.</summary>
    /// <param name="files">The files in any order; of two that have one constant, case aside, the first by path counts.</param>
    public static ShippedNames Of(IEnumerable<ShippedFile> files)
    {
        var names = new SortedDictionary<string, ShippedName>(StringComparer.Ordinal);
        foreach (var file in files.OrderBy(static file => file.Path, StringComparer.Ordinal))
        {
            foreach (var line in file.Lines)
            {
                if (!names.ContainsKey(line.Name.Key))
                {
                    names.Add(line.Name.Key, line.Name);
                }
            }
        }

        return names.Count == 0 ? None : new(names.Values.ToEquatableArray());
    }
}
