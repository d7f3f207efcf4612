using System.Globalization;
using System.Text;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Tool;

/// <summary>Texts of lists and of code, as the files of a bibliography hold them.</summary>
internal static class PlainText
{
    /// <summary>
    /// The text in one line: runs of white space and control characters become a space, what nobody sees, or what reorders the text, is
    /// left out, but for what emoji are joined with.
    /// </summary>
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var isSpace = Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control;
            if (!isSpace && UnseenCharacters.Contains(rune.Value) && !UnseenCharacters.IsJoiner(rune.Value))
            {
                continue;
            }

            if (isSpace)
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
}
