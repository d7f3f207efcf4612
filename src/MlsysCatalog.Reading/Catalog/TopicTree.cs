namespace MlsysCatalog.Reading;

/// <summary>The topics of all lists: headings by their folded path, so that one topic of several lists is one.</summary>
internal sealed class TopicTree
{
    private readonly Dictionary<(int Parent, string Key), int> _byKey = [];
    private readonly Dictionary<(int Parent, string Heading), int> _byHeading = [];
    private readonly List<Node> _nodes = [];

    /// <summary>The node of a heading path, or -1 for the empty path; made where it is new.</summary>
    public int NodeOf(EquatableArray<string> path)
    {
        var node = -1;
        foreach (var heading in path)
        {
            if (!_byHeading.TryGetValue((node, heading), out var child))
            {
                _byHeading.Add((node, heading), child = ChildOf(node, heading));
            }

            node = child;
        }

        return node;
    }

    /// <summary>The topics in the order of the model, and the place of each node in them.</summary>
    public (TopicModel[] Topics, int[] PlaceOfNode) ToModel()
    {
        var children = _nodes.Select((node, number) => (node.Parent, Number: number)).ToLookup(node => node.Parent, node => node.Number);
        var order = new List<int>(_nodes.Count);
        var open = new Stack<int>();
        PushChildren(-1);
        while (open.Count > 0)
        {
            var number = open.Pop();
            order.Add(number);
            PushChildren(number);
        }

        var places = new int[_nodes.Count];
        for (var place = 0; place < order.Count; place++)
        {
            places[order[place]] = place;
        }

        var constants = DistinctNames.Resolve(order.Count, (place, level) => ConstantAt(order[place], level));
        var topics = order.Select((number, place) => new TopicModel(
            constants[place],
            _nodes[number].Heading,
            _nodes[number].Parent < 0 ? -1 : places[_nodes[number].Parent]));
        return ([.. topics], places);

        void PushChildren(int parent)
        {
            foreach (var child in children[parent].OrderByDescending(child => _nodes[child].Heading, StringComparer.Ordinal))
            {
                open.Push(child);
            }
        }
    }

    private int ChildOf(int parent, string heading)
    {
        var key = TitleKey.Of(heading) is { Length: > 0 } folded ? folded : heading;
        if (!_byKey.TryGetValue((parent, key), out var node))
        {
            _byKey.Add((parent, key), node = _nodes.Count);
            _nodes.Add(new Node(parent, heading));
        }
        else if (string.CompareOrdinal(heading, _nodes[node].Heading) < 0)
        {
            // Of several spellings the ordinally first, wherever it stands: Title Case is before sentence case, too.
            _nodes[node] = new Node(parent, heading);
        }

        return node;
    }

    /// <summary>The heading's identifier with those of so many parents in front, or null where there are not so many.</summary>
    private string? ConstantAt(int node, int level)
    {
        var name = Identifiers.Of(_nodes[node].Heading, "Topic");
        for (; level > 0; level--)
        {
            node = _nodes[node].Parent;
            if (node < 0)
            {
                return null;
            }

            name = Identifiers.Of(_nodes[node].Heading, "Topic") + name.TrimStart('_');
        }

        return Identifiers.AsMember(name, "Topics");
    }

    private readonly record struct Node(int Parent, string Heading);
}
