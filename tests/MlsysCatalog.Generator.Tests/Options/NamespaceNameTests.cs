namespace MlsysCatalog.Generator.Tests;

public sealed class NamespaceNameTests
{
    [Theory]
    [InlineData("App", "App")]
    [InlineData("My.App", "My.App")]
    [InlineData("reading-lists", "reading_lists")]
    [InlineData("C#", "C_")]
    [InlineData("My Lists [old]", "My_Lists__old_")]
    [InlineData("3d.class", "_3d.@class")]
    [InlineData(".a..b.", "a.b")]
    [InlineData("récolte.目录", "récolte.目录")]
    [InlineData("  ", "")]
    [InlineData("", "")]
    public void Each_segment_becomes_an_identifier(string text, string expected) => Assert.Equal(expected, NamespaceName.FromText(text));
}
