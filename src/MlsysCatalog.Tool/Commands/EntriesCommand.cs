using System.CommandLine;
using System.Text.Json;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Tool;

/// <summary><c>entries</c>: what each entry of the lists says, one JSON object each.</summary>
internal static class EntriesCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var files = Arguments.Files();
        var command = new Command("entries", "Prints every entry of the lists")
        {
            files,
            Arguments.Choice("--format", "How to print", "jsonl")
        };
        return command.Does((result, output, error) => Run(result.GetRequiredValue(files), output, error));
    }

    private static int Run(string[] arguments, TextWriter output, TextWriter error)
    {
        var loaded = LoadedLists.Load(arguments);
        using var lines = new JsonLines(output);
        foreach (var list in loaded.Lists)
        {
            foreach (var entry in list.Entries)
            {
                lines.Write(json => Write(json, list, entry));
            }
        }

        return loaded.TellUnreadable(error) ? ExitCode.Unusable : ExitCode.Clean;
    }

    private static void Write(Utf8JsonWriter json, ListReading list, Entry entry)
    {
        var (line, column) = list.Lines.Position(entry.Span.Start);
        var facts = entry.Facts;
        json.Text("file", list.Path);
        json.Number("line", line + 1);
        json.Number("column", column + 1);
        json.Text("title", facts.Title);
        json.Text("name", facts.Name);
        json.Text("venue", facts.Venue);
        json.Text("series", facts.Series);
        json.Number("year", facts.Year);
        json.Text("track", facts.Track);
        json.Text("arxiv", facts.Arxiv);
        json.Texts("authors", facts.Authors);
        json.WriteBoolean("authorsTruncated", facts.AuthorsTruncated);
        json.Texts("organizations", facts.Organizations);
        json.Texts("tags", facts.Tags);
        json.WriteStartArray("links");
        foreach (var link in facts.Links)
        {
            json.WriteStartObject();
            json.Text("label", link.Label);
            json.Text("url", link.Url);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Texts("topics", facts.Topics);
        json.Texts("remarks", facts.Remarks);
    }
}
