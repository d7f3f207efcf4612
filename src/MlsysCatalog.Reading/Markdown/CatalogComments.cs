namespace MlsysCatalog.Reading;

/// <summary>Reads the comments that speak to this catalog: <c>&lt;!-- catalog: name=Clockwork same-as="osdi2020/byteps" distinct --&gt;</c>.</summary>
internal static class CatalogComments
{
    private const string Opening = "catalog:";

    /// <summary>The comments for this catalog among all of a list, in document order.</summary>
    public static IReadOnlyList<CatalogComment> Read(IReadOnlyList<HtmlComment> comments)
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
                read.Add(new(comment.Span, Settings(comment, start + Opening.Length)));
            }
        }

        read.Sort((left, right) => left.Span.Start.CompareTo(right.Span.Start));
        return read;
    }

    private static EquatableArray<CatalogSetting> Settings(HtmlComment comment, int position)
    {
        var text = comment.Text;
        var end = text.EndsWith("-->", StringComparison.Ordinal) ? text.Length - 3 : text.Length;
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

            settings.Add(new(key, value, new(comment.Span.Start + start, comment.Span.Start + position)));
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
