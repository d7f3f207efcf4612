using System.Text;

namespace MlsysCatalog.Reading;

/// <summary>How the fields of a line of a shipped file are written: parted by <c>|</c>, which inside a field is <c>\|</c>.</summary>
internal static class ShippedField
{
    private const char Bar = '|';
    private const char Escape = '\\';

    /// <summary>A field's text as it is written: on one line, <c>\</c> and <c>|</c> escaped.</summary>
    public static string Of(string value)
    {
        var field = new StringBuilder(value.Length);
        for (var at = 0; at < value.Length; at++)
        {
            var start = at;
            var codePoint = UnseenCharacters.CodePoint(value, ref at);
            if (codePoint is Bar or Escape)
            {
                field.Append(Escape);
            }

            // What would end the line is a space. What nobody sees stays out,
            // but for what emoji are joined with: titles are compared without.
            _ = char.IsControl(value[start]) || codePoint is 0x2028 or 0x2029 ? field.Append(' ')
                : codePoint == 0xFFFD ? field.Append('\ufffd')
                : UnseenCharacters.Contains(codePoint) && !UnseenCharacters.IsJoiner(codePoint) ? field
                : field.Append(value, start, at - start + 1);
        }

        return field.ToString().Trim();
    }

    /// <summary>The text of a field.</summary>
    public static string Unescape(string text, SourceSpan field)
    {
        var value = new StringBuilder(field.Length);
        for (var i = field.Start; i < field.End; i++)
        {
            value.Append(text[IsEscape(text, i, field.End) ? ++i : i]);
        }

        return value.ToString();
    }

    /// <summary>The fields of a line, each without space around it.</summary>
    public static List<SourceSpan> Split(string text, SourceSpan line)
    {
        var fields = new List<SourceSpan>(4);
        var start = line.Start;
        for (var i = line.Start; i < line.End; i++)
        {
            if (IsEscape(text, i, line.End))
            {
                i++;
            }
            else if (text[i] == Bar)
            {
                fields.Add(Trimmed(text, new(start, i)));
                start = i + 1;
            }
        }

        fields.Add(Trimmed(text, new(start, line.End)));
        return fields;
    }

    /// <summary>The ids of a field. A comma is also a part of some ids: it parts two only before a space, a scheme or the end.</summary>
    public static IEnumerable<SourceSpan> SplitIds(string text, SourceSpan field)
    {
        var start = field.Start;
        for (var i = field.Start; i < field.End; i++)
        {
            if (text[i] == ',' && (i + 1 == field.End || char.IsWhiteSpace(text[i + 1]) || SchemeLength(text, i + 1, field.End) > 0))
            {
                yield return Trimmed(text, new(start, i));
                start = i + 1;
            }
        }

        if (!field.IsEmpty)
        {
            yield return Trimmed(text, new(start, field.End));
        }
    }

    /// <summary>How long the scheme is with which a paper id begins (<c>arxiv:</c>), or 0 where it begins with none.</summary>
    public static int SchemeLength(string id) => SchemeLength(id, 0, id.Length);

    private static int SchemeLength(string text, int start, int end)
    {
        var colon = start;
        while (colon < end && text[colon] is ((>= 'a' and <= 'z') or (>= '0' and <= '9')))
        {
            colon++;
        }

        return colon > start && colon + 1 < end && text[colon] == ':' ? colon + 1 - start : 0;
    }

    /// <summary>A stretch without space at its ends.</summary>
    public static SourceSpan Trimmed(string text, SourceSpan span)
    {
        var (start, end) = (Math.Min(span.Start, span.End), span.End);
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new(start, end);
    }

    // Only these two are escaped: whoever writes a title by hand need not think of '\alpha'.
    private static bool IsEscape(string text, int at, int end) => text[at] == Escape && at + 1 < end && text[at + 1] is (Bar or Escape);
}
