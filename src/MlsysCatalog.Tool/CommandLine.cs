using System.CommandLine;
using System.CommandLine.Invocation;

namespace MlsysCatalog.Tool;

/// <summary>The commands of <c>mlsys-catalog</c>.</summary>
internal static class CommandLine
{
    /// <summary>Runs a command.</summary>
    /// <param name="arguments">What was typed.</param>
    /// <param name="output">Takes what was asked for.</param>
    /// <param name="error">Takes what is wrong with the input or the arguments.</param>
    /// <param name="terminal">What those who watch can see.</param>
    /// <returns>0 when all is well, 1 when a check found something, 2 when input or arguments are unusable.</returns>
    public static int Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter error, TerminalSettings terminal = default)
    {
        // No file of arguments: a hook is given names of files, and a list called '@list.md' is to be read, not obeyed.
        var result = Root(terminal).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (result.Action is ParseErrorAction)
        {
            var messages = UnknownWords.First(result) is { } unknown ? [unknown] : result.Errors.Select(static problem => problem.Message);
            foreach (var message in messages)
            {
                error.WriteLine("mlsys-catalog: " + Terminal.Safe(message));
            }

            error.WriteLine("'mlsys-catalog --help' shows what can be asked.");
            return ExitCode.Unusable;
        }

        return result.Invoke(new() { Output = output, Error = error, EnableDefaultExceptionHandler = false });
    }

    private static RootCommand Root(TerminalSettings terminal) =>
        new("Reads Markdown reading lists of papers: what stands in them, how they are written, and what is wrong with them.")
        {
            CheckCommand.Create(terminal),
            EntriesCommand.Create(),
            PapersCommand.Create(),
            DialectCommand.Create(),
            NamesCommand.Create(),
            CiteCommand.Create(),
        };
}
