namespace MlsysCatalog.Reading;

/// <summary>Finds what is set in bold.</summary>
internal static class StrongText
{
    /// <summary>The first words of a stretch that are in bold; null where none are.</summary>
    public static (int Start, int End)? In(Run run, int start, int end)
    {
        for (var i = run.SegmentAt(start); i < run.Segments.Length && run.Segments[i].Start < end; i++)
        {
            var segment = run.Segments[i];
            var from = Math.Max(start, segment.Start);
            var to = Math.Min(end, segment.End);
            if ((segment.Markup & Markup.Strong) != 0 && from < to && run.Text.AsSpan(from, to - from).Trim().Length > 0)
            {
                return (from, to);
            }
        }

        return null;
    }
}
