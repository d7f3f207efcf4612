namespace MlsysCatalog.Reading;

/// <summary>MLC0301: a venue tag whose apostrophe has slipped behind or away from its year (<c>[SC '21']</c>, <c>[OSDI' 20]</c>).</summary>
internal sealed class MalformedVenueTag : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "MLC0301",
        "Malformed venue tag",
        RuleCategory.Venue,
        FindingSeverity.Warning,
        "In a venue tag one apostrophe stands directly before the two digits of the year: [OSDI '20].")
    {
        HasFix = true,
    };

    internal override void Check(ListReading list, CatalogIndex index, FindingSink findings)
    {
        var isBehindByHabit = PutsApostrophesBehind(list);
        foreach (var entry in list.Entries)
        {
            if (entry is { HasMisplacedApostrophe: true, YearSpan: { } year } && !(isBehindByHabit && IsBehindOnly(list, year)))
            {
                var mended = Mended(list, year);
                findings.Report(
                    year,
                    $"The apostrophe is misplaced; write {mended.Trim()}, as in '{Tag(list, entry, year, mended)}'",
                    edits: new([new(year, mended)]));
            }
        }
    }

    // A list that writes «OSDI 20'» throughout means it. Nobody means «OSDI' 20» or «'20'».
    private static bool PutsApostrophesBehind(ListReading list)
    {
        var (behind, all) = (0, 0);
        foreach (var entry in list.Entries)
        {
            if (entry.YearSpan is { } year && (entry.HasMisplacedApostrophe || YearText.IsApostrophe(list.Text[year.Start])))
            {
                all++;
                behind += entry.HasMisplacedApostrophe && IsBehindOnly(list, year) ? 1 : 0;
            }
        }

        return Habit.Holds(behind, all);
    }

    private static bool IsBehindOnly(ListReading list, SourceSpan year) =>
        !YearText.IsApostrophe(list.Text[year.Start]) && YearText.IsApostrophe(list.Text[year.End - 1]);

    // «OSDI' 20» has lost its space, too; a list that glues year to venue («OSDI'20») wants none.
    private static string Mended(ListReading list, SourceSpan year)
    {
        var digits = string.Concat(list.Text.Substring(year.Start, year.Length).Where(char.IsDigit));
        var isGlued = year.Start > 0 && char.IsLetterOrDigit(list.Text[year.Start - 1]);
        return isGlued && !GluesYears(list) ? " '" + digits : "'" + digits;
    }

    private static bool GluesYears(ListReading list)
    {
        var (glued, apart) = (0, 0);
        foreach (var entry in list.Entries)
        {
            if (entry is { HasMisplacedApostrophe: false, YearSpan: { Start: > 0 } year } && YearText.IsApostrophe(list.Text[year.Start]))
            {
                glued += char.IsLetterOrDigit(list.Text[year.Start - 1]) ? 1 : 0;
                apart += list.Text[year.Start - 1] == ' ' ? 1 : 0;
            }
        }

        return glued > apart;
    }

    private static string Tag(ListReading list, Entry entry, SourceSpan year, string mended)
    {
        var tag = entry.TagSpan is { } span && span.Contains(year) ? span : entry.VenueSpan?.Cover(year) ?? year;
        var before = list.Text.Substring(tag.Start, year.Start - tag.Start);
        return (before + mended + list.Text.Substring(year.End, tag.End - year.End)).Replace("\\", "");
    }
}
