namespace MlsysCatalog.Reading;

/// <summary>Words that look like the short name of a conference.</summary>
internal static class Acronym
{
    /// <summary>Whether a text is one: <c>QSYS</c>, <c>HotEdge</c>, <c>HotEdge18</c>.</summary>
    public static bool Is(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Length > 4 && char.IsDigit(text[text.Length - 1]) && char.IsDigit(text[text.Length - 2]))
        {
            text = text.Slice(0, text.Length - 2);
        }

        var capitals = 0;
        foreach (var c in text)
        {
            capitals += char.IsUpper(c) ? 1 : 0;
            if (!char.IsLetter(c))
            {
                return false;
            }
        }

        return capitals >= 2 && text.Length <= 12 && !OrganizationNames.AreIn(text);
    }
}
