using System.CommandLine;
using System.Text.Json;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Tool;

/// <summary><c>names</c>: which constants code can use, and what has become of those that were shipped.</summary>
internal static class NamesCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var files = Arguments.Files();
        var format = Arguments.Choice("--format", "How to print: a line or a JSON object a constant", "text", "json");
        var ship = new Option<bool>("--ship")
        {
            Description = $"Appends the constants that are new to the {ShippedFile.FileName} beside or above the lists",
        };
        var command = new Command("names", "Prints every constant, and what has become of those that were shipped") { files, format, ship };
        return command.Does((result, output, error) =>
            Run(result.GetRequiredValue(files), result.GetRequiredValue(format) == "json", result.GetValue(ship), output, error));
    }

    private static int Run(string[] arguments, bool isJson, bool ships, TextWriter output, TextWriter error)
    {
        var loaded = LoadedLists.Load(arguments);
        if (ships)
        {
            // What a list that cannot be read would say, nobody knows; names are given for ever.
            if (loaded.TellUnreadable(error))
            {
                return ExitCode.Unusable;
            }

            (isJson ? error : output).WriteLine(Shipping.Ship(loaded));
            loaded = LoadedLists.Load(arguments);
        }

        var names = CatalogName.Of(loaded.Index);
        if (isJson)
        {
            using var lines = new JsonLines(output);
            names.ForEach(name => lines.Write(json => Write(json, name)));
        }
        else
        {
            names.ForEach(name => output.WriteLine(Describe(name)));
        }

        return loaded.TellUnreadable(error) ? ExitCode.Unusable : ExitCode.Clean;
    }

    private static void Write(Utf8JsonWriter json, CatalogName name)
    {
        json.Text("constant", name.Constant);
        json.Text("key", name.Key);
        json.Text("state", name.State);
        json.Text("successor", name.Successor);
        json.WriteBoolean("settled", name.IsSettled);
        json.Text("title", name.Title);
    }

    private static string Describe(CatalogName name)
    {
        var written = name.State is "moved" or "gone" && !name.IsSettled ? ", and the shipped file does not say so" : "";
        var successor = name.Successor is null ? "" : $" to {Terminal.Safe(name.Successor)}";
        return $"{Terminal.Safe(name.Constant)}: {name.State}{successor}{written}";
    }
}
