using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Generator;

/// <summary>
/// The last reading of each text, for the generator and the analyzers of one compiler process: no list is parsed twice. Texts are held
/// weakly, so a reading lives as long as the compiler keeps its text.
/// </summary>
internal static class ReadingCache
{
    private static readonly ConditionalWeakTable<SourceText, Slot> Slots = new();

    /// <summary>What a list says under a venue table.</summary>
    /// <exception cref="OperationCanceledException">The reading was given up; nothing of it is kept.</exception>
    public static ListReading Read(ListText list, VenueTable venues, CancellationToken cancellationToken)
    {
        var slot = Slots.GetValue(list.Text, static _ => new());
        lock (slot)
        {
            // A text under another path has other facts, as has one under another table.
            if (slot.Reading?.Path != list.Path || !venues.Equals(slot.Venues))
            {
                slot.Reading = ListReader.Read(list.Path, list.Text.ToString(), venues, cancellationToken);
                slot.Venues = venues;
            }

            return slot.Reading;
        }
    }

    private sealed class Slot
    {
        public VenueTable? Venues { get; set; }

        public ListReading? Reading { get; set; }
    }
}
