namespace MlsysCatalog.Reading.Tests;

/// <summary>The few venues that the tests speak of.</summary>
internal static class TestVenues
{
    private static readonly NamedVenue[] Venues =
    [
        Conference("OSDI", "USENIX OSDI"), Conference("NSDI"), Conference("SOSP"), Conference("ATC", "USENIX ATC"), Conference("EuroSys"), Conference("NeurIPS", "NIPS"),
        Conference("MLSys", "SysML"), Conference("SIGCOMM"), Conference("ICML"), Conference("SC"),
        new("HotOS", "Workshop on Hot Topics in Operating Systems", VenueKind.Workshop, default),
        new("VLDB", "Very Large Data Bases", VenueKind.Journal, new(["PVLDB"])),
        new("arXiv", null, VenueKind.Preprint, default),
        new("MSR TR", null, VenueKind.Report, default),
    ];

    public static NamedVenue? Find(string name) =>
        Array.Find(Venues, venue => venue.Name.Equals(name, StringComparison.OrdinalIgnoreCase) || venue.Aliases.Contains(name));

    private static NamedVenue Conference(string name, params string[] aliases) => new(name, name + " in full", VenueKind.Conference, new(aliases));
}
