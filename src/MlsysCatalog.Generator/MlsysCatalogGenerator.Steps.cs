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

    private static ListText? TakeListText((AdditionalText File, AnalyzerConfigOptionsProvider Options) input, CancellationToken cancellationToken)
    {
        var options = input.Options.GetOptions(input.File);
        return options.TryGetValue("build_metadata.AdditionalFiles.MlsysCatalogFile", out var kind) && kind is "List" or "Venues"
            && input.File.GetText(cancellationToken) is { } text
            ? new(input.File.Path.Replace('\\', '/'), text)
            : null;
    }

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

    private static IEnumerable<EmittedSource> EmitStore(
        ((CatalogModel Model, EmissionOptions Options) Catalog, bool IsLanguageNewEnough) input,
        CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var (model, options) = input.Catalog;
        if (model.Papers.Count == 0)
        {
            return [];
        }

        return [input.IsLanguageNewEnough ? StoreEmitter.Emit(model, options) : EmittedSource.LanguageTooOld];
    }

    private static IEnumerable<VenueFile> TakeVenueFiles(
        ((CatalogModel Model, EmissionOptions Options) Catalog, bool IsLanguageNewEnough) input,
        CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var (model, options) = input.Catalog;
        return input.IsLanguageNewEnough ? VenueFile.Of(model, options.HasDocs) : default;
    }

    private static void AddVenueSource(SourceProductionContext context, (VenueFile File, EmissionOptions Options) input) =>
        AddSource(context, VenueEmitter.Emit(input.File, input.Options));

    private static void AddSource(SourceProductionContext context, EmittedSource source) =>
        context.AddSource(source.HintName, SourceText.From(source.Text, Encoding.UTF8));
}
