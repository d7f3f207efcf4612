using System.Globalization;
using System.Xml.Linq;

namespace MlsysCatalog.Runtime.Tests;

/// <summary>
/// A title may hold anything. Whatever a list writes into whichever field, the emitted code compiles without a warning, documentation
/// included, and what it says is read back.
/// </summary>
public class EscapeTests
{
    public static TheoryData<string> Attacks => AttackTexts.Names;

    /// <summary>No field is empty: the reader leaves such out, and some read back as absent.</summary>
    public static TheoryData<string> Texts => new(AttackTexts.All.Keys.Where(static name => AttackTexts.All[name].Length > 0));

    [Theory]
    [MemberData(nameof(Texts))]
    public void Every_field_is_read_back(string name)
    {
        var attack = AttackTexts.All[name];
        var catalog = Compiled.Catalog(Model(attack), SmallCatalog.Options with { IsPublic = true });
        var expected = Attacked(attack);
        var paper = Assert.Single(catalog.Papers);
        Assert.Equal(expected, paper.Title);
        Assert.Equal(expected, paper.Name);
        Assert.Equal("osdi2020/" + expected, paper.Key);
        Assert.Equal([expected], paper.Aliases.Select(static alias => alias[..^1]));
        Assert.Equal(["x:" + expected, expected + ":"], paper.Ids);
        Assert.Equal([expected, expected], paper.Links.Select(static link => link.Label));
        Assert.Equal([expected, "https://example.org/" + expected], paper.Links.Select(static link => link.Url));
        Assert.Equal([expected], paper.Authors);
        Assert.Equal([expected], paper.Organizations);
        Assert.Equal([expected], paper.Tags);
        Assert.Equal([expected, ""], paper.Remarks);
        Assert.Equal(expected, paper.Venue.Name);
        Assert.Equal(expected, paper.Venue.FullName);
        Assert.Equal([expected], paper.Venue.Aliases);
        Assert.Equal([expected], paper.Topics.Select(static topic => topic.Heading));
        Assert.Equal(expected, catalog.Topics[0].Heading);
        Assert.Equal(expected, catalog.Lists[0].Path);
        Assert.Equal(expected, catalog.Lists[0].Title);
        Assert.Equal(expected, Assert.Single(catalog.Organizations));

        Assert.True(catalog.TryGetPaper("osdi2020/" + attack, out _));
        Assert.True(catalog.TryGetPaperByTitle(attack, out _));
        Assert.True(catalog.TryGetPaperByLink("https://example.org/" + attack, out _));
        Assert.True(catalog.TryGetPaperById("x:" + attack, out _));
        Assert.Single(catalog.PapersByAuthor(attack));
        Assert.Single(catalog.PapersByOrganization(attack));
    }

    [Theory]
    [MemberData(nameof(Attacks))]
    public void The_documentation_stays_well_formed_and_shows_the_text(string name)
    {
        var attack = AttackTexts.All[name];
        var sources = CatalogEmitter.Emit(Model(attack), SmallCatalog.Options with { IsPublic = true });
        Compiled.Bytes(Compiled.Compilation(sources), out var documentation);
        var member = Assert.Single(XDocument.Parse(documentation).Descendants("member"),
            static member => (string?)member.Attribute("name") == "P:Reading.Room.Papers.Osdi2020.Gavel");
        Assert.Equal(["summary"], member.Elements().Select(static element => element.Name.LocalName));
        Assert.Equal(["para", "para", "para"], member.Element("summary")!.Elements().Select(static element => element.Name.LocalName));
        Assert.Contains(Words(attack), Words(member.Value), StringComparison.Ordinal);

        // What anyone can see of a text.
        static string Words(string text) => string.Concat(text.Where(static unit => !char.IsSurrogate(unit) && unit != '\uFFFD'
            && (!UnseenCharacters.Contains(unit) || UnseenCharacters.IsJoiner(unit)) && char.GetUnicodeCategory(unit) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse
                or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)));
    }

    [Theory]
    [MemberData(nameof(Attacks))]
    public void The_emitted_text_itself_hides_nothing(string name)
    {
        var attack = AttackTexts.All[name];
        foreach (var source in CatalogEmitter.Emit(Model(attack), SmallCatalog.Options))
        {
            Assert.DoesNotContain(source.Text, static unit => unit != '\n' && !char.IsSurrogate(unit) && UnseenCharacters.Contains(unit));
            Assert.Equal(source.Text, System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(source.Text)));
        }
    }

    [Fact]
    public void A_constant_that_is_no_identifier_is_refused() => Assert.Throws<ArgumentException>(() => CatalogEmitter.Emit(
        SmallCatalog.Model with { Papers = new([new PaperModel { Edition = 0, Constant = "A { get; } = null!; //", Key = "k/a",
            Title = "T" }]) }, SmallCatalog.Options));

    /// <summary>UTF-8 has no half pairs: each is read back as U+FFFD.</summary>
    private static string Attacked(string attack) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(attack));

    private static CatalogModel Model(string attack) => new(
        Papers: new(
        [
            new PaperModel
            {
                Edition = 0,
                Constant = "Gavel",
                Key = "osdi2020/" + attack,
                Title = attack,
                Name = attack,
                Aliases = new([attack + "2"]),
                Ids = new(["x:" + attack, attack + ":"]),
                Links = new([new(attack, attack), new(attack, "https://example.org/" + attack)]),
                Topics = new([0]),
                Authors = new([attack]),
                Organizations = new([attack]),
                Tags = new([attack]),
                Remarks = new([attack, ""]),
                Sources = new([new(0, 0)]),
            },
        ]),
        Editions: new([new EditionModel("Osdi2020", 0, 2020)]),
        Venues: new([new VenueModel("Osdi", attack, attack, Reading.VenueKind.Conference, new([attack]))]),
        Topics: new([new TopicModel("Training", attack, -1)]),
        Lists: new([new ListModel("Index", attack, attack)]));
}
