namespace MlsysCatalog.Reading;

/// <summary>
/// Which sorts of characters a stretch of text holds. Most questions can only be answered with yes where some character stands (a year
/// needs a digit, a second sentence a full stop), and most stretches hold few: found in one pass without a branch, asked before any walk.
/// </summary>
[Flags]
internal enum TextMarks : ushort
{
    /// <summary>Nothing but letters of ASCII, blanks and marks that nothing below asks for.</summary>
    None = 0,

    /// <summary>A digit.</summary>
    Digit = 1,

    /// <summary><c>.</c></summary>
    Stop = 2,

    /// <summary><c>,</c></summary>
    Comma = 4,

    /// <summary><c>?</c> or <c>!</c></summary>
    Call = 8,

    /// <summary><c>;</c>, <c>|</c>, and all white space but blanks.</summary>
    Bar = 16,

    /// <summary><c>-</c></summary>
    Dash = 32,

    /// <summary><c>(</c>, <c>)</c>, <c>[</c>, <c>]</c></summary>
    Bracket = 64,

    /// <summary><c>"</c></summary>
    Quote = 128,

    /// <summary><c>@</c></summary>
    At = 256,

    /// <summary><c>&amp;</c></summary>
    Ampersand = 512,

    /// <summary><c>:</c></summary>
    Colon = 1024,

    /// <summary>A character beyond ASCII: it may be any of the others in another script.</summary>
    Foreign = 2048,

    /// <summary><c>/</c></summary>
    Slash = 4096,
}

/// <summary>Reads <see cref="TextMarks"/> off texts.</summary>
internal static class TextMarksExtensions
{
    private static readonly TextMarks[] Table = MakeTable();

    /// <summary>Which sorts of characters a stretch holds.</summary>
    public static TextMarks Marks(this ReadOnlySpan<char> text)
    {
        var table = Table;
        var marks = TextMarks.None;
        foreach (var c in text)
        {
            marks |= c < table.Length ? table[c] : TextMarks.Foreign;
        }

        return marks;
    }

    /// <summary>Whether a stretch with these marks may hold one of some sorts.</summary>
    public static bool MayHold(this TextMarks marks, TextMarks sorts) => (marks & (sorts | TextMarks.Foreign)) != 0;

    private static TextMarks[] MakeTable()
    {
        var table = new TextMarks[128];
        for (var c = '0'; c <= '9'; c++)
        {
            table[c] = TextMarks.Digit;
        }

        table['.'] = TextMarks.Stop;
        table[','] = TextMarks.Comma;
        table['?'] = table['!'] = TextMarks.Call;
        table[';'] = table['|'] = table['\t'] = table['\n'] = table['\v'] = table['\f'] = table['\r'] = TextMarks.Bar;
        table['-'] = TextMarks.Dash;
        table['('] = table[')'] = table['['] = table[']'] = TextMarks.Bracket;
        table['"'] = TextMarks.Quote;
        table['@'] = TextMarks.At;
        table['&'] = TextMarks.Ampersand;
        table[':'] = TextMarks.Colon;
        table['/'] = TextMarks.Slash;
        return table;
    }
}
