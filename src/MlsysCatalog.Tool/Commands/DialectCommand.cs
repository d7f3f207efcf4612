using System.CommandLine;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Tool;

/// <summary><c>dialect</c>: how each list writes its entries, and what in it was not read as one.</summary>
internal static class DialectCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var files = Arguments.Files();
        var command = new Command("dialect", "Shows how each list is written, and what in it was not read as a paper") { files };
        return command.Does((result, output, error) => Run(result.GetRequiredValue(files), output, error));
    }

    private static int Run(string[] arguments, TextWriter output, TextWriter error)
    {
        var loaded = LoadedLists.Load(arguments);
        foreach (var list in loaded.Lists)
        {
            Write(output, list);
        }

        return loaded.TellUnreadable(error) ? ExitCode.Unusable : ExitCode.Clean;
    }

    private static void Write(TextWriter output, ListReading list)
    {
        output.WriteLine(Terminal.Safe(list.Path) + Kind(list));
        foreach (var line in list.Dialect.Lines)
        {
            output.WriteLine("  " + Terminal.Safe(line));
        }

        if (list.Dialect.Unexplained.Count > 0)
        {
            output.WriteLine("  not read as papers:");
        }

        foreach (var candidate in list.Dialect.Unexplained)
        {
            var (line, column) = list.Lines.Position(candidate.Span.Start);
            output.WriteLine($"    {line + 1}:{column + 1}: {Terminal.Safe(candidate.Text)} ({candidate.Reason})");
        }
    }

    private static string Kind(ListReading list) => list switch
    {
        { Failure: not null } => ": cannot be read",
        { Kind: ListKind.Venues } => ": a venue table",
        { Kind: ListKind.None } => ": no list (catalog: none)",
        { Entries.Count: 1 } => ": 1 entry",
        _ => $": {list.Entries.Count} entries",
    };
}
