namespace MlsysCatalog.Reading.Tests.Venues;

/// <summary>A test that reads the hand labels, which lie beside the repository and not in it; skipped where they are absent.</summary>
public sealed class HandLabelsFactAttribute : FactAttribute
{
    public HandLabelsFactAttribute() => Skip = Folder is null ? "There is no shared/truth beside the repository." : null;

    /// <summary>The folder of the labels, or null.</summary>
    public static string? Folder { get; } = Find();

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var labels = Path.Combine(folder.FullName, "shared", "truth");
            if (Directory.Exists(labels))
            {
                return labels;
            }
        }

        return null;
    }
}
