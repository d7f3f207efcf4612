namespace MlsysCatalog.Reading;

/// <summary>
/// Reads the comments that speak to this catalog: <c>&lt;!-- catalog: name=Clockwork same-as="osdi2020/byteps" distinct --&gt;</c>.
/// </summary>
internal static class CatalogComments
{
    private const string Opening = "catalog:";

    /// <summary>The comments for this catalog among all of a list, in document order.</summary>
    public static IReadOnlyList<CatalogComment> Read(IEnumerable<HtmlComment> comments)
    {
        var read = new List<CatalogComment>();
        foreach (var comment in comments)
        {
            var start = 4;
            while (start < comment.Text.Length && char.IsWhiteSpace(comment.Text[start]))
            {
                start++;
            }

            if (string.CompareOrdinal(comment.Text, start, Opening, 0, Opening.Length) == 0)
            {
                var end = comment.Text.EndsWith("-->", StringComparison.Ordinal) ? comment.Text.Length - 3 : comment.Text.Length;
                if (SwitchComments.IsNearVerb(comment.Text, start + Opening.Length - 1, end))
                {
                    // A switch that is misspelled.
                    continue;
                }

                read.Add(new(comment.Span, Settings(comment.Text, start + Opening.Length, end, comment.Span.Start)));
            }
        }

        read.Sort((left, right) => left.Span.Start.CompareTo(right.Span.Start));
        return read;
    }

    /// <summary>The settings in a stretch of text: words, each with a value behind an equals sign or without one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">Where the stretch starts.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="offset">Where the text itself starts in the list.</param>
    public static EquatableArray<CatalogSetting> Settings(string text, int position, int end, int offset)
    {
        var settings = new List<CatalogSetting>();
        while (true)
        {
            // A comment of several lines in a quote has the quote's mark in front of each.
            var isLineStart = false;
            while (position < end && (char.IsWhiteSpace(text[position]) || (isLineStart && text[position] == '>')))
            {
                isLineStart |= text[position] is '\r' or '\n';
                position++;
            }

            if (position >= end)
            {
                return settings.ToEquatableArray();
            }

            var start = position;
            while (position < end && !char.IsWhiteSpace(text[position]) && text[position] != '=')
            {
                position++;
            }

            var key = text.Substring(start, position - start);
            var value = "";
            if (position < end && text[position] == '=')
            {
                value = Value(text, ref position, end);
            }

            settings.Add(new(key, value, new(offset + start, offset + position)));
        }
    }

    private static string Value(string text, ref int position, int end)
    {
        position++;
        var isQuoted = position < end && text[position] == '"';
        var start = isQuoted ? position + 1 : position;
        position = start;
        while (position < end && (isQuoted ? text[position] != '"' : !char.IsWhiteSpace(text[position])))
        {
            position++;
        }

        var value = text.Substring(start, position - start);
        position = isQuoted ? Math.Min(end, position + 1) : position;
        return value;
    }
}
