namespace MlsysCatalog.Generator.Tests;

/// <summary>Names of letters that are three bytes each: the compiler takes 511 letters (CS0645) and 1,023 bytes (CS7013).</summary>
public sealed class LongNameTests
{
    private static readonly string Word = new('图', 400);

    [Fact]
    public void Constants_that_several_papers_want_compile() => AssertCompiles(
        ("/repo/lists/a.md", $"# {Word} a\n\n- [OSDI '20] {Word} one\n- [OSDI '20] {Word} two\n- [OSDI '20] {Word}: Three of Them\n- [OSDI '20] {Word}: Four of Them\n"));

    [Fact]
    public void Topics_and_venues_compile() => AssertCompiles(
        ("/repo/lists/a.md", $"# {Word} a\n\n## {Word} x\n\n- [{Word} 2020] Gavel: One\n\n## {Word} y\n\n- [{Word} 2021] Gandiva: Two\n\n# {Word} b\n\n## {Word} x\n\n- [OSDI '20] Orca: Three\n"));

    [Fact]
    public void Lists_that_differ_in_a_folder_far_above_compile()
    {
        var folders = string.Concat(Enumerable.Repeat(new string('图', 60) + "/", 8));
        AssertCompiles(
            ($"/repo/p/{folders}n.md", "- [OSDI '20] Gavel: One of the Schedulers\n"),
            ($"/repo/q/{folders}n.md", "- [OSDI '21] Pollux: Another of the Schedulers\n"));
    }

    [Theory]
    [InlineData(339)]
    [InlineData(400)]
    public void Names_that_were_shipped_compile(int letters)
    {
        var name = new string('图', letters);
        AssertCompiles(
            ("/repo/lists/a.md", "- [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling\n"),
            ("/repo/lists/MlsysCatalog.Shipped.txt", $"Osdi2020.{name} | osdi2020/{name} | Gavel: Heterogeneity-Aware Cluster Scheduling\n"));
    }

    private static void AssertCompiles(params (string Path, string Text)[] files)
    {
        using var assembly = new MemoryStream();

        var result = new CatalogProject(files).CompileEmitted().Emit(assembly);

        Assert.Empty(result.Diagnostics);
        Assert.True(result.Success);
    }
}
