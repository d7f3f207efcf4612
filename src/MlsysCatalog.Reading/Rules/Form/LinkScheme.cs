namespace MlsysCatalog.Reading;

/// <summary>What an address begins with: whether it names a scheme, and which.</summary>
internal static class LinkScheme
{
    /// <summary>
    /// How many characters of an address its scheme takes, without the colon; 0 where the address is relative. White space and control
    /// characters in front of it count with it: a browser takes them away, so they hide nothing.
    /// </summary>
    public static int LengthIn(string url)
    {
        if (Usual(url) is { } usual)
        {
            return usual.Length;
        }

        var start = StartIn(url);
        for (var i = start; i < url.Length; i++)
        {
            if (url[i] == ':')
            {
                return i > start ? i : 0;
            }

            var isPart = IsLetter(url[i])
                || (i > start && url[i] is (>= '0' and <= '9') or '+' or '-' or '.')
                || (i > start && url[i] <= ' ');
            if (!isPart)
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>The scheme in lower case, without what a browser takes away; empty where the address is relative.</summary>
    public static string Of(string url)
    {
        if (Usual(url) is { } usual)
        {
            return usual;
        }

        var length = LengthIn(url);
        return length == 0 ? "" : string.Concat(url.Substring(0, length).Where(static c => c > ' ')).ToLowerInvariant();
    }

    /// <summary>Where the address begins, behind white space and control characters.</summary>
    public static int StartIn(string url)
    {
        var start = 0;
        while (start < url.Length && url[start] <= ' ')
        {
            start++;
        }

        return start;
    }

    // Nearly every address begins with one of two schemes, written plainly; these need no text of their own.
    private static string? Usual(string url) =>
        url.StartsWith("https:", StringComparison.Ordinal) ? "https"
        : url.StartsWith("http:", StringComparison.Ordinal) ? "http"
        : null;

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
