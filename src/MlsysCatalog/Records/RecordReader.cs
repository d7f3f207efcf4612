using MlsysCatalog.Storage;

namespace MlsysCatalog.Records;

/// <summary>Reads what <see cref="ByteBuffer"/> wrote, one value after the other.</summary>
internal ref struct RecordReader(ReadOnlySpan<byte> data, int position)
{
    private readonly ReadOnlySpan<byte> _data = data;

    /// <summary>Where the next value starts.</summary>
    public int Position { get; private set; } = position;

    public int Number()
    {
        var digit = _data[Position++] - Digits.Zero;
        return digit < 32 ? digit : LongNumber(digit & 31);
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

    private int LongNumber(int number)
    {
        for (var shift = 5; ; shift += 5)
        {
            var digit = _data[Position++] - Digits.Zero;
            number |= (digit & 31) << shift;
            if (digit < 32)
            {
                return number;
            }
        }
    }
}
