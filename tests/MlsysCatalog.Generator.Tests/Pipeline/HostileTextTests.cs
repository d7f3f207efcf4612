using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Generator.Tests;

/// <summary>
/// A stranger's text in any place of a list, in the list's path and in what a project sets: what is emitted consists of what is expected
/// and of nothing else, compiles without a warning, and no constant fools whoever reads it.
/// </summary>
public sealed class HostileTextTests
{
    private const string Good = "* [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies ([pdf](https://example.org/gavel.pdf))\n";

    private static readonly string[] Properties =
    [
        "MlsysCatalogNamespace", "MlsysCatalogVisibility", "MlsysCatalogKeys", "MlsysCatalogDocs", "MlsysCatalogCitations", "MlsysCatalogCitationRoot",
        "MlsysCatalogCheckCrefs", "ImplicitUsings", "MlsysCatalogReports",
    ];

    public static TheoryData<string> Attacks => AttackTexts.Names;

    [Theory]
    [MemberData(nameof(Attacks))]
    public void In_a_list_it_stays_text(string name) => Check(new CatalogProject(("lists/a.md", ListOf(AttackTexts.All[name]))), compiles: true);

    [Theory]
    [MemberData(nameof(Attacks))]
    public void In_the_path_of_a_list_it_stays_text(string name)
    {
        var attack = AttackTexts.All[name];
        Check(new CatalogProject(("/repo/lists/" + attack + ".md", Good), ("/repo/lists/" + attack + "/b.md", Good)), compiles: true);
    }

    [Theory]
    [MemberData(nameof(Attacks))]
    public void In_what_a_project_sets_it_stays_text(string name)
    {
        var project = new CatalogProject(("lists/a.md", Good));
        foreach (var property in Properties)
        {
            project.Set(property, AttackTexts.All[name]);
        }

        // The attack could be the name of the project's own class.
        Check(project, compiles: false);
        project.Set("MlsysCatalogNamespace", "N." + AttackTexts.All[name]);
        Check(project, compiles: true);
        project.Set("MlsysCatalogCitations", "true");
        project.Set("ImplicitUsings", "enable");
        Check(project, compiles: true);
    }

    [Fact]
    public void Mixtures_stay_text()
    {
        var number = 0;
        foreach (var mixture in AttackTexts.Mixtures(seed: 61, count: 300))
        {
            Check(new CatalogProject(("lists/a.md", ListOf(mixture)), ("lists/" + mixture + ".md", Good)), compiles: number++ % 10 == 0);
        }
    }

    [Fact]
    public void Constants_that_look_the_same_do_not_stand_in_one_class()
    {
        var project = new CatalogProject((
            "lists/a.md",
            """
            * [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies
            * [OSDI '20] Gаvel: Serving of Large Models with Little Memory
            * [OSDI '20] Gavel​: Compilers for Sparse Tensors on Many Devices
            * [OSDI '20] Gavelㅤ: Storage of Checkpoints in Object Stores
            * [OSDI '20] ДатаA: Storage of Data on Disks, Part Latin
            * [OSDI '20] ДатаА: Storage of Data in Clouds, Part Cyrillic

            """));

        var names = ConstantsOf(project).Where(static name => name.Contains("avel", StringComparison.Ordinal) || name.StartsWith('Д')).ToList();

        Assert.Equal(6, names.Count);
        Assert.All(names.Where(static name => !name.StartsWith('Д')), static name => Assert.All(name, unit => Assert.True(char.IsAscii(unit), name)));
        Assert.Equal(6, names.Distinct(ConstantLooks).Count());
    }

    [Fact]
    public void A_word_of_another_alphabet_stays_what_it_is()
    {
        var project = new CatalogProject(("lists/a.md", "* [OSDI '20] Обучение с подкреплением на сервере\n* [NSDI '21] μTVM: Compilers of Small Devices\n"));

        Assert.Equal(["MuTVM", "ОбучениеСПодкреплениемНаСервере"], ConstantsOf(project).Order(StringComparer.Ordinal));
    }

    private static IEqualityComparer<string> ConstantLooks { get; } = EqualityComparer<string>.Create(
        static (x, y) => Look(x!) == Look(y!), static name => Look(name).GetHashCode(StringComparison.Ordinal));

    private static string Look(string name) => name.Replace('А', 'A').Replace('а', 'a').ToUpperInvariant();

    private static List<string> ConstantsOf(CatalogProject project) =>
    [
        .. project.CompileEmitted().SyntaxTrees
            .SelectMany(static tree => tree.GetRoot().DescendantNodes().OfType<PropertyDeclarationSyntax>())
            .Where(static member => member.Type.ToString() == "global::MlsysCatalog.Paper")
            .Select(static member => member.Identifier.ValueText),
    ];

    // In every place where a list's words end up somewhere.
    private static string ListOf(string text) => string.Create(CultureInfo.InvariantCulture, $"""
        # {text}

        ## {text}

        * [OSDI '20] Gavel: {text} ([pdf](https://example.org/{text}), [{text}](https://example.org/a), {text}) {text}
        * [{text} '20] {text}
        * [{text} 2021] Name: A title of {text}, by {text}
        * {text}: Serving Models on Many Machines. A. Author, {text}. In NSDI 2022. [[{text}]](<{text}>)
        * **{text}** *{text}* `{text}` [{text}]({text})

        | Title | Venue | Year | Authors | Link |
        |---|---|---|---|---|
        | {text} | {text} | 2022 | {text} | [{text}]({text}) |
        | A Plain Title of a Paper on Things | OSDI | 2022 | A. Author | https://example.org/b |

        """);

    private static void Check(CatalogProject project, bool compiles)
    {
        var sources = project.Generate().GeneratedSources;
        Assert.Distinct(sources.Select(static source => source.HintName.ToUpperInvariant()));
        Assert.All(sources, static source => Assert.Matches(@"^[A-Za-z0-9._-]{1,140}$", source.HintName));
        var compilation = project.CompileEmitted();
        var constants = compilation.SyntaxTrees
            .SelectMany(static tree => tree.GetRoot().DescendantNodes())
            .SelectMany(NamesOf)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            ExpectedSyntax.Check(source.SourceText.ToString(), constants);
        }

        if (compiles)
        {
            using var assembly = new MemoryStream();
            using var documentation = new MemoryStream();
            Assert.Empty(compilation.WithOptions(compilation.Options.WithWarningLevel(9999)).Emit(assembly, xmlDocumentationStream: documentation).Diagnostics
                .Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        }
    }

    // The names that a catalog gives: of its nested classes and members, and of its namespace.
    private static IEnumerable<string> NamesOf(SyntaxNode node) => node switch
    {
        ClassDeclarationSyntax { Parent: ClassDeclarationSyntax } nested => [nested.Identifier.ValueText],
        PropertyDeclarationSyntax member => [member.Identifier.ValueText],
        FieldDeclarationSyntax field => field.Declaration.Variables.Select(static variable => variable.Identifier.ValueText),
        FileScopedNamespaceDeclarationSyntax home => home.Name.DescendantTokens().Select(static token => token.ValueText),
        _ => [],
    };
}
