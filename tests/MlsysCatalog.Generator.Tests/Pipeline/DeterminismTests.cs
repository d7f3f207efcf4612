using MlsysCatalog.Tests;

namespace MlsysCatalog.Generator.Tests;

/// <summary>The same lists make the same bytes, wherever and however they are compiled.</summary>
public sealed class DeterminismTests
{
    private static readonly (string Path, string Text)[] Lists =
    [
        ("/home/someone/app/lists/scheduling.md",
            "# Scheduling\n\n* [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies ([pdf](https://example.org/gavel.pdf))\n"),
        ("/home/someone/app/lists/more/serving.md",
            "# Serving\n\n* [OSDI '22] Orca: A Distributed Serving System for Models ([pdf](https://example.org/orca.pdf))\n"
            + "* [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies ([code](https://example.org/gavel))\n"),
        ("/home/someone/app/lists/venues.md",
            "---\ncatalog: venues\n---\n\n| Venue | Full name |\n|---|---|\n| OSDI | Operating Systems by Another Name |\n"),
    ];

    private static readonly SortedDictionary<string, string> Expected = new CatalogProject(Lists).Emit();

    [Fact]
    public void In_any_order_of_the_files() => Assert.Equal(Expected, new CatalogProject([.. Lists.Reverse()]).Emit());

    [Fact]
    public void In_any_folder()
    {
        var elsewhere = Lists.Select(list => (list.Path.Replace("/home/someone/app/", "C:\\Users\\Else\\"), list.Text));
        Assert.Equal(Expected, new CatalogProject([.. elsewhere]).Emit());
    }

    [Theory]
    [InlineData("/home/someone/app/", "/home/someone/app/src/App/../../")]
    [InlineData("/home/someone/app/lists/more/", "/home/someone/app/src/../lists/./more/")]
    [InlineData("/home/someone/app/lists/more/", "/home/someone/app/lists/zoo/..//more/")]
    [InlineData("/home/someone/app/lists/more/", "C:\\Users\\Else\\src\\App\\..\\..\\lists\\more\\")]
    public void By_any_way_into_the_folder(string folder, string way)
    {
        var elsewhere = way.StartsWith('C') ? "C:\\Users\\Else\\" : "/home/someone/app/";
        var lists = Lists.Select(list => (
            list.Path.Replace(folder, way, StringComparison.Ordinal).Replace("/home/someone/app/", elsewhere, StringComparison.Ordinal),
            list.Text));
        Assert.Equal(Expected, new CatalogProject([.. lists]).Emit());
    }

    [Fact]
    public void With_any_line_endings() =>
        Assert.Equal(Expected, new CatalogProject([.. Lists.Select(list => (list.Path, list.Text.ReplaceLineEndings("\r\n")))]).Emit());

    [CultureTheory, RealCultures]
    public void Under_any_culture(string culture) =>
        Assert.Equal(Expected, RealCultures.Under(culture, () => new CatalogProject(Lists).Emit()));

    [Fact]
    public void Without_a_carriage_return_or_a_folder_of_the_machine() =>
        Assert.All(Expected.Values, text =>
        {
            Assert.DoesNotContain('\r', text);
            Assert.DoesNotContain("/home", text, StringComparison.Ordinal);
        });
}
