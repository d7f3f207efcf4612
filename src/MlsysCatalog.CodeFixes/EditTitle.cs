using System.Globalization;
using MlsysCatalog.Reading;

namespace MlsysCatalog.CodeFixes;

/// <summary>What a fix does, in a few words.</summary>
internal static class EditTitle
{
    private const int Most = 40;

    /// <summary>The words for the edits of a finding.</summary>
    /// <param name="text">The list's text.</param>
    /// <param name="edits">The edits; one at least.</param>
    public static string Of(string text, EquatableArray<TextEdit> edits)
    {
        var (old, @new) = (Shown(text.Substring(edits[0].Span.Start, edits[0].Span.Length)), Shown(edits[0].NewText));
        var first = old.Length == 0 ? $"Insert \"{@new}\"" : @new.Length == 0 ? $"Remove \"{old}\"" : $"Replace \"{old}\" with \"{@new}\"";
        return edits.Count == 1 ? first : string.Format(CultureInfo.InvariantCulture, "{0}, and {1} more", first, edits.Count - 1);
    }

    private static string Shown(string text)
    {
        var line = text.TrimEnd('\r', '\n');
        var end = line.IndexOfAny(['\r', '\n']);
        line = end < 0 ? line : line.Substring(0, end) + "…";
        return line.Length <= Most ? line : line.Substring(0, char.IsHighSurrogate(line[Most - 1]) ? Most - 1 : Most) + "…";
    }
}
