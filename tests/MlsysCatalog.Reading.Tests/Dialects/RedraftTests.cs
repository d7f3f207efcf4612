using MlsysCatalog.Tests;

namespace MlsysCatalog.Reading.Tests.Dialects;

/// <summary>What is not drafted again once the dialect is known would come out as it was.</summary>
public sealed class RedraftTests
{
    [CorpusFact]
    public void Drafts_that_are_spared_would_come_out_the_same()
    {
        var finder = new TitleFinder(VenueTable.Default);
        var spared = 0;
        var changed = new List<string>();
        foreach (var file in Directory.EnumerateFiles(CorpusFactAttribute.Folder!, "*.md").Order(StringComparer.Ordinal))
        {
            foreach (var group in GroupsOf(File.ReadAllText(file)))
            {
                var (dialect, drafts) = new DialectInference(VenueTable.Default).Infer(group);
                foreach (var draft in drafts.Where(draft => draft.HasTitle && TitleTail.LacksUsual(draft, dialect) && !Redraft.IsDue(draft, dialect)))
                {
                    spared++;
                    var again = finder.Find(draft.Candidate, dialect);
                    if (Described(again) != Described(draft))
                    {
                        changed.Add($"{Path.GetFileName(file)}:{new LineMap(File.ReadAllText(file)).LineOf(draft.Candidate.Span.Start) + 1}: {Described(draft)}, and now {Described(again)}");
                    }
                }
            }
        }

        Assert.True(spared > 1000, $"Only {spared} were spared.");
        Assert.True(changed.Count == 0, string.Join('\n', changed));
    }

    private static IEnumerable<List<Candidate>> GroupsOf(string text) =>
        CandidateCollector.Collect(MarkdownParser.Parse(text, out _)!, text, VenueTable.Default, CancellationToken.None).Candidates
            .GroupBy(candidate => (candidate.Override, candidate.Kind, candidate.Table?.Columns, candidate.Parent is null))
            .Select(group => group.ToList());

    private static string Described(Draft draft) =>
        $"{draft.TitleCell}:{draft.TitleStart}-{draft.TitleEnd} {string.Join(' ', draft.Fields.Select(field => $"{field.Slot.Region}:{field.Cell}:{field.Start}-{field.End}"))}";
}
