using System.Text;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Tool;

/// <summary>
/// How loud rules are in each list: what the <c>.editorconfig</c> and
/// <c>.globalconfig</c> files above it set, read as the compiler reads them.
/// </summary>
internal static class SettingFiles
{
    private static readonly string[] Names = [".editorconfig", ".globalconfig"];

    /// <summary>The settings of lists, by path: a list that is read anew keeps them.</summary>
    /// <exception cref="UnusableInputException">A file cannot be read, or a setting in one means nothing.</exception>
    public static Func<ListReading, SeveritySettings> For(IReadOnlyList<ListReading> lists)
    {
        var files = Read(lists);
        // Most say nothing of lists; then the compiler's library is not even loaded.
        return files.Exists(static file => SpeaksOfRules(file.Text))
            ? CompilerSettings.Of(files, lists)
            : static _ => SeveritySettings.Default;
    }

    /// <summary>Where a list lies.</summary>
    public static string FullPathOf(ListReading list) => Path.GetFullPath(list.Path);

    private static List<SettingFile> Read(IReadOnlyList<ListReading> lists)
    {
        var files = new List<SettingFile>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var folder in lists.SelectMany(static list => Repository.Above(Path.GetDirectoryName(FullPathOf(list))!)))
        {
            if (!seen.Add(folder))
            {
                continue;
            }

            foreach (var path in Names.Select(name => Path.Combine(folder, name)).Where(File.Exists))
            {
                files.Add(new(path, ListText.Read(new(path, path))));
            }
        }

        files.Sort(static (left, right) => string.CompareOrdinal(left.Path, right.Path));
        return files;
    }

    private static bool SpeaksOfRules(string text) =>
        text.Contains("mlsys_catalog", StringComparison.OrdinalIgnoreCase)
        || text.Contains("dotnet_diagnostic.MLC", StringComparison.OrdinalIgnoreCase);
}

/// <summary>A file of settings.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Text">What stands in it.</param>
internal sealed record SettingFile(string Path, string Text)
{
    /// <summary>A problem at its place, for people.</summary>
    public string Describe(SourceSpan span, string message)
    {
        var (line, column) = new LineMap(Text).Position(span.Start);
        return $"{Terminal.Safe(FilesBeside.Shortest(Path))}:{line + 1}:{column + 1}: {Terminal.Safe(message)}";
    }
}
