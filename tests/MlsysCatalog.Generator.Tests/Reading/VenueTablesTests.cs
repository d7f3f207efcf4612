using Microsoft.CodeAnalysis.Text;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Generator.Tests;

public sealed class VenueTablesTests
{
    [Theory]
    [InlineData("---\ncatalog: venues\n---\n", true)]
    [InlineData("---\r\ntitle: Venues\r\ncatalog: \"venues\"\r\n---\r\n", true)]
    [InlineData("---\ncatalog: none\n---\n", false)]
    [InlineData("---\ntitle: A list\n---\n\ncatalog: venues\n", false)]
    [InlineData("# Venues\n\n---\ncatalog: venues\n---\n", false)]
    [InlineData("", false)]
    public void A_venue_table_says_so_in_its_front_matter(string text, bool isVenueTable)
    {
        Assert.Equal(isVenueTable, VenueTables.IsVenueTable(SourceText.From(text)));
        Assert.Equal(isVenueTable, ListReader.Read("a.md", text, VenueTable.Default).Kind == ListKind.Venues);
    }

    [Fact]
    public void Without_tables_of_the_project_the_library_s_own_holds() => Assert.Same(VenueTable.Default, VenueTables.Of([]));

    [Fact]
    public void Of_two_tables_that_name_one_venue_the_later_path_holds()
    {
        ListText first = new("lists/a/venues.md", SourceText.From("| Venue | Full name |\n|---|---|\n| OSDI | First |\n"));
        ListText second = new("lists/b/venues.md", SourceText.From("| Venue | Full name |\n|---|---|\n| OSDI | Second |\n"));

        Assert.Equal("Second", VenueTables.Of([first, second]).Find("OSDI")!.FullName);
        Assert.Same(VenueTables.Of([first, second]), VenueTables.Of([second, first]));
    }
}
