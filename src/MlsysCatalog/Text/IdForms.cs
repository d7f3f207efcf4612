namespace MlsysCatalog.Text;

/// <summary>The forms in which people write an arXiv id or a DOI, beside the one that catalogs hold.</summary>
internal static class IdForms
{
    /// <summary>Bytes of the longest scheme that is put in front, with its colon.</summary>
    public const int LongestScheme = 6;

    private static ReadOnlySpan<byte> ArxivScheme => "arxiv:"u8;

    private static ReadOnlySpan<byte> DoiScheme => "doi:"u8;

    /// <summary>Reads the id in an address of arXiv or of a DOI, of which <see cref="Locator.OfUrl"/> took off the beginning.</summary>
    /// <param name="address">The address; what holds it may be the room.</param>
    /// <param name="room">Where the id is written.</param>
    /// <param name="id">The id, as catalogs hold it.</param>
    public static bool TryReadAddress(ReadOnlySpan<byte> address, Span<byte> room, out ReadOnlySpan<byte> id)
    {
        var end = address.IndexOfAny((byte)'?', (byte)'#');
        address = end < 0 ? address : address.Slice(0, end);
        id = default;
        if (address.StartsWith("arxiv.org/abs/"u8) || address.StartsWith("arxiv.org/pdf/"u8))
        {
            address = address.Slice("arxiv.org/abs/"u8.Length);
            id = Arxiv(address.EndsWith(".pdf"u8) ? address.Slice(0, address.Length - 4) : address, room);
        }
        else if ((address.StartsWith("doi.org/"u8) || address.StartsWith("dx.doi.org/"u8) || address.StartsWith("dl.acm.org/doi/"u8))
            && address.IndexOf("/10."u8) is >= 0 and var slash)
        {
            id = Doi(address.Slice(slash + 1), room);
        }

        return !id.IsEmpty;
    }

    /// <summary>The form of an id under which it is looked up, whichever one it has.</summary>
    /// <param name="text">The id, which is overwritten.</param>
    /// <param name="room">Where the form is written if it is longer: what holds the id, and <see cref="LongestScheme"/> bytes more.</param>
    public static ReadOnlySpan<byte> Normal(Span<byte> text, Span<byte> room) =>
        TryReadAddress(Locator.OfUrl(text), room, out var id) ? id : Read(Locator.OfId(text), room);

    private static ReadOnlySpan<byte> Read(ReadOnlySpan<byte> id, Span<byte> room) =>
        id.StartsWith(ArxivScheme) || id.StartsWith("arxiv "u8) ? Arxiv(id.Slice(ArxivScheme.Length), room)
        : id.StartsWith(DoiScheme) ? Doi(id.Slice(DoiScheme.Length), room)
        : id.StartsWith("10."u8) ? Doi(id, room)
        : IsArxivNumber(id) ? Arxiv(id, room)
        : id;

    private static ReadOnlySpan<byte> Arxiv(ReadOnlySpan<byte> number, Span<byte> room) => Join(ArxivScheme, WithoutVersion(number), room);

    private static ReadOnlySpan<byte> Doi(ReadOnlySpan<byte> doi, Span<byte> room)
    {
        // arXiv's own DOIs, made of its ids.
        var joined = Join(DoiScheme, doi, room);
        return joined.StartsWith("doi:10.48550/arxiv."u8) ? Arxiv(joined.Slice("doi:10.48550/arxiv."u8.Length), room) : joined;
    }

    private static ReadOnlySpan<byte> Join(ReadOnlySpan<byte> scheme, ReadOnlySpan<byte> value, Span<byte> room)
    {
        var moved = room.Slice(scheme.Length, value.Length);
        value.CopyTo(moved);
        scheme.CopyTo(room);
        for (var i = 0; i < moved.Length; i++)
        {
            moved[i] = moved[i] is >= (byte)'A' and <= (byte)'Z' ? (byte)(moved[i] | 0x20) : moved[i];
        }

        return room.Slice(0, scheme.Length + value.Length);
    }

    private static bool IsArxivNumber(ReadOnlySpan<byte> id)
    {
        id = WithoutVersion(id);
        return id.Length is 9 or 10 && CountDigits(id) == 4 && id[4] == '.' && CountDigits(id.Slice(5)) == id.Length - 5;
    }

    private static ReadOnlySpan<byte> WithoutVersion(ReadOnlySpan<byte> number)
    {
        var version = number.LastIndexOfAny((byte)'v', (byte)'V');
        var digits = version < 0 ? 0 : CountDigits(number.Slice(version + 1));
        return version > 0 && digits > 0 && version + 1 + digits == number.Length && IsDigit(number[version - 1])
            ? number.Slice(0, version)
            : number;
    }

    private static int CountDigits(ReadOnlySpan<byte> text)
    {
        var count = 0;
        while (count < text.Length && IsDigit(text[count]))
        {
            count++;
        }

        return count;
    }

    private static bool IsDigit(byte unit) => (uint)(unit - '0') <= 9;
}
