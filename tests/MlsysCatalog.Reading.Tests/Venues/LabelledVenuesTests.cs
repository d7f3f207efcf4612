using System.Text.Json;

namespace MlsysCatalog.Reading.Tests.Venues;

public class LabelledVenuesTests
{
    // Printed as venues, but no series of their own.
    private static readonly string[] NoSeries = ["preprint"];

    [HandLabelsFact]
    public void Every_venue_of_the_hand_labels_is_known()
    {
        var unknown = Directory.EnumerateFiles(HandLabelsFactAttribute.Folder!, "*.jsonl", SearchOption.AllDirectories)
            .SelectMany(File.ReadLines)
            .Select(VenueOf)
            .OfType<string>()
            .Distinct()
            .Except(NoSeries)
            .Where(venue => VenueTable.Default.Find(venue) is null);

        Assert.Empty(unknown.Order());
    }

    private static string? VenueOf(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.TryGetProperty("venue", out var venue) ? venue.GetString() : null;
    }
}
