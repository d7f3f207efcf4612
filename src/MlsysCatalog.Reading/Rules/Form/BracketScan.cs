namespace MlsysCatalog.Reading;

/// <summary>
/// Pairs the brackets and quotes of an entry's own text, as people read it: addresses, code, markup and formulas are left out.
/// </summary>
internal sealed class BracketScan(string text)
{
    // Longer ones are not looked for: an entry may hold very many that are not closed.
    private const int LongestSkip = 500;

    // The characters of ASCII, true for those that mean something.
    private static readonly bool[] Marks = Of("\n\"$()<[]`");

    // Round and square ones apart: «[(video](…))» is sloppy, and lacks nothing.
    private readonly List<int> _round = [];
    private readonly List<int> _square = [];
    private readonly List<int> _unmatched = [];

    /// <summary>The places of brackets and double quotes without another half, in document order.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="through">Where its title and tag end: the line that this is
    /// on is the last one, but for what closes a bracket or a quote.</param>
    public IReadOnlyList<int> Unmatched(Entry entry, int through)
    {
        _round.Clear();
        _square.Clear();
        _unmatched.Clear();
        var quote = -1;
        var link = 0;
        var end = entry.Span.End;
        var target = entry.Links.Count > 0 ? entry.Links[0].UrlSpan : new(end, end);
        for (var i = BeginningOf(entry); i < end; i++)
        {
            while (target.End <= i && ++link <= entry.Links.Count)
            {
                target = link < entry.Links.Count ? entry.Links[link].UrlSpan : new(end, end);
            }

            if (target.Start <= i)
            {
                i = target.End - 1;
                continue;
            }

            // Most characters are letters of words.
            i = NextMark(i, Math.Min(target.Start, end));
            if (i == end || i == target.Start)
            {
                i--;
                continue;
            }

            var c = text[i];

            if (c == '\n' && ((_round.Count + _square.Count == 0 && quote < 0 && i >= through) || IsItem(i + 1, end)))
            {
                break;
            }

            switch (c)
            {
                case '`' or '$' or '<' when SkipTo(i, end) is > 0 and var last:
                    i = last;
                    break;
                case '"' when i == 0 || !char.IsDigit(text[i - 1]):
                    quote = quote < 0 ? i : -1;
                    break;
                case '“':
                    Add(ref quote, i, isOpening: true);
                    break;
                case '”':
                    Add(ref quote, i, isOpening: false);
                    break;
                case '(' or '（':
                    _round.Add(i);
                    break;
                case '[' or '【':
                    _square.Add(i);
                    break;
                case ')' or '）':
                    Close(_round, _square, i);
                    break;
                case ']' or '】':
                    Close(_square, _round, i);
                    break;
            }
        }

        _unmatched.AddRange(_round);
        _unmatched.AddRange(_square);
        if (quote >= 0)
        {
            _unmatched.Add(quote);
        }

        _unmatched.Sort();
        return _unmatched;
    }

    // The next character of ASCII that may mean something here, or one beyond ASCII.
    private int NextMark(int from, int end)
    {
        var rest = text.AsSpan(from, end - from);
        var marks = Marks;
        var at = 0;
        while (at < rest.Length && rest[at] < marks.Length && !marks[rest[at]])
        {
            at++;
        }

        return from + at;
    }

    private static bool[] Of(string marks)
    {
        var isMark = new bool[128];
        foreach (var mark in marks)
        {
            isMark[mark] = true;
        }

        return isMark;
    }

    // A list's marker («1)») is no bracket.
    private int BeginningOf(Entry entry) => entry.Span.Start + OrderedMarker.LengthAt(text, entry.Span.Start);

    private void Add(ref int quote, int at, bool isOpening)
    {
        if (isOpening == quote >= 0)
        {
            _unmatched.Add(isOpening ? quote : at);
        }

        quote = isOpening ? at : -1;
    }

    private void Close(List<int> open, List<int> ofOtherKind, int at)
    {
        if (open.Count > 0)
        {
            open.RemoveAt(open.Count - 1);
        }
        else if (ofOtherKind.Count > 0 && IsInterval(ofOtherKind[ofOtherKind.Count - 1], at))
        {
            ofOtherKind.RemoveAt(ofOtherKind.Count - 1);
        }
        else if (!IsOrdinalOrFace(at))
        {
            _unmatched.Add(at);
        }
    }

    // «[0, 1)»
    private bool IsInterval(int open, int close)
    {
        var hasComma = false;
        for (var i = open + 1; i < close; i++)
        {
            hasComma |= text[i] == ',';
            if (!char.IsDigit(text[i]) && text[i] is not (' ' or ',' or '.' or '-' or '∞'))
            {
                return false;
            }
        }

        return hasComma;
    }

    // «1) first, b) second, iv) fourth», «:)»
    private bool IsOrdinalOrFace(int at)
    {
        if (text[at] is not (')' or '）') || at == 0)
        {
            return false;
        }

        if (text[at - 1] is ':' or ';' or '-' or '=')
        {
            return true;
        }

        var start = at;
        while (start > 0 && at - start < 4 && char.IsLetterOrDigit(text[start - 1]))
        {
            start--;
        }

        // «OSDI'20)» and «1965)» are years.
        var word = text.AsSpan(start, at - start);
        var isBounded = start == 0 || char.IsWhiteSpace(text[start - 1]);
        return isBounded && (word.Length == 1 || (word.Length == 2 && char.IsDigit(word[0]) && char.IsDigit(word[1]))
            || (word.Length > 1 && word.TrimStart("ivx".AsSpan()).IsEmpty));
    }

    // The last character of a code span, a formula or a tag that begins at a place and ends on the same line, not too far away.
    private int SkipTo(int at, int end)
    {
        var rest = text.AsSpan(at + 1, Math.Min(end - at - 1, LongestSkip));
        var lineEnd = rest.IndexOf('\n');
        rest = lineEnd < 0 ? rest : rest.Slice(0, lineEnd);
        if (text[at] == '<' && (rest.IsEmpty || !(char.IsLetter(rest[0]) || rest[0] is '/' or '!')))
        {
            return 0;
        }

        var length = rest.IndexOf(text[at] == '<' ? '>' : text[at]);
        return length < 0 || (text[at] == '$' && !IsFormula(rest, length)) ? 0 : at + 1 + length;
    }

    // «$O(n$», and not «($5) to $10».
    private static bool IsFormula(ReadOnlySpan<char> rest, int length) =>
        length > 0 && !char.IsWhiteSpace(rest[0]) && !char.IsWhiteSpace(rest[length - 1])
        && (length + 1 >= rest.Length || !char.IsDigit(rest[length + 1]));

    private bool IsItem(int start, int end)
    {
        while (start < end && text[start] is ' ' or '\t' or '>')
        {
            start++;
        }

        var marker = start < end && text[start] is '-' or '*' or '+' ? 1 : OrderedMarker.LengthAt(text, start);
        return start >= end || text[start] is '\r' or '\n' or '|'
            || (marker > 0 && start + marker < end && char.IsWhiteSpace(text[start + marker]));
    }
}
