using System.Buffers;
using MlsysCatalog.Text;

namespace MlsysCatalog.Storage;

/// <summary>Bytes as they are written; the array is borrowed, and given back by <see cref="Dispose"/>.</summary>
internal sealed class ByteBuffer : IDisposable
{
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(4096);

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Byte(byte value)
    {
        Room(1)[0] = value;
        Length++;
    }

    /// <summary>
    /// A number from 0 on in as few digits as it takes, the lowest first: five bits a digit, the sixth says that more follow.
    /// </summary>
    public void Number(int value)
    {
        for (; value >= 32; value >>= 5)
        {
            Byte((byte)(Digits.Zero + (value & 31) + 32));
        }

        Byte((byte)(Digits.Zero + value));
    }

    /// <summary>A number in a fixed count of digits.</summary>
    public void Fixed(int value, int width)
    {
        Digits.Write(Room(width), 0, width, value);
        Length += width;
    }

    /// <summary>A text with its length in front.</summary>
    public void Text(string text)
    {
        // The length is known only when the text is written: it is written behind the longest length, and moved up to the actual one.
        const int LongestNumber = 7;
        var room = Room(LongestNumber + Utf8.MaxLength(text.Length));
        var length = Utf8.GetBytes(text, room.Slice(LongestNumber));
        var start = Length + LongestNumber;
        Number(length);
        _bytes.AsSpan(start, length).CopyTo(_bytes.AsSpan(Length));
        Length += length;
    }

    /// <summary>A text without its length.</summary>
    public void Bytes(string text) => Length += Utf8.GetBytes(text, Room(Utf8.MaxLength(text.Length)));

    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        Length += bytes.Length;
    }

    /// <summary>Free room behind what is written.</summary>
    public Span<byte> Room(int count)
    {
        if (_bytes.Length - Length < count)
        {
            var grown = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, Length + count));
            Written.CopyTo(grown);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = grown;
        }

        return _bytes.AsSpan(Length);
    }

    /// <summary>Takes what was written to <see cref="Room"/>.</summary>
    public void Take(int count) => Length += count;

    /// <summary>Forgets what was written after the first <paramref name="length"/> bytes.</summary>
    public void Truncate(int length) => Length = length;

    /// <summary>Takes a stretch out of what was written.</summary>
    public void Remove(int start, int length)
    {
        Written.Slice(start + length).CopyTo(_bytes.AsSpan(start));
        Length -= length;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }
}
