using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Generator;

// The bodies of the steps, in the order in which they run.
public sealed partial class MlsysCatalogGenerator
{
    private static bool IsLanguageNewEnough(ParseOptions options, CancellationToken cancellationToken) =>
        options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp11 };

    private static EquatableArray<string> TakeNames(GeneratorSyntaxContext context, CancellationToken cancellationToken) =>
        TakenNames.Take(context.Node).ToEquatableArray();

    private static bool IsNameTaken(
        (ImmutableArray<EquatableArray<string>> Names, EmissionOptions Options) input,
        CancellationToken cancellationToken) =>
        input.Names.Any(names => names.AsSpan().ToArray().Any(name => TakenNames.IsIn(name, input.Options.Namespace)));

    private static EmissionObstacle FindObstacle((bool IsLanguageNewEnough, bool IsNameTaken) input, CancellationToken cancellationToken) =>
        !input.IsLanguageNewEnough ? EmissionObstacle.LanguageTooOld
        : input.IsNameTaken ? EmissionObstacle.NameTaken
        : EmissionObstacle.None;

    private static EmissionObstacle ObstacleOf(EmissionObstacle project, CatalogModel model) =>
        project == EmissionObstacle.None && CatalogLimits.FindExceeded(model) is not null ? EmissionObstacle.TooLarge : project;

    private static ListText? TakeListText(
        (AdditionalText File, AnalyzerConfigOptionsProvider Options) input,
        CancellationToken cancellationToken) =>
        ListText.Take(input.File, input.Options, cancellationToken);

    private static ListFacts? ReadList((ListText List, VenueTable Venues) input, CancellationToken cancellationToken)
    {
        var reading = ReadingCache.Read(input.List, input.Venues, cancellationToken);
        return reading.Kind == ListKind.Papers ? reading.Facts : null;
    }

    private static ListText? TakeShippedText(
        (AdditionalText File, AnalyzerConfigOptionsProvider Options) input,
        CancellationToken cancellationToken) =>
        ListText.TakeShipped(input.File, input.Options, cancellationToken);

    private static ShippedNames ReadShipped(ImmutableArray<ListText> texts, CancellationToken cancellationToken) =>
        ShippedNames.Of(texts.Select(static text => ShippedFile.Parse(text.Path, text.Text.ToString())));

    private static CatalogModel BuildModel(
        ((ImmutableArray<ListFacts> Lists, VenueTable Venues) Read, ShippedNames Shipped) input,
        CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var (lists, venues) = input.Read;
        return lists.IsEmpty && input.Shipped.All.Count == 0
            ? CatalogModel.Empty
            : CatalogBuilder.Build(lists, venues, input.Shipped, cancellationToken).ModelOf(cancellationToken);
    }

    private static IEnumerable<EmittedSource> EmitStore(
        ((CatalogModel Model, EmissionOptions Options) Catalog, EmissionObstacle Obstacle) input,
        CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var (model, options) = input.Catalog;
        if (model.IsEmpty)
        {
            return [];
        }

        return [ObstacleOf(input.Obstacle, model) switch
        {
            EmissionObstacle.LanguageTooOld => EmittedSource.LanguageTooOld,
            EmissionObstacle.NameTaken => EmittedSource.NameTaken,
            EmissionObstacle.TooLarge => EmittedSource.TooLarge,
            _ => EmittedSource.OfMemoryLeft(HintNames.Store, () => StoreEmitter.Emit(model, options, cancellationToken)),
        }];
    }

    private static IEnumerable<VenueFile> TakeVenueFiles(
        ((CatalogModel Model, EmissionOptions Options) Catalog, EmissionObstacle Obstacle) input,
        CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var (model, options) = input.Catalog;
        return ObstacleOf(input.Obstacle, model) == EmissionObstacle.None
            ? VenueFile.Of(model, options.HasDocs, cancellationToken)
            : default;
    }

    private static IEnumerable<FormerFile> TakeFormerFile(
        (CatalogModel Model, EmissionObstacle Obstacle) input,
        CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ObstacleOf(input.Obstacle, input.Model) == EmissionObstacle.None
            && FormerFile.Of(input.Model, cancellationToken) is { Editions.Count: > 0 } file
            ? [file]
            : [];
    }

    private static bool HasObsoleteId(Compilation compilation, CancellationToken cancellationToken) =>
        compilation.GetTypeByMetadataName("System.ObsoleteAttribute") is { } attribute
        && attribute.GetMembers("DiagnosticId").Length > 0
        && attribute.GetMembers("UrlFormat").Length > 0;

    private static void AddFormerSource(
        SourceProductionContext context,
        ((FormerFile File, EmissionOptions Options) Catalog, bool HasObsoleteId) input) =>
        AddSource(context, EmittedSource.OfMemoryLeft(
            HintNames.Former,
            () => FormerEmitter.Emit(input.Catalog.File, input.Catalog.Options, input.HasObsoleteId, context.CancellationToken)));

    /// <summary>The text of the citations; where they are not wanted, none, and the compilation is not looked at.</summary>
    internal static IEnumerable<EmittedSource> EmitCitations(
        (
            (Compilation Project, CitationOptions Citations) Code,
            ((CatalogModel Model, EmissionOptions Options) Catalog, EmissionObstacle Obstacle) Lists
        ) input,
        CancellationToken cancellationToken)
    {
        var ((project, citations), ((model, options), obstacle)) = input;
        if (!citations.IsOn)
        {
            return [];
        }

        var emitted = ObstacleOf(obstacle, model) == EmissionObstacle.None ? options : null;
        var found = CitationSearch.Find((CSharpCompilation)project, model, emitted, citations.Root, cancellationToken);
        return [CitationsEmitter.Emit(found, cancellationToken)];
    }

    private static void AddVenueSource(SourceProductionContext context, (VenueFile File, EmissionOptions Options) input) =>
        AddSource(context, EmittedSource.OfMemoryLeft(
            input.File.HintName, () => VenueEmitter.Emit(input.File, input.Options, context.CancellationToken)));

    private static void AddSource(SourceProductionContext context, EmittedSource source) =>
        context.AddSource(source.HintName, SourceText.From(source.Text, Encoding.UTF8));
}
