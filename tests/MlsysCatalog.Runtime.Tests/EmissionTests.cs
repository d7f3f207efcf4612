using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MlsysCatalog.Storage;

namespace MlsysCatalog.Runtime.Tests;

/// <summary>What is emitted: that it compiles in any project, what the options do, and which texts an edit changes.</summary>
public class EmissionTests
{
    private static readonly EmissionOptions Options = SmallCatalog.Options;

    public static TheoryData<string> Projects =>
    [
        "internal", "public", "public without documentation", "without keys", "in the global namespace", "with a global using",
        "a namespace with a keyword", "a netstandard2.0 library",
        "the latest C#", "a checked project", "a CLS-compliant project",
    ];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Compiles_without_a_word_in(string project)
    {
        var (options, more) = project switch
        {
            "public" => (Options with { IsPublic = true }, ""),
            "public without documentation" => (Options with { IsPublic = true, HasDocs = false }, ""),
            "without keys" => (Options with { HasKeys = false }, ""),
            "in the global namespace" =>
                (Options with { Namespace = "" }, "class User { object Gavel => Papers.Osdi2020.Gavel.Title + PaperKeys.Osdi2020.Gavel; }"),
            "with a global using" =>
                (Options with { HasGlobalUsing = true }, "class User { object Gavel => Papers.Osdi2020.Gavel.Title; }"),
            "a namespace with a keyword" => (Options with { Namespace = "Some.@class._3" }, ""),
            "a CLS-compliant project" => (Options with { IsPublic = true }, "[assembly: System.CLSCompliant(true)]"),
            _ => (Options, ""),
        };
        Assert.Empty(Compiled.Diagnostics(Compiled.Compilation(
            CatalogEmitter.Emit(SmallCatalog.Model, options),
            more,
            project == "the latest C#" ? LanguageVersion.Preview : LanguageVersion.CSharp11,
            isNetStandard: project == "a netstandard2.0 library",
            checkedArithmetic: project == "a checked project")));
    }

    [Fact]
    public void Names_of_the_users_own_do_not_get_in_the_way()
    {
        // The user has a System, a Paper, a String; papers, venues and topics are called like everything that emitted code names.
        const string User = """
            namespace Reading.Room { class System { } class Paper { } class String { } class MlsysCatalog { } class Store { } }
            namespace Reading.Room.Nested { class Catalog { } }
            namespace Reading.System { class CodeDom { } }
            """;
        string[] names = ["System", "MlsysCatalog", "Catalog", "Store", "Paper", "Venue", "EditionNumber", "Reading", "Room", "Instance",
            "Current", "Data", "Format", "PaperKeys"];
        var model = new CatalogModel(
            names.Where(static name => name != "Catalog")
                .Select(static name =>
                    new PaperModel { Edition = 0, Constant = name, Key = "catalog/" + name.ToLowerInvariant(), Title = name })
                .Append(new PaperModel { Edition = 1, Constant = "Catalog", Key = "system/catalog", Title = "Catalog" }).ToEquatableArray(),
            new([new EditionModel("Catalog", 0, null), new EditionModel("System", 0, 1999)]),
            new([new VenueModel("Store", "Store", null, Reading.VenueKind.Unknown, default)]),
            new(names.Select(static name => new TopicModel(name, name, -1)).ToArray()),
            new(names.Select(static name => new ListModel(name, name, null)).ToArray()));
        Assert.Empty(Compiled.Diagnostics(Compiled.Compilation(CatalogEmitter.Emit(model, Options), User)));
    }

    [Fact]
    public void A_catalog_without_papers_emits_nothing() =>
        Assert.Empty(CatalogEmitter.Emit(SmallCatalog.Model with { Papers = default, Editions = default, Venues = default }, Options));

    [Fact]
    public void A_project_of_old_CSharp_gets_a_comment() =>
        Assert.All(EmittedSource.LanguageTooOld.Text.TrimEnd('\n').Split('\n'),
            static line => Assert.StartsWith("//", line, StringComparison.Ordinal));

    [Fact]
    public void CSharp_10_cannot_compile_it_which_is_why_the_generator_asks() =>
        Assert.NotEmpty(Compiled.Diagnostics(Compiled.Compilation(CatalogEmitter.Emit(SmallCatalog.Model, Options),
            language: LanguageVersion.CSharp10)));

    [Fact]
    public void The_store_and_a_file_for_each_venue() => Assert.Equal(
        ["Catalog.g.cs", "Papers.ArXiv.g.cs", "Papers.NeurIPS.g.cs", "Papers.Osdi.g.cs", "Papers-without-venue.g.cs"],
        CatalogEmitter.Emit(SmallCatalog.Model, Options).Select(static source => source.HintName));

    [Fact]
    public void Emitted_text_is_the_same_whatever_the_culture()
    {
        var expected = CatalogEmitter.Emit(SmallCatalog.Model, Options);
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "minus";
        culture.NumberFormat.NumberGroupSeparator = "'";
        culture.NumberFormat.DigitSubstitution = DigitShapes.NativeNational;
        var (before, uiBefore) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
            Assert.Equal(expected, CatalogEmitter.Emit(SmallCatalog.Model, Options));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, uiBefore);
        }

        Assert.All(expected, static source => Assert.DoesNotContain('\r', source.Text));
    }

    [Fact]
    public void An_edit_of_a_papers_facts_changes_the_store_and_its_venues_file() => Assert.Equal(
        ["Catalog.g.cs", "Papers.Osdi.g.cs"],
        Changed(SmallCatalog.Model,
            With(SmallCatalog.Model, 3, static paper => paper with { Title = "Another title", Topics = new([0]), Links = default })));

    [Fact]
    public void A_remark_changes_the_store_alone() => Assert.Equal(
        ["Catalog.g.cs"],
        Changed(SmallCatalog.Model, With(SmallCatalog.Model, 3, static paper => paper with { Remarks = new(["Seen."]) })));

    [Fact]
    public void A_new_paper_changes_the_store_and_its_venues_file()
    {
        var papers = SmallCatalog.Model.Papers.ToList();
        papers.Insert(2,
            papers[2] with { Constant = "Ansor", Key = "osdi2020/ansor", Title = "Ansor: Generating High-Performance Tensor Programs" });
        Assert.Equal(["Catalog.g.cs", "Papers.Osdi.g.cs"],
            Changed(SmallCatalog.Model, SmallCatalog.Model with { Papers = papers.ToEquatableArray() }));
    }

    [Fact]
    public void A_new_edition_changes_the_store_and_its_venues_file()
    {
        // It stands before all others, so that every edition's number is another one.
        var model = SmallCatalog.Model;
        var moved = model with
        {
            Papers = model.Papers.Select(static paper => paper with { Edition = paper.Edition + 1 })
                .Prepend(new PaperModel { Edition = 0, Constant = "Old", Key = "arxiv1999/old", Title = "An old one" }).ToEquatableArray(),
            Editions = model.Editions.Prepend(new EditionModel("ArXiv1999", 0, 1999)).ToEquatableArray(),
        };
        Assert.Equal(["Catalog.g.cs", "Papers.ArXiv.g.cs"], Changed(model, moved));
    }

    [Fact]
    public void A_new_venue_changes_the_store_and_adds_a_file()
    {
        var model = SmallCatalog.Model;
        var moved = model with
        {
            Papers = model.Papers.Select(static paper => paper with { Edition = paper.Edition + 1 })
                .Prepend(new PaperModel { Edition = 0, Constant = "First", Key = "aaai2021/first", Title = "A first one" })
                    .ToEquatableArray(),
            Editions = model.Editions.Select(static edition => edition with { Venue = edition.Venue < 0 ? -1 : edition.Venue + 1 })
                .Prepend(new EditionModel("Aaai2021", 0, 2021)).ToEquatableArray(),
            Venues = model.Venues.Prepend(new VenueModel("Aaai", "AAAI", null, Reading.VenueKind.Conference, default)).ToEquatableArray(),
        };
        Assert.Equal(["Catalog.g.cs", "Papers.Aaai.g.cs"], Changed(model, moved));
    }

    [Fact]
    public void A_venues_file_is_equal_while_what_it_shows_is()
    {
        var before = VenueFile.Of(SmallCatalog.Model, hasDocs: true);
        Assert.Equal(before, VenueFile.Of(SmallCatalog.Model, hasDocs: true));
        var after = VenueFile.Of(With(SmallCatalog.Model, 3, static paper => paper with { Title = "Another title" }), hasDocs: true);
        Assert.Equal([true, true, false, true], before.Zip(after, static (one, other) => one == other));
        Assert.Equal(
            VenueFile.Of(SmallCatalog.Model, hasDocs: false),
            VenueFile.Of(With(SmallCatalog.Model, 3, static paper => paper with { Title = "Another title" }), hasDocs: false));
    }

    [Fact]
    public void Hover_shows_title_edition_links_topics_and_lists()
    {
        var file = CatalogEmitter.Emit(SmallCatalog.Model, Options).Single(static source => source.HintName == "Papers.Osdi.g.cs").Text;
        Assert.Contains(
            """
                    /// <summary>
                    /// Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads (OSDI 2020)
                    /// <para>Links: <see href="https://www.usenix.org/conference/osdi20/presentation/narayanan-deepak">paper</see>, <see href="https://github.com/stanford-futuredata/gavel">Code</see>, notes <c>notes/gavel.md</c></para>
                    /// <para>Topics: Scheduling</para>
                    /// <para>Lists: index.md</para>
                    /// </summary>
                    public static global::MlsysCatalog.Paper Gavel => global::Reading.Room.Catalog.Store.Paper(global::Reading.Room.Catalog.EditionNumber.OfOsdi2020, 1);
            """.ReplaceLineEndings("\n"),
            file,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//example.org/x")]
    public void Hover_links_to_web_addresses_only(string url)
    {
        var model = With(SmallCatalog.Model, 3, paper => paper with { Links = new([new("pdf", url)]) });
        Assert.All(CatalogEmitter.Emit(model, Options),
            source => Assert.DoesNotContain("href=\"" + url, source.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void An_emitted_store_of_another_format_does_not_compile_and_both_formats_are_named()
    {
        var newer = CatalogEmitter.Emit(SmallCatalog.Model, Options)
            .Select(static source =>
                source with { Text = source.Text.Replace("EmittedForStoreFormat2", "EmittedForStoreFormat3", StringComparison.Ordinal) });
        Assert.Equal(
            ["Catalog.g.cs: 'MlsysCatalogReadsStoreFormat2' does not contain a definition for 'EmittedForStoreFormat3'"],
            Compiled.Compilation(newer).GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .Select(static diagnostic =>
                    diagnostic.Location.SourceTree!.FilePath + ": " + diagnostic.GetMessage(CultureInfo.InvariantCulture)
                    .Split(" and no accessible")[0]));
    }

    [Fact]
    public void A_runtime_library_of_another_format_does_not_take_the_store()
    {
        // What a later library would look like to today's emitted code.
        const string Later = """
            namespace MlsysCatalog
            {
                public readonly struct MlsysCatalogReadsStoreFormat3 { public int EmittedForStoreFormat3 => 3; }
                public struct Paper { } public struct Venue { } public struct Topic { } public struct ReadingList { }
                public abstract class PaperCatalog
                {
                    protected PaperCatalog(string format) { }
                    protected static MlsysCatalogReadsStoreFormat3 Format => default;
                    protected abstract System.ReadOnlySpan<byte> Data { get; }
                    protected Paper GetPaper(int edition, int number) => default;
                    protected Venue GetVenue(int place) => default;
                    protected Topic GetTopic(int place) => default;
                    protected ReadingList GetList(int place) => default;
                }
            }
            """;
        var compilation = Compiled.Compilation(CatalogEmitter.Emit(SmallCatalog.Model, Options), Later);
        compilation = compilation.RemoveReferences(compilation.References
            .Where(static reference => Path.GetFileName(reference.Display) == "MlsysCatalog.dll"));
        Assert.Equal(
            ["'MlsysCatalogReadsStoreFormat3' does not contain a definition for 'EmittedForStoreFormat2'"],
            compilation.GetDiagnostics().Where(static diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error)
                .Select(static diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture).Split(" and no accessible")[0]));
    }

    [Theory]
    [InlineData("Osdi", "Papers.Osdi.g.cs")]
    [InlineData("_3DV", "Papers._3DV.g.cs")]
    [InlineData("Überblick", "Papers.-00DCberblick.g.cs")]
    [InlineData("学报", "Papers.-5B66-62A5.g.cs")]
    public void Hint_names_are_plain(string constant, string expected) => Assert.Equal(expected, HintNames.OfVenue(constant));

    [Fact]
    public void Hint_names_are_unique_ignoring_case()
    {
        string[] constants =
        [
            "Osdi", "OsdiX", "Store", "Catalog", "WithoutVenue", "without", "Without_venue", "学", "报", "Ü", "ü2", "A00DC", "Ä", 
            new('a', 300), new string('a', 300) + "b",
            new('学', 60), new string('学', 60) + "报",
        ];
        var names = constants.Select(HintNames.OfVenue).Append(HintNames.Store).Append(HintNames.WithoutVenue).ToArray();
        Assert.Equal(names.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, static name => Assert.Matches("^[A-Za-z0-9._-]{1,120}$", name));
    }

    [Fact]
    public void A_thousand_papers_emit_and_compile()
    {
        var model = SyntheticCatalog.Make(1_000);
        var catalog = Compiled.Catalog(model);
        Assert.Equal(model.Papers.Select(static paper => paper.Key), catalog.Papers.Select(static paper => paper.Key));
    }

    [Fact]
    public void Text_and_store_grow_no_faster_than_the_papers()
    {
        CatalogModel small = SyntheticCatalog.Make(1_000), large = SyntheticCatalog.Make(10_000);
        Assert.InRange(Ratio(static model => StoreWriter.Write(StoreContents.Of(model)).Length), 8, 10.5);
        Assert.InRange(Ratio(static model => CatalogEmitter.Emit(model, Options).Sum(static source => (double)source.Text.Length)), 8,
            10.5);

        double Ratio(Func<CatalogModel, double> size) => size(large) / size(small);
    }

    [Fact]
    public void An_assembly_grows_with_its_papers_by_less_than_twice_what_they_say()
    {
        CatalogModel small = SyntheticCatalog.Make(1_000), large = SyntheticCatalog.Make(2_000);
        var growth = (double)(Assembly(large) - Assembly(small)) / (SyntheticCatalog.RawBytes(large) - SyntheticCatalog.RawBytes(small));
        Assert.InRange(growth, 1, 1.75);

        static int Assembly(CatalogModel model) => Compiled.Bytes(Compiled.Compilation(CatalogEmitter.Emit(model, Options)), out _).Length;
    }

    [LargeFact]
    public void A_hundred_thousand_papers_compile_and_are_found()
    {
        var model = SyntheticCatalog.Make(100_000);
        var catalog = Compiled.Catalog(model, Options with { HasDocs = false });
        Assert.Equal(100_000, catalog.Papers.Count);
        foreach (var paper in model.Papers)
        {
            Assert.True(catalog.TryGetPaper(paper.Key, out var found));
            Assert.Equal(paper.Title, found.Title);
        }
    }

    private static string[] Changed(CatalogModel before, CatalogModel after)
    {
        Assert.NotEqual(before, after);
        var texts = CatalogEmitter.Emit(before, Options).ToDictionary(static source => source.HintName, static source => source.Text);
        return [.. CatalogEmitter.Emit(after, Options)
            .Where(source => !texts.TryGetValue(source.HintName, out var text) || text != source.Text)
            .Select(static source => source.HintName)];
    }

    private static CatalogModel With(CatalogModel model, int paper, Func<PaperModel, PaperModel> edit) =>
        model with { Papers = model.Papers.Select((candidate, place) => place == paper ? edit(candidate) : candidate).ToEquatableArray() };
}
