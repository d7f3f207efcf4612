namespace MlsysCatalog.Generator.Tests;

public sealed class ProjectOptionsTests
{
    private static readonly EmissionOptions Default = new("App", IsPublic: false, HasKeys: true, HasDocs: true, HasGlobalUsing: false);

    [Fact]
    public void What_a_project_does_not_set_is_internal_with_keys_and_docs() => Assert.Equal(Default, Read());

    [Theory]
    [InlineData("public", true)]
    [InlineData("Public", true)]
    [InlineData("internal", false)]
    [InlineData("protected", false)]
    [InlineData("", false)]
    public void MlsysCatalogVisibility_is_internal_unless_it_says_public(string value, bool isPublic) =>
        Assert.Equal(Default with { IsPublic = isPublic }, Read(("MlsysCatalogVisibility", value)));

    [Theory]
    [InlineData("false", false)]
    [InlineData("False ", false)]
    [InlineData("true", true)]
    [InlineData("no", true)]
    public void MlsysCatalogKeys_and_MlsysCatalogDocs_are_on_unless_they_say_false(string value, bool isOn)
    {
        Assert.Equal(Default with { HasKeys = isOn }, Read(("MlsysCatalogKeys", value)));
        Assert.Equal(Default with { HasDocs = isOn }, Read(("MlsysCatalogDocs", value)));
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("True", true)]
    [InlineData("false", false)]
    [InlineData("yes", false)]
    public void MlsysCatalogCitations_is_off_unless_it_says_true(string value, bool isOn) =>
        Assert.Equal(Default with { HasCitations = isOn }, Read(("MlsysCatalogCitations", value)));

    [Theory]
    [InlineData("enable", true)]
    [InlineData("true", true)]
    [InlineData("disable", false)]
    [InlineData("", false)]
    public void The_global_using_follows_ImplicitUsings(string value, bool hasGlobalUsing) =>
        Assert.Equal(Default with { HasGlobalUsing = hasGlobalUsing }, Read(("ImplicitUsings", value)));

    private static EmissionOptions Read(params (string Property, string Value)[] properties)
    {
        var project = new CatalogProject(("lists/a.md", "* [OSDI '20] Gavel: Cluster Scheduling ([pdf](https://example.org/gavel.pdf))\n"));
        foreach (var (property, value) in properties)
        {
            project.Set(property, value);
        }

        return (EmissionOptions)project.Generate().TrackedSteps[TrackingNames.Options].Single().Outputs.Single().Value;
    }
}
