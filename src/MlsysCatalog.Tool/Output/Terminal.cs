using System.Globalization;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Tool;

/// <summary>
/// Text of a stranger's list on its way to a terminal, or to a log: nothing in it may move the cursor, change colours, reorder what is
/// shown, or be a command to the runner of a workflow.
/// </summary>
internal static class Terminal
{
    private const char Stand = '\u00b7';

    /// <summary>
    /// The text, unit for unit: what is a control, a format or no character
    /// is one that is seen and as wide as one column; a tab is a space.
    /// </summary>
    public static string Safe(string text) => string.Create(text.Length, text, static (safe, text) =>
    {
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            var codePoint = UnseenCharacters.CodePoint(text, ref at);
            for (var i = start; i <= at; i++)
            {
                safe[i] = text[i] == '\t' ? ' ' : IsSafe(codePoint) ? text[i] : Stand;
            }

            if (start == at && char.IsSurrogate(text[at]))
            {
                safe[at] = Stand;
            }
        }

        Disarm(safe);
    });

    // The forms of emoji do nothing to a terminal; letters for fillers are as wide as others.
    private static bool IsSafe(int codePoint) =>
        codePoint is (>= 0xFE00 and <= 0xFE0F)
        || !(UnseenCharacters.Contains(codePoint)
            || CharUnicodeInfo.GetUnicodeCategory(codePoint) is UnicodeCategory.Format);

    // A runner takes '::error::' for a command where a line begins with it, and '##[error]' anywhere in one.
    private static void Disarm(Span<char> text)
    {
        var start = text.IndexOfAnyExcept(' ');
        if (start >= 0 && text[start..].StartsWith("::", StringComparison.Ordinal))
        {
            text[start] = Stand;
        }

        for (var at = text.IndexOf("##", StringComparison.Ordinal); at >= 0 && at + 2 < text.Length;)
        {
            if (text[at + 2] == '[' || text[(at + 2)..].StartsWith("vso[", StringComparison.Ordinal))
            {
                text[at] = Stand;
            }

            var next = text[(at + 1)..].IndexOf("##", StringComparison.Ordinal);
            at = next < 0 ? -1 : at + 1 + next;
        }
    }
}
