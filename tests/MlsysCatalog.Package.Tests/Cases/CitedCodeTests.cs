using System.Text;

namespace MlsysCatalog.Package.Tests;

/// <summary>Code that cites papers in all three ways: what it gets of it, and what the compiler says of each mistake.</summary>
public sealed class CitedCodeTests
{
    private const string CheckCrefs = "<MlsysCatalogCheckCrefs>true</MlsysCatalogCheckCrefs>";

    private const string Policy =
        """
        using MlsysCatalog;

        namespace Lab;

        /// <summary>Shares the cluster as <see cref="Papers.Osdi2020.Gavel"/> does.</summary>
        [Cites(PaperKeys.Osdi2020.Gavel, Section = "4.2", Note = "the policy; not the \"#\"")]
        public static class Policy
        {
            [Cites("nsdi2019/tiresias")]
            public static int Next([Cites(Known.Gandiva)] int queue) => queue;
        }

        internal static class Known
        {
            public const string Gandiva = PaperKeys.Osdi2018.Gandiva;
        }

        """;

    private const string PrintCitations =
        """
        foreach (var citation in Catalog.Citations)
        {
            Console.WriteLine($"{citation.File}({citation.Line}) {citation.Kind} {citation.Symbol} {citation.Section} {citation.Note} {citation.Paper.Name}");
        }

        """;

    [Theory]
    [InlineData("a repository", ".git/HEAD", "C#/")]
    [InlineData("a worktree", ".git", "C#/")]
    [InlineData("no repository", "notes.txt", "")]
    public async Task What_a_program_cites_it_can_list(string where, string file, string prefix)
    {
        using var workspace = await Workspace.CreateAsync();
        workspace.Write($"{where} #1;/{file}", "ref: refs/heads/main\n");
        workspace.Write($"{where} #1;/C#/App.csproj", Sources.Program(
            "<MlsysCatalogCitations>true</MlsysCatalogCitations><RootNamespace>Lab</RootNamespace><EnableSourceControlManagerQueries>false</EnableSourceControlManagerQueries>"));
        workspace.Write($"{where} #1;/C#/Program.cs", PrintCitations);
        workspace.Write($"{where} #1;/C#/src/Policy.cs", Policy);
        workspace.Write($"{where} #1;/C#/lists/scheduling.md", Sources.List);

        Assert.Equal(
            $"""
            {prefix}src/Policy.cs(5) Cref T:Lab.Policy   Gavel
            {prefix}src/Policy.cs(6) Attribute T:Lab.Policy 4.2 the policy; not the "#" Gavel
            {prefix}src/Policy.cs(9) Attribute M:Lab.Policy.Next(System.Int32)   Tiresias
            {prefix}src/Policy.cs(10) Attribute M:Lab.Policy.Next(System.Int32) parameter queue   Gandiva
            """.ReplaceLineEndings("\n"),
            await workspace.RunAsync($"{where} #1;/C#/App.csproj"));
    }

    [Fact]
    public async Task A_program_without_lists_lists_what_it_cites_of_a_librarys()
    {
        using var workspace = await Workspace.CreateAsync();
        workspace.Write("Library/Library.csproj", Sources.Project(
            Sources.NetStandard + "<MlsysCatalogVisibility>public</MlsysCatalogVisibility>",
            $"""<PackageReference Include="MlsysCatalog" Version="{PackedFeed.Version}" />""" + Sources.Package));
        workspace.Write("Library/lists/scheduling.md", Sources.List);
        workspace.Write("App/App.csproj", Sources.Program(
            "<MlsysCatalogCitations>true</MlsysCatalogCitations>", Sources.Package + Sources.LibraryReference));
        workspace.Write("App/Program.cs", "foreach (var citation in MlsysCatalog.CitationList.Of(typeof(Policy).Assembly, Library.Catalog.Current)) Console.WriteLine(citation);\n");
        workspace.Write("App/Policy.cs", "/// <summary><see cref=\"Library.Papers.Osdi2020.Gavel\"/></summary>\n[MlsysCatalog.Cites(Library.PaperKeys.Nsdi2019.Tiresias)] class Policy { }\n");

        Assert.Equal(
            "Policy.cs(1): T:Policy cites osdi2020/gavel\nPolicy.cs(2): T:Policy cites nsdi2019/tiresias",
            await workspace.RunAsync("App/App.csproj"));
    }

    [Fact]
    public async Task A_constant_that_no_paper_has_does_not_compile()
    {
        using var workspace = await AppAsync("", Policy.Replace("PaperKeys.Osdi2020.Gavel", "PaperKeys.Osdi2020.Gavle", StringComparison.Ordinal));

        await AssertToldAsync(workspace, "Policy.cs(6,27): error CS0117: 'PaperKeys.Osdi2020' does not contain a definition for 'Gavle'");
    }

    [Fact]
    public async Task A_key_that_no_paper_has_does_not_compile()
    {
        using var workspace = await AppAsync("", Policy.Replace("nsdi2019/tiresias", "nsdi2019/tiresia", StringComparison.Ordinal));

        await AssertToldAsync(workspace, "Policy.cs(9,12): error MLC0601: No paper has the key 'nsdi2019/tiresia'; did you mean 'nsdi2019/tiresias'?");
    }

    [Fact]
    public async Task A_cref_that_no_paper_has_does_not_compile_where_crefs_are_checked()
    {
        using var workspace = await AppAsync(CheckCrefs, WrongCref);

        await AssertToldAsync(workspace, "Policy.cs(5,47): error CS1574: XML comment has cref attribute 'Gavle' that could not be resolved");
    }

    [Fact]
    public async Task Other_ways_to_get_a_cref_wrong_are_told_too()
    {
        using var workspace = await AppAsync(CheckCrefs, Policy.Replace("Papers.Osdi2020.Gavel", "Papers.Osdi2020.", StringComparison.Ordinal));

        await AssertToldAsync(
            workspace,
            "Policy.cs(5,47): error CS1584: XML comment has syntactically incorrect cref attribute 'Papers.Osdi2020.'",
            "Policy.cs(5,63): error CS1658: Identifier expected. See also error CS1001.");
    }

    [Fact]
    public async Task Unless_they_are_checked_a_wrong_cref_passes_unseen_and_citations_make_no_difference()
    {
        using var workspace = await AppAsync("<MlsysCatalogCitations>true</MlsysCatalogCitations>", WrongCref + Undocumented);

        (await workspace.BuildAsync("App/App.csproj")).AssertClean();
    }

    [Fact]
    public async Task What_else_there_is_to_say_of_doc_comments_stays_unsaid_and_no_documentation_file_is_copied_published_or_packed()
    {
        using var workspace = await AppAsync(CheckCrefs, Policy + Undocumented);

        (await workspace.BuildAsync("App/App.csproj")).AssertClean();
        foreach (var command in new[] { "publish", "pack" })
        {
            var (exitCode, output) = await workspace.DotNetAsync(command, "App/App.csproj", "-c", "Debug", "-o", command);
            Assert.True(exitCode == 0, output);
        }

        Assert.Empty(Directory.GetFiles(Path.Combine(workspace.Folder, "App/bin"), "*.xml", SearchOption.AllDirectories));
        Assert.Empty(Directory.GetFiles(Path.Combine(workspace.Folder, "publish"), "*.xml", SearchOption.AllDirectories));
        using (var package = System.IO.Compression.ZipFile.OpenRead(Assert.Single(Directory.GetFiles(Path.Combine(workspace.Folder, "pack"), "*.nupkg"))))
        {
            Assert.DoesNotContain(package.Entries, entry => entry.FullName.StartsWith("lib/", StringComparison.Ordinal) && entry.Name.EndsWith(".xml", StringComparison.Ordinal));
        }

        // Nothing to do is still nothing to do, and a clean leaves nothing behind.
        Assert.Equal(0, (await workspace.BuildAsync("App/App.csproj")).CompilerRuns);
        Assert.Equal(0, (await workspace.DotNetAsync("clean", "App/App.csproj")).ExitCode);
        Assert.Empty(Directory.GetFiles(Path.Combine(workspace.Folder, "App/obj"), "*.crefs.xml", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task With_a_documentation_file_all_that_the_project_wants_to_hear_is_told()
    {
        using var workspace = await AppAsync(CheckCrefs + "<GenerateDocumentationFile>true</GenerateDocumentationFile>", WrongCref);
        var build = await workspace.BuildAsync("App/App.csproj");
        build.AssertOnly("CS1574", "CS1591");
        Assert.Contains(": error CS1574: ", build.Output, StringComparison.Ordinal);
        Assert.Contains(": warning CS1591: ", build.Output, StringComparison.Ordinal);

        workspace.Write("App/Policy.cs", Policy);
        (await workspace.BuildAsync("App/App.csproj")).AssertOnly("CS1591");
        Assert.Contains("T:Lab.Policy", Encoding.UTF8.GetString(workspace.Read("App/bin/Debug/net10.0/App.xml")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_switch_there_are_no_citations_to_list_and_the_compiler_says_so()
    {
        using var workspace = await AppAsync("", Policy);
        workspace.Write("App/Program.cs", PrintCitations);

        await AssertToldAsync(workspace, "Program.cs(1,34): error CS0117: 'Catalog' does not contain a definition for 'Citations'");
    }

    private static string WrongCref => Policy.Replace("cref=\"Papers.Osdi2020.Gavel\"", "cref=\"Papers.Osdi2020.Gavle\"", StringComparison.Ordinal);

    /// <summary>What makes CS1573, CS1591 and CS0419 where doc comments are looked through.</summary>
    private static string Undocumented =>
        """
        public class Undocumented
        {
            /// <summary>Not <see cref="Of"/>, not all parameters, <b>not closed.</summary>
            /// <param name="a">One.</param>
            public void Of(int a, int b) { }

            public void Of() { }
        }

        """;

    private static async Task<Workspace> AppAsync(string properties, string policy)
    {
        var workspace = await Workspace.CreateAsync();
        workspace.Write("App/App.csproj", Sources.Program(properties + "<RootNamespace>Lab</RootNamespace>"));
        workspace.Write("App/Program.cs", Sources.PrintGavel);
        workspace.Write("App/Policy.cs", policy);
        workspace.Write("App/lists/scheduling.md", Sources.List);
        return workspace;
    }

    private static async Task AssertToldAsync(Workspace workspace, params string[] messages)
    {
        var build = await workspace.BuildAsync("App/App.csproj");

        Assert.Equal(1, build.ExitCode);
        Assert.All(messages, message => Assert.Contains(message, File.ReadAllText(Path.Combine(Repository.Root, "docs/citing.md")), StringComparison.Ordinal));
        var app = Path.Combine(workspace.Folder, "App");
        // A log says it again with a number in front.
        var told = build.Output.Split('\n').Select(line => line.Trim())
            .Where(line => line.StartsWith(app, StringComparison.Ordinal) && line.Contains(": error ", StringComparison.Ordinal));
        Assert.Equal(
            string.Join('\n', messages.Select(message => $"{Path.Combine(app, message)} [{Path.Combine(app, "App.csproj")}]")),
            string.Join('\n', told.Distinct()));
    }
}
