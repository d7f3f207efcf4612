using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Generator;

/// <summary>
/// A file that the package's targets hand over: a list or a venue table, of which its front matter says which it is, or a shipped file.
/// </summary>
/// <param name="Path">Where it lies, in the form of <see cref="PathOf"/>.</param>
/// <param name="Text">What stands in it; compared by reference: the compiler keeps the object while the file stays as it is.</param>
internal sealed record ListText(string Path, SourceText Text)
{
    /// <summary>
    /// Takes an additional file that is marked as one of the lists, or null, as where its text cannot be had: the compiler then tells
    /// which and why.
    /// </summary>
    public static ListText? Take(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken) =>
        IsList(file, options) && file.GetText(cancellationToken) is { } text ? new(PathOf(file.Path), text) : null;

    /// <summary>Takes an additional file that is marked as a shipped file, or null.</summary>
    public static ListText? TakeShipped(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken) =>
        MarkOf(file, options) == "Shipped" && file.GetText(cancellationToken) is { } text ? new(PathOf(file.Path), text) : null;

    /// <summary>
    /// What a list is called whose file the compiler or an editor calls by this path: a file that a project includes from outside its
    /// folder is called <c>/repo/app/../lists/a.md</c> by the one and <c>/repo/lists/a.md</c> by the other.
    /// </summary>
    public static string PathOf(string file) => RelativePath.Normal(file);

    /// <summary>Whether an additional file is marked as one of the lists or as their venue table.</summary>
    public static bool IsList(AdditionalText file, AnalyzerConfigOptionsProvider options) => MarkOf(file, options) is "List" or "Venues";

    /// <summary>
    /// What the package's targets mark an additional file as: <c>List</c>, <c>Venues</c>, <c>Baseline</c>, <c>Shipped</c>, or <c>Config</c>
    /// for an <c>.editorconfig</c> or <c>.globalconfig</c>; null for files of others.
    /// </summary>
    public static string? MarkOf(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(file).TryGetValue("build_metadata.AdditionalFiles.MlsysCatalogFile", out var mark) ? mark : null;
}
