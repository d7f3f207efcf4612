using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Tool;

/// <summary>
/// How every JSON of this tool is written. Letters of all scripts stand as they are, so that people can read it; what nobody sees, what
/// could end a line, reorder it or be a command to the runner of a workflow stands as its escape, and is read back as it was.
/// </summary>
internal static class JsonText
{
    /// <summary>What strings are written with.</summary>
    public static JavaScriptEncoder Encoder => JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>The text of what was written with <see cref="Encoder"/>.</summary>
    public static string Of(ReadOnlySpan<byte> json)
    {
        // Outside of strings JSON is ASCII, and such characters stand in strings only.
        var text = Encoding.UTF8.GetString(json);
        StringBuilder? escaped = null;
        var written = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is < '\u0080' and not '#')
            {
                continue;
            }

            var start = at;
            var codePoint = UnseenCharacters.CodePoint(text, ref at);
            if (IsCommand(text, start) || (UnseenCharacters.Contains(codePoint) && codePoint >= 0x80))
            {
                escaped ??= new(text.Length + 64);
                escaped.Append(text, written, start - written);
                foreach (var unit in text.AsSpan(start, at - start + 1))
                {
                    escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}");
                }

                written = at + 1;
            }
        }

        return escaped is null ? text : escaped.Append(text, written, text.Length - written).ToString();
    }

    // '##[error]' is a command to GitHub's runner anywhere in a line, '##vso[' to Azure's.
    private static bool IsCommand(string text, int at) =>
        text[at] == '#' && at + 2 < text.Length && text[at + 1] == '#'
        && (text[at + 2] == '[' || string.CompareOrdinal(text, at + 2, "vso[", 0, 4) == 0);
}
