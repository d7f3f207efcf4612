namespace MlsysCatalog.Reading;

/// <summary>The heading of a list item that groups others: its words up to the link or talk it mentions.</summary>
internal static class GroupHeading
{
    /// <summary>The heading of a group.</summary>
    public static string Of(Candidate group)
    {
        var run = group.Cells[0];
        var end = run.Text.IndexOf('\n');
        end = end < 0 ? run.Text.Length : end;
        foreach (var link in run.Links)
        {
            if (link.Start > 0 && link.Start < end && PlainText.Of(run.Text, 0, link.Start).Trim(' ', '(', '[', ':').Length > 0)
            {
                end = link.Start;
            }
        }

        return PlainText.Of(run.Text, 0, end).Trim(' ', '(', '[', ':', '-', '：');
    }
}
