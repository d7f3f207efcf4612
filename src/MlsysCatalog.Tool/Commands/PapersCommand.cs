using System.CommandLine;
using System.Text.Json;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Tool;

/// <summary><c>papers</c>: the papers of all lists together, one JSON object each, as the compiler gets them.</summary>
internal static class PapersCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var files = Arguments.Files();
        var command = new Command("papers", "Prints every paper of the lists, entries of one paper merged")
        {
            files,
            Arguments.Choice("--format", "How to print", "jsonl")
        };
        return command.Does((result, output, error) => Run(result.GetRequiredValue(files), output, error));
    }

    private static int Run(string[] arguments, TextWriter output, TextWriter error)
    {
        var loaded = LoadedLists.Load(arguments);
        var index = loaded.Index;
        using var lines = new JsonLines(output);
        for (var paper = 0; paper < index.Catalog.Papers.Count; paper++)
        {
            lines.Write(json => Write(json, index, paper));
        }

        return loaded.TellUnreadable(error) ? ExitCode.Unusable : ExitCode.Clean;
    }

    private static void Write(Utf8JsonWriter json, CatalogIndex index, int paper)
    {
        var model = index.Catalog.Model;
        var facts = model.Papers[paper];
        var edition = model.Editions[facts.Edition];
        json.Text("key", facts.Key);
        json.Text("constant", $"Papers.{edition.Constant}.{facts.Constant}");
        json.Text("title", facts.Title);
        json.Text("name", facts.Name);
        json.Text("venue", edition.Venue < 0 ? null : model.Venues[edition.Venue].Name);
        json.Number("year", edition.Year);
        json.Texts("aliases", facts.Aliases);
        json.Texts("ids", facts.Ids);
        json.WriteStartArray("entries");
        foreach (var place in index.Catalog.Papers[paper].Entries)
        {
            var list = index.ListAt(place.List);
            json.WriteStartObject();
            json.Text("file", list.Path);
            json.Number("line", list.Entries[place.Entry].Line + 1);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
