using System.Text;

namespace MlsysCatalog.Reading;

/// <summary>
/// What is said of a list, with words of the list in it, on its way to a log. Build engines and CI take lines of their tools' output for
/// errors (<c>file(1,2): error X1: …</c>) and commands (<c>##[error]…</c>): nothing in a list may become one, or reorder what is shown.
/// </summary>
public static class MessageText
{
    private const string Lost = "\ufffd";

    // Commands of GitHub's and Azure's runners that count anywhere in a line.
    private const string Command = "##[";
    private const string AzureCommand = "##vso[";

    /// <summary>
    /// The text in one line: white space is a space, what nobody sees is U+FFFD, but for what emoji are joined with; the text itself
    /// where nothing has to change.
    /// </summary>
    public static string Of(string text)
    {
        var line = IsPlain(text) ? text : Plain(text);
        return line.IndexOf("##", StringComparison.Ordinal) < 0
            ? line
            : line.Replace(Command, "## [").Replace(AzureCommand, "##vso [");
    }

    private static bool IsPlain(string text)
    {
        foreach (var unit in text)
        {
            if (unit is < ' ' or > '~')
            {
                return false;
            }
        }

        return true;
    }

    private static string Plain(string text)
    {
        var line = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            var codePoint = UnseenCharacters.CodePoint(text, ref at);
            _ = codePoint is '\t' or '\n' or '\v' or '\f' or '\r' or 0x85 or 0x2028 or 0x2029 ? line.Append(' ')
                : codePoint == 0xFFFD || (UnseenCharacters.Contains(codePoint) && !UnseenCharacters.IsJoiner(codePoint)) ? line.Append(Lost)
                : line.Append(text, start, at - start + 1);
        }

        return line.ToString();
    }
}
