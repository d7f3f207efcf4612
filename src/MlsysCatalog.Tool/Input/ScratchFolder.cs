namespace MlsysCatalog.Tool;

/// <summary>A folder for what a command needs while it runs.</summary>
internal sealed class ScratchFolder : IDisposable
{
    /// <summary>Where it lies.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("mlsys-catalog-").FullName;

    /// <summary>Deletes it with all that is in it.</summary>
    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Somebody else has a file open: the system clears its temporary folder itself.
        }
    }
}
