using Microsoft.CodeAnalysis.Text;

namespace MlsysCatalog.Generator;

/// <summary>A Markdown file that the package's targets hand over: a list or a venue table, its front matter says which.</summary>
/// <param name="Path">Where it lies, with <c>/</c> between folders.</param>
/// <param name="Text">What stands in it; compared by reference: the compiler keeps the object while the file stays as it is.</param>
internal sealed record ListText(string Path, SourceText Text);
