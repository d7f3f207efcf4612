using System.Globalization;
using System.Text;

namespace MlsysCatalog.Reading;

/// <summary>
/// What stays of a finding when its list is edited elsewhere: the rule, the list and the paper, never a line. Equal findings have equal
/// fingerprints; how many there are tells an old one from a new one.
/// </summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="List">The list's path, from the folder that the paths start in, with <c>/</c> between folders.</param>
/// <param name="Words">The title of the entry, or else the words at the place; letters and digits in lower case.</param>
public readonly record struct Fingerprint(string Rule, string List, string Words)
{
    /// <summary>What stands between the three.</summary>
    internal const string Separator = " | ";

    /// <summary>The fingerprint of a finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="list">The list it is in.</param>
    /// <param name="path">The list's path from the folder that paths start in.</param>
    public static Fingerprint Of(Finding finding, ListReading list, string path) =>
        new(finding.Rule.Id, path, WordsAtPlace.Of(finding, list));

    /// <summary>The fingerprint as a line: <c>MLC0202 | lists/a.md | heterogeneity aware cluster scheduling</c>.</summary>
    public override string ToString() => Rule + Separator + Escape(List) + Separator + Words;

    /// <summary>A path as it stands in a line: what would end it or the line is spelled by its code.</summary>
    internal static string Escape(string path)
    {
        StringBuilder? escaped = null;
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] is '|' or '%' || IsHidden(path[i]) || IsAtEnd(path, i))
            {
                escaped ??= new(path, 0, i, path.Length + 8);
                escaped.Append('%').Append(((int)path[i]).ToString("X4", CultureInfo.InvariantCulture));
            }
            else
            {
                escaped?.Append(path[i]);
            }
        }

        return escaped?.ToString() ?? path;
    }

    /// <summary>The path that was escaped; null where the text is no such path.</summary>
    internal static string? Unescape(string text)
    {
        var path = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '%')
            {
                path.Append(text[i]);
            }
            else if (i + 4 < text.Length
                && ushort.TryParse(text.Substring(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                path.Append((char)code);
                i += 4;
            }
            else
            {
                return null;
            }
        }

        return path.Length == 0 ? null : path.ToString();
    }

    private static bool IsHidden(char c) =>
        (char.IsWhiteSpace(c) && c != ' ') || (UnseenCharacters.Contains(c) && !char.IsSurrogate(c) && !UnseenCharacters.IsJoiner(c));

    private static bool IsAtEnd(string path, int i) => path[i] == ' ' && (i == 0 || i == path.Length - 1);
}
