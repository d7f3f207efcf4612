using System.Text;
using MlsysCatalog.Text;

namespace MlsysCatalog.Storage;

/// <summary>
/// Names by which papers are looked up, authors' or organizations', sorted by their fold, so that a binary search finds them however they
/// are typed. Names of one fold (ByteDance, Bytedance) share a group of papers.
/// </summary>
internal sealed class NameTable
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    /// <summary>The names; of <see cref="Sort"/>.</summary>
    public string[] Names { get; private set; } = [];

    /// <summary>The group of each name; of <see cref="Sort"/>.</summary>
    public int[] Groups { get; private set; } = [];

    public void Add(string name) => _places[name] = 0;

    /// <summary>Sorts the names, and numbers their groups from <paramref name="groups"/> on.</summary>
    public void Sort(PaperGroups groups)
    {
        Names = [.. _places.Keys];
        var folds = Array.ConvertAll(Names, static name => Encoding.UTF8.GetBytes(TitleFolding.Fold(name)));
        var order = new int[Names.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        var unsorted = Names;
        Array.Sort(order, (a, b) => folds[a].AsSpan().SequenceCompareTo(folds[b]) is not 0 and var difference
            ? difference
            : string.CompareOrdinal(unsorted[a], unsorted[b]));
        Names = Array.ConvertAll(order, i => unsorted[i]);
        Groups = new int[order.Length];
        for (var place = 0; place < order.Length; place++)
        {
            _places[Names[place]] = place;
            var isLikeThePrevious = place > 0 && folds[order[place]].AsSpan().SequenceEqual(folds[order[place - 1]]);
            Groups[place] = isLikeThePrevious ? Groups[place - 1] : groups.New();
        }
    }

    public int Place(string name) => _places[name];
}
