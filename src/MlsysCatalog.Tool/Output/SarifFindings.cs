using System.Reflection;
using System.Text;
using System.Text.Json;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Tool;

/// <summary>
/// Findings as SARIF 2.1.0, for code scanning: paths from the repository's root, and fingerprints that stay when lists are edited.
/// </summary>
internal sealed class SarifFindings(TextWriter output) : IFindingWriter
{
    private const string RootId = "SRCROOT";
    private const string FingerprintId = "mlsysCatalog/v1";

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JsonText.Encoder,
    };

    private static readonly IReadOnlyList<RuleDescriptor> Rules = [.. RuleSet.All.Select(static rule => rule.Descriptor)];

    /// <inheritdoc/>
    public void Write(CheckReport report)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            Write(json, report);
        }

        output.Write(JsonText.Of(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)));
        output.Write('\n');
    }

    private static void Write(Utf8JsonWriter json, CheckReport report)
    {
        // A rule of the tool's own is described, too.
        var rules = Rules.Concat(report.Findings.Select(static finding => finding.Rule)).DistinctBy(static rule => rule.Id)
            .OrderBy(static rule => rule.Id, StringComparer.Ordinal).ToList();
        var places = new Places(json, report.Files);
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "mlsys-catalog");
        json.WriteString("semanticVersion", Version());
        json.WriteStartArray("rules");
        rules.ForEach(rule => Write(json, rule));
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(RootId);
        WriteText(json, "description", "The root of the repository");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("results");
        var seen = new Dictionary<Fingerprint, int>();
        foreach (var finding in report.Findings)
        {
            Write(json, finding, rules.FindIndex(rule => rule.Id == finding.Rule.Id), places, seen);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, RuleDescriptor rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        WriteText(json, "shortDescription", rule.Title);
        WriteText(json, "fullDescription", rule.Description);
        WriteText(json, "help", $"{rule.Description} See docs/rules/{rule.Id}.md.");
        if (rule.HelpLink is { } link)
        {
            json.WriteString("helpUri", link);
        }

        json.WriteStartObject("defaultConfiguration");
        json.WriteBoolean("enabled", rule.Severity != FindingSeverity.None);
        json.WriteString("level", Level(rule.Severity));
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteString("category", rule.Category.ToString());
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Finding finding, int rule, Places places, Dictionary<Fingerprint, int> seen)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule.Id);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", Level(finding.Severity));
        WriteText(json, "message", Unlinked(finding.Message));
        json.WriteStartArray("locations");
        json.WriteStartObject();
        places.Write("physicalLocation", finding.Path, finding.Span);
        json.WriteEndObject();
        json.WriteEndArray();
        if (finding.Related.Count > 0)
        {
            json.WriteStartArray("relatedLocations");
            var id = 0;
            foreach (var related in finding.Related)
            {
                json.WriteStartObject();
                json.WriteNumber("id", ++id);
                places.Write("physicalLocation", related.Path, related.Span);
                WriteText(json, "message", Unlinked(related.Message));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        var fingerprint = places.FingerprintOf(finding);
        var count = seen[fingerprint] = seen.GetValueOrDefault(fingerprint) + 1;
        json.WriteStartObject("partialFingerprints");
        json.WriteString(FingerprintId, count == 1 ? fingerprint.ToString() : FormattableString.Invariant($"{fingerprint} | {count}"));
        json.WriteEndObject();
        if (finding.Edits.Count > 0)
        {
            WriteFix(json, finding, places);
        }

        json.WriteEndObject();
    }

    private static void WriteFix(Utf8JsonWriter json, Finding finding, Places places)
    {
        json.WriteStartArray("fixes");
        json.WriteStartObject();
        WriteText(json, "description", Unlinked(finding.Message));
        json.WriteStartArray("artifactChanges");
        json.WriteStartObject();
        places.WriteArtifact(finding.EditedPath);
        json.WriteStartArray("replacements");
        foreach (var edit in finding.Edits)
        {
            json.WriteStartObject();
            places.WriteRegion("deletedRegion", finding.EditedPath, edit.Span);
            WriteText(json, "insertedContent", edit.NewText);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    // In SARIF «[x](y)» in a message is a link, and a list's words stand in messages.
    private static string Unlinked(string message)
    {
        if (!message.Contains("](", StringComparison.Ordinal))
        {
            return message;
        }

        // A bracket behind an odd number of backslashes is escaped already.
        var text = new StringBuilder(message.Length + 4);
        var backslashes = 0;
        for (var i = 0; i < message.Length; i++)
        {
            if (message[i] == ']' && i + 1 < message.Length && message[i + 1] == '(' && backslashes % 2 == 0)
            {
                text.Append('\\');
            }

            backslashes = message[i] == '\\' ? backslashes + 1 : 0;
            text.Append(message[i]);
        }

        return text.ToString();
    }

    private static string Level(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "error",
        FindingSeverity.Warning => "warning",
        FindingSeverity.Info => "note",
        _ => "none",
    };

    private static string Version() =>
        (typeof(SarifFindings).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0")
            .Split('+')[0];

    private sealed class Places(Utf8JsonWriter json, IReadOnlyList<ListReading> files)
    {
        private readonly ILookup<string, ListReading> _byPath = files.ToLookup(static file => file.Path);
        private readonly SourceRoot _root = SourceRoot.Of(files);

        public Fingerprint FingerprintOf(Finding finding) =>
            Fingerprint.Of(finding, _byPath[finding.Path].First(), _root.PathOf(finding.Path) ?? Path.GetFileName(finding.Path));

        public void Write(string name, string path, SourceSpan span)
        {
            json.WriteStartObject(name);
            WriteArtifact(path);
            WriteRegion("region", path, span);
            json.WriteEndObject();
        }

        public void WriteArtifact(string path)
        {
            json.WriteStartObject("artifactLocation");
            if (_root.PathOf(path) is { } relative)
            {
                json.WriteString("uri", string.Join('/', relative.Split('/').Select(Uri.EscapeDataString)));
                json.WriteString("uriBaseId", RootId);
            }
            else
            {
                json.WriteString("uri", new Uri(Path.GetFullPath(path)).AbsoluteUri);
            }

            json.WriteEndObject();
        }

        public void WriteRegion(string name, string path, SourceSpan span)
        {
            var lines = _byPath[path].First().Lines;
            var (start, end) = (lines.Position(span.Start), lines.Position(span.End));
            json.WriteStartObject(name);
            json.WriteNumber("startLine", start.Line + 1);
            json.WriteNumber("startColumn", start.Column + 1);
            json.WriteNumber("endLine", end.Line + 1);
            json.WriteNumber("endColumn", end.Column + 1);
            json.WriteEndObject();
        }
    }
}
