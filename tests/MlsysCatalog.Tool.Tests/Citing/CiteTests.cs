using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MlsysCatalog.Generator.Tests;

namespace MlsysCatalog.Tool.Tests;

/// <summary><c>cite</c> for assemblies.</summary>
public sealed class CiteTests
{
    [Fact]
    public void An_assembly_gets_three_files()
    {
        using var folder = Built();
        Directory.CreateDirectory(folder.PathOf("docs"));

        var run = folder.Run("cite", folder.PathOf("App.dll"), "--output", folder.PathOf("docs"));

        Assert.Equal(
            new(
                0,
                "docs/REFERENCES.md: 2 papers, cited in 3 places\ndocs/references.bib: 2 papers, cited in 3 places\ndocs/references.json: 2 papers, cited in 3 places\n",
                "mlsys-catalog: 1 cited paper is not listed, and so left out; --unlisted shows what cites them\n"),
            run);
        Assert.Equal(["REFERENCES.md", "references.bib", "references.json"], Directory.GetFiles(folder.PathOf("docs")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(
            """
            <!-- 'mlsys-catalog cite' writes this file anew. -->

            # References

            ## [Tiresias: A GPU Cluster Manager for Distributed Deep Learning](https://example.org/tiresias.pdf)

            `nsdi2019/tiresias` · NSDI 2019 · USENIX Symposium on Networked Systems Design and Implementation

            - `App.Policy.Next(int)` ([src/Policy.cs:9](src/Policy.cs#L9))

            ## [Gavel: Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads](https://example.org/gavel.pdf)

            `osdi2020/gavel` · OSDI 2020 · USENIX Symposium on Operating Systems Design and Implementation

            - `App.Policy`, in its documentation ([src/Policy.cs:5](src/Policy.cs#L5))
            - `App.Policy`, section 4.2: the policy ([src/Policy.cs:6](src/Policy.cs#L6))

            """.ReplaceLineEndings("\n"),
            File.ReadAllText(folder.PathOf("docs/REFERENCES.md")));
    }

    [Theory]
    [InlineData("references", "# References")]
    [InlineData("bibtex", "@inproceedings{nsdi2019-tiresias,")]
    [InlineData("csl-json", "\"id\": \"nsdi2019-tiresias\"")]
    public void One_format_goes_to_standard_output(string format, string expected)
    {
        using var folder = Built();

        var run = folder.Run("cite", folder.PathOf("App.dll"), "--output", "-", "--format", format);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(folder.PathOf("")));
    }

    [Fact]
    public void Formats_are_named_one_by_one_before_or_behind_the_assembly()
    {
        using var folder = Built();

        var run = folder.Run("cite", "--format", "bibtex", folder.PathOf("App.dll"), "--format", "csl-json", "--output", folder.PathOf(""));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["App.dll", "references.bib", "references.json"], Directory.GetFiles(folder.PathOf("")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_not_listed_and_what_is_not_cited_is_told_on_request()
    {
        using var folder = Built();

        var run = folder.Run("cite", folder.PathOf("App.dll"), "--output", "-", "--format", "references", "--unlisted", "--uncited");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.EndsWith(
            """

            # Cited, but not listed

            ## `osdi2099/gone`

            - `App.Policy.Next(int)`, parameter queue ([src/Policy.cs:10](src/Policy.cs#L10))

            # Listed, but not cited

            - `osdi2018/gandiva` [Gandiva: Introspective Cluster Scheduling for Deep Learning](https://example.org/gandiva.pdf) (OSDI 2018)

            """.ReplaceLineEndings("\n"),
            run.Output.Replace("../", "", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Links_may_lead_to_a_host()
    {
        using var folder = Built();

        var run = folder.Run(
            "cite", folder.PathOf("App.dll"), "--output", "-", "--format", "references", "--source-link", "https://example.org/lab/blob/main");

        Assert.Contains("([src/Policy.cs:9](https://example.org/lab/blob/main/src/Policy.cs#L9))", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_papers_of_an_assembly_beside_it_count_after_its_own()
    {
        using var folder = new Lists();
        var library = new CatalogProject(("/lists/a.md", CitingProgram.List.Replace("Gavel: ", "Gavel: The Library's ", StringComparison.Ordinal)));
        library.Set("MlsysCatalogNamespace", "Library");
        folder.Write("Library.dll", CitingProgram.Compile(library, name: "Library"));
        folder.Write("Native.dll", "no assembly");
        var app = new CatalogProject(("/lists/a.md", "- [OSDI '20] Gavel: Our Own Title of Cluster Scheduling\n"));
        app.Set("MlsysCatalogCitations", "true");
        app.AddCode("""[assembly: MlsysCatalog.Cites("osdi2020/gavel"), MlsysCatalog.Cites("osdi2018/gandiva")]""", "/a.cs");
        folder.Write("App.dll", CitingProgram.Compile(app));

        var run = folder.Run("cite", folder.PathOf("App.dll"), "--output", "-", "--format", "references");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            ["## [Gandiva: Introspective Cluster Scheduling for Deep Learning](https://example.org/gandiva.pdf)", "## Gavel: Our Own Title of Cluster Scheduling"],
            run.Output.Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_assembly_beside_it_that_cannot_be_read_is_told_and_left_out()
    {
        using var folder = Built();
        folder.Write("Library.dll", CitingProgram.Compile(CitingProgram.Project(), name: "Library", options: new(metadataOnly: true)));

        var run = folder.Run("cite", folder.PathOf("App.dll"), "--output", "-", "--format", "bibtex");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("mlsys-catalog: The catalog App.Catalog.Store in 'Library.dll' is not as the generator wrote it; ", run.Error, StringComparison.Ordinal);
        Assert.Contains("; it is left out\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_assemblies_make_one_bibliography()
    {
        using var folder = Built();
        folder.Write("two/Other.dll", CitingProgram.Compile(CitingProgram.Project(), name: "Other"));

        var one = folder.Run("cite", folder.PathOf("App.dll"), "--output", "-", "--format", "references");

        // The same code in the same files.
        Assert.Equal(one, folder.Run("cite", folder.PathOf("App.dll"), folder.PathOf("two/Other.dll"), "--output", "-", "--format", "references"));
    }

    [Fact]
    public void An_assembly_without_citations_is_told()
    {
        using var folder = new Lists();
        folder.Write("App.dll", CitingProgram.Compile(new CatalogProject(("/lists/a.md", CitingProgram.List))));

        Assert.Equal(
            new(2, "", "mlsys-catalog: 'App.dll' holds no citations; build it with -p:MlsysCatalogCitations=true, or name its project\n"),
            folder.Run("cite", folder.PathOf("App.dll")));
    }

    [Theory]
    [InlineData("MlsysCatalog.Citations 9", "are of format 'MlsysCatalog.Citations 9'")]
    [InlineData("MlsysCatalog.Citations 1\\na\\n", "Line 2 is no citation.")]
    [InlineData("MlsysCatalog.Citations 1\\nosdi2020/gavel\\tT:A\\tcites\\t\\t\\ta.cs\\t1\\n", "No catalog in 'App.dll' or in the assemblies beside it, so nothing is known of the papers")]
    public void Citations_that_cannot_be_read_or_looked_up_are_told(string text, string expected)
    {
        using var folder = new Lists();
        var project = new CatalogProject();
        project.AddCode($"""[assembly: System.Reflection.AssemblyMetadata("MlsysCatalog.Citations", "{text}")]""");
        folder.Write("App.dll", CitingProgram.Compile(project.Compilation));

        var run = folder.Run("cite", folder.PathOf("App.dll"), "--output", "-", "--format", "bibtex");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_assembly_is_told_with_the_one_beside_it()
    {
        using var folder = Built();
        folder.Write("App", "a program");

        Assert.Equal(new(2, "", "mlsys-catalog: 'App' is no .NET assembly; try 'App.dll'\n"), folder.Run("cite", folder.PathOf("App")));
        Assert.Equal(
            new(2, "", "mlsys-catalog: 'text.dll' is no .NET assembly\n"),
            folder.Run("cite", folder.Write("text.dll", "text")));
    }

    [Theory]
    [InlineData("No file or folder 'gone.dll'", "gone.dll")]
    [InlineData("No *.csproj file in the folder 'empty'", "empty")]
    [InlineData("Several *.csproj files in the folder 'two'; name one of them", "two")]
    [InlineData("'a.sln' is a solution; name the projects in it", "a.sln")]
    [InlineData("'a.fsproj' is no project of C#, and only those have catalogs", "a.fsproj")]
    public void What_cannot_be_cited_from_is_named(string message, string code)
    {
        using var folder = new Lists();
        Directory.CreateDirectory(folder.PathOf("empty"));
        folder.Write("two/a.csproj", "<Project />");
        folder.Write("two/b.csproj", "<Project />");
        folder.Write("a.sln", "");
        folder.Write("a.fsproj", "<Project />");

        Assert.Equal(new(2, "", $"mlsys-catalog: {message}\n"), folder.Run("cite", folder.PathOf(code)));
    }

    [Theory]
    [InlineData("Standard output takes one --format.", "--output", "-")]
    [InlineData("--unlisted and --uncited add to the references, so --format has to name references.", "--format", "bibtex", "--uncited")]
    [InlineData("--source-link takes an address of the web, not 'src'.", "--source-link", "src")]
    [InlineData("'endnote'", "--format", "endnote")]
    [InlineData("Unrecognized option '--outptu'. Did you mean '--output'?", "--outptu", "x")]
    public void Options_that_mean_nothing_are_named(string expected, params string[] options)
    {
        using var folder = Built();

        var run = folder.Run(["cite", folder.PathOf("App.dll"), .. options]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_made_and_gets_all_formats_whatever_else_is_asked()
    {
        using var folder = Built();

        var run = folder.Run("cite", folder.PathOf("App.dll"), "--output", folder.PathOf("new/docs"), "--unlisted", "--uncited");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("# Listed, but not cited", File.ReadAllText(folder.PathOf("new/docs/REFERENCES.md")), StringComparison.Ordinal);
        Assert.True(File.Exists(folder.PathOf("new/docs/references.bib")));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_named()
    {
        using var folder = Built();

        var run = folder.Run("cite", folder.PathOf("App.dll"), "--output", folder.PathOf("App.dll/docs"));

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("mlsys-catalog: Cannot make the folder 'App.dll/docs': ", run.Error, StringComparison.Ordinal);
    }

    private static Lists Built()
    {
        var folder = new Lists();
        folder.Write("App.dll", CitingProgram.Compile(CitingProgram.Project(), OptimizationLevel.Release));
        return folder;
    }
}
