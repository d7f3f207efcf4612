using System.CommandLine;
using System.CommandLine.Parsing;

namespace MlsysCatalog.Tool;

/// <summary>What several commands take.</summary>
internal static class Arguments
{
    /// <summary>The files.</summary>
    public static Argument<string[]> Files() => Paths("FILE", "A list, a folder (the *.md below it), or a pattern such as 'lists/**/*.md'");

    /// <summary>One or more paths.</summary>
    public static Argument<string[]> Paths(string name, string description)
    {
        var files = new Argument<string[]>(name) { Description = description, Arity = ArgumentArity.OneOrMore };

        // A mistyped option would be looked for as a file.
        files.Validators.Add(static result =>
        {
            foreach (var token in result.Tokens)
            {
                if (token.Value.StartsWith('-') && !File.Exists(token.Value) && result.Parent is CommandResult { Command: var command })
                {
                    result.AddError(UnknownWords.Option(token.Value, command));
                }
            }
        });
        return files;
    }

    /// <summary>A choice of words, the first of which holds when nothing is said.</summary>
    public static Option<string> Choice(string name, string description, params string[] words)
    {
        var option = new Option<string>(name) { Description = description, DefaultValueFactory = _ => words[0] };
        option.AcceptOnlyFromAmong(words);
        return option;
    }

    /// <summary>Makes a command of a function; unusable input becomes a message and exit code 2.</summary>
    public static Command Does(this Command command, Func<ParseResult, TextWriter, TextWriter, int> run)
    {
        command.SetAction(result =>
        {
            var (output, error) = (result.InvocationConfiguration.Output, result.InvocationConfiguration.Error);
            try
            {
                return run(result, output, error);
            }
            catch (UnusableInputException exception)
            {
                error.WriteLine("mlsys-catalog: " + exception.Message);
                return ExitCode.Unusable;
            }
        });
        return command;
    }
}
