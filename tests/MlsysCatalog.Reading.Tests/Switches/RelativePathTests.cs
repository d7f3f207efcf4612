namespace MlsysCatalog.Reading.Tests;

/// <summary>The one form of a path by which lists are ordered and named.</summary>
public sealed class RelativePathTests
{
    [Theory]
    [InlineData("/repo/lists/a.md", "/repo/lists/a.md")]
    [InlineData("/repo/src/App/../../lists/a.md", "/repo/lists/a.md")]
    [InlineData("/repo/./lists//more/../a.md", "/repo/lists/a.md")]
    [InlineData("C:\\repo\\src\\..\\lists\\a.md", "C:/repo/lists/a.md")]
    [InlineData("\\\\server\\share\\lists\\a.md", "//server/share/lists/a.md")]
    [InlineData("../lists/a.md", "../lists/a.md")]
    [InlineData("../../lists/x/../a.md", "../../lists/a.md")]
    [InlineData("./a.md", "a.md")]
    [InlineData("a/../../b.md", "../b.md")]
    public void A_path_goes_through_no_folder_that_it_leaves_again(string path, string normal)
    {
        Assert.Equal(normal, RelativePath.Normal(path));
        Assert.Equal(normal, RelativePath.Normal(normal));
    }
}
