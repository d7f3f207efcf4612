namespace MlsysCatalog.Tests;

/// <summary>A test that reads many real lists, which lie beside the repository and not in it; skipped where they are absent.</summary>
public sealed class CorpusFactAttribute : FactAttribute
{
    public CorpusFactAttribute() => Skip = Folder is null ? "There is no shared/corpus beside the repository." : null;

    /// <summary>The folder of the lists, or null.</summary>
    public static string? Folder { get; } = Find();

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var corpus = Path.Combine(folder.FullName, "shared", "corpus");
            if (Directory.Exists(corpus))
            {
                return corpus;
            }
        }

        return null;
    }
}
