using Markdig.Extensions.Yaml;

namespace MlsysCatalog.Reading;

/// <summary>The keys of a list's YAML front matter, as far as the catalog looks at them: one line, one key, one plain value.</summary>
internal sealed class FrontMatter
{
    private readonly List<(string Key, string Value)> _values = [];

    /// <summary>
    /// What <c>catalog: title=link venue=heading</c> says of how the list is written; empty where it says something else.
    /// </summary>
    public EquatableArray<CatalogSetting> Settings { get; private set; }

    /// <summary>No front matter.</summary>
    public static FrontMatter Empty { get; } = new();

    /// <summary>Reads a front matter block.</summary>
    public static FrontMatter Read(YamlFrontMatterBlock block, string source)
    {
        var frontMatter = new FrontMatter();
        var start = block.Span.Start;
        foreach (var line in source.Substring(start, Math.Min(source.Length, block.Span.End + 1) - start).Split('\n'))
        {
            var colon = line.IndexOf(':');
            if (colon > 0 && !char.IsWhiteSpace(line[0]))
            {
                frontMatter.Add(line, colon, start);
            }

            start += line.Length + 1;
        }

        return frontMatter;
    }

    private void Add(string line, int colon, int start)
    {
        var key = line.Substring(0, colon).Trim();
        _values.Add((key, line.Substring(colon + 1).Trim().Trim('"', '\'')));
        if (key == "catalog" && line.IndexOf('=') > colon)
        {
            var end = line.AsSpan().TrimEnd().Length;
            var isQuoted = end > 0 && line[end - 1] is '"' or '\''
                && line.IndexOf(line[end - 1], colon) is var open
                && open < end - 1 && line.AsSpan(colon + 1, open - colon - 1).Trim().IsEmpty;
            Settings = CatalogComments.Settings(
                line, isQuoted ? line.IndexOf(line[end - 1], colon) + 1 : colon + 1, isQuoted ? end - 1 : end, start);
        }
    }

    /// <summary>The value of a key, or null where the front matter lacks it or leaves it empty.</summary>
    public string? this[string key]
    {
        get
        {
            foreach (var (candidate, value) in _values)
            {
                if (candidate == key && value.Length > 0)
                {
                    return value;
                }
            }

            return null;
        }
    }
}
