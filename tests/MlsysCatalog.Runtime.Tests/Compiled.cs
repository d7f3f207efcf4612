using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace MlsysCatalog.Runtime.Tests;

/// <summary>Compiles emitted code as a project does that takes every warning for an error and writes a documentation file.</summary>
internal static class Compiled
{
    private static int _count;

    private static readonly MetadataReference[] Net =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is { } name
                && (name.StartsWith("System.", StringComparison.Ordinal)
                    || name is "netstandard.dll" or "mscorlib.dll" or "MlsysCatalog.dll"))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly MetadataReference[] NetStandard =
    [
        .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "netstandard2.0"), "*.dll")
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>
    /// Compiles the files of a catalog and more code beside them; the project has neither nullable context nor implicit usings.
    /// </summary>
    public static CSharpCompilation Compilation(
        IEnumerable<EmittedSource> sources, string more = "", LanguageVersion language = LanguageVersion.CSharp11,
            bool isNetStandard = false, bool checkedArithmetic = false)
    {
        var parse = new CSharpParseOptions(language, DocumentationMode.Diagnose);
        var trees = sources
            .Select(source => CSharpSyntaxTree.ParseText(SourceText.From(source.Text, System.Text.Encoding.UTF8), parse, source.HintName))
            .Append(CSharpSyntaxTree.ParseText(more, parse, "More.cs", System.Text.Encoding.UTF8));
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            generalDiagnosticOption: ReportDiagnostic.Error,
            warningLevel: 9999,
            optimizationLevel: OptimizationLevel.Release,
            checkOverflow: checkedArithmetic,
            deterministic: true);
        return CSharpCompilation.Create("Emitted" + Interlocked.Increment(ref _count), trees, isNetStandard ? NetStandard : Net, options);
    }

    /// <summary>What the compiler has to say, documentation included.</summary>
    public static string[] Diagnostics(CSharpCompilation compilation) =>
        [.. Emit(compilation, out _, out _).Diagnostics.Select(static diagnostic => diagnostic.ToString())];

    /// <summary>The assembly's bytes and its documentation; the compilation has nothing to say.</summary>
    public static byte[] Bytes(CSharpCompilation compilation, out string documentation)
    {
        var result = Emit(compilation, out var assembly, out documentation);
        Assert.Empty(result.Diagnostics);
        Assert.True(result.Success);
        return assembly;
    }

    /// <summary>
    /// Runs <c>Probe.Run()</c> of the code beside a catalog, in a context of its own, against the tests' runtime library or the old
    /// framework's.
    /// </summary>
    public static string Run(IEnumerable<EmittedSource> sources, string probe, bool isNetStandard = false)
    {
        var bytes = Bytes(Compilation(sources, probe, isNetStandard: isNetStandard), out _);
        return (string)Load(bytes, isNetStandard).GetType("Probe")!.GetMethod("Run")!.Invoke(null, null)!;
    }

    /// <summary>The catalog of a model, emitted, compiled and loaded.</summary>
    public static PaperCatalog Catalog(CatalogModel model, EmissionOptions? options = null)
    {
        options ??= SmallCatalog.Options;
        var assembly = Load(Bytes(Compilation(CatalogEmitter.Emit(model, options)), out _), isNetStandard: false);
        var type = assembly.GetType(options.Namespace.Length > 0 ? options.Namespace + ".Catalog" : "Catalog")!;
        return (PaperCatalog)type.GetProperty("Current")!.GetValue(null)!;
    }

    private static EmitResult Emit(CSharpCompilation compilation, out byte[] assembly, out string documentation)
    {
        using var stream = new MemoryStream();
        using var xml = new MemoryStream();
        var result = compilation.Emit(stream, xmlDocumentationStream: xml);
        assembly = stream.ToArray();
        documentation = System.Text.Encoding.UTF8.GetString(xml.ToArray());
        return result;
    }

    /// <summary>The runtime library for netstandard2.0, in a context of its own or in the given one.</summary>
    public static Assembly NetStandardRuntime(AssemblyLoadContext? context = null) =>
        (context ?? new(null, isCollectible: true))
            .LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "netstandard2.0", "MlsysCatalog.dll"));

    /// <summary>Loads an assembly in a context of its own, against the tests' runtime library or the old framework's.</summary>
    public static Assembly Load(byte[] bytes, bool isNetStandard)
    {
        var context = new AssemblyLoadContext(null, isCollectible: true);
        if (isNetStandard)
        {
            NetStandardRuntime(context);
        }

        return context.LoadFromStream(new MemoryStream(bytes));
    }
}
