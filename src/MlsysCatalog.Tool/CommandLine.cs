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
    /// <returns>
    /// 0 when all is well, 1 when a check found something, 2 when input or arguments are unusable, or the tool could not do its work.
    /// </returns>
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

        try
        {
            var exitCode = result.Invoke(new() { Output = output, Error = error, EnableDefaultExceptionHandler = false });
            output.Flush();
            return exitCode;
        }
        catch (Exception exception)
        {
            TryTell(error, exception);
            return ExitCode.Unusable;
        }
    }

    // One line for whoever runs the tool: a mistake of ours must not look like one of the lists', nor like a crash of the machine.
    private static void TryTell(TextWriter error, Exception exception)
    {
        try
        {
            error.WriteLine("mlsys-catalog: " + exception switch
            {
                IOException or UnauthorizedAccessException => "Cannot read or write: " + Terminal.Safe(exception.Message),
                OutOfMemoryException => "There is not enough memory for all of this; name fewer lists at once, or smaller ones",
                _ => $"A mistake in the tool ended it ({exception.GetType().Name}: {Terminal.Safe(exception.Message)}); please report it",
            });
        }
        catch (IOException)
        {
            // Standard error cannot be written either: the exit code has to say it.
        }
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
