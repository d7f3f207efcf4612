using System.Globalization;
using System.Text;

namespace MlsysCatalog.Tool;

/// <summary>What a paper is cited by in a text: <c>\cite{osdi2020-gavel}</c>.</summary>
internal static class CitationId
{
    /// <summary>
    /// The id of a key: with <c>-</c> for <c>/</c>. Everything but small letters of ASCII, digits and <c>_</c> becomes <c>--</c> and four
    /// digits; so two keys never share an id, and no key's id depends on the others.
    /// </summary>
    public static string Of(string key)
    {
        var id = new StringBuilder(key.Length);
        foreach (var unit in key)
        {
            _ = unit == '/' ? id.Append('-')
                : char.IsAsciiLetterLower(unit) || char.IsAsciiDigit(unit) || unit == '_' ? id.Append(unit)
                : id.Append(CultureInfo.InvariantCulture, $"--{(int)unit:x4}");
        }

        return id.ToString();
    }
}
