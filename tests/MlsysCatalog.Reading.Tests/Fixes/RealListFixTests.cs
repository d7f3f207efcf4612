using MlsysCatalog.Tests;

namespace MlsysCatalog.Reading.Tests.Fixes;

/// <summary>
/// All fixes of all rules on whole lists: nothing is changed but what the edits say, no entry is lost, and once is enough.
/// </summary>
public sealed class RealListFixTests
{
    [Fact]
    public void The_founding_lists_survive_their_fixes() =>
        Assert.NotEmpty(AssertSurvive(Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "tests", "fixtures", "founded"), "*.md")));

    [Fact]
    public void The_lists_of_the_repository_survive_their_fixes() =>
        AssertSurvive(Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "lists"), "*.md"));

    [CorpusFact]
    public void Real_lists_survive_their_fixes() =>
        Assert.NotEmpty(AssertSurvive(Directory.EnumerateFiles(CorpusFactAttribute.Folder!, "*.md")));

    private static IEnumerable<Finding> AssertSurvive(IEnumerable<string> files)
    {
        var lists = files.Order(StringComparer.Ordinal).Select(file => ListReader.Read(file, File.ReadAllText(file), VenueTable.Default)).ToList();
        var fixable = Fixable(lists);

        var mended = ListMender.Mend(lists, VenueTable.Default, Fixable);

        Assert.All(mended, list =>
        {
            Assert.False(list.IsUnsettled, list.Before.Path);
            Assert.Equal(list.After.Text, EditedTextTests.Applied(list.Before.Text, list.Edits));
            AssertKeepsEntries(list);
        });
        Assert.All(ListMender.Mend([.. mended.Select(list => list.After)], VenueTable.Default, Fixable), again => Assert.False(again.IsChanged, again.Before.Path));

        // What went in first is what was found first; later rounds may only finish what those began: at the same place, or at another entry
        // of the same paper, of which one list knows more once the slip in its venue is mended.
        var announced = fixable.ToLookup(finding => finding.Path, finding => finding.Edits);
        var begun = lists.SelectMany(list => TitlesAt(list, announced[list.Path].SelectMany(edits => edits))).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.All(mended.Where(list => list.IsChanged), list => Assert.All(
            list.Edits.Where(edit => !announced[list.Before.Path].SelectMany(edits => edits).Any(other => Touches(edit.Span, other.Span))),
            edit => Assert.Contains(TitlesAt(list.Before, [edit]), begun.Contains)));
        return mended.SelectMany(list => list.Mended);
    }

    // An entry may go only where an edit takes it out as a whole; what no edit comes near says what it said.
    private static void AssertKeepsEntries(MendedList list)
    {
        var after = list.After.Entries.ToLookup(entry => entry.TitleSpan.Start);
        for (var i = 0; i < list.Before.Entries.Count; i++)
        {
            var entry = list.Before.Entries[i];
            if (list.Edits.Any(edit => edit.Span.Contains(entry.TitleSpan)))
            {
                continue;
            }

            var moved = Moved(list.Edits, entry.TitleSpan.Start);
            var kept = list.After.Entries.FirstOrDefault(other => other.TitleSpan.Start <= moved && moved < Math.Max(other.TitleSpan.End, other.TitleSpan.Start + 1))
                ?? after[moved].FirstOrDefault();
            Assert.True(kept is not null, $"{list.Before.Path}: {list.Before.Facts.Entries[i].Title}");
            if (!list.Edits.Any(edit => Touches(edit.Span, entry.Span)))
            {
                Assert.Equal(list.Before.Facts.Entries[i].Title, list.After.Facts.Entries[IndexOf(list.After, kept)].Title);
            }
        }
    }

    private static IEnumerable<string> TitlesAt(ListReading list, IEnumerable<TextEdit> edits) =>
        from edit in edits
        from index in Enumerable.Range(0, list.Entries.Count)
        where Touches(edit.Span, list.Entries[index].Span)
        select list.Facts.Entries[index].Title;

    private static int IndexOf(ListReading list, Entry entry) => list.Entries.TakeWhile(other => other != entry).Count();

    private static int Moved(IReadOnlyList<TextEdit> edits, int place) =>
        place + edits.Where(edit => edit.Span.End <= place).Sum(edit => edit.NewText.Length - edit.Span.Length);

    private static bool Touches(SourceSpan one, SourceSpan other) => one.Start <= other.End && other.Start <= one.End;

    private static List<Finding> Fixable(IReadOnlyList<ListReading> lists) =>
        [.. RuleRunner.Check(lists, VenueTable.Default).Where(finding => finding.Edits.Count > 0)];
}
