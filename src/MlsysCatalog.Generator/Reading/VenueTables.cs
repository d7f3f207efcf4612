using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Generator;

/// <summary>The venue table of a project, for the generator and the analyzers: the library's own, extended by the project's.</summary>
internal static class VenueTables
{
    private static readonly ConditionalWeakTable<SourceText, Extended> Tables = new();

    /// <summary>The library's table, extended by each text in ordinal order of paths: of two that name a venue the later holds.</summary>
    public static VenueTable Of(ImmutableArray<ListText> texts)
    {
        if (texts.IsEmpty)
        {
            return VenueTable.Default;
        }

        var sorted = texts.Sort(static (left, right) => string.CompareOrdinal(left.Path, right.Path));
        var key = sorted[0].Text;
        lock (Tables)
        {
            if (!Tables.TryGetValue(key, out var known) || !known.Texts.SequenceEqual(sorted))
            {
                known = new(sorted, sorted.Aggregate(VenueTable.Default, static (table, text) => table.With(Parse(text))));
                Tables.Remove(key);
                Tables.Add(key, known);
            }

            return known.Table;
        }
    }

    /// <summary>
    /// Whether a text's front matter says <c>catalog: venues</c>: known before any list is read, because the lists are read by the table.
    /// </summary>
    public static bool IsVenueTable(SourceText text)
    {
        var lines = text.Lines.Select(static line => line.ToString().TrimEnd());
        return lines.First() == "---" && lines.Skip(1).TakeWhile(static line => line != "---").Any(SaysVenues);
    }

    private static VenueTable Parse(ListText text) => VenueTable.Parse(text.Text.ToString(), out _);

    private static bool SaysVenues(string line)
    {
        var colon = line.IndexOf(':');
        return colon > 0 && line.Substring(0, colon) == "catalog" && line.Substring(colon + 1).Trim().Trim('"', '\'') == "venues";
    }

    private sealed record Extended(ImmutableArray<ListText> Texts, VenueTable Table);
}
