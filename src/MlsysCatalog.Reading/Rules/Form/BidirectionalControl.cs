using System.Globalization;
using System.Runtime.InteropServices;

namespace MlsysCatalog.Reading;

/// <summary>
/// MLC0112: a character that turns the writing direction around (https://trojansource.codes): what is shown is not what is read. Anywhere
/// in a list, because whoever reviews a change looks at all of it.
/// </summary>
internal sealed class BidirectionalControl : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "MLC0112",
        "Bidirectional control character",
        RuleCategory.Form,
        FindingSeverity.Error,
        "Characters that turn the writing direction around make a line look different from what programs read: a title or an address can hide in it.");

    internal override void Check(ListReading list, CatalogIndex index, FindingSink findings)
    {
        if (list.Failure is not null)
        {
            return;
        }

        var text = list.Text;
        for (var i = NextControl(text, 0); i >= 0; i = NextControl(text, i))
        {
            // One finding a line: who cleans a line cleans all of it.
            var lineEnd = text.AsSpan(i).IndexOfAny('\r', '\n') is >= 0 and var length ? i + length : text.Length;
            var count = 0;
            for (var at = i; at < lineEnd; at++)
            {
                count += IsControl(text[at]) ? 1 : 0;
            }

            var code = ((int)text[i]).ToString("X4", CultureInfo.InvariantCulture);
            var more = count > 1
                ? $", and so do {(count - 1).ToString(CultureInfo.InvariantCulture)} more in this line; take them out"
                : "; take it out";
            findings.Report(new(i, i + 1), $"U+{code} turns the writing direction around{more}");
            i = lineEnd;
        }
    }

    // Most text lies below U+2000, so that four characters are passed at once where none has a bit of those above.
    private static int NextControl(string text, int from)
    {
        const ulong AboveLatin = 0xE000_E000_E000_E000;
        var blocks = MemoryMarshal.Cast<char, ulong>(text.AsSpan(from));
        for (var block = 0; block <= blocks.Length; block++)
        {
            if (block < blocks.Length && (blocks[block] & AboveLatin) == 0)
            {
                continue;
            }

            var end = block < blocks.Length ? from + ((block + 1) * 4) : text.Length;
            for (var i = from + (block * 4); i < end; i++)
            {
                if (IsControl(text[i]))
                {
                    return i;
                }
            }
        }

        return -1;
    }

    /// <summary>Whether a character turns the writing direction around.</summary>
    public static bool IsControl(char c) => c is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');
}
