using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlsysCatalog.Citations;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Generator;

/// <summary>
/// Finds what the code of a project cites. First the text of each file is asked, then the syntax of those that may cite, and last what
/// the few candidates mean, in a compilation that also has the catalog.
/// </summary>
internal static class CitationSearch
{
    /// <summary>The citations of a project, by file and place, each once a symbol.</summary>
    /// <param name="project">The project without what is emitted for it.</param>
    /// <param name="model">Its catalog.</param>
    /// <param name="options">How the catalog is emitted, or null where it is not.</param>
    /// <param name="root">The folder from which files are told; empty where none is known.</param>
    /// <param name="cancellationToken">Ends the search early.</param>
    public static IReadOnlyList<CitationRecord> Find(
        CSharpCompilation project, CatalogModel model, EmissionOptions? options, string root, CancellationToken cancellationToken)
    {
        var names = new CitesNames(project);
        var files = CandidatesIn(project, names, cancellationToken);
        if (files.Count == 0)
        {
            return [];
        }

        var compilation = project
            .RemoveSyntaxTrees(files.Where(static file => file.IsParsedAnew).Select(static file => file.Original))
            .AddSyntaxTrees(files.Where(static file => file.IsParsedAnew).Select(static file => file.Searched));
        if (options is not null && model.Papers.Count + model.Former.Count > 0)
        {
            var parsing = (CSharpParseOptions)files[0].Original.Options;
            compilation = compilation.AddSyntaxTrees(CatalogStub.Of(model, options, parsing, cancellationToken));
        }

        var found = new List<(CitationRecord Record, int Column)>();
        foreach (var file in files)
        {
            FindIn(file, compilation, names, CitedFiles.PathOf(root, file.Original.FilePath), found, cancellationToken);
        }

        var seen = new HashSet<(string, string, bool, string?)>();
        return
        [
            .. found
                .OrderBy(static citation => citation.Record.File, StringComparer.Ordinal)
                .ThenBy(static citation => citation.Record.Line)
                .ThenBy(static citation => citation.Column)
                .Select(static citation => citation.Record)
                .Where(record => seen.Add((record.Symbol, record.Key, record.IsCref, record.Section))),
        ];
    }

    private static List<Candidate> CandidatesIn(CSharpCompilation project, CitesNames names, CancellationToken cancellationToken)
    {
        var aliases = names.Aliases(cancellationToken);
        var isEverywhere = project.SyntaxTrees.Any(tree => CitingFile.Of(tree, cancellationToken).NamesPapersForAll);
        var candidates = new List<Candidate>();
        foreach (var tree in project.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var file = CitingFile.Of(tree, cancellationToken);
            var hasAttribute = file.HasAttribute || aliases.Any(file.Has);
            var hasCref = file.HasCref && (isEverywhere || file.NamesPapers);
            if ((hasAttribute || hasCref) && !file.IsGenerated(project, cancellationToken))
            {
                candidates.Add(new(tree, hasCref ? file.WithDocs(cancellationToken) : tree, hasAttribute, hasCref));
            }
        }

        return candidates;
    }

    private static void FindIn(
        Candidate file,
        Compilation compilation,
        CitesNames names,
        string path,
        List<(CitationRecord, int)> found,
        CancellationToken cancellationToken)
    {
        var nodes = file.Searched.GetRoot(cancellationToken).DescendantNodes(descendIntoTrivia: file.HasCref)
            .Where(node => node is XmlCrefAttributeSyntax
                || (file.HasAttribute && node is AttributeSyntax attribute && names.MayBe(attribute, cancellationToken)))
            .ToList();
        if (nodes.Count == 0)
        {
            return;
        }

        var meaning = compilation.GetSemanticModel(file.Searched);
        var symbols = new CitedSymbols(meaning, cancellationToken);
        foreach (var node in nodes)
        {
            var citations = node is XmlCrefAttributeSyntax cref
                ? OfCref(cref, meaning, symbols, cancellationToken)
                : OfAttribute((AttributeSyntax)node, meaning, symbols, cancellationToken);
            var place = file.Searched.GetLineSpan(node.Span, cancellationToken).StartLinePosition;
            found.AddRange(citations.Select(citation => (citation with { File = path, Line = place.Line + 1 }, place.Character)));
        }
    }

    private static IEnumerable<CitationRecord> OfCref(
        XmlCrefAttributeSyntax cref, SemanticModel meaning, CitedSymbols symbols, CancellationToken cancellationToken) =>
        CitedPapers.KeyOf(meaning.GetSymbolInfo(cref.Cref, cancellationToken).Symbol) is { } key
        && cref.FirstAncestorOrSelf<DocumentationCommentTriviaSyntax>() is { } comment
            ? symbols.Of(comment).Select(symbol => RecordOf(key, symbol, isCref: true))
            : [];

    private static IEnumerable<CitationRecord> OfAttribute(
        AttributeSyntax attribute, SemanticModel meaning, CitedSymbols symbols, CancellationToken cancellationToken)
    {
        if (meaning.GetSymbolInfo(attribute, cancellationToken).Symbol is not IMethodSymbol { ContainingType: var type }
            || !CitesNames.IsCites(type)
            || attribute.ArgumentList is not { Arguments: var arguments }
            || TextOf(arguments.FirstOrDefault(static argument => argument.NameEquals is null)) is not { } key
            || string.IsNullOrWhiteSpace(key))
        {
            return [];
        }

        var (section, note) = (TextOf(Named("Section")), TextOf(Named("Note")));
        return symbols.Of(attribute).Select(symbol => RecordOf(key, symbol, isCref: false) with { Section = section, Note = note });

        AttributeArgumentSyntax? Named(string name) =>
            arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name);

        string? TextOf(AttributeArgumentSyntax? argument) =>
            argument is not null
            && meaning.GetConstantValue(argument.Expression, cancellationToken) is { HasValue: true, Value: string { Length: > 0 } text }
                ? text
                : null;
    }

    // The place is known to whoever has the node.
    private static CitationRecord RecordOf(string key, string symbol, bool isCref) =>
        new() { Key = key, Symbol = symbol, IsCref = isCref, File = "", Line = 0 };

    private sealed record Candidate(SyntaxTree Original, SyntaxTree Searched, bool HasAttribute, bool HasCref)
    {
        public bool IsParsedAnew => Original != Searched;
    }
}
