using System.Runtime.InteropServices;

namespace MlsysCatalog.Tool;

/// <summary>Files that are written as a whole or not at all.</summary>
internal static class WholeFile
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    // Whoever ends the tool waits for the file that is being written, and no other is begun: the lock is not given back before the process
    // is gone. To delete what stands beside would not do, since it may be made a moment later.
    private static readonly object Writing = new();
    private static readonly PosixSignalRegistration[] Ends =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, static _ => Monitor.TryEnter(Writing, Patience)),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, static _ => Monitor.TryEnter(Writing, Patience)),
    ];

    /// <summary>
    /// Writes a new file beside the place and gives it the name: whoever reads meanwhile, or after a crash, has the old one or the new
    /// one. The permissions of an old one stay; of a link, what it leads to is replaced. A pipe or a device is written into.
    /// </summary>
    /// <param name="path">The place.</param>
    /// <param name="bytes">What is to stand there.</param>
    /// <param name="mustBeNew">Whether nothing may be there yet.</param>
    /// <exception cref="IOException">It cannot be written; what was there is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be written; what was there is as it was.</exception>
    public static void Write(string path, ReadOnlySpan<byte> bytes, bool mustBeNew = false)
    {
        var target = new FileInfo(path).LinkTarget is null ? path : File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName;
        if (File.Exists(path) && !mustBeNew && !RegularFile.HasContent(path))
        {
            WriteInto(path, bytes);
            return;
        }

        var isThere = File.Exists(target);

        // A name is given by the folder, which asks nobody whether the file may be written.
        if (isThere && (File.GetAttributes(target) & FileAttributes.ReadOnly) != 0)
        {
            throw new UnauthorizedAccessException("It is read-only.");
        }

        lock (Writing)
        {
            Replace(target, bytes, isThere, mustBeNew);
        }
    }

    private static void Replace(string target, ReadOnlySpan<byte> bytes, bool isThere, bool mustBeNew)
    {
        var beside = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(target))!, $".{Path.GetRandomFileName()}.tmp");

        try
        {
            using (var stream = new FileStream(beside, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }

            if (isThere && !OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(beside, File.GetUnixFileMode(target));
            }

            File.Move(beside, target, overwrite: !mustBeNew);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Nobody knows the name beside.
            throw new IOException(exception.Message.Replace(beside, target, StringComparison.Ordinal), exception);
        }
        finally
        {
            TryDelete(beside);
        }
    }

    // Nothing can be lost there: it is empty, or no file that holds anything.
    private static void WriteInto(string path, ReadOnlySpan<byte> bytes)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        try
        {
            stream.Write(bytes);
        }
        catch (IOException) when (stream.CanSeek)
        {
            stream.SetLength(0);
            throw;
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Where it could not be written there is nothing to delete.
        }
    }
}
