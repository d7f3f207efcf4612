using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using MlsysCatalog.Generator.Tests;

namespace MlsysCatalog.Tool.Tests;

/// <summary>Compiles programs with catalogs and citations.</summary>
internal static class CitingProgram
{
    /// <summary>A list of three papers.</summary>
    public const string List =
        """
        # Scheduling

        - [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads [[pdf](https://example.org/gavel.pdf)]
        - [NSDI '19] Tiresias: A GPU Cluster Manager for Distributed Deep Learning [[pdf](https://example.org/tiresias.pdf)]
        - [OSDI '18] Gandiva: Introspective Cluster Scheduling for Deep Learning [[pdf](https://example.org/gandiva.pdf)]

        """;

    /// <summary>Code that cites two of them, one also in its documentation, and one that is not listed.</summary>
    public const string Code =
        """
        using MlsysCatalog;

        namespace App;

        /// <summary>Follows <see cref="Papers.Osdi2020.Gavel"/>.</summary>
        [Cites(PaperKeys.Osdi2020.Gavel, Section = "4.2", Note = "the policy")]
        internal static class Policy
        {
            [Cites("nsdi2019/tiresias")]
            public static int Next([Cites("osdi2099/gone")] int queue) => queue;
        }

        """;

    /// <summary>A project with <see cref="List"/> and <see cref="Code"/> and its citations.</summary>
    public static CatalogProject Project()
    {
        var project = new CatalogProject(("/repo/lists/scheduling.md", List));
        project.Set("MlsysCatalogCitations", "true");
        project.Set("MlsysCatalogCitationRoot", "%2Frepo");
        project.AddCode(Code, "/repo/src/Policy.cs");
        return project;
    }

    /// <summary>The bytes of what a project compiles to.</summary>
    public static byte[] Compile(
        CatalogProject project, OptimizationLevel level = OptimizationLevel.Debug, string name = "App", EmitOptions? options = null) =>
        Compile(project.CompileEmitted(), level, name, options);

    /// <summary>The bytes of what code compiles to.</summary>
    public static byte[] Compile(
        CSharpCompilation code, OptimizationLevel level = OptimizationLevel.Debug, string name = "App", EmitOptions? options = null)
    {
        using var assembly = new MemoryStream();
        var result = code.WithAssemblyName(name).WithOptions(code.Options.WithOptimizationLevel(level)).Emit(assembly, options: options);
        Assert.Empty(result.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return assembly.ToArray();
    }
}
