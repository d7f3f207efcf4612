using MlsysCatalog.Text;

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

    /// <summary>How many bits write every number below <paramref name="count"/>.</summary>
    public static int Bits(int count)
    {
        var bits = 1;
        for (var rest = (count - 1) >> 1; rest > 0; rest >>= 1)
        {
            bits++;
        }

        return bits;
    }

    /// <summary>
    /// Reads a number of up to five digits. At least four bytes of the data end with it: no store begins with a number of fewer.
    /// </summary>
    public static int Read(ReadOnlySpan<byte> data, int at, int width)
    {
        unchecked
        {
            // Four digits at once, of which those before the number are masked away; the highest bits keep whatever stands there from
            // borrowing of the next byte.
            var four = (Words.ReadFour(data, at + width - 4) | 0x80808080) - 0x30303030;
            var number = (int)(((four & 0x3F) << 18) | ((four & 0x3F00) << 4) | ((four >> 10) & 0xFC0) | ((four >> 24) & 0x3F));
            return width switch
            {
                4 => number,
                5 => number | ((data[at] - Zero) << 24),
                _ => number & ((1 << (6 * width)) - 1),
            };
        }
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
