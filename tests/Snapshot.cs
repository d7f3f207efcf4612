using System.Runtime.CompilerServices;

namespace MlsysCatalog.Tests;

/// <summary>
/// Texts that are kept beside the test that makes them, by Verify's convention: <c>Name.verified.cs</c> is what is expected, and a
/// text that differs is left as <c>Name.received.cs</c>. Whoever agrees with the new text renames it.
/// </summary>
internal static class Snapshot
{
    /// <summary>Fails unless <paramref name="text"/> is what the folder of the calling test keeps under the name.</summary>
    /// <param name="name">The snapshot's file name without extensions.</param>
    /// <param name="extension">What sort of text it is: <c>cs</c>, <c>md</c>, <c>jsonl</c>.</param>
    /// <param name="text">The text; line endings count as <c>\n</c>.</param>
    /// <param name="caller">The file of the calling test.</param>
    public static void Verify(string name, string extension, string text, [CallerFilePath] string caller = "")
    {
        var folder = FolderOf(caller);
        var verified = Path.Combine(folder, $"{name}.verified.{extension}");
        var received = Path.Combine(folder, $"{name}.received.{extension}");
        var actual = text.ReplaceLineEndings("\n");
        var expected = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : null;
        if (expected == actual)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        Assert.Fail(expected is null
            ? $"There is no {verified} yet. If {received} is right, rename it."
            : $"{verified} differs from {received} {FirstDifference(expected, actual)}");
    }

    /// <summary>The compiler may have mapped the caller's path: what is below <c>tests/</c> is looked for above the assembly.</summary>
    private static string FolderOf(string caller)
    {
        var path = caller.Replace('\\', '/');
        var below = path[path.LastIndexOf("/tests/", StringComparison.Ordinal)..].TrimStart('/');
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, below)))
        {
            root = Path.GetDirectoryName(root) ?? throw new InvalidOperationException($"{below} is not above {AppContext.BaseDirectory}.");
        }

        return Path.GetDirectoryName(Path.Combine(root, below))!;
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (expectedLines, actualLines) = (expected.Split('\n'), actual.Split('\n'));
        var line = expectedLines.Zip(actualLines).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"at line {line + 1}:\nexpected: {expectedLines.ElementAtOrDefault(line)}\nreceived: {actualLines.ElementAtOrDefault(line)}";
    }
}
