using System.Text;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Fuzzing;

/// <summary>A file of an input: its name says what it is, as in a user's folder.</summary>
/// <param name="Name">The name: <c>*.md</c> for a list, and those of the files beside lists.</param>
/// <param name="Bytes">What the file holds, text or not.</param>
internal sealed record FuzzFile(string Name, byte[] Bytes)
{
    /// <summary>Whether it is a list, or the users' venue table.</summary>
    public bool IsMarkdown => Name.EndsWith(".md", StringComparison.Ordinal);
}

/// <summary>What is tried at once: one list or two, and what lies beside them.</summary>
/// <param name="Files">The files, each name once.</param>
internal sealed record FuzzInput(IReadOnlyList<FuzzFile> Files)
{
    /// <summary>What settings are read from.</summary>
    public const string Settings = ".editorconfig";

    private static readonly string[] Beside = [ShippedFile.FileName, Baseline.FileName, Settings];

    /// <summary>An input of one list.</summary>
    public static FuzzInput Of(byte[] list) => new([new("a.md", list)]);

    /// <summary>An input of one list.</summary>
    public static FuzzInput Of(string list) => Of(Encoding.UTF8.GetBytes(list));

    /// <summary>The same input with another file in a file's place.</summary>
    public FuzzInput With(FuzzFile file) => new([.. Files.Select(other => other.Name == file.Name ? file : other)]);

    /// <summary>The same input without a file.</summary>
    public FuzzInput Without(FuzzFile file) => new([.. Files.Where(other => other != file)]);

    /// <summary>Reads a kept case: a list, or a folder of files.</summary>
    public static FuzzInput Load(string path) => File.Exists(path)
        ? Of(File.ReadAllBytes(path))
        : new([.. Directory.GetFiles(path).Order(StringComparer.Ordinal)
            .Where(static file => file.EndsWith(".md", StringComparison.Ordinal) || Beside.Contains(Path.GetFileName(file)))
            .Select(static file => new FuzzFile(Path.GetFileName(file), File.ReadAllBytes(file)))]);

    /// <summary>Writes the files into a folder, so that <see cref="Load"/> reads them back.</summary>
    public void Save(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in Files)
        {
            File.WriteAllBytes(Path.Combine(folder, file.Name), file.Bytes);
        }
    }
}
