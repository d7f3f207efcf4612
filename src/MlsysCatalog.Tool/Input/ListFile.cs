namespace MlsysCatalog.Tool;

/// <summary>A Markdown file to read.</summary>
/// <param name="Path">The path as the user gave it, or below the folder that the user gave.</param>
/// <param name="FullPath">Where it lies.</param>
internal readonly record struct ListFile(string Path, string FullPath);
