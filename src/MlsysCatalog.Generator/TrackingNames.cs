namespace MlsysCatalog.Generator;

/// <summary>The names of the pipeline's steps, under which tests ask why a step ran.</summary>
internal static class TrackingNames
{
    /// <summary>The project's properties → <see cref="EmissionOptions"/>.</summary>
    public const string Options = nameof(Options);

    /// <summary>The project's C# version → whether it can compile a catalog.</summary>
    public const string Language = nameof(Language);

    /// <summary>The project's declarations and the namespace → whether a name of the catalog is taken there.</summary>
    public const string NameTaken = nameof(NameTaken);

    /// <summary>Additional files → the Markdown texts that the package's targets mark.</summary>
    public const string Texts = nameof(Texts);

    /// <summary>Texts → the venue table.</summary>
    public const string Venues = nameof(Venues);

    /// <summary>A text and the venue table → what the list says.</summary>
    public const string Lists = nameof(Lists);

    /// <summary>The shipped files → the constants that stay.</summary>
    public const string Shipped = nameof(Shipped);

    /// <summary>What all lists say, and what was shipped → the catalog.</summary>
    public const string Model = nameof(Model);

    /// <summary>The catalog, options and language → the text of the store.</summary>
    public const string Store = nameof(Store);

    /// <summary>The catalog, options and language → what the file of each venue is made from.</summary>
    public const string VenueFiles = nameof(VenueFiles);

    /// <summary>The catalog and language → what the file of former names is made from.</summary>
    public const string FormerFile = nameof(FormerFile);

    /// <summary>The project's framework → whether obsolete members may have an id.</summary>
    public const string ObsoleteId = nameof(ObsoleteId);

    /// <summary>The project's properties → <see cref="Generator.CitationOptions"/>.</summary>
    public const string CitationOptions = nameof(CitationOptions);

    /// <summary>The project's code, if its citations are wanted, and the catalog → the text of the citations.</summary>
    public const string Citations = nameof(Citations);
}
