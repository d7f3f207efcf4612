namespace MlsysCatalog.Package.Tests;

/// <summary>The files that most cases share.</summary>
internal static class Sources
{
    /// <summary>A list of three papers, one of them Gavel.</summary>
    public const string List =
        """
        # Reading list

        ## Scheduling

        * [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies ([pdf](https://example.org/gavel.pdf))
        * [NSDI '19] Tiresias: A GPU Cluster Manager for Distributed Deep Learning ([pdf](https://example.org/tiresias.pdf))
        * [OSDI '18] Gandiva: Introspective Cluster Scheduling for Deep Learning ([pdf](https://example.org/gandiva.pdf))

        """;

    /// <summary>The title under which <see cref="List"/> prints Gavel.</summary>
    public const string GavelTitle = "Gavel: Heterogeneity-Aware Cluster Scheduling Policies";

    /// <summary>A list of one paper that is not in <see cref="List"/>.</summary>
    public const string ServingList =
        """
        # Serving

        * [OSDI '22] Orca: A Distributed Serving System for Generative Models ([pdf](https://example.org/orca.pdf))

        """;

    /// <summary>A program that prints Gavel's title.</summary>
    public const string PrintGavel = "System.Console.WriteLine(Papers.Osdi2020.Gavel.Title);\n";

    /// <summary>The reference that the package's page tells to add.</summary>
    public const string Package = $"""<PackageReference Include="MlsysCatalog.Generator" Version="{PackedFeed.Version}" />""";

    /// <summary>The reference to another project of a case, from a project beside it.</summary>
    public const string LibraryReference = """<ProjectReference Include="../Library/Library.csproj" />""";

    /// <summary>The properties of a library for old frameworks.</summary>
    public const string NetStandard = "<TargetFramework>netstandard2.0</TargetFramework><LangVersion>11</LangVersion>";

    /// <summary>A net10.0 program with the templates' settings.</summary>
    public static string Program(string properties = "", string items = Package) =>
        Project(
            "<OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework>"
            + $"<ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable>{properties}",
            items);

    /// <summary>A project of properties and items.</summary>
    public static string Project(string properties, string items = Package) =>
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>{properties}</PropertyGroup>
          <ItemGroup>{items}</ItemGroup>
        </Project>
        """;
}
