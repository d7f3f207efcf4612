using System.Globalization;
using System.Text;

namespace MlsysCatalog.Tool;

/// <summary>Addresses that may be linked.</summary>
internal static class WebLink
{
    /// <summary>
    /// An address of the web, with everything in it percent-encoded that no address may hold; null for all others: a path beside a list
    /// leads nowhere from here, and <c>javascript:</c> is none to follow.
    /// </summary>
    public static string? Of(string text)
    {
        var address = PlainText.Of(text);
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps))
        {
            return null;
        }

        var encoded = new StringBuilder(address.Length);
        var slashes = 0;
        foreach (var rune in address.EnumerateRunes())
        {
            // A host may have other letters, which percent signs would make another host of.
            slashes += rune.Value == '/' ? 1 : 0;
            Append(encoded, rune, mayHaveLetters: slashes < 3);
        }

        return encoded.ToString();
    }

    /// <summary>A path with <c>/</c> between its names, as a relative address.</summary>
    public static string OfPath(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static void Append(StringBuilder encoded, Rune rune, bool mayHaveLetters)
    {
        if (rune.IsAscii ? rune.Value > ' ' && !"\"<>\\^`{|}".Contains((char)rune.Value, StringComparison.Ordinal) : mayHaveLetters)
        {
            encoded.Append(rune);
            return;
        }

        Span<byte> bytes = stackalloc byte[4];
        foreach (var unit in bytes[..rune.EncodeToUtf8(bytes)])
        {
            encoded.Append(CultureInfo.InvariantCulture, $"%{unit:X2}");
        }
    }
}
