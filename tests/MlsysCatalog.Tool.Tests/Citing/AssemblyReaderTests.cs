using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using MlsysCatalog.Citations;
using MlsysCatalog.Generator.Tests;

namespace MlsysCatalog.Tool.Tests;

/// <summary>What is read out of an assembly's file, beside what a program that loads it sees.</summary>
public sealed class AssemblyReaderTests
{
    private const string NotEmitted = "is not as the generator wrote it; is that a reference assembly, or has another tool changed it?";

    [Theory]
    [InlineData(OptimizationLevel.Debug)]
    [InlineData(OptimizationLevel.Release)]
    public void A_catalog_reads_as_the_loaded_one(OptimizationLevel level)
    {
        var lists = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "founded"), "*.md").Where(file => Path.GetFileName(file) != "README.md");
        var project = new CatalogProject([.. lists.Select(file => ("/lists/" + Path.GetFileName(file), File.ReadAllText(file)))]);
        var assembly = CitingProgram.Compile(project, level);

        var catalog = Assert.Single(Read(assembly)!.Catalogs);

        var loaded = LoadedCatalog(assembly, "App");
        Assert.InRange(loaded.Papers.Count, 200, 300);
        Assert.Equal(CatalogFacts.Of(loaded), CatalogFacts.Of(catalog));
    }

    [Fact]
    public void Of_several_catalogs_each_is_read_by_the_order_of_their_namespaces()
    {
        var project = new CatalogProject(("/lists/a.md", CitingProgram.List));
        project.Set("MlsysCatalogNamespace", "Zoo");
        var other = new CatalogProject(("/lists/b.md", "- [SC '21] Chimera: Efficiently Training Large-Scale Neural Networks\n"));
        other.Set("MlsysCatalogNamespace", "App.Deep");
        var trees = other.Emit().Select(source => CSharpSyntaxTree.ParseText(source.Value, other.ParseOptions));
        var assembly = CitingProgram.Compile(project.CompileEmitted().AddSyntaxTrees(trees));

        Assert.Equal(
            [CatalogFacts.Of(LoadedCatalog(assembly, "App.Deep")), CatalogFacts.Of(LoadedCatalog(assembly, "Zoo"))],
            Read(assembly)!.Catalogs.Select(catalog => CatalogFacts.Of(catalog)));
    }

    [Fact]
    public void Citations_are_read_whether_there_is_a_catalog_or_not()
    {
        var project = CitingProgram.Project();

        Assert.Equal(
            ["osdi2020/gavel", "osdi2020/gavel", "nsdi2019/tiresias", "osdi2099/gone"],
            CitationText.Read(Read(CitingProgram.Compile(project))!.Citations!).Select(citation => citation.Key));

        var text = CSharpSyntaxTree.ParseText("""[assembly: System.Reflection.AssemblyMetadata("MlsysCatalog.Citations", "anything")]""", project.ParseOptions);
        var image = Read(CitingProgram.Compile(project.Compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(text)))!;
        Assert.Equal("anything", image.Citations);
        Assert.Empty(image.Catalogs);
    }

    [Fact]
    public void Without_both_there_is_nothing()
    {
        var image = Read(CitingProgram.Compile(new CatalogProject()))!;

        Assert.Null(image.Citations);
        Assert.Empty(image.Catalogs);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no assembly")]
    [InlineData("MZ and nothing that follows")]
    public void A_file_that_is_no_assembly_is_none(string text) => Assert.Null(Read(System.Text.Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_reference_assembly_is_told() => Assert.Equal(
        $"The catalog App.Catalog.Store in 'App.dll' {NotEmitted}",
        Refusal(CitingProgram.Compile(CitingProgram.Project(), options: new EmitOptions(metadataOnly: true, includePrivateMembers: true))));

    [Fact]
    public void Another_format_is_told() => Assert.Equal(
        "The catalog App.Catalog.Store in 'App.dll' is EmittedForStoreFormat3, and EmittedForStoreFormat2 can be read; use this tool in the version of MlsysCatalog.Generator",
        Refusal(Rewritten("nameof(Format.EmittedForStoreFormat2)", "\"EmittedForStoreFormat3\"")));

    [Theory]
    [InlineData("Data => \"", "Data => System.Array.Empty<byte>(); static System.ReadOnlySpan<byte> Other => \"")]
    [InlineData("Data => \"", "Data => default; static System.ReadOnlySpan<byte> Other => \"")]
    [InlineData("base(nameof(Format.EmittedForStoreFormat2))", "base(Name()) { } static string Name() => nameof(Format.EmittedForStoreFormat2); private Store(int other) : base(Name())")]
    public void A_class_that_the_generator_did_not_write_is_told(string emitted, string other) =>
        Assert.Equal($"The catalog App.Catalog.Store in 'App.dll' {NotEmitted}", Refusal(Rewritten(emitted, other)));

    [Theory]
    [InlineData("Data => \"", "Data => \"0")]
    [InlineData("Data => \"", "Data => \"no store\"u8; static System.ReadOnlySpan<byte> Other => \"")]
    public void A_store_that_is_none_is_told(string emitted, string other) =>
        Assert.Equal("The catalog App.Catalog.Store in 'App.dll' is damaged", Refusal(Rewritten(emitted, other)));

    [Fact]
    public void Wherever_an_assembly_is_cut_off_nothing_is_thrown_but_a_message()
    {
        var assembly = CitingProgram.Compile(CitingProgram.Project());
        var refused = 0;
        for (var length = 0; length < assembly.Length; length += 97)
        {
            refused += IsUsable(assembly[..length]) ? 0 : 1;
        }

        Assert.InRange(refused, assembly.Length / 97 / 2, int.MaxValue);
    }

    [Fact]
    public void Whatever_byte_of_an_assembly_is_wrong_nothing_is_thrown_but_a_message()
    {
        var assembly = CitingProgram.Compile(CitingProgram.Project());
        var random = new Random(20);
        var usable = 0;
        const int Tries = 3000;
        for (var i = 0; i < Tries; i++)
        {
            var damaged = (byte[])assembly.Clone();
            for (var count = random.Next(1, 4); count > 0; count--)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            usable += IsUsable(damaged) ? 1 : 0;
        }

        Assert.InRange(usable, 1, Tries - 1);
    }

    private static AssemblyImage? Read(byte[] assembly)
    {
        using var folder = new Lists();
        return AssemblyReader.Read(folder.Write("App.dll", assembly));
    }

    private static bool IsUsable(byte[] assembly)
    {
        try
        {
            var image = Read(assembly);
            CatalogFacts.Of(image?.Catalogs ?? []);
            return image is not null;
        }
        catch (UnusableInputException)
        {
            return false;
        }
    }

    private static string Refusal(byte[] assembly)
    {
        using var folder = new Lists();
        return folder.Relative(Assert.Throws<UnusableInputException>(() => AssemblyReader.Read(folder.Write("App.dll", assembly))).Message);
    }

    private static byte[] Rewritten(string emitted, string other)
    {
        var project = CitingProgram.Project();
        var trees = project.Emit().Select(source => CSharpSyntaxTree.ParseText(source.Value.Replace(emitted, other, StringComparison.Ordinal), project.ParseOptions)).ToList();
        Assert.Contains(trees, tree => tree.ToString().Contains(other, StringComparison.Ordinal));
        return CitingProgram.Compile(project.Compilation.AddSyntaxTrees(trees));
    }

    private static PaperCatalog LoadedCatalog(byte[] assembly, string @namespace)
    {
        var type = new AssemblyLoadContext(null).LoadFromStream(new MemoryStream(assembly)).GetType(@namespace + ".Catalog", throwOnError: true)!;
        return (PaperCatalog)type.GetProperty("Current")!.GetValue(null)!;
    }
}
