using Markdig.Syntax;

namespace MlsysCatalog.Reading;

/// <summary>
/// Tells the headings that are parts of a year though they stand on its level:
/// «### 2022» right above «### Conference», and «### 2021» again above another.
/// </summary>
internal sealed class YearHeadings
{
    private readonly HashSet<HeadingBlock> _years = [];
    private readonly Dictionary<string, List<HeadingBlock>> _parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<HeadingBlock> _repeated = [];
    private HeadingBlock? _year;

    /// <summary>Takes the next heading of a document, in its order.</summary>
    /// <param name="heading">The heading.</param>
    /// <param name="text">Its text.</param>
    /// <param name="next">What stands right below it; null at the end.</param>
    public void Add(HeadingBlock heading, string text, Block? next)
    {
        if (text.Length == 4 && YearText.FourDigitYear(text, 0, 4) is not null)
        {
            _year = next is HeadingBlock first && first.Level == heading.Level ? heading : null;
            if (_year is not null)
            {
                _years.Add(heading);
            }

            return;
        }

        if (_year is null || heading.Level < _year.Level)
        {
            _year = null;
            return;
        }

        if (heading.Level > _year.Level)
        {
            return;
        }

        if (!_parts.TryGetValue(text, out var part))
        {
            _parts[text] = part = [];
        }

        part.Add(heading);
        if (part.Count > 1)
        {
            _repeated.UnionWith(part);
        }
    }

    /// <summary>Whether a heading is a year, and the heading right below it is of its own level.</summary>
    public bool IsOverPeers(HeadingBlock heading) => _years.Contains(heading);

    /// <summary>Whether a heading comes again below each year, on the year's own level.</summary>
    public bool IsPart(HeadingBlock heading) => _repeated.Contains(heading);
}
