namespace MlsysCatalog.Reading;

/// <summary>
/// Numbers what entries are compared by. An entry's keys are numbered while it is at hand, so that the steps which look for equal ones
/// compare numbers and need not go back to texts that lie all over the memory.
/// </summary>
/// <param name="capacity">How many entries there are.</param>
internal sealed class MentionKeys(int capacity)
{
    private readonly Numbering<KeyPart> _titles = new(capacity, EqualityComparer<KeyPart>.Default);
    private readonly Numbering<string> _ids = new(capacity, StringComparer.Ordinal);

    /// <summary>How many keys of titles and names there are; each number is less.</summary>
    public int TitleCount => _titles.Count;

    /// <summary>How many paper ids there are; each number is less.</summary>
    public int IdCount => _ids.Count;

    /// <summary>The key of a title or name by its number.</summary>
    public string TitleAt(int number) => _titles[number].ToString();

    /// <summary>The paper id of a number.</summary>
    public string IdAt(int number) => _ids[number];

    /// <summary>The number of the key of a title or a name; -1 where it is empty.</summary>
    public int OfTitle(KeyPart key) => key.IsEmpty ? -1 : _titles.Of(key);

    /// <summary>The number of a paper id.</summary>
    public int OfId(string id) => _ids.Of(id);
}
