namespace MlsysCatalog.Storage;

/// <summary>
/// The papers of each topic, list, organization and author. They are told paper by paper; <see cref="Build"/> turns that around.
/// </summary>
internal sealed class PaperGroups
{
    private readonly List<(int Group, int Paper)> _members = [];

    /// <summary>How many groups there are.</summary>
    public int Count { get; private set; }

    /// <summary>Where each group starts in <see cref="Papers"/>, and behind the last one their count; of <see cref="Build"/>.</summary>
    public int[] Starts { get; private set; } = [];

    /// <summary>The groups' papers, ascending in each, every paper once; of <see cref="Build"/>.</summary>
    public int[] Papers { get; private set; } = [];

    public int New() => Count++;

    /// <summary>Adds a paper; papers come in ascending order, and may come to a group again.</summary>
    public void Add(int group, int paper) => _members.Add((group, paper));

    public void Build()
    {
        var last = new int[Count];
        last.AsSpan().Fill(-1);
        Starts = new int[Count + 1];
        foreach (var (group, paper) in _members)
        {
            if (last[group] != paper)
            {
                last[group] = paper;
                Starts[group + 1]++;
            }
        }

        for (var group = 0; group < Count; group++)
        {
            Starts[group + 1] += Starts[group];
        }

        Papers = new int[Starts[Count]];
        var next = Starts.AsSpan(0, Count).ToArray();
        last.AsSpan().Fill(-1);
        foreach (var (group, paper) in _members)
        {
            if (last[group] != paper)
            {
                last[group] = paper;
                Papers[next[group]++] = paper;
            }
        }
    }
}
