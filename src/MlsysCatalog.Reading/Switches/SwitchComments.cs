namespace MlsysCatalog.Reading;

/// <summary>Reads the comments that switch rules: a verb, the ids of rules, a colon and the reason.</summary>
internal static class SwitchComments
{
    private const string Prefix = "catalog";

    /// <summary>The verbs as they are written.</summary>
    public static IReadOnlyList<(string Word, SwitchVerb Verb)> Verbs { get; } =
    [
        ("catalog-disable", SwitchVerb.Disable),
        ("catalog-enable", SwitchVerb.Enable),
        ("catalog-disable-line", SwitchVerb.DisableLine),
        ("catalog-disable-next-line", SwitchVerb.DisableNextLine),
        ("catalog-disable-file", SwitchVerb.DisableFile),
    ];

    /// <summary>The switches among all comments of a list, in document order.</summary>
    public static IReadOnlyList<SwitchComment> Read(IEnumerable<HtmlComment> comments)
    {
        var read = new List<SwitchComment>();
        foreach (var comment in comments)
        {
            if (Read(comment) is { } switching)
            {
                read.Add(switching);
            }
        }

        read.Sort(static (left, right) => left.Span.Start.CompareTo(right.Span.Start));
        return read;
    }

    private static SwitchComment? Read(HtmlComment comment)
    {
        var text = comment.Text;
        var end = text.EndsWith("-->", StringComparison.Ordinal) ? text.Length - 3 : text.Length;
        var start = SkipSpace(text, 4, end);
        if (string.Compare(text, start, Prefix, 0, Prefix.Length, StringComparison.OrdinalIgnoreCase) != 0)
        {
            return null;
        }

        var position = start + Prefix.Length;
        if (IsNearVerb(text, position, end))
        {
            position = SkipSpace(text, position + 1, end);
        }
        else if (position >= end || text[position] != '-')
        {
            return null;
        }

        position = WordEnd(text, position, end);
        var verb = text.Substring(start, position - start);
        var words = Words(text, ref position, end, comment.Span.Start);
        var reasonStart = position < end ? SkipSpace(text, position + 1, end) : end;
        var reason = text.Substring(reasonStart, end - reasonStart).TrimEnd();
        return new(
            comment.Span,
            VerbOf(verb),
            SpanOf(comment, start, verb.Length),
            words,
            reason,
            SpanOf(comment, reasonStart, reason.Length));
    }

    // Up to the colon that a reason follows.
    private static EquatableArray<SwitchWord> Words(string text, ref int position, int end, int offset)
    {
        var words = new List<SwitchWord>();
        while (position < end && text[position] != ':')
        {
            var start = position;
            position = WordEnd(text, position, end);
            if (position == start)
            {
                position++;
            }
            else if (position > start && !(position == start + 1 && text[start] == '>'))
            {
                // A comment of several lines in a quote has the quote's mark in front of each.
                words.Add(new(text.Substring(start, position - start), new(offset + start, offset + position)));
            }
        }

        return words.ToEquatableArray();
    }

    private static SwitchVerb? VerbOf(string word)
    {
        foreach (var (known, verb) in Verbs)
        {
            if (known == word)
            {
                return verb;
            }
        }

        return null;
    }

    /// <summary>
    /// Whether a comment that begins with <c>catalog</c> goes on as «catalog disable» or «catalog: disable»: no verb, but meant to be one.
    /// </summary>
    /// <param name="text">The comment.</param>
    /// <param name="position">Where it goes on.</param>
    /// <param name="end">Where its content ends.</param>
    public static bool IsNearVerb(string text, int position, int end)
    {
        if (position >= end || text[position] is not (' ' or ':'))
        {
            return false;
        }

        position = SkipSpace(text, position + 1, end);
        return IsAt(text, position, "disable") || IsAt(text, position, "enable");
    }

    private static bool IsAt(string text, int position, string word) => string.CompareOrdinal(text, position, word, 0, word.Length) == 0;

    private static int SkipSpace(string text, int position, int end)
    {
        while (position < end && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        return position;
    }

    private static int WordEnd(string text, int position, int end)
    {
        while (position < end && !char.IsWhiteSpace(text[position]) && text[position] is not (':' or ','))
        {
            position++;
        }

        return position;
    }

    private static SourceSpan SpanOf(HtmlComment comment, int start, int length) =>
        new(comment.Span.Start + start, comment.Span.Start + start + length);
}
