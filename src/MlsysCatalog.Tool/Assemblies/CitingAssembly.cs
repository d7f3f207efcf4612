using MlsysCatalog.Citations;

namespace MlsysCatalog.Tool;

/// <summary>What an assembly cites, and the catalogs that its citations are about.</summary>
/// <param name="Citations">The citations.</param>
/// <param name="Catalogs">Its own catalogs, then those of the assemblies beside it, by file name.</param>
internal sealed record CitingAssembly(IReadOnlyList<CitationRecord> Citations, IReadOnlyList<PaperCatalog> Catalogs)
{
    /// <summary>Reads an assembly and what lies beside it.</summary>
    /// <param name="path">The assembly's file.</param>
    /// <param name="project">The project that it was built of for this, or null; for messages.</param>
    /// <param name="error">Takes which assemblies beside it cannot be read.</param>
    /// <exception cref="UnusableInputException">It cannot be read, or holds no citations.</exception>
    public static CitingAssembly Read(string path, string? project, TextWriter error)
    {
        var shown = Terminal.Safe(project ?? path);
        var image = AssemblyReader.Read(path) ?? throw new UnusableInputException($"'{shown}' is no .NET assembly{Beside(path)}");
        if (image.Citations is not { } text)
        {
            throw new UnusableInputException(project is not null
                ? $"'{shown}' does not use MlsysCatalog.Generator, so nothing is known of what it cites"
                : $"'{shown}' holds no citations; build it with -p:MlsysCatalogCitations=true, or name its project");
        }

        CitationRecord[] citations;
        try
        {
            citations = CitationText.Read(text);
        }
        catch (FormatException exception)
        {
            throw new UnusableInputException($"The citations in '{shown}' cannot be read: {Terminal.Safe(exception.Message)}");
        }

        IReadOnlyList<PaperCatalog> catalogs = [.. image.Catalogs, .. CatalogsBeside(path, error)];
        return catalogs.Count > 0 || citations.Length == 0
            ? new(citations, catalogs)
            : throw new UnusableInputException(
                $"No catalog in '{shown}' or in the assemblies beside it, so nothing is known of the papers");
    }

    // A program for a machine starts the assembly of its name.
    private static string Beside(string path) =>
        Path.ChangeExtension(path, ".dll") is var assembly && assembly != path && File.Exists(assembly)
            ? $"; try '{Terminal.Safe(assembly)}'"
            : "";

    private static List<PaperCatalog> CatalogsBeside(string path, TextWriter error)
    {
        var own = Path.GetFullPath(path);
        var catalogs = new List<PaperCatalog>();
        foreach (var beside in Directory.EnumerateFiles(Path.GetDirectoryName(own)!, "*.dll")
            .Order(StringComparer.Ordinal).Where(file => file != own))
        {
            try
            {
                catalogs.AddRange(AssemblyReader.Read(beside)?.Catalogs ?? []);
            }
            catch (UnusableInputException exception)
            {
                error.WriteLine($"mlsys-catalog: {exception.Message}; it is left out");
            }
        }

        return catalogs;
    }
}
