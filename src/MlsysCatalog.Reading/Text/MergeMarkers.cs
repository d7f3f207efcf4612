namespace MlsysCatalog.Reading;

/// <summary>The lines by which git parts the sides of a merge that was not finished.</summary>
internal static class MergeMarkers
{
    private static readonly string[] Marks = ["<<<<<<<", "=======", "|||||||", ">>>>>>>"];

    /// <summary>What is said of such a line.</summary>
    public const string Message = "A merge was left unfinished here; keep the lines of both sides, and take its marks out";

    /// <summary>Whether a line is one.</summary>
    public static bool IsMarker(string line) => Array.Exists(Marks, mark => line.StartsWith(mark, StringComparison.Ordinal));
}
