using Markdig.Extensions.Yaml;

namespace MlsysCatalog.Reading;

/// <summary>The keys of a list's YAML front matter, as far as the catalog looks at them: one line, one key, one plain value.</summary>
internal sealed class FrontMatter
{
    private readonly List<(string Key, string Value)> _values = [];

    /// <summary>No front matter.</summary>
    public static FrontMatter Empty { get; } = new();

    /// <summary>Reads a front matter block.</summary>
    public static FrontMatter Read(YamlFrontMatterBlock block, string source)
    {
        var frontMatter = new FrontMatter();
        foreach (var line in source.Substring(block.Span.Start, Math.Min(source.Length, block.Span.End + 1) - block.Span.Start).Split('\n'))
        {
            var colon = line.IndexOf(':');
            if (colon > 0 && !char.IsWhiteSpace(line[0]))
            {
                frontMatter._values.Add((line.Substring(0, colon).Trim(), line.Substring(colon + 1).Trim().Trim('"', '\'')));
            }
        }

        return frontMatter;
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
