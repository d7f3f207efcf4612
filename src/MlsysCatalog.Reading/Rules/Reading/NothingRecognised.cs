namespace MlsysCatalog.Reading;

/// <summary>MLC0002: a list without a single paper, an empty file too: a catalog that is silently empty is the worst outcome.</summary>
internal sealed class NothingRecognised : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "MLC0002",
        "Nothing recognised as a paper",
        RuleCategory.Reading,
        FindingSeverity.Warning,
        "Nothing in this list was recognised as a paper, so it adds nothing to the catalog.");

    internal override void Check(ListReading list, CatalogIndex index, FindingSink findings)
    {
        if (list.Failure is not null || list.Entries.Count > 0)
        {
            return;
        }

        var firstLine = FirstLine(list.Text);
        if (firstLine.IsEmpty)
        {
            findings.Report(firstLine, "This list is empty; add papers, or take the file out of the reading lists");
            return;
        }

        if (VenueTable.Parse(list.Text, out var problems).Series.Count > 0 && problems.Count == 0)
        {
            findings.Report(
                firstLine,
                "Nothing in this list was recognised as a paper; "
                + "if it is a venue table, begin it with the lines '---', 'catalog: venues', '---'");
            return;
        }

        findings.Report(
            firstLine,
            "Nothing in this list was recognised as a paper; 'mlsys-catalog dialect' says why, and '<!-- catalog: none -->' says that it is no list",
            Unexplained(list));
    }

    // The first block that might have been a paper shows best what the reader stumbled over.
    private static EquatableArray<RelatedPlace> Unexplained(ListReading list) =>
        list.Dialect.Unexplained.Count == 0
            ? default
            : new([new(list.Path, list.Dialect.Unexplained[0].Span, "Not read as a paper: " + list.Dialect.Unexplained[0].Reason)]);

    private static SourceSpan FirstLine(string text)
    {
        var start = 0;
        while (start < text.Length && (char.IsWhiteSpace(text[start]) || text[start] == '\ufeff'))
        {
            start++;
        }

        var end = text.AsSpan(start).IndexOfAny('\r', '\n');
        return start == text.Length ? default : new(start, end < 0 ? text.Length : start + end);
    }
}
