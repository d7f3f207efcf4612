namespace MlsysCatalog.Storage;

/// <summary>
/// Numbers as printable digits of six bits, <c>0</c> to <c>o</c>, the highest first. In a UTF-8 literal they cost a byte each, and a
/// fiftieth of what an integer in an array initializer costs to compile.
/// </summary>
internal static class Digits
{
    public const byte Zero = (byte)'0';

    /// <summary>How many digits write every number below <paramref name="count"/>.</summary>
    public static int Width(int count)
    {
        var width = 1;
        for (var rest = (count - 1) >> 6; rest > 0; rest >>= 6)
        {
            width++;
        }

        return width;
    }

    public static int Read(ReadOnlySpan<byte> data, int at, int width)
    {
        var number = 0;
        foreach (var digit in data.Slice(at, width))
        {
            number = (number << 6) | (digit - Zero);
        }

        return number;
    }

    public static void Write(Span<byte> data, int at, int width, int number)
    {
        for (var i = at + width - 1; i >= at; i--)
        {
            data[i] = (byte)(Zero + (number & 0x3F));
            number >>= 6;
        }
    }
}
