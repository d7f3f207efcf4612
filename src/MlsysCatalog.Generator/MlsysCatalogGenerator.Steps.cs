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

    private static ListText? TakeListText(
        (AdditionalText File, AnalyzerConfigOptionsProvider Options) input,
        CancellationToken cancellationToken) =>
        ListText.Take(input.File, input.Options, cancellationToken);

    private static ListFacts? ReadList((ListText List, VenueTable Venues) input, CancellationToken cancellationToken)
    {
        var reading = ReadingCache.Read(input.List, input.Venues, cancellationToken);
        return reading.Kind == ListKind.Papers ? reading.Facts : null;
    }

    private static CatalogModel BuildModel((ImmutableArray<ListFacts> Lists, VenueTable Venues) input, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return input.Lists.IsEmpty ? CatalogModel.Empty : CatalogBuilder.Build(input.Lists, input.Venues).Model;
    }

    private static Emission PlanEmission(
        (((CatalogModel Model, EmissionOptions Options) Catalog, bool IsLanguageNewEnough) Project, bool IsNameTaken) input,
        CancellationToken cancellationToken)
    {
        var (model, options) = input.Project.Catalog;
        var obstacle = !input.Project.IsLanguageNewEnough ? EmittedSource.LanguageTooOld
            : input.IsNameTaken ? EmittedSource.NameTaken
            : CatalogLimits.FindExceeded(model) is not null ? EmittedSource.TooLarge
            : null;
        return new(model, options, obstacle);
    }

    private static IEnumerable<EmittedSource> EmitStore(Emission emission, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return emission.Model.Papers.Count == 0 ? [] : [emission.Obstacle ?? StoreEmitter.Emit(emission.Model, emission.Options)];
    }

    private static IEnumerable<VenueFile> TakeVenueFiles(Emission emission, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return emission.Obstacle is null ? VenueFile.Of(emission.Model, emission.Options.HasDocs) : default;
    }

    private static void AddVenueSource(SourceProductionContext context, (VenueFile File, EmissionOptions Options) input) =>
        AddSource(context, VenueEmitter.Emit(input.File, input.Options));

    private static void AddSource(SourceProductionContext context, EmittedSource source) =>
        context.AddSource(source.HintName, SourceText.From(source.Text, Encoding.UTF8));
}
