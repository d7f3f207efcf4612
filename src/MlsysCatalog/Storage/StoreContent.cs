namespace MlsysCatalog.Storage;

/// <summary>What a store is written from: a catalog's facts, referring to each other by their place in these arrays.</summary>
internal sealed class StoreContent
{
    /// <summary>Sorted by edition.</summary>
    public required StorePaper[] Papers { get; init; }

    /// <summary>Those of a venue stand together.</summary>
    public required StoreEdition[] Editions { get; init; }

    public required StoreVenue[] Venues { get; init; }

    public required StoreTopic[] Topics { get; init; }

    public required StoreList[] Lists { get; init; }
}

/// <summary>A paper's facts.</summary>
internal sealed class StorePaper
{
    public required int Edition { get; init; }

    public required string Key { get; init; }

    public required string Title { get; init; }

    public string? Name { get; init; }

    public string[] Aliases { get; init; } = [];

    /// <summary>Each <c>scheme:value</c>.</summary>
    public string[] Ids { get; init; } = [];

    public StoreLink[] Links { get; init; } = [];

    /// <summary>Ascending.</summary>
    public int[] Topics { get; init; } = [];

    public string[] Authors { get; init; } = [];

    public bool AuthorsTruncated { get; init; }

    public string[] Organizations { get; init; } = [];

    public string[] Tags { get; init; } = [];

    public string[] Remarks { get; init; } = [];

    public StoreSource[] Sources { get; init; } = [];
}

/// <summary>A hyperlink.</summary>
internal readonly record struct StoreLink(string Label, string Url);

/// <summary>A list that names a paper; the topic is -1 where it stands under none.</summary>
internal readonly record struct StoreSource(int List, int Topic);

/// <summary>A venue in a year; the venue is -1 and the year 0 where there is none.</summary>
internal sealed record StoreEdition(string Key, int Venue, int Year);

/// <summary>A series; the kind is <c>VenueKind</c>'s number.</summary>
internal sealed record StoreVenue(string Name, string? FullName, int Kind, string[] Aliases);

/// <summary>A heading; the parent is -1 at the top.</summary>
internal sealed record StoreTopic(string Heading, int Parent);

/// <summary>A list.</summary>
internal sealed record StoreList(string Path, string? Title);
