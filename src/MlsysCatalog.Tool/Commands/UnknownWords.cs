using System.CommandLine;
using System.CommandLine.Parsing;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Tool;

/// <summary>What is said of words that are neither an option nor a command, with the one that comes nearest.</summary>
internal static class UnknownWords
{
    /// <summary>Says that an option is none of a command's.</summary>
    public static string Option(string word, Command command)
    {
        var name = word.Split('=')[0];
        var inherited = command.Parents.OfType<Command>()
            .SelectMany(static parent => parent.Options.Where(static option => option.Recursive));
        var names = command.Options.Concat(inherited)
            .SelectMany(static option => option.Aliases.Append(option.Name))
            .Where(static known => known.StartsWith("--", StringComparison.Ordinal))
            .ToList();
        return $"Unrecognized option '{name}'.{Suggestion(NearestWord.Of(name, names) ?? Begun(name, names))}";
    }

    /// <summary>Says which word in front of the files is no option and no command; null where there is none.</summary>
    public static string? First(ParseResult result)
    {
        var command = result.CommandResult.Command;
        return result.UnmatchedTokens.FirstOrDefault() is not { } word ? null
            : word.StartsWith('-') ? Option(word, command)
            : command is not RootCommand ? null
            : $"Unrecognized command '{word}'.{Suggestion(NearestWord.Of(word, command.Subcommands.Select(static known => known.Name)))}";
    }

    private static string? Begun(string word, List<string> names) =>
        word.Length > 3 && names.Where(name => name.StartsWith(word, StringComparison.Ordinal)).ToList() is [var name] ? name : null;

    private static string Suggestion(string? meant) => meant is null ? "" : $" Did you mean '{meant}'?";
}
