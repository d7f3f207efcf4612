namespace MlsysCatalog.Package.Tests;

/// <summary>The files that most cases share.</summary>
internal static class Sources
{
    /// <summary>A list of three papers, one of them Gavel.</summary>
    public const string List =
        """
        # Reading list

        ## Scheduling

        * [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads ([pdf](https://www.usenix.org/system/files/osdi20-narayanan_deepak.pdf))
        * [NSDI '19] Tiresias: A GPU Cluster Manager for Distributed Deep Learning ([pdf](https://www.usenix.org/system/files/nsdi19-gu.pdf))
        * [OSDI '18] Gandiva: Introspective Cluster Scheduling for Deep Learning ([pdf](https://www.usenix.org/system/files/osdi18-xiao.pdf))

        """;

    /// <summary>The title under which <see cref="List"/> prints Gavel.</summary>
    public const string GavelTitle = "Gavel: Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads";

    /// <summary>A list of one paper that is not in <see cref="List"/>.</summary>
    public const string ServingList =
        """
        # Serving

        * [OSDI '22] Orca: A Distributed Serving System for Transformer-Based Generative Models ([pdf](https://www.usenix.org/system/files/osdi22-yu.pdf))

        """;

    /// <summary>A program that prints Gavel's title.</summary>
    public const string PrintGavel = "System.Console.WriteLine(Papers.Osdi2020.Gavel.Title);\n";

    /// <summary>The reference that the package's page tells to add.</summary>
    public const string Package = $"""<PackageReference Include="MlsysCatalog.Generator" Version="{PackedFeed.Version}" />""";

    /// <summary>A net10.0 program with the templates' settings.</summary>
    public static string Program(string properties = "", string items = Package) =>
        Project($"<OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable>{properties}", items);

    /// <summary>A project of properties and items.</summary>
    public static string Project(string properties, string items = Package) =>
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>{properties}</PropertyGroup>
          <ItemGroup>{items}</ItemGroup>
        </Project>
        """;
}
