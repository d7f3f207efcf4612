using System.Buffers;
using System.Text.Json;

namespace MlsysCatalog.Tool;

/// <summary>
/// <c>references.json</c>: the cited papers as CSL-JSON 1.0.2, for Pandoc, Zotero and all else that knows citation styles.
/// </summary>
internal sealed class CslJsonWriter : IBibliographyWriter
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JsonText.Encoder,
        Indented = true,
        NewLine = "\n",
    };

    /// <inheritdoc/>
    public string FileName => "references.json";

    /// <inheritdoc/>
    public string Write(Bibliography bibliography)
    {
        var text = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(text, Options))
        {
            json.WriteStartArray();
            foreach (var entry in bibliography.Cited)
            {
                Write(json, entry);
            }

            json.WriteEndArray();
        }

        return JsonText.Of(text.WrittenSpan) + "\n";
    }

    private static void Write(Utf8JsonWriter json, BibliographyEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("id", entry.Id);
        json.WriteString("type", TypeOf(entry.Kind));
        json.WriteString("title", entry.Title);
        WriteAuthors(json, entry);
        Text(entry.Kind is VenueKind.Preprint or VenueKind.Report ? "publisher" : "container-title", entry.FullVenue);
        Text("container-title-short",
            entry.Kind is VenueKind.Preprint or VenueKind.Report || entry.Venue == entry.FullVenue ? null : entry.Venue);
        if (entry.Year is { } year)
        {
            json.WriteStartObject("issued");
            json.WriteStartArray("date-parts");
            json.WriteStartArray();
            json.WriteNumberValue(year);
            json.WriteEndArray();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        Text("DOI", entry.Doi);
        Text("URL", entry.Url);
        Text("note", entry.Arxiv is { } arxiv ? "arXiv:" + arxiv : null);
        json.WriteEndObject();

        void Text(string name, string? value)
        {
            if (value is not null)
            {
                json.WriteString(name, value);
            }
        }
    }

    private static void WriteAuthors(Utf8JsonWriter json, BibliographyEntry entry)
    {
        if (entry.Authors.Count == 0)
        {
            return;
        }

        json.WriteStartArray("author");
        foreach (var name in entry.Authors)
        {
            json.WriteStartObject();
            json.WriteString(name.IsWhole ? "literal" : "family", name.Family);
            Part("given", name.Given);
            Part("non-dropping-particle", name.Particle);
            Part("suffix", name.Suffix);
            json.WriteEndObject();
        }

        if (entry.HasMoreAuthors)
        {
            // The format has no mark for it; this is what converters make of BibTeX's "and others".
            json.WriteStartObject();
            json.WriteString("literal", "others");
            json.WriteEndObject();
        }

        json.WriteEndArray();

        void Part(string name, string value)
        {
            if (value.Length > 0)
            {
                json.WriteString(name, value);
            }
        }
    }

    private static string TypeOf(VenueKind kind) => kind switch
    {
        VenueKind.Conference or VenueKind.Workshop => "paper-conference",
        VenueKind.Journal => "article-journal",
        VenueKind.Preprint => "article",
        VenueKind.Report => "report",
        _ => "document",
    };
}
