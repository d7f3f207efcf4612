using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using MlsysCatalog.Generator;
using MlsysCatalog.Reading;
using MlsysCatalog.Text;

namespace MlsysCatalog.Fuzzing;

/// <summary>
/// The emitted catalog compiles in a project that takes every warning for an error and documentation seriously, and it has the papers that
/// the model has, under their names, keys and titles.
/// </summary>
internal static class CompiledCatalog
{
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp11, DocumentationMode.Diagnose);

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        generalDiagnosticOption: ReportDiagnostic.Error,
        warningLevel: 9999,
        deterministic: true,
        concurrentBuild: false);

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path =>
                Path.GetFileName(path) is "System.Runtime.dll" or "System.Private.CoreLib.dll" or "netstandard.dll" or "MlsysCatalog.dll")
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    // What is made of the references is made once.
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create("Emitted", [], References, Options);

    /// <summary>Emits and compiles a catalog.</summary>
    /// <param name="model">The catalog.</param>
    /// <param name="random">Draws what the project says of its catalog.</param>
    /// <param name="isRun">Whether its papers are looked up in what was compiled.</param>
    /// <returns>How many papers it has; 0 where there was nothing to compile.</returns>
    public static int Check(CatalogModel model, FuzzRandom random, bool isRun)
    {
        var options = new EmissionOptions(
            NamespaceName.FromText(random.Pick(["", "App", "Reading.Room", "class.3d", "a-b"])),
            IsPublic: random.OneIn(2), HasKeys: !random.OneIn(4), HasDocs: !random.OneIn(4), HasGlobalUsing: random.OneIn(2));
        var sources = CatalogEmitter.Emit(model, options, hasObsoleteId: !random.OneIn(3));
        BrokenPromiseException.ThrowUnless(sources.Count > 0 == !model.IsEmpty, "what has papers is emitted",
            () => $"{sources.Count} files");
        RequireHintNames(sources);
        if (sources.Count == 0)
        {
            return 0;
        }

        var bytes = Compile(sources);
        if (isRun)
        {
            RequirePapers(bytes, model, options);
        }

        return model.Papers.Count;
    }

    private static void RequireHintNames(IReadOnlyList<EmittedSource> sources)
    {
        BrokenPromiseException.ThrowUnless(
            sources.Select(static source => source.HintName).Distinct(StringComparer.OrdinalIgnoreCase).Count() == sources.Count,
            "files have names of their own", () => string.Join(", ", sources.Select(static source => source.HintName)));
        foreach (var source in sources)
        {
            BrokenPromiseException.ThrowUnless(source.HintName.All(static c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_'),
                "files have plain names", () => source.HintName);
        }
    }

    private static byte[] Compile(IReadOnlyList<EmittedSource> sources)
    {
        var trees = sources.Select(static source =>
            CSharpSyntaxTree.ParseText(SourceText.From(source.Text, Encoding.UTF8), Parsing, source.HintName));
        var compilation = Empty.AddSyntaxTrees(trees);
        using var assembly = new MemoryStream();
        using var documentation = new MemoryStream();
        var result = compilation.Emit(assembly, xmlDocumentationStream: documentation);
        var diagnostics = result.Diagnostics.Where(static diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden).ToList();
        var ids = string.Join(", ", diagnostics.Select(static diagnostic => diagnostic.Id).Distinct());
        BrokenPromiseException.ThrowUnless(result.Success && diagnostics.Count == 0, $"emitted code compiles without a word ({ids})",
            () => string.Join("\n", diagnostics.Take(5)));
        return assembly.ToArray();
    }

    private static void RequirePapers(byte[] bytes, CatalogModel model, EmissionOptions options)
    {
        var context = new AssemblyLoadContext(null, isCollectible: true);
        try
        {
            using var stream = new MemoryStream(bytes);
            var assembly = context.LoadFromStream(stream);
            // In metadata an escaped word is the word.
            var prefix = options.Namespace.Length == 0 ? "" : options.Namespace.Replace("@", "", StringComparison.Ordinal) + ".";
            var type = assembly.GetType(prefix + "Catalog", throwOnError: true)!;
            var catalog = (PaperCatalog)type.GetProperty("Current", Any)!.GetValue(null)!;
            var papers = assembly.GetType(prefix + "Papers", throwOnError: model.Papers.Count > 0);
            BrokenPromiseException.ThrowUnless(catalog.Papers.Count == model.Papers.Count, "the emitted catalog has the model's papers",
                () => $"{catalog.Papers.Count} of {model.Papers.Count}");
            var byKey = model.Papers.ToDictionary(static paper => paper.Key, StringComparer.Ordinal);
            foreach (var paper in model.Papers)
            {
                RequirePaper(catalog, papers!, model, paper, byKey);
            }
        }
        finally
        {
            context.Unload();
        }
    }

    private const BindingFlags Any = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private static void RequirePaper(
        PaperCatalog catalog, Type papers, CatalogModel model, PaperModel paper, Dictionary<string, PaperModel> byKey)
    {
        BrokenPromiseException.ThrowUnless(catalog.TryGetPaper(paper.Key, out var found) && found.Key == paper.Key
            && found.Title == paper.Title,
            "a paper is found by its key", () => paper.Key);
        BrokenPromiseException.ThrowUnless(found.Authors.SequenceEqual(paper.Authors) && found.Remarks.SequenceEqual(paper.Remarks)
            && found.Links.Select(static link => link.Url).SequenceEqual(paper.Links.Select(static link => link.Url)),
            "a paper's facts are the model's", () => paper.Key);
        var edition = papers.GetNestedType(model.Editions[paper.Edition].Constant, Any)!;
        var named = (Paper)edition.GetProperty(paper.Constant, Any)!.GetValue(null)!;
        BrokenPromiseException.ThrowUnless(named.Key == paper.Key, "a paper is found by its name", () => $"{paper.Key}: {named.Key}");

        // Papers of two editions may have one title.
        BrokenPromiseException.ThrowUnless(
            catalog.TryGetPaperByTitle(paper.Title, out var titled)
                && byKey.TryGetValue(titled.Key, out var other)
                && other.Aliases.Prepend(other.Title).Any(title => Folded(title) == Folded(paper.Title)),
            "a paper is found by its title", () => $"'{paper.Title}': '{titled.Title}'");
    }

    private static string Folded(string title)
    {
        var bytes = Encoding.UTF8.GetBytes(title);
        var folded = new byte[TitleFolding.MaxLength(bytes.Length)];
        return Convert.ToHexString(folded, 0, TitleFolding.Fold(bytes, folded));
    }
}
