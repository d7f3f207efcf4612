namespace MlsysCatalog.Reading;

/// <summary>What was found over all lists, by the list in which it is told.</summary>
internal sealed class PerList<T>
{
    private readonly Dictionary<int, List<T>> _byList = [];

    /// <summary>Adds what is told in a list.</summary>
    public void Add(int list, T found)
    {
        if (!_byList.TryGetValue(list, out var ofList))
        {
            _byList[list] = ofList = [];
        }

        ofList.Add(found);
    }

    /// <summary>What is told in a list, in the order in which it was added.</summary>
    public IReadOnlyList<T> In(int list) => _byList.TryGetValue(list, out var ofList) ? ofList : [];
}
