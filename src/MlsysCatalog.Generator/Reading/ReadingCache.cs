using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Generator;

/// <summary>
/// Readings by text and venue table, for the generator and the analyzers of one compiler process: no list is parsed twice. Both
/// keys are held weakly, so a reading lives as long as the compiler keeps its text.
/// </summary>
internal static class ReadingCache
{
    private static readonly ConditionalWeakTable<SourceText, ConditionalWeakTable<VenueTable, StandInReading>> Readings = new();

    /// <summary>What a list says under a venue table.</summary>
    /// <exception cref="OperationCanceledException">The reading was given up; nothing of it is kept.</exception>
    public static StandInReading Read(ListText list, VenueTable venues, CancellationToken cancellationToken)
    {
        var ofText = Readings.GetValue(list.Text, static _ => new());
        lock (ofText)
        {
            // A text that was moved as it is has the same facts under another path.
            if (!ofText.TryGetValue(venues, out var reading) || reading.Facts.Path != list.Path)
            {
                reading = ListReader.Read(list.Path, list.Text.ToString(), venues, cancellationToken);
                ofText.Remove(venues);
                ofText.Add(venues, reading);
            }

            return reading;
        }
    }
}
