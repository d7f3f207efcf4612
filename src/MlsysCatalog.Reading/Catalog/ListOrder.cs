namespace MlsysCatalog.Reading;

/// <summary>
/// The order of precedence of lists: by path below their common folder, ordinally, then by content; the same wherever the folder stands.
/// </summary>
internal static class ListOrder
{
    /// <summary>The lists' places in order of precedence, each with its path below the common folder.</summary>
    public static (int List, string Path)[] Of(IReadOnlyList<ListFacts> lists)
    {
        var paths = lists.Select(list => RelativePath.Normal(list.Path)).ToArray();
        var common = CommonFolderLength(paths);
        var order = paths.Select((path, list) => (List: list, Path: path.Substring(common).TrimStart('/'))).ToArray();
        Array.Sort(order, (left, right) =>
        {
            var result = string.CompareOrdinal(left.Path, right.Path);
            result = result != 0 ? result : CompareContent(lists[left.List], lists[right.List]);
            return result != 0 ? result : left.List.CompareTo(right.List);
        });
        return order;
    }

    /// <summary>How long the folder is that all paths start with, with its slash.</summary>
    private static int CommonFolderLength(string[] paths)
    {
        if (paths.Length == 0)
        {
            return 0;
        }

        var length = paths[0].LastIndexOf('/') + 1;
        foreach (var path in paths)
        {
            var same = 0;
            while (same < length && same < path.Length && path[same] == paths[0][same])
            {
                same++;
            }

            length = same == length ? length : same == 0 ? 0 : paths[0].LastIndexOf('/', same - 1) + 1;
        }

        return length;
    }

    private static int CompareContent(ListFacts left, ListFacts right)
    {
        var order = string.CompareOrdinal(left.Name, right.Name);
        order = order != 0 ? order : string.CompareOrdinal(left.Title, right.Title);
        for (var i = 0; order == 0 && i < left.Entries.Count && i < right.Entries.Count; i++)
        {
            order = MentionOrder.Compare(left.Entries[i], right.Entries[i]);
        }

        return order != 0 ? order : left.Entries.Count.CompareTo(right.Entries.Count);
    }
}
