namespace MlsysCatalog.Tool;

/// <summary>Finds the files that a command is about: files, folders (the Markdown files below them) and patterns.</summary>
internal static class ListFiles
{
    private const string Markdown = "*.md";

    /// <summary>The files in the order given, those of a folder or a pattern by path, each once.</summary>
    /// <exception cref="UnusableInputException">Something is not there.</exception>
    public static IReadOnlyList<ListFile> Find(IEnumerable<string> arguments)
    {
        var files = new List<ListFile>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var argument in arguments)
        {
            var isOneOfMany = !File.Exists(argument);
            foreach (var path in Expand(argument))
            {
                var file = new ListFile(path, Path.GetFullPath(path)) { IsOneOfMany = isOneOfMany };
                if (seen.Add(file.FullPath))
                {
                    files.Add(file);
                }
            }
        }

        return files;
    }

    /// <summary>The Markdown files below a folder, by path.</summary>
    public static IReadOnlyList<string> Below(string folder) => Below(folder, Markdown);

    private static IEnumerable<string> Expand(string argument)
    {
        if (File.Exists(argument))
        {
            return [argument];
        }

        if (Directory.Exists(argument))
        {
            var lists = Below(argument, Markdown);
            return lists.Count > 0 ? lists : throw new UnusableInputException($"No *.md file in the folder '{argument}'");
        }

        if (argument.IndexOfAny(['*', '?']) < 0)
        {
            throw new UnusableInputException($"No file or folder '{argument}'");
        }

        var matches = Matches(argument);
        return matches.Count > 0 ? matches : throw new UnusableInputException($"No file matches '{argument}'");
    }

    private static List<string> Below(string folder, string pattern)
    {
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.Hidden | FileAttributes.System
        };
        return Sorted(Directory.EnumerateFiles(folder, pattern, options));
    }

    // The part before the first wildcard is a folder; what follows is compared name by name, '**' standing for any folders.
    private static List<string> Matches(string pattern)
    {
        var names = pattern.Replace('\\', '/').Split('/');
        var fixedNames = names.TakeWhile(static name => name.IndexOfAny(['*', '?']) < 0).Count();
        var folder = fixedNames == 0 ? "" : string.Join('/', names.Take(fixedNames)) + "/";
        var root = folder.Length == 0 ? "." : folder;
        return Directory.Exists(root)
            ? Sorted(Below(root, "*")
                .Select(file => folder + Path.GetRelativePath(root, file).Replace('\\', '/'))
                .Where(file => IsMatch(file[folder.Length..].Split('/'), names.AsSpan(fixedNames))))
            : [];
    }

    private static bool IsMatch(ReadOnlySpan<string> names, ReadOnlySpan<string> patterns)
    {
        if (patterns.IsEmpty || names.IsEmpty)
        {
            return names.IsEmpty && patterns.IsEmpty;
        }

        if (patterns[0] == "**")
        {
            return IsMatch(names, patterns[1..]) || IsMatch(names[1..], patterns);
        }

        return System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(patterns[0], names[0], ignoreCase: false)
            && IsMatch(names[1..], patterns[1..]);
    }

    private static List<string> Sorted(IEnumerable<string> paths) => [.. paths.Order(StringComparer.Ordinal)];
}
