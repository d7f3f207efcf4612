namespace MlsysCatalog.Reading;

/// <summary>Reads the lines of a shipped file: <c>Osdi2020.Gavel | osdi2020/gavel | title | ids</c>.</summary>
/// <param name="text">The file's text, without a byte order mark.</param>
internal sealed class ShippedReader(string text)
{
    private readonly List<ShippedLine> _lines = [];
    private readonly List<ShippedProblem> _problems = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>The lines that count.</summary>
    public IReadOnlyList<ShippedLine> Lines => _lines;

    /// <summary>What was not understood, in order.</summary>
    public IReadOnlyList<ShippedProblem> Problems => _problems;

    /// <summary>Reads all lines.</summary>
    public void Read()
    {
        var map = new LineMap(text);
        for (var i = 0; i < map.Count; i++)
        {
            var line = ShippedField.Trimmed(text, new(map.Start(i), i + 1 < map.Count ? map.Start(i + 1) : text.Length));
            if (line.IsEmpty || text[line.Start] == '#')
            {
                continue;
            }

            if (MergeMarkers.IsMarker(text.Substring(line.Start, line.Length)))
            {
                _problems.Add(new(line, MergeMarkers.Message));
            }
            else
            {
                Read(line);
            }
        }
    }

    private void Read(SourceSpan line)
    {
        var fields = ShippedField.Split(text, line);
        if (fields.Count is < 3 or > 4)
        {
            var reason = fields.Count > 4 ? "; a '|' in a title is written '\\|'" : "";
            _problems.Add(new(line, $"A line is 'constant | key | title | ids', and this one has {Count(fields.Count)}{reason}"));
            return;
        }

        if (ConstantOf(fields[0], out var edition, out var member) is { } mistake)
        {
            _problems.Add(new(fields[0].IsEmpty ? line : fields[0], mistake));
            return;
        }

        if (fields[2].IsEmpty)
        {
            _problems.Add(new(line, "This line has no title; write 'constant | key | title | ids'"));
            return;
        }

        var name = new ShippedName(edition, member, ShippedField.Unescape(text, fields[2]), fields.Count < 4 ? default : IdsOf(fields[3]));
        if (!_seen.Add(name.Key))
        {
            _problems.Add(new(fields[0], $"An earlier line says what became of '{name.Constant}', and that one counts; take this one out"));
            return;
        }

        var (key, arrow, successor) = KeysOf(fields[1]);
        CheckKey(name, key, fields[1]);
        if (arrow >= 0 && successor.IsEmpty)
        {
            _problems.Add(new(
                new(arrow, arrow + 2), "Nothing stands behind '=>'; write the key of a paper, or '-' where there is none any more"));
        }

        var word = text.Substring(successor.Start, successor.Length);
        if (word == "-")
        {
            name = name with { IsRetired = true };
        }
        else if (word.Length > 0)
        {
            name = name with { Successor = word.ToLowerInvariant() };
        }

        _lines.Add(new(name, fields[0], fields[1], name.Successor is null ? null : successor));
    }

    private void CheckKey(ShippedName name, SourceSpan key, SourceSpan field)
    {
        if (text.Substring(key.Start, key.Length) != name.Key)
        {
            _problems.Add(new(
                key.IsEmpty ? field : key,
                $"The key of '{name.Constant}' is '{name.Key}', the constant in lower case; it counts, whatever stands here"));
        }
    }

    /// <summary>The key in front of an arrow, the place of the arrow or -1, and what stands behind.</summary>
    private (SourceSpan Key, int Arrow, SourceSpan Successor) KeysOf(SourceSpan field)
    {
        var arrow = text.IndexOf("=>", field.Start, field.Length, StringComparison.Ordinal);
        return arrow < 0
            ? (field, -1, new(field.End, field.End))
            : (ShippedField.Trimmed(text, new(field.Start, arrow)), arrow, ShippedField.Trimmed(text, new(arrow + 2, field.End)));
    }

    private EquatableArray<string> IdsOf(SourceSpan field)
    {
        var ids = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var span in ShippedField.SplitIds(text, field))
        {
            var id = ShippedField.Unescape(text, span);
            if (ShippedField.SchemeLength(id) > 0)
            {
                ids.Add(id);
            }
            else
            {
                _problems.Add(new(
                    span.IsEmpty ? field : span,
                    span.IsEmpty
                        ? "Nothing stands between two commas; take one out"
                        : $"'{id}' is no paper id; one begins with its scheme, as 'arxiv:2008.09213' does"));
            }
        }

        return ids.ToEquatableArray();
    }

    /// <summary>What keeps a text from being a constant, or null.</summary>
    private string? ConstantOf(SourceSpan field, out string edition, out string member)
    {
        var constant = text.Substring(field.Start, field.Length);
        var dot = constant.IndexOf('.');
        (edition, member) = dot < 0 ? (constant, "") : (constant.Substring(0, dot), constant.Substring(dot + 1));
        return constant.Length == 0 ? "This line names no constant; write 'constant | key | title | ids'"
            : dot < 0 ? $"'{constant}' is no constant; write edition and paper, as in 'Osdi2020.Gavel'"
            : !EditionNames.IsPossible(edition) ? $"'{edition}' cannot be the class of an edition, as 'Osdi2020' is"
            : !PaperNames.IsPossible(member, edition) ? $"'{member}' cannot be the constant of a paper, as 'Gavel' is"
            : null;
    }

    private static string Count(int fields) => fields == 1 ? "no '|'" : fields == 2 ? "one '|'" : $"{fields - 1} of them";
}
