namespace MlsysCatalog.Reading;

/// <summary>The shipped files that are checked with lists, and where in them each name stands.</summary>
internal sealed class ShippedFiles
{
    private readonly Dictionary<ListReading, ShippedFile> _files = [];
    private readonly Dictionary<string, ShippedPlace> _places = new(StringComparer.Ordinal);

    /// <summary>Reads the files.</summary>
    /// <param name="readings">The files as rules look at them, among others.</param>
    public ShippedFiles(IEnumerable<ListReading> readings)
    {
        foreach (var reading in readings.Where(static reading => reading.Kind == ListKind.Shipped))
        {
            _files[reading] = ShippedFile.Parse(reading.Path, reading.Text);
        }

        Names = ShippedNames.Of(_files.Values);
        foreach (var file in _files.OrderBy(static file => file.Key.Path, StringComparer.Ordinal))
        {
            foreach (var line in file.Value.Lines)
            {
                if (!_places.ContainsKey(line.Name.Key))
                {
                    _places.Add(line.Name.Key, new(file.Key, line));
                }
            }
        }
    }

    /// <summary>All names.</summary>
    public ShippedNames Names { get; }

    /// <summary>What a file says.</summary>
    public ShippedFile this[ListReading reading] => _files[reading];

    /// <summary>The line that counts for a name.</summary>
    public ShippedPlace PlaceOf(ShippedName name) => _places[name.Key];
}

/// <summary>A line of a shipped file, and the file.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line.</param>
internal sealed record ShippedPlace(ListReading File, ShippedLine Line)
{
    /// <summary>The edit that writes what stands for the name now.</summary>
    /// <param name="successor">The key of a paper, or <c>-</c>.</param>
    public TextEdit Settling(string successor)
    {
        var keys = File.Text.AsSpan(Line.KeySpan.Start, Line.KeySpan.Length);
        var end = new SourceSpan(Line.KeySpan.End, Line.KeySpan.End);
        return keys.IsEmpty ? new(end, $"{Line.Name.Key} => {successor} ")
            : keys.EndsWith("=>".AsSpan(), StringComparison.Ordinal) ? new(end, " " + successor)
            : new(end, " => " + successor);
    }
}
