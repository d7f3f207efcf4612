using System.Security.Cryptography;
using System.Text;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Fuzzing;

/// <summary>The lists that inputs are cut out of, in groups that are drawn from equally often, however many lists each has.</summary>
internal sealed class SeedLists
{
    private readonly IReadOnlyList<IReadOnlyList<string>> _groups;

    private SeedLists(IReadOnlyList<IReadOnlyList<string>> groups)
    {
        _groups = groups;
        var catalog = CatalogBuilder.Build(
            [.. groups[0].Select(static (text, i) => ListReader.Read($"lists/{i}.md", text, VenueTable.Default).Facts)],
            VenueTable.Default);
        ShippedLines = ShippedText.NewLines(catalog);
    }

    /// <summary>All lists.</summary>
    public IEnumerable<string> Texts => _groups.SelectMany(static group => group);

    /// <summary>Lines of a shipped file for the papers of the first group.</summary>
    public IReadOnlyList<string> ShippedLines { get; }

    /// <summary>What input N of seed S is made of: runs with equal digests have equal inputs.</summary>
    public string Digest
    {
        get
        {
            var bytes = Encoding.UTF8.GetBytes(string.Join('\0', _groups.Select(static group => string.Join('\u0001', group))));
            return Convert.ToHexStringLower(SHA256.HashData(bytes))[..12];
        }
    }

    /// <summary>The lists of the repository, those of its tests, and those of a further folder.</summary>
    /// <param name="root">The repository's folder.</param>
    /// <param name="corpus">A folder of further lists, or null.</param>
    public static SeedLists Load(string root, string? corpus = null)
    {
        var tests = Path.Combine(root, "tests");
        string[][] groups =
        [
            [.. Read(Path.Combine(root, "lists")), .. Read(Path.Combine(tests, "fixtures", "founded"))],
            Read(Path.Combine(tests, "MlsysCatalog.Reading.Tests", "Layouts")),
            corpus is null ? [] : Read(corpus),
        ];
        return new([.. groups.Where(static group => group.Length > 0)]);
    }

    /// <summary>Seeds of one's own.</summary>
    public static SeedLists Of(params string[] texts) => new([texts]);

    /// <summary>One of the lists.</summary>
    public string Pick(FuzzRandom random) => random.Pick(random.Pick(_groups));

    // Checked out with other line ends, a list is the same seed.
    private static string[] Read(string folder) =>
        [.. Directory.GetFiles(folder, "*.md").OrderBy(Path.GetFileName, StringComparer.Ordinal)
            .Select(static file => File.ReadAllText(file).Replace("\r\n", "\n", StringComparison.Ordinal))];
}
