namespace MlsysCatalog.Reading;

/// <summary>
/// MLC0503: a constant that was shipped is no paper's own any more, and the shipped file does not say what became of it. Told at the
/// entry that has the paper now, or, where none has, at the line of the shipped file.
/// </summary>
internal sealed class ShippedConstant : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "MLC0503",
        "Shipped constant changed or vanished",
        RuleCategory.Catalog,
        FindingSeverity.Warning,
        "A constant that was shipped is no longer its paper's own. It goes on compiling; the shipped file has to say what it stands for.")
    {
        HasFix = true,
    };

    internal override bool Checks(ListKind kind) => kind is ListKind.Papers or ListKind.Shipped;

    internal override void Check(ListReading list, CatalogIndex index, FindingSink findings)
    {
        if (list.Kind == ListKind.Shipped)
        {
            foreach (var gone in index.ShippedChanges.GoneIn(list))
            {
                ReportGone(gone, index, findings);
            }

            return;
        }

        foreach (var moved in index.ShippedChanges.MovedIn(index.PlaceOf(list)))
        {
            var (place, key) = (index.Shipped.PlaceOf(moved.Name), index.KeyOf(moved.Paper));
            findings.Report(
                index.EntryAt(moved.Entry).TitleSpan,
                $"This paper was shipped as '{moved.Name.Constant}' and is '{index.ConstantOf(moved.Paper)}' now; write "
                + $"'{moved.Name.Key} => {key}' into the shipped file, so that the one stands for the other",
                new([new(place.File.Path, place.Line.ConstantSpan, "Shipped here")]),
                new([place.Settling(key)]),
                place.File.Path);
        }
    }

    private static void ReportGone(ShippedName name, CatalogIndex index, FindingSink findings)
    {
        var place = index.Shipped.PlaceOf(name);
        var dropped = $"'{name.Key} => -' if it was dropped on purpose";
        if (index.ShippedChanges.RivalOf(name) is not { } rival)
        {
            findings.Report(
                place.Line.ConstantSpan,
                $"'{name.Constant}' was shipped, and no list has its paper any more; bring it back, or write {dropped}",
                default,
                new([place.Settling("-")]));
            return;
        }

        // Another work by title and ids: that it is the same only a person can say.
        var entry = index.FirstEntryOf(rival);
        findings.Report(
            place.Line.ConstantSpan,
            $"'{name.Constant}' was shipped, and the paper that wants this constant now is another by its title; write its title "
            + $"into this line if it is the same, '{name.Key} => {index.KeyOf(rival)}' if it takes the other's place, or {dropped}",
            new([new(index.ListAt(entry.List).Path, index.EntryAt(entry).TitleSpan, $"It got '{index.ConstantOf(rival)}'")]),
            new([place.Settling("-")]));
    }
}
