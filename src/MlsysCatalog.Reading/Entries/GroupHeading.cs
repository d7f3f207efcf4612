namespace MlsysCatalog.Reading;

/// <summary>The heading of a list item that groups others: its words without the links it gives aside.</summary>
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
            // «Strategies ([overview](u))»: what stands in parentheses is an aside.
            var before = run.Text.AsSpan(0, link.Start).TrimEnd();
            if (link.Start < end && before.Length > 1 && before[before.Length - 1] is '(' or '[')
            {
                end = before.Length - 1;
            }
        }

        return PlainText.Of(run.Text, 0, end).Trim(' ', '(', '[', ':', '-', '：');
    }
}
