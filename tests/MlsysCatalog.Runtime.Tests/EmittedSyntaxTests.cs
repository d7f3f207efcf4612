namespace MlsysCatalog.Runtime.Tests;

/// <summary>
/// No way from text to code: whatever texts a catalog has, the emitted trees consist of what is expected and of nothing else, and compile
/// without a warning. The constants here are made of the texts, too.
/// </summary>
public class EmittedSyntaxTests
{
    private static readonly string[] FixedNames = ["Reading", "Room"];

    public static TheoryData<string> Attacks => AttackTexts.Names;

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Emitted_code_has_only_what_is_expected(string name)
    {
        var model = Model(AttackTexts.All[name]);
        foreach (var options in Options())
        {
            Check(model, options);
        }
    }

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Emitted_code_compiles_without_a_warning(string name) => Assert.Empty(Compiled.Diagnostics(Compiled.Compilation(
        CatalogEmitter.Emit(Model(AttackTexts.All[name]), SmallCatalog.Options with { IsPublic = true, HasCitations = true }))));

    [Fact]
    public void Mixtures_of_attacks_change_nothing()
    {
        foreach (var mixture in AttackTexts.Mixtures(seed: 6, count: 2_000))
        {
            Check(Model(mixture), SmallCatalog.Options with { HasCitations = true });
        }
    }

    [Fact]
    public void Mixtures_of_attacks_compile_without_a_warning_and_are_read_back()
    {
        foreach (var mixture in AttackTexts.Mixtures(seed: 60, count: 40))
        {
            var catalog = Compiled.Catalog(Model(mixture), SmallCatalog.Options with { IsPublic = true });
            var expected = System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(mixture));
            Assert.Equal(expected, catalog.Papers[0].Title);
            Assert.Equal(expected, catalog.Papers[0].Remarks[0]);
            Assert.Equal(expected, catalog.Topics[0].Heading);
            Assert.Equal(expected, catalog.Lists[0].Path);
        }
    }

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Citations_are_one_attribute(string name)
    {
        var attack = AttackTexts.All[name];
        var source = CitationsEmitter.Emit(
        [
            new() { Key = attack, Symbol = attack, IsCref = false, File = attack, Line = 1, Section = attack, Note = attack },
        ]);
        ExpectedSyntax.Check(source.Text, new HashSet<string>());
    }

    [Theory]
    [InlineData("class")]
    [InlineData("")]
    [InlineData("1a")]
    [InlineData("a b")]
    [InlineData("a\u200Db")]
    [InlineData("Gavel\u3164")]
    [InlineData("Gavel\uFFA0")]
    [InlineData("Ga\u0600vel")]
    [InlineData("\u0300a")]
    [InlineData("A { get; } = null!; //")]
    [InlineData("\\u0041bc")]
    public void What_is_no_identifier_is_refused(string name) => Assert.Throws<ArgumentException>(() => Escaping.Identifier(name));

    [Theory]
    [InlineData("class Papers { static Papers() { } }")]
    [InlineData("class Papers { static int Data => 1 + 1; }")]
    [InlineData("class Papers { string Data => $\"\"; }")]
    [InlineData("class Papers { } class Evil { }")]
    [InlineData("struct Papers { }")]
    [InlineData("class Papers { int Data { get; } = 1; }")]
    [InlineData("using System;")]
    [InlineData("extern alias Evil;")]
    [InlineData("// Gavel\n")]
    [InlineData("/* */")]
    [InlineData("/** <summary>x</summary> */ class Papers { }")]
    [InlineData("#line 1 \"x\"\n")]
    [InlineData("#pragma warning disable\n")]
    [InlineData("#if X\n#endif\n")]
    [InlineData("/// <summary></summary><include file=\"x\"/>\nclass Papers { }")]
    [InlineData("/// <summary><script/></summary>\nclass Papers { }")]
    [InlineData("/// <summary><see cref=\"Papers\"/></summary>\nclass Papers { }")]
    [InlineData("/// <summary><see href=\"javascript:x\">x</see></summary>\nclass Papers { }")]
    [InlineData("/// <summary><c>x</summary>\nclass Papers { }")]
    [InlineData("class Papers { const string Data = \"\u202E\"; }")]
    [InlineData("class Papers { const string Data = \"\u3164\"; }")]
    [InlineData("class Papers { }\r\n")]
    public void What_is_not_expected_is_seen(string code) =>
        Assert.ThrowsAny<Exception>(() => ExpectedSyntax.Check(code, new HashSet<string>()));

    [Fact]
    public void What_is_expected_is_taken() => ExpectedSyntax.Check(
        "/// <summary>x <c>y</c></summary>\nclass Papers { const string Data = \"\\u202E\"; }\n", new HashSet<string>());

    private static IEnumerable<EmissionOptions> Options() =>
    [
        SmallCatalog.Options,
        SmallCatalog.Options with { Namespace = "", IsPublic = true, HasGlobalUsing = true },
        SmallCatalog.Options with { HasKeys = false, HasDocs = false, HasGlobalUsing = true, HasCitations = true },
    ];

    private static void Check(CatalogModel model, EmissionOptions options)
    {
        var constants = new HashSet<string>(
            [
                .. FixedNames,
                .. model.Papers.Select(static paper => paper.Constant),
                .. model.Editions.Select(static edition => edition.Constant),
                .. model.Venues.Select(static venue => venue.Constant),
                .. model.Topics.Select(static topic => topic.Constant),
                .. model.Lists.Select(static list => list.Constant),
                .. model.Former.SelectMany(static paper => new[] { paper.Edition, paper.Member }),
            ],
            StringComparer.Ordinal);
        var sources = CatalogEmitter.Emit(model, options);
        Assert.Distinct(sources.Select(static source => source.HintName.ToUpperInvariant()));
        foreach (var source in sources)
        {
            Assert.Matches("^[A-Za-z0-9._-]{1,120}$", source.HintName);
            ExpectedSyntax.Check(source.Text, constants);
        }
    }

    private static CatalogModel Model(string attack)
    {
        string Constant(string kind, string enclosing) => Identifiers.AsMember(Identifiers.Of(attack, kind), enclosing);
        var edition = Identifiers.Of(attack, "Venue") + "_2020";
        return new(
            Papers: new(
            [
                new PaperModel
                {
                    Edition = 0,
                    Constant = Constant("Paper", edition),
                    Key = "k/" + attack,
                    Title = attack,
                    Name = attack,
                    Aliases = new([attack + "2"]),
                    Ids = new(["x:" + attack]),
                    Links = new([new(attack, attack), new(attack, "https://example.org/" + attack), new("", "HTTP://" + attack)]),
                    Topics = new([0, 1]),
                    Authors = new([attack]),
                    Organizations = new([attack]),
                    Tags = new([attack]),
                    Remarks = new([attack, ""]),
                    Sources = new([new(0, 0)]),
                },
            ]),
            Editions: new([new EditionModel(edition, 0, 2020)]),
            Venues: new([new VenueModel(Constant("Venue", "Venues"), attack, attack, Reading.VenueKind.Conference, new([attack]))]),
            Topics: new([new TopicModel(Constant("Topic", "Topics"), attack, -1), new TopicModel("Below", attack, 0)]),
            Lists: new([new ListModel(Constant("List", "ReadingLists"), attack, attack)]))
        {
            Former = new(
            [
                new FormerPaper(edition, "Former", "f/" + attack, attack, new(["y:" + attack]), Successor: 0) { Venue = attack },
                new FormerPaper("Former2019", Constant("Paper", "Former2019"), "g/" + attack, attack, default, Successor: -1)
                {
                    Venue = attack,
                    Year = 2019,
                },
            ]),
        };
    }
}
