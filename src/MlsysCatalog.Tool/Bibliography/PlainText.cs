using System.Globalization;
using System.Text;

namespace MlsysCatalog.Tool;

/// <summary>Texts of lists and of code, as the files of a bibliography hold them.</summary>
internal static class PlainText
{
    /// <summary>The text in one line: runs of white space and control characters become a space, what would reorder the text is left out.</summary>
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Reorders(rune.Value))
            {
                continue;
            }

            if (Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control)
            {
                if (plain.Length > 0 && plain[^1] != ' ')
                {
                    plain.Append(' ');
                }
            }
            else
            {
                plain.Append(rune);
            }
        }

        return plain.ToString().TrimEnd(' ');
    }

    // The marks and overrides of Unicode's bidirectional algorithm.
    private static bool Reorders(int c) => c is 0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
