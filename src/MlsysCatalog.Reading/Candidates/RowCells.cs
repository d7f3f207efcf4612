namespace MlsysCatalog.Reading;

/// <summary>One row of a table, of Markdown or of HTML, before it is known what the table holds.</summary>
internal sealed class RowCells
{
    /// <summary>Its cells, in order.</summary>
    public required Run[] Cells { get; init; }

    /// <summary>Where it stands.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>Whether it names the columns.</summary>
    public bool IsHeader { get; set; }

    /// <summary>Whether one of its cells covers several columns or is the heading of a row.</summary>
    public bool HasWideCell { get; init; }

    /// <summary>
    /// The cell of a row that stands between others as a heading does: it is the only one that says anything, no link is in it, and it is
    /// set apart, in bold or over several columns; -1 for any other row.
    /// </summary>
    public int HeadingCell
    {
        get
        {
            var heading = -1;
            for (var i = 0; i < Cells.Length; i++)
            {
                if (Cells[i].Text.Length == 0 && Cells[i].Images.Length == 0)
                {
                    continue;
                }

                if (heading >= 0 || Cells[i].Links.Length > 0 || Cells[i].Text.Length is 0 or > 80 || !(HasWideCell || IsStrong(Cells[i])))
                {
                    return -1;
                }

                heading = i;
            }

            return heading;
        }
    }

    private static bool IsStrong(Run run)
    {
        foreach (var segment in run.Segments)
        {
            if ((segment.Markup & Markup.Strong) == 0 && !run.Text.AsSpan(segment.Start, segment.Length).IsWhiteSpace())
            {
                return false;
            }
        }

        return true;
    }
}
