namespace MlsysCatalog.Reading;

/// <summary>The few steps that reading ids out of addresses is made of.</summary>
internal static class AddressScan
{
    public static bool IsAsciiDigit(this char c) => (uint)(c - '0') <= 9;

    public static bool IsAsciiLetter(this char c) => (uint)((c | 0x20) - 'a') <= 'z' - 'a';

    public static bool IsAsciiLetterOrDigit(this char c) => c.IsAsciiDigit() || c.IsAsciiLetter();

    public static bool Is(this ReadOnlySpan<char> text, string other) =>
        text.Length == other.Length && text.Equals(other.AsSpan(), StringComparison.OrdinalIgnoreCase);

    public static bool IsBelow(this ReadOnlySpan<char> host, string domain) =>
        host.Length >= domain.Length && host.EndsWith(domain.AsSpan(), StringComparison.OrdinalIgnoreCase);

    public static bool StartsWith(this ReadOnlySpan<char> text, string start, StringComparison comparison) =>
        text.StartsWith(start.AsSpan(), comparison);

    /// <summary>What follows <paramref name="start"/>; empty where the text does not start with it.</summary>
    public static ReadOnlySpan<char> After(this ReadOnlySpan<char> text, string start) =>
        text.StartsWith(start, StringComparison.OrdinalIgnoreCase) ? text.Slice(start.Length) : default;

    /// <summary>What follows <paramref name="start"/>, or all where the text does not start with it.</summary>
    public static ReadOnlySpan<char> AfterIfAny(this ReadOnlySpan<char> text, string start) =>
        text.StartsWith(start, StringComparison.OrdinalIgnoreCase) ? text.Slice(start.Length) : text;

    public static ReadOnlySpan<char> WithoutExtension(this ReadOnlySpan<char> name, string extension) =>
        name.EndsWith(extension.AsSpan(), StringComparison.OrdinalIgnoreCase) ? name.Slice(0, name.Length - extension.Length) : name;

    /// <summary>How many ASCII digits the text starts with.</summary>
    public static int CountDigits(this ReadOnlySpan<char> text)
    {
        var count = 0;
        while (count < text.Length && text[count].IsAsciiDigit())
        {
            count++;
        }

        return count;
    }

    public static ReadOnlySpan<char> FirstSegment(this ReadOnlySpan<char> path)
    {
        var slash = path.IndexOf('/');
        return slash < 0 ? path : path.Slice(0, slash);
    }

    /// <summary>The last segment that is not empty.</summary>
    public static ReadOnlySpan<char> LastSegment(this ReadOnlySpan<char> path)
    {
        path = path.TrimEnd('/');
        return path.Slice(path.LastIndexOf('/') + 1);
    }
}
