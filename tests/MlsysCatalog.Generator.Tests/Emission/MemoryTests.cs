using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace MlsysCatalog.Generator.Tests.Emission;

/// <summary>A compiler whose memory ends while a file is written.</summary>
public sealed class MemoryTests
{
    [Fact]
    public void A_file_for_which_memory_ends_is_an_error_that_says_so()
    {
        var source = EmittedSource.OfMemoryLeft("Papers.Osdi.g.cs", static () => throw new OutOfMemoryException());

        var error = Assert.Single(CSharpSyntaxTree.ParseText(source.Text).GetDiagnostics());
        Assert.Equal(("Papers.Osdi.g.cs", "CS1029"), (source.HintName, error.Id));
        Assert.Contains("memory", error.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_mistake_is_not_taken_for_memory() =>
        Assert.Throws<InvalidOperationException>(() => EmittedSource.OfMemoryLeft("Papers.Osdi.g.cs", static () => throw new InvalidOperationException()));
}
