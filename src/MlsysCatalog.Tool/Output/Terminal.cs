using System.Globalization;

namespace MlsysCatalog.Tool;

/// <summary>Text of a stranger's list on its way to a terminal: nothing in it may move the cursor, change colours or reorder what is shown.</summary>
internal static class Terminal
{
    /// <summary>The text with each control or formatting character replaced by one that is seen and as wide as one column; a tab becomes a space.</summary>
    public static string Safe(string text) => string.Create(text.Length, text, static (safe, text) =>
    {
        for (var i = 0; i < text.Length; i++)
        {
            safe[i] = text[i] == '\t' ? ' ' : IsSafe(text[i]) ? text[i] : '\u00b7';
        }
    });

    private static bool IsSafe(char c) =>
        char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
