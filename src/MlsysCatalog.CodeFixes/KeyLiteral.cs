using Microsoft.CodeAnalysis.CSharp;

namespace MlsysCatalog.CodeFixes;

/// <summary>The string literal of a key, in the form of the one that it replaces.</summary>
internal static class KeyLiteral
{
    private const string Raw = "\"\"\"";

    /// <summary>Another key in a literal's place: plain, verbatim or raw, as it was.</summary>
    /// <param name="literal">The literal as it stands in the code.</param>
    /// <param name="key">The key to write.</param>
    public static string With(string literal, string key)
    {
        // A key is letters, digits and '/'; where some catalog has others, the compiler's own form is the one that is surely right.
        if (!key.All(static c => char.IsLetterOrDigit(c) || c is '/' or '_' or '-' or '.'))
        {
            return SymbolDisplay.FormatLiteral(key, quote: true);
        }

        if (!literal.StartsWith(Raw, StringComparison.Ordinal))
        {
            return (literal[0] == '@' ? "@\"" : "\"") + key + "\"";
        }

        // Of a raw literal in several lines the first and the last hold nothing but quotes.
        var quotes = literal.Substring(0, literal.TakeWhile(static c => c == '"').Count());
        var start = literal.IndexOf('\n') + 1;
        if (start == 0)
        {
            return quotes + key + quotes;
        }

        var newLine = literal[start - 2] == '\r' ? "\r\n" : "\n";
        var end = literal.Substring(literal.LastIndexOf('\n') + 1);
        return literal.Substring(0, start) + end.Substring(0, end.Length - quotes.Length) + key + newLine + end;
    }
}
