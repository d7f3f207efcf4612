namespace MlsysCatalog.Tool;

/// <summary>A Markdown file to read.</summary>
/// <param name="Path">The path as the user gave it, or below the folder that the user gave.</param>
/// <param name="FullPath">Where it lies.</param>
internal readonly record struct ListFile(string Path, string FullPath)
{
    /// <summary>Whether a folder or a pattern has it, and nobody named it: then it keeps no other from being read.</summary>
    public bool IsOneOfMany { get; init; }
}
