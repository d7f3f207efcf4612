using MlsysCatalog.Storage;

namespace MlsysCatalog.Records;

/// <summary>Reads what <see cref="ByteBuffer"/> wrote, one value after the other.</summary>
internal ref struct RecordReader(ReadOnlySpan<byte> data, int position)
{
    private readonly ReadOnlySpan<byte> _data = data;

    /// <summary>Where the next value starts.</summary>
    public int Position = position;

    public int Number()
    {
        var digit = _data[Position++] - Digits.Zero;
        var number = digit & 31;
        for (var shift = 5; digit >= 32; shift += 5)
        {
            digit = _data[Position++] - Digits.Zero;
            number |= (digit & 31) << shift;
        }

        return number;
    }

    public int Fixed(int width)
    {
        var number = Digits.Read(_data, Position, width);
        Position += width;
        return number;
    }

    public ReadOnlySpan<byte> Bytes(int length)
    {
        var bytes = _data.Slice(Position, length);
        Position += length;
        return bytes;
    }

    public ReadOnlySpan<byte> Text() => Bytes(Number());

    public void SkipText()
    {
        var length = Number();
        Position += length;
    }

    public void SkipNumbers(int count)
    {
        while (count > 0)
        {
            if (_data[Position++] - Digits.Zero < 32)
            {
                count--;
            }
        }
    }
}
