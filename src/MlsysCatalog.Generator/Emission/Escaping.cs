using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using MlsysCatalog.Reading;
using MlsysCatalog.Text;

namespace MlsysCatalog.Generator;

/// <summary>
/// The one boundary through which the text of lists reaches emitted code. A list is written by strangers, and continuous integration
/// compiles what comes of it: whatever a title holds, it stays inside its literal or comment, and shows in the emitted code as what it is.
/// </summary>
internal static class Escaping
{
    /// <summary>Writes a C# string literal.</summary>
    public static CodeWriter AppendLiteral(this CodeWriter writer, string text)
    {
        writer.Append('"');
        for (var at = 0; at < text.Length; at++)
        {
            AppendToLiteral(writer, UnseenCharacters.CodePoint(text, ref at));
        }

        return writer.Append('"');
    }

    /// <summary>Writes a C# UTF-8 literal of well-formed UTF-8.</summary>
    public static CodeWriter AppendLiteral(this CodeWriter writer, ReadOnlySpan<byte> utf8)
    {
        // Nearly all of it stands for itself: growing again and again would copy a long text as often.
        writer.Room(utf8.Length);
        writer.Append('"');
        for (var at = 0; at < utf8.Length;)
        {
            writer.Look();
            at += AppendPlain(writer, utf8.Slice(at));
            if (at < utf8.Length)
            {
                AppendToLiteral(writer, Utf8.ReadCodePoint(utf8, at, out var length));
                at += length;
            }
        }

        return writer.Append("\"u8");
    }

    /// <summary>Writes the text of a doc comment, on one line and as well-formed XML.</summary>
    public static CodeWriter AppendXml(this CodeWriter writer, string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var codePoint = UnseenCharacters.CodePoint(text, ref at);
            switch (codePoint)
            {
                case '&':
                    writer.Append("&amp;");
                    break;
                case '<':
                    writer.Append("&lt;");
                    break;
                case '>':
                    writer.Append("&gt;");
                    break;
                case '"':
                    writer.Append("&quot;");
                    break;
                case '\t' or '\n' or '\r' or 0x85 or 0x2028 or 0x2029:
                    writer.Append(' ');
                    break;
                case var joiner when UnseenCharacters.IsJoiner(joiner):
                    writer.Append("&#x").Append(joiner.ToString("X4", CultureInfo.InvariantCulture)).Append(';');
                    break;
                default:
                    AppendCodePoint(writer, IsPlain(codePoint) ? codePoint : 0xFFFD);
                    break;
            }
        }

        return writer;
    }

    /// <summary>An identifier as it is: only emitted code's own names come this way, and they were made to be identifiers.</summary>
    /// <exception cref="ArgumentException">It is no identifier.</exception>
    public static string Identifier(string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            // Some letters are not seen. Those for formatting may stand inside for C#, which then takes two names for one.
            if (!(name[i] == '_' || char.IsLetter(name[i]) || (i > 0 && IsIdentifierPart(name[i]))) || !IsPlain(name[i]))
            {
                throw NoIdentifier(name);
            }
        }

        return name.Length > 0 && !(name[0] is >= 'a' and <= 'z' && SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None)
            ? name
            : throw NoIdentifier(name);
    }

    private static ArgumentException NoIdentifier(string name) => new($"'{name}' is no identifier.", nameof(name));

    private static bool IsIdentifierPart(char unit) => CharUnicodeInfo.GetUnicodeCategory(unit)
        is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.NonSpacingMark
        or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ConnectorPunctuation;

    /// <summary>Writes the bytes up to the first that needs a thought: ASCII that stands for itself.</summary>
    private static int AppendPlain(CodeWriter writer, ReadOnlySpan<byte> utf8)
    {
        const int Most = 4096;
        var room = writer.Room(Most);
        var count = 0;
        while (count < utf8.Length && count < Most && utf8[count] is >= (byte)' ' and < 0x7F and not ((byte)'"' or (byte)'\\'))
        {
            room[count] = (char)utf8[count];
            count++;
        }

        writer.Take(count);
        return count;
    }

    private static void AppendToLiteral(CodeWriter writer, int codePoint)
    {
        if (codePoint is '"' or '\\')
        {
            writer.Append('\\').Append((char)codePoint);
        }
        else if (IsPlain(codePoint))
        {
            AppendCodePoint(writer, codePoint);
        }
        else
        {
            var (escape, digits) = codePoint > 0xFFFF ? ("\\U", "X8") : ("\\u", "X4");
            writer.Append(escape).Append(codePoint.ToString(digits, CultureInfo.InvariantCulture));
        }
    }

    private static void AppendCodePoint(CodeWriter writer, int codePoint)
    {
        if (codePoint < 0x10000)
        {
            writer.Append((char)codePoint);
        }
        else
        {
            writer.Append((char)(0xD800 + ((codePoint - 0x10000) >> 10))).Append((char)(0xDC00 + ((codePoint - 0x10000) & 0x3FF)));
        }
    }

    /// <summary>Whether a character may stand as itself, in an editor and in a review of emitted code.</summary>
    private static bool IsPlain(int codePoint) => !UnseenCharacters.Contains(codePoint);
}
