namespace MlsysCatalog.Reading;

/// <summary>Brackets in running text.</summary>
internal static class Brackets
{
    /// <summary>The bracket that closes the one at a place, or -1.</summary>
    public static int ClosingOf(string text, int open, int end)
    {
        var depth = 0;
        for (var i = open; i < end; i++)
        {
            depth += text[i] is '[' or '【' or '(' ? 1 : text[i] is ']' or '】' or ')' ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }
}
