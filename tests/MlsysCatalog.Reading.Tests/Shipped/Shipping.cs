namespace MlsysCatalog.Reading.Tests;

/// <summary>Catalogs of entries written down in a line each, and of what was shipped before.</summary>
internal static class Shipping
{
    /// <summary>What a shipped file of these lines says.</summary>
    public static ShippedNames Names(params string[] lines) =>
        ShippedNames.Of([ShippedFile.Parse(ShippedFile.FileName, string.Join('\n', lines))]);

    /// <summary>The lines that are shipped of a catalog.</summary>
    public static string[] Lines(params string[] entries) => [.. ShippedText.NewLines(Given.Catalog(entries))];

    /// <summary>The catalog of entries after these lines were shipped; the same whatever the order of entries and lines.</summary>
    public static CatalogBuild Catalog(string[] shipped, params string[] entries)
    {
        var build = CatalogBuilder.Build([Given.List("list.md", entries)], VenueTable.Default, Names(shipped));
        var random = new Random(entries.Length);
        for (var i = 0; i < 10; i++)
        {
            random.Shuffle(entries);
            random.Shuffle(shipped);
            var other = CatalogBuilder.Build([Given.List("list.md", entries)], VenueTable.Default, Names(shipped));
            Assert.Equal(build.Constants(), other.Constants());
            Assert.Equal(build.Model.Former, other.Model.Former);
            Assert.Equal(build.Shipped, other.Shipped);
        }

        return build;
    }

    /// <summary>What has become of each constant: <c>ArXiv2022.Gemel Moved Nsdi2023.Gemel</c>.</summary>
    public static IEnumerable<string> Standings(this CatalogBuild build)
    {
        var constants = build.Constants().ToList();
        return build.Shipped.Select(state => $"{state.Name.Constant} {state.Standing} {(state.Paper < 0 ? "-" : constants[state.Paper])}");
    }
}
