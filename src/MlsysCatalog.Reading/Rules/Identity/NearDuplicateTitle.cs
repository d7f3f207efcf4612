namespace MlsysCatalog.Reading;

/// <summary>MLC0207: two titles that differ in one word, as slips do.</summary>
internal sealed class NearDuplicateTitle : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "MLC0207",
        "Near-duplicate title",
        RuleCategory.Identity,
        FindingSeverity.Info,
        "Two titles that differ in a letter or one of many words are often one title, copied with a slip.");

    internal override void Check(ListReading list, CatalogIndex index, FindingSink findings)
    {
        foreach (var near in index.NearTitles(findings.Cancellation).In(index.PlaceOf(list)))
        {
            var (entry, other) = (index.EntryAt(near.Entry), index.EntryAt(near.Other));
            var difference = near.Word.Length == 0 && near.OtherWord.Length == 0 ? "in the order of its words"
                : near.Word.Length == 0 ? $"in '{near.OtherWord}', which is not here"
                : near.OtherWord.Length == 0 ? $"in '{near.Word}', which is not there"
                : $"in '{near.Word}' for '{near.OtherWord}'";
            findings.Report(
                PlaceOf(list.Text, entry.TitleSpan, near.Word),
                $"This title differs from '{other.Facts.Title}' {IdPlace.Where(index, near.Other, list)} only {difference}; "
                + "print one title if they are one paper",
                new([new(index.ListAt(near.Other.List).Path, other.TitleSpan, "The other title")]));
        }
    }

    // The word, where the list prints it once as it is; else the title.
    private static SourceSpan PlaceOf(string text, SourceSpan title, string word)
    {
        var place = word.Length == 0 ? -1 : text.IndexOf(word, title.Start, title.Length, StringComparison.OrdinalIgnoreCase);
        return place < 0 || text.IndexOf(word, place + 1, title.End - place - 1, StringComparison.OrdinalIgnoreCase) >= 0
            ? title
            : new(place, place + word.Length);
    }
}
