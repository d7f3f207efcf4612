using MlsysCatalog.Reading;

namespace MlsysCatalog.Fuzzing;

/// <summary>The same bytes say the same, whatever was read before them and in whatever order they come.</summary>
internal static class DeterminismChecks
{
    /// <summary>Reads the files of an input once more, last file first.</summary>
    public static void CheckFacts(ReadInput read)
    {
        var again = read.Files.Reverse().Select(read.Again).ToList();
        again.Reverse();
        for (var i = 0; i < again.Count; i++)
        {
            BrokenPromiseException.ThrowUnless(again[i].Facts == read.Files[i].Facts, "the same text has the same facts",
                () => again[i].Path);
            BrokenPromiseException.ThrowUnless(
                again[i].Entries.Select(static entry => (entry.Span, entry.TitleSpan, entry.TagSpan))
                    .SequenceEqual(read.Files[i].Entries.Select(static entry => (entry.Span, entry.TitleSpan, entry.TagSpan))),
                "the same text has the same places", () => again[i].Path);
        }
    }

    /// <summary>Reads and checks the files of an input once more, last file first.</summary>
    public static void CheckFindings(ReadInput read)
    {
        foreach (var list in read.Files)
        {
            SpanChecks.CheckDialect(list);
        }

        var turned = read.Files.Reverse().Select(read.Again).ToList();
        var other = read.Check(turned).ToDictionary(static found => found.List.Path, StringComparer.Ordinal);
        foreach (var found in read.Checked)
        {
            RequireSame(found.Reported, other[found.List.Path].Reported, "reported");
            RequireSame(found.Known, other[found.List.Path].Known, "known");
            RequireSame(found.Suppressed, other[found.List.Path].Suppressed, "suppressed");
        }
    }

    /// <summary>Builds the catalog once more, last file first.</summary>
    public static void CheckModel(ReadInput read) =>
        BrokenPromiseException.ThrowUnless(
            read.IndexOf([.. read.Files.Reverse().Select(read.Again)]).Catalog.Model == read.Index.Catalog.Model,
            "lists in any order make the same catalog", static () => "");

    private static void RequireSame(IReadOnlyList<Finding> one, IReadOnlyList<Finding> other, string what) =>
        BrokenPromiseException.ThrowUnless(one.SequenceEqual(other), $"lists in any order have the same findings ({what})",
            () => one.Except(other).Concat(other.Except(one)).FirstOrDefault()?.ToString() ?? "their order");
}
