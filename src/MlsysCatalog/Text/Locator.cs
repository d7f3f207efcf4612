namespace MlsysCatalog.Text;

/// <summary>
/// The one form of the many in which a paper's id or address is written. The forms are looked up in a table that is made at compile time,
/// so this file, like <see cref="TitleFolding"/>, is compiled into both sides. Everything is done in place, on UTF-8.
/// </summary>
internal static class Locator
{
    /// <summary>
    /// An address without <c>http(s)://</c>, <c>www.</c> and a slash at the end, its host in lower case. Two addresses that differ in more
    /// are two: a query or a fragment may well choose the paper.
    /// </summary>
    public static Span<byte> OfUrl(Span<byte> url)
    {
        url = Trim(url);
        var address = AfterAnyCase(AfterAnyCase(url, "https://"u8), "http://"u8);
        if (address.Length == url.Length)
        {
            return url;
        }

        address = AfterAnyCase(address, "www."u8);
        var host = address.IndexOf((byte)'/');
        ToLower(host < 0 ? address : address.Slice(0, host));
        return address.Length > 0 && address[address.Length - 1] == '/' ? address.Slice(0, address.Length - 1) : address;
    }

    /// <summary>
    /// Puts a mark before a normal address, so that an id that reads the same is another text in the table.
    /// </summary>
    /// <param name="normal">The address; what holds it may be the room.</param>
    /// <param name="room">One byte longer than the address.</param>
    public static ReadOnlySpan<byte> Marked(ReadOnlySpan<byte> normal, Span<byte> room)
    {
        normal.CopyTo(room.Slice(1));
        room[0] = (byte)'<';
        return room.Slice(0, normal.Length + 1);
    }

    /// <summary>An id in lower case, without spaces around its colon: <c>arXiv: 2210.14826</c> is <c>arxiv:2210.14826</c>.</summary>
    public static Span<byte> OfId(Span<byte> id)
    {
        id = Trim(id);
        ToLower(id);
        var colon = id.IndexOf((byte)':');
        if (colon < 0)
        {
            return id;
        }

        var value = Trim(id.Slice(colon + 1));
        value.CopyTo(id.Slice(colon + 1));
        return id.Slice(0, colon + 1 + value.Length);
    }

    private static Span<byte> Trim(Span<byte> text)
    {
        while (text.Length > 0 && text[0] <= ' ')
        {
            text = text.Slice(1);
        }

        while (text.Length > 0 && text[text.Length - 1] <= ' ')
        {
            text = text.Slice(0, text.Length - 1);
        }

        return text;
    }

    private static Span<byte> AfterAnyCase(Span<byte> text, ReadOnlySpan<byte> lowerStart)
    {
        if (text.Length < lowerStart.Length)
        {
            return text;
        }

        for (var i = 0; i < lowerStart.Length; i++)
        {
            if (Lower(text[i]) != lowerStart[i])
            {
                return text;
            }
        }

        return text.Slice(lowerStart.Length);
    }

    private static void ToLower(Span<byte> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = Lower(text[i]);
        }
    }

    private static byte Lower(byte unit) => unit is >= (byte)'A' and <= (byte)'Z' ? (byte)(unit | 0x20) : unit;
}
