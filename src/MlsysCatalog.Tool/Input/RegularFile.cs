using Microsoft.Win32.SafeHandles;

namespace MlsysCatalog.Tool;

/// <summary>
/// Reads files that have an end. A pipe would be waited for, a device read for ever; a link in a stranger's folder may lead to one.
/// </summary>
internal static class RegularFile
{
    // Opening a pipe into which nobody writes does not come back; a file of a disk that is slow does.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Reads a file, or the beginning of one that is very long.</summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="most">The most bytes that are wanted.</param>
    /// <exception cref="IOException">It cannot be read, or is a pipe or a device.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be read.</exception>
    public static byte[] Read(string path, int most)
    {
        using var file = HasContent(path) ? Open(path) : OpenPatiently(path);
        var length = LengthOf(file);
        var bytes = new byte[Math.Min(length, most)];
        var read = 0;
        while (read < bytes.Length && RandomAccess.Read(file, bytes.AsSpan(read), read) is > 0 and var more)
        {
            read += more;
        }

        // A device says that it is empty, and is not.
        return length == 0 && RandomAccess.Read(file, stackalloc byte[1], 0) > 0 ? throw NoFile()
            : read == bytes.Length ? bytes
            : bytes[..read];
    }

    /// <summary>
    /// Whether a file says that it is longer than nothing. Pipes and devices do not, nor does an empty file: what stands in none of them
    /// can be lost.
    /// </summary>
    public static bool HasContent(string path)
    {
        var file = new FileInfo(path);
        var target = file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo;
        return target is { Exists: true, Length: > 0 };
    }

    private static SafeFileHandle Open(string path) => File.OpenHandle(path, share: FileShare.ReadWrite | FileShare.Delete);

    private static SafeFileHandle OpenPatiently(string path)
    {
        // On a thread of its own: in a busy pool, patience would end before the opening began.
        var opening = Task.Factory.StartNew(
            () => Open(path), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        return ((IAsyncResult)opening).AsyncWaitHandle.WaitOne(Patience) ? opening.GetAwaiter().GetResult() : throw NoFile();
    }

    private static long LengthOf(SafeFileHandle file)
    {
        try
        {
            return RandomAccess.GetLength(file);
        }
        catch (NotSupportedException)
        {
            throw NoFile();
        }
    }

    private static IOException NoFile() => new("It is no regular file, but a pipe or a device.");
}
