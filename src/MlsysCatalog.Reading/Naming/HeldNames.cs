namespace MlsysCatalog.Reading;

/// <summary>Names of a class that were given away before: each belongs to one that wants a name there, or to none of them.</summary>
internal sealed class HeldNames
{
    private readonly Dictionary<string, int> _holders = new(ConstantComparer.Instance);
    private readonly Dictionary<int, string> _names = [];

    /// <summary>Keeps a name for its holder, who gets it as it is spelled here; or, with -1, from everyone.</summary>
    public void Hold(string name, int holder)
    {
        _holders[name] = holder;
        if (holder >= 0)
        {
            _names[holder] = name;
        }
    }

    /// <summary>The name that one holds, or null.</summary>
    public string? NameOf(int holder) => _names.TryGetValue(holder, out var name) ? name : null;

    /// <summary>Whether a name is kept from one.</summary>
    public bool IsKeptFrom(int wanting, string name) => _holders.TryGetValue(name, out var holder) && holder != wanting;

    /// <summary>Whether a name belongs to someone or to none.</summary>
    public bool Contains(string name) => _holders.ContainsKey(name);
}
