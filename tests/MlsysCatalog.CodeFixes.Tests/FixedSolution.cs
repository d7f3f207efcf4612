using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Host;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;
using MlsysCatalog.Generator;

namespace MlsysCatalog.CodeFixes.Tests;

/// <summary>Projects with lists in a workspace, whose code fixes are applied as an editor applies them.</summary>
internal sealed class FixedSolution : IDisposable
{
    private const string Folder = "/repo/";

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is "MlsysCatalog.dll" || Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    // Not all assemblies that lie here: what completion is compiled against would ask for more than there is.
    private static readonly HostServices Host = MefHostServices.Create(
        [typeof(Workspace).Assembly, typeof(Microsoft.CodeAnalysis.CSharp.Formatting.CSharpFormattingOptions).Assembly]);

    private readonly AdhocWorkspace _workspace = new(Host);
    private readonly Dictionary<string, StringBuilder> _configs = [];

    public FixedSolution() => Solution = _workspace.CurrentSolution;

    /// <summary>As it is now.</summary>
    public Solution Solution { get; private set; }

    /// <summary>
    /// Adds a project of one C# file and lists <c>a.md</c>, <c>b.md</c> …, and shipped
    /// files (<c>.txt</c>); a path with a slash stands for a file outside of its folder.
    /// </summary>
    public FixedSolution WithProject(string name, params (string Path, SourceText Text)[] lists)
    {
        var id = ProjectId.CreateNewId();
        Solution = Solution.AddProject(ProjectInfo.Create(
                id,
                VersionStamp.Default,
                name,
                name,
                LanguageNames.CSharp,
                $"{Folder}{name}/{name}.csproj",
                compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary),
                parseOptions: new CSharpParseOptions(LanguageVersion.CSharp11),
                metadataReferences: References))
            .AddDocument(DocumentId.CreateNewId(id), "Program.cs", "class Program { }\n", filePath: $"{Folder}{name}/Program.cs");
        var config = _configs[name] = new("is_global = true\nbuild_property.MlsysCatalogNamespace = App\n");
        foreach (var (path, text) in lists)
        {
            var fullPath = Folder + (path.Contains('/', StringComparison.Ordinal) ? path : $"{name}/{path}");
            Solution = Solution.AddAdditionalDocument(DocumentId.CreateNewId(id), path, text, filePath: fullPath);
            config.Append($"[{fullPath}]\nbuild_metadata.AdditionalFiles.MlsysCatalogFile = {(path.EndsWith(".txt", StringComparison.Ordinal) ? "Shipped" : "List")}\n");
        }

        Solution = Solution.AddAnalyzerConfigDocument(
            DocumentId.CreateNewId(id), ".globalconfig", SourceText.From(config.ToString()), filePath: $"{Folder}{name}/.globalconfig");
        return this;
    }

    /// <summary>Adds a C# file to a project.</summary>
    public FixedSolution WithCode(string name, string file, string code)
    {
        Solution = Solution.AddDocument(DocumentId.CreateNewId(Project(name).Id), file, SourceText.From(code), filePath: $"{Folder}{name}/{file}");
        return this;
    }

    /// <summary>Switches a rule in a project, as <c>NoWarn</c> and <c>WarningsAsErrors</c> do.</summary>
    public FixedSolution With(string name, string rule, ReportDiagnostic severity)
    {
        var project = Project(name);
        Solution = Solution.WithProjectCompilationOptions(project.Id, project.CompilationOptions!.WithSpecificDiagnosticOptions(
            project.CompilationOptions.SpecificDiagnosticOptions.SetItem(rule, severity)));
        return this;
    }

    /// <summary>Switches a rule in the project's global configuration.</summary>
    public FixedSolution WithGlobalConfig(string name, string line)
    {
        var document = Project(name).AnalyzerConfigDocuments.Single();
        var text = _configs[name].ToString().Replace("is_global = true\n", $"is_global = true\n{line}\n", StringComparison.Ordinal);
        Solution = Solution.WithAnalyzerConfigDocumentText(document.Id, SourceText.From(text));
        return this;
    }

    /// <summary>The text of a list.</summary>
    public string Text(string name, string path) => SourceOf(name, path).ToString();

    /// <summary>The text of a C# file.</summary>
    public string Code(string name, string file) => Project(name).Documents.Single(document => document.Name == file).GetTextAsync().Result.ToString();

    /// <summary>The text of a list, with its encoding.</summary>
    public SourceText SourceOf(string name, string path) => List(name, path).GetTextAsync().Result;

    /// <summary>What the analyzers say of a project, by place.</summary>
    public async Task<IReadOnlyList<Diagnostic>> DiagnosticsAsync(string name)
    {
        var project = Project(name);
        var compilation = (await project.GetCompilationAsync())!.WithAnalyzers(
            [new ReadingListAnalyzer(), new CatalogProjectAnalyzer(), new CitationAnalyzer()], project.AnalyzerOptions);
        var diagnostics = await compilation.GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "AD0001");
        return [.. diagnostics
            .OrderBy(diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    /// <summary>What is offered for a diagnostic, in the list it stands in or in the C# file.</summary>
    public async Task<IReadOnlyList<CodeAction>> ActionsAsync(string name, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        var path = diagnostic.Location.GetLineSpan().Path;
        var project = Project(name);
        var context = project.AdditionalDocuments.FirstOrDefault(list => list.FilePath == path) is { } list
            ? new CodeFixContext(list, diagnostic, (action, _) => actions.Add(action), default)
            : new CodeFixContext(project.Documents.Single(document => document.FilePath == path), diagnostic, (action, _) => actions.Add(action), default);
        await ProviderOf(diagnostic.Id).RegisterCodeFixesAsync(context);
        return actions;
    }

    /// <summary>Applies an action.</summary>
    public async Task ApplyAsync(CodeAction action)
    {
        var operations = await action.GetOperationsAsync(default);
        Solution = Assert.IsType<ApplyChangesOperation>(Assert.Single(operations)).ChangedSolution;
    }

    /// <summary>The action that fixes all of what an action fixes one of.</summary>
    public async Task<CodeAction> FixAllAsync(string name, Diagnostic diagnostic, FixAllScope scope, string? key)
    {
        var provider = ProviderOf(diagnostic.Id);
        var fixAll = provider.GetFixAllProvider()!;
        Assert.Contains(scope, fixAll.GetSupportedFixAllScopes());
        FixAllContext.DiagnosticProvider diagnostics = provider is CitationCodeFixProvider ? new Diagnostics(this, diagnostic.Id) : new NoDiagnostics();
        var path = diagnostic.Location.GetLineSpan().Path;
        FixAllContext context = Project(name).Documents.FirstOrDefault(document => document.FilePath == path) is { } document
            ? new(document, provider, scope, key!, [diagnostic.Id], diagnostics, default)
            : new(Project(name), provider, scope, key!, [diagnostic.Id], diagnostics, default);
        return Assert.IsType<CodeAction>(await fixAll.GetFixAsync(context), exactMatch: false);
    }

    /// <summary>A project.</summary>
    public Project Project(string name) => Solution.Projects.Single(project => project.Name == name);

    /// <inheritdoc/>
    public void Dispose() => _workspace.Dispose();

    private static CodeFixProvider ProviderOf(string id) =>
        ((CodeFixProvider[])[new ListCodeFixProvider(), new CarrierCodeFixProvider(), new CitationCodeFixProvider()]).First(provider => provider.FixableDiagnosticIds.Contains(id));

    private TextDocument List(string name, string path) => Project(name).AdditionalDocuments.Single(list => list.Name == path);

    private sealed class Diagnostics(FixedSolution solution, string id) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            (await solution.DiagnosticsAsync(project.Name)).Where(diagnostic => diagnostic.Id == id);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            (await GetAllDiagnosticsAsync(document.Project, cancellationToken)).Where(diagnostic => diagnostic.Location.GetLineSpan().Path == document.FilePath);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }

    // The lists are looked at anew; whoever asks would get none.
    private sealed class NoDiagnostics : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            throw new InvalidOperationException();

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            throw new InvalidOperationException();

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            throw new InvalidOperationException();
    }
}
