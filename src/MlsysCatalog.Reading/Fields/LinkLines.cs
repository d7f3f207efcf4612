namespace MlsysCatalog.Reading;

/// <summary>
/// A nested item that is nothing but the links of the paper above it: <c>[pdf](…) / Video / [code](…)</c>, <c>[[OSDI 2020](…)] •
/// [code](…)</c>. What has no address yet is named beside what has, and the link to the paper may be called by its venue.
/// </summary>
internal static class LinkLines
{
    private const int LongestLabel = 3;

    private const int LongestVenue = 8;

    private static readonly char[] Separators = ['/', '|', '•', '·', ',', ';', '&'];

    /// <summary>Whether a nested item is such a line.</summary>
    public static bool Is(Candidate item)
    {
        if (item.Parent is null || item.Children.Count > 0 || item.Cells.Length != 1 || item.Cells[0].Links.Length == 0)
        {
            return false;
        }

        var (run, units, links) = (item.Cells[0], item.Units[0], 0);
        for (var i = 0; i < units.Length; i++)
        {
            var text = run.Text.AsSpan(units[i].InnerStart, units[i].InnerEnd - units[i].InnerStart);
            var isLink = units[i].Link >= 0 || run.HoldsLink(units[i].Start, units[i].End);
            if (isLink ? !(IsLabel(text) || IsVenue(run.Text, units[i], item.Traits[0][i].Tag)) : !AreLabels(text))
            {
                return false;
            }

            links += isLink ? 1 : 0;
        }

        return links > 0;
    }

    /// <summary>The venue that one of its links is called by; <see cref="VenueTag.None"/> where none is.</summary>
    public static VenueTag TagOf(Candidate item)
    {
        for (var i = 0; i < item.Units[0].Length; i++)
        {
            if (IsVenue(item.Text, item.Units[0][i], item.Traits[0][i].Tag))
            {
                return item.Traits[0][i].Tag;
            }
        }

        return VenueTag.None;
    }

    // «[code1](…), [code2](…)»
    private static bool IsLabel(ReadOnlySpan<char> text) =>
        LinkLabels.IsLabel(text.TrimEnd("0123456789".AsSpan())) && Words.CountAtLeast(text, 1);

    // A venue and its year, and no title around them: «OSDI 2020», not «20_OSDI_A Title», not «A Title. OSDI 2020».
    private static bool IsVenue(string text, in Unit unit, VenueTag tag)
    {
        var content = text.AsSpan(unit.InnerStart, unit.InnerEnd - unit.InnerStart);
        if (tag is not { Strength: VenueStrength.Certain, IsExact: true, Year: not null, Venue: not null }
            || Words.CountAtLeast(content, LongestVenue + 1) || content.IndexOf('_') >= 0)
        {
            return false;
        }

        var (first, behind) = (Math.Min(tag.VenueStart, tag.YearStart), Math.Max(tag.VenueEnd, tag.YearEnd));
        return !HoldsWord(text, unit.InnerStart, first) && !HoldsWord(text, behind, unit.InnerEnd);
    }

    // Not the number of a preprint.
    private static bool HoldsWord(string text, int start, int end) => start < end && TagText.HasLetter(text.AsSpan(start, end - start));

    private static bool AreLabels(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var cut = text.IndexOfAny(Separators);
            var piece = (cut < 0 ? text : text.Slice(0, cut)).Trim();
            if (Words.CountAtLeast(piece, 1) && (Words.CountAtLeast(piece, LongestLabel + 1) || !LinkLabels.NamesLink(piece)))
            {
                return false;
            }

            text = cut < 0 ? default : text.Slice(cut + 1);
        }

        return true;
    }
}
