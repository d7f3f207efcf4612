using Microsoft.CodeAnalysis;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Generator;

/// <summary>
/// Emits the typed catalog of a project's reading lists. It reports nothing: positions in the pipeline would undo its caching, and
/// whoever switches analyzers off must have silence. What is wrong with a list, the analyzers say.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed partial class MlsysCatalogGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // What the project file sets
        IncrementalValueProvider<EmissionOptions> options = context.AnalyzerConfigOptionsProvider
            .Select(ProjectOptions.Read)
            .WithTrackingName(TrackingNames.Options);

        // Whether its C# is new enough for emitted code
        IncrementalValueProvider<bool> isLanguageNewEnough = context.ParseOptionsProvider
            .Select(IsLanguageNewEnough)
            .WithTrackingName(TrackingNames.Language);

        // Whether its own code has a name of the catalog where the catalog would live
        IncrementalValueProvider<bool> isNameTaken = context.SyntaxProvider
            .CreateSyntaxProvider(TakenNames.MayTake, TakeNames)
            .Collect()
            .Combine(options)
            .Select(IsNameTaken)
            .WithTrackingName(TrackingNames.NameTaken);

        // What of these keeps the catalog from being emitted
        IncrementalValueProvider<EmissionObstacle> obstacle = isLanguageNewEnough
            .Combine(isNameTaken)
            .Select(FindObstacle);

        // The Markdown files that the package's targets mark
        IncrementalValuesProvider<ListText> texts = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(TakeListText)
            .WithTrackingName(TrackingNames.Texts)
            .Where(static text => text is not null)!;

        // The library's venue table, extended by the project's own
        IncrementalValueProvider<VenueTable> venues = texts
            .Where(static text => VenueTables.IsVenueTable(text.Text))
            .Collect()
            .Select(static (tables, _) => VenueTables.Of(tables))
            .WithTrackingName(TrackingNames.Venues);

        // What each list says, without a place: an edit that moves lines or touches prose ends here
        IncrementalValuesProvider<ListFacts> lists = texts
            .Combine(venues)
            .Select(ReadList)
            .WithTrackingName(TrackingNames.Lists)
            .Where(static facts => facts is not null)!;

        // The constants that code was given before, without a place: comments and moved lines of the shipped files end here
        IncrementalValueProvider<ShippedNames> shipped = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(TakeShippedText)
            .Where(static text => text is not null)
            .Collect()
            .Select(ReadShipped!)
            .WithTrackingName(TrackingNames.Shipped);

        // The one catalog of all lists
        IncrementalValueProvider<CatalogModel> model = lists
            .Collect()
            .Combine(venues)
            .Combine(shipped)
            .Select(BuildModel)
            .WithTrackingName(TrackingNames.Model);

        // The one text that all papers' data is in, emitted anew with every change of the catalog
        IncrementalValuesProvider<EmittedSource> store = model
            .Combine(options)
            .Combine(obstacle)
            .SelectMany(EmitStore)
            .WithTrackingName(TrackingNames.Store);

        // A file for each venue, emitted anew only where its own papers changed
        IncrementalValuesProvider<(VenueFile File, EmissionOptions Options)> venueFiles = model
            .Combine(options)
            .Combine(obstacle)
            .SelectMany(TakeVenueFiles)
            .WithTrackingName(TrackingNames.VenueFiles)
            .Combine(options);

        // Whether the project's framework lets an obsolete member have an id and an address of its own
        IncrementalValueProvider<bool> hasObsoleteId = context.CompilationProvider
            .Select(HasObsoleteId)
            .WithTrackingName(TrackingNames.ObsoleteId);

        // The one file of the names that papers had before; none while there are no such names
        IncrementalValuesProvider<((FormerFile File, EmissionOptions Options) Catalog, bool HasObsoleteId)> formerFile = model
            .Combine(obstacle)
            .SelectMany(TakeFormerFile)
            .WithTrackingName(TrackingNames.FormerFile)
            .Combine(options)
            .Combine(hasObsoleteId);

        // Whether the project wants the citations of its code
        IncrementalValueProvider<CitationOptions> citationOptions = context.AnalyzerConfigOptionsProvider
            .Select(CitationOptions.Read)
            .WithTrackingName(TrackingNames.CitationOptions);

        // The text of the citations. It is no syntax provider: those look at each node of the project whether anybody asks or not
        IncrementalValuesProvider<EmittedSource> citations = context.CompilationProvider
            .Combine(citationOptions)
            .Combine(model.Combine(options).Combine(obstacle))
            .SelectMany(EmitCitations)
            .WithTrackingName(TrackingNames.Citations);

        context.RegisterSourceOutput(store, AddSource);
        context.RegisterSourceOutput(venueFiles, AddVenueSource);
        context.RegisterSourceOutput(formerFile, AddFormerSource);
        context.RegisterSourceOutput(citations, AddSource);
    }
}
