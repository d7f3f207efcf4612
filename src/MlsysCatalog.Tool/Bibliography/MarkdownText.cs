using System.Text;

namespace MlsysCatalog.Tool;

/// <summary>Text in Markdown that means nothing but itself.</summary>
internal static class MarkdownText
{
    // Emphasis, code, links, HTML, entities, tables, strikethrough, the formulas of GitHub; closing marks of a heading.
    private const string Marks = "\\`*_[]<>&|~$#";

    /// <summary>A text, made one line, at a place other than a line's start.</summary>
    public static string Escape(string text)
    {
        text = PlainText.Of(text);
        var escaped = new StringBuilder(text.Length);
        foreach (var unit in text)
        {
            if (Marks.Contains(unit, StringComparison.Ordinal))
            {
                escaped.Append('\\');
            }

            escaped.Append(unit);
        }

        // Addresses are no links unless they are made some.
        return escaped.Replace("://", "\\://").Replace("www.", "www\\.").ToString();
    }

    /// <summary>A text, made one line, as code.</summary>
    public static string Code(string text)
    {
        text = PlainText.Of(text);

        // A fence longer than any run in the text; at a tick or a space, the spaces that the reader takes off again.
        var fence = new string('`', LongestRun(text) + 1);
        var pad = text.Length == 0 || text[0] is '`' or ' ' || text[^1] is '`' or ' ' ? " " : "";
        return fence + pad + text + pad + fence;
    }

    /// <summary>A link; just the escaped text where it leads nowhere.</summary>
    /// <param name="text">The text, escaped.</param>
    /// <param name="address">An address as <see cref="WebLink"/> makes it, or null.</param>
    public static string Link(string text, string? address) => address is null
        ? text
        : $"[{text}]({address
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("(", "%28", StringComparison.Ordinal)
            .Replace(")", "%29", StringComparison.Ordinal)})";

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var unit in text)
        {
            run = unit == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
