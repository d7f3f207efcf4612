namespace MlsysCatalog.Tool;

/// <summary>Files that are replaced as a whole or not at all.</summary>
internal static class WholeFile
{
    /// <summary>
    /// Writes a new file beside the old one and gives it the old one's name: whoever reads meanwhile, or after a crash, has the one or
    /// the other. Its permissions stay; of a link, what it leads to is replaced.
    /// </summary>
    /// <exception cref="IOException">It cannot be written; the old one is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be written; the old one is as it was.</exception>
    public static void Replace(string path, byte[] bytes)
    {
        var target = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;

        // A name is given by the folder, which asks nobody whether the file may be written.
        if ((File.GetAttributes(target) & FileAttributes.ReadOnly) != 0)
        {
            throw new UnauthorizedAccessException("It is read-only.");
        }

        var beside = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetRandomFileName()}.tmp");
        try
        {
            using (var stream = new FileStream(beside, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }

            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(beside, File.GetUnixFileMode(target));
            }

            File.Move(beside, target, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
