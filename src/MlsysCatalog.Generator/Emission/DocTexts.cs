using MlsysCatalog.Reading;

namespace MlsysCatalog.Generator;

/// <summary>What the papers' doc comments show, each topic's path made once.</summary>
internal sealed class DocTexts
{
    private readonly CatalogModel _model;
    private readonly string[] _paths;

    public DocTexts(CatalogModel model)
    {
        _model = model;
        _paths = TopicPaths(model);
    }

    /// <summary>The headings from the outermost to each topic's own.</summary>
    public static string[] TopicPaths(CatalogModel model)
    {
        // Parents come before their children.
        var paths = new string[model.Topics.Count];
        for (var topic = 0; topic < paths.Length; topic++)
        {
            var (_, heading, parent) = model.Topics[topic];
            paths[topic] = parent < 0 ? heading : paths[parent] + " > " + heading;
        }

        return paths;
    }

    /// <summary>What a paper's doc comment shows.</summary>
    public PaperDoc Of(PaperModel paper)
    {
        var topics = paper.Topics.Count == 0 ? [] : new string[paper.Topics.Count];
        for (var i = 0; i < topics.Length; i++)
        {
            topics[i] = _paths[paper.Topics[i]];
        }

        return new(paper.Title, paper.Links, new(topics), Lists(paper));
    }

    private EquatableArray<string> Lists(PaperModel paper)
    {
        var lists = new List<string>(paper.Sources.Count);
        foreach (var source in paper.Sources)
        {
            if (!lists.Contains(_model.Lists[source.List].Path))
            {
                lists.Add(_model.Lists[source.List].Path);
            }
        }

        return lists.ToEquatableArray();
    }
}
