namespace MlsysCatalog.Generator.Tests;

/// <summary>A list is a stranger's text: whatever it holds, the generator does not throw, and the lists beside it are emitted.</summary>
public sealed class HostileListTests
{
    private const string Good =
        "# Scheduling\n\n* [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies ([pdf](https://example.org/gavel.pdf))\n";

    public static TheoryData<string, string> Lists => new()
    {
        { "nothing", "" },
        { "a byte order mark", "\uFEFF" },
        { "half a surrogate pair", "* [OSDI '20] Half: A \uD83D Title of a Paper\n" },
        { "NUL and replacement characters", "* [OSDI '20] Nul: A\0B\uFFFD Title of a Paper\n" },
        { "10,000 nested quotes", new string('>', 10_000) + " deep\n" },
        { "10,000 nested brackets", new string('[', 10_000) + "\n" },
        { "500 nested lists", string.Concat(Enumerable.Range(0, 500).Select(static depth => new string(' ', depth * 2) + "* Deep\n")) },
        { "open front matter", "---\ncatalog: venues\n" },
        { "one line of 1 MB", "* [OSDI '20] Long: " + new string('x', 1_000_000) + "\n" },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public void Lists_beside_it_are_emitted(string what, string text)
    {
        var emitted = new CatalogProject(("lists/good.md", Good), ("lists/hostile.md", text)).Emit();

        Assert.True(emitted.Values.Any(source => source.Contains("Gavel", StringComparison.Ordinal)), what);
    }
}
