using System.Globalization;
using System.Text;

namespace MlsysCatalog.Citations;

/// <summary>
/// The text that an assembly carries of its citations: the generator writes it, this library and the tool read it. It is the value of
/// <c>[assembly: AssemblyMetadata("MlsysCatalog.Citations", "…")]</c>, which is there, with the first line at least, where the assembly
/// was compiled with <c>MlsysCatalogCitations</c>.
/// </summary>
/// <remarks>
/// <para>
/// The first line is <c>MlsysCatalog.Citations 1</c>. Every other is a citation: key, symbol, kind (<c>cites</c> or <c>cref</c>), section,
/// note, file and line, with a tab between; an absent section or note is empty. <c>\\</c>, <c>\t</c>, <c>\n</c> and <c>\r</c> stand for
/// what would tear a line. Lines end with <c>\n</c>, the last one too, and come by file (ordinal), then by place in it.
/// </para>
/// <para>
/// A symbol is its documentation comment id (<c>M:Lab.Policy.Next(System.Int32)</c>). What has none follows the id of what it belongs
/// to, after a space: <c>parameter queue</c>, <c>type parameter T</c>, <c>return</c>, <c>field</c> (the one behind a property or an
/// event), <c>method</c> (those behind an event), <c>local function Step</c>, <c>lambda</c>; several in turn for what is inside another.
/// The assembly is <c>A:</c> with its name, its module <c>A:</c> with the assembly's name and <c>module</c> after a space.
/// </para>
/// </remarks>
internal static class CitationText
{
    /// <summary>The key of the <c>AssemblyMetadata</c> attribute.</summary>
    public const string MetadataKey = "MlsysCatalog.Citations";

    private const string Header = MetadataKey + " 1";
    private const string Attribute = "cites";
    private const string Cref = "cref";

    /// <summary>Writes citations in the order given.</summary>
    public static string Write(IEnumerable<CitationRecord> citations)
    {
        var text = new StringBuilder(Header).Append('\n');
        foreach (var citation in citations)
        {
            Append(text, citation.Key).Append('\t');
            Append(text, citation.Symbol).Append('\t').Append(citation.IsCref ? Cref : Attribute).Append('\t');
            Append(text, citation.Section).Append('\t');
            Append(text, citation.Note).Append('\t');
            Append(text, citation.File).Append('\t').Append(citation.Line.ToString(CultureInfo.InvariantCulture)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="FormatException">It is another version's, or no such text; the message says which and in which line.</exception>
    public static CitationRecord[] Read(string text)
    {
        var lines = text.Split('\n');
        if (lines[0] != Header)
        {
            throw new FormatException(lines[0].StartsWith(MetadataKey + " ", StringComparison.Ordinal)
                ? $"These citations are of format '{lines[0]}', and '{Header}' can be read: "
                    + "use one version of MlsysCatalog.Generator and of what reads them."
                : $"A text of citations begins with '{Header}'.");
        }

        if (lines.Length < 2 || lines[lines.Length - 1].Length > 0)
        {
            throw new FormatException("The text of citations ends before its last line does.");
        }

        var citations = new CitationRecord[lines.Length - 2];
        for (var i = 0; i < citations.Length; i++)
        {
            citations[i] = ReadLine(lines[i + 1])
                ?? throw new FormatException(FormattableString.Invariant($"Line {i + 2} is no citation."));
        }

        return citations;
    }

    private static CitationRecord? ReadLine(string line)
    {
        var fields = line.Split('\t');
        if (fields.Length != 7
            || fields[2] is not (Attribute or Cref)
            || !int.TryParse(fields[6], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        for (var i = 0; i < fields.Length; i++)
        {
            if (Unescape(fields[i]) is not { } field)
            {
                return null;
            }

            fields[i] = field;
        }

        return new()
        {
            Key = fields[0],
            Symbol = fields[1],
            IsCref = fields[2] == Cref,
            Section = fields[3].Length > 0 ? fields[3] : null,
            Note = fields[4].Length > 0 ? fields[4] : null,
            File = fields[5],
            Line = number,
        };
    }

    private static StringBuilder Append(StringBuilder text, string? field)
    {
        foreach (var unit in field ?? "")
        {
            _ = unit switch
            {
                '\\' => text.Append("\\\\"),
                '\t' => text.Append("\\t"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                _ => text.Append(unit),
            };
        }

        return text;
    }

    /// <summary>What an escaped field stands for, or null where an escape is none.</summary>
    private static string? Unescape(string field)
    {
        if (field.IndexOf('\\') < 0)
        {
            return field;
        }

        var text = new StringBuilder(field.Length);
        for (var i = 0; i < field.Length; i++)
        {
            if (field[i] != '\\')
            {
                text.Append(field[i]);
                continue;
            }

            i++;
            var unit = i == field.Length ? '\0' : field[i] switch { '\\' => '\\', 't' => '\t', 'n' => '\n', 'r' => '\r', _ => '\0' };
            if (unit == '\0')
            {
                return null;
            }

            text.Append(unit);
        }

        return text.ToString();
    }
}
