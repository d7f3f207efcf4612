namespace MlsysCatalog.Reading;

/// <summary>The markers of numbered list items.</summary>
internal static class OrderedMarker
{
    // CommonMark reads no more.
    private const int MostDigits = 9;

    // In a list of papers what is longer, and has no space behind it, is a year or a date.
    private const int MostGluedDigits = 3;

    /// <summary>The length of the marker at a place (<c>12.</c>, <c>3)</c>), without the space behind it; 0 where there is none.</summary>
    public static int LengthAt(string text, int start)
    {
        var digits = 0;
        while (start + digits < text.Length && digits < MostDigits && text[start + digits] is >= '0' and <= '9')
        {
            digits++;
        }

        return digits > 0 && start + digits < text.Length && text[start + digits] is '.' or ')' ? digits + 1 : 0;
    }

    /// <summary>The same for a marker whose space may be missing.</summary>
    public static int GluedLengthAt(string text, int start) =>
        LengthAt(text, start) is var length && length > MostGluedDigits + 1 ? 0 : length;
}
