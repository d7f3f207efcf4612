using System.Text;

namespace MlsysCatalog.Tool;

/// <summary>
/// Text in the fields of BibTeX files: what means something to TeX is escaped, everything else, letters of all scripts too, stays UTF-8, as
/// biber and today's LaTeX read it.
/// </summary>
internal static class BibTexText
{
    /// <summary>A text.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        Append(escaped, text, AreBracesBalanced(text));
        return escaped.ToString();
    }

    /// <summary>
    /// A title. Styles may write a title in small letters, but not what stands in braces: the paper's short name, and words with a capital
    /// behind their first letter or beside a digit.
    /// </summary>
    public static string Title(string title, string? name)
    {
        var escaped = new StringBuilder(title.Length);
        var areBracesBalanced = AreBracesBalanced(title) && AreBracesBalanced(name ?? "");
        for (var start = 0; start < title.Length;)
        {
            if (name is not null && IsWordAt(title, start, name))
            {
                Append(escaped.Append('{'), name, areBracesBalanced);
                escaped.Append('}');
                start += name.Length;
                continue;
            }

            var end = start;
            while (end < title.Length && char.IsLetterOrDigit(title[end]))
            {
                end++;
            }

            if (end > start)
            {
                var word = title[start..end];
                escaped.Append(IsKept(word) ? $"{{{word}}}" : word);
            }
            else
            {
                // All that is no letter, so that hyphens are seen together.
                while (end < title.Length && !char.IsLetterOrDigit(title[end])
                    && !(name is not null && end > start && IsWordAt(title, end, name)))
                {
                    end++;
                }

                Append(escaped, title[start..end], areBracesBalanced);
            }

            start = end;
        }

        return escaped.ToString();
    }

    private static bool IsKept(string word) =>
        word.Skip(1).Any(char.IsUpper) || (char.IsUpper(word[0]) && (word.Any(char.IsDigit) || word is [not 'A']));

    private static bool IsWordAt(string title, int start, string name) =>
        name.Any(char.IsUpper)
        && title.AsSpan(start).StartsWith(name, StringComparison.Ordinal)
        && (start == 0 || !char.IsLetterOrDigit(title[start - 1]))
        && (start + name.Length == title.Length || !char.IsLetterOrDigit(title[start + name.Length]));

    // BibTeX counts the braces of a field, those behind a backslash too.
    private static bool AreBracesBalanced(string text)
    {
        var open = 0;
        foreach (var unit in text)
        {
            open += unit switch { '{' => 1, '}' => -1, _ => 0 };
            if (open < 0)
            {
                return false;
            }
        }

        return open == 0;
    }

    private static void Append(StringBuilder escaped, string text, bool areBracesBalanced)
    {
        var previous = '\0';
        foreach (var unit in text)
        {
            _ = unit switch
            {
                '\\' => escaped.Append(@"\textbackslash{}"),
                '{' => escaped.Append(areBracesBalanced ? @"\{" : @"\textbraceleft{}"),
                '}' => escaped.Append(areBracesBalanced ? @"\}" : @"\textbraceright{}"),
                '~' => escaped.Append(@"\textasciitilde{}"),
                '^' => escaped.Append(@"\textasciicircum{}"),
                '<' => escaped.Append(@"\textless{}"),
                '>' => escaped.Append(@"\textgreater{}"),
                '&' or '%' or '$' or '#' or '_' => escaped.Append('\\').Append(unit),

                // Not the quotation mark of a language, and no dash.
                '"' => escaped.Append("{\"}"),
                '-' when previous == '-' => escaped.Append("{}-"),
                _ => escaped.Append(unit),
            };
            previous = unit;
        }
    }
}
