using MlsysCatalog.Storage;

namespace MlsysCatalog.Tool;

/// <summary>
/// Reads as <see cref="Records.RecordReader"/> does, but of bytes that may be anything: where they cannot be read so, it says that it has
/// failed, and reads nothing more but zeros and empty texts.
/// </summary>
internal sealed class CheckedReader(byte[] store, int position)
{
    // The elements of a record are walked from the first one for each of them: reading far more would take no reasonable time.
    private const int MostElements = 10_000;

    private int _position = position;

    /// <summary>Whether anything was not as it has to be.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Fails unless something holds.</summary>
    public void Require(bool condition) => HasFailed |= !condition;

    /// <summary>A number in digits of varying count.</summary>
    public int Number()
    {
        long number = 0;
        for (var shift = 0; shift < 35; shift += 5)
        {
            var digit = Digit();
            number |= (long)(digit & 31) << shift;
            if (digit < 32)
            {
                Require(number <= int.MaxValue);
                return HasFailed ? 0 : (int)number;
            }
        }

        Require(false);
        return 0;
    }

    /// <summary>A number that is below another one.</summary>
    public int NumberBelow(int count) => NumberTo(count - 1);

    /// <summary>A number that is not above another one.</summary>
    public int NumberTo(int most)
    {
        var number = Number();
        Require(number <= most);
        return HasFailed ? 0 : number;
    }

    /// <summary>How many elements a list has.</summary>
    public int Count() => NumberTo(MostElements);

    /// <summary>A number in a fixed count of digits.</summary>
    public int Fixed(int width)
    {
        var number = 0;
        for (; width > 0; width--)
        {
            number = (number << 6) | Digit();
        }

        return HasFailed ? 0 : number;
    }

    /// <summary>A text with its length in front.</summary>
    public ReadOnlySpan<byte> Text() => Bytes(Number());

    /// <summary>Bytes.</summary>
    public ReadOnlySpan<byte> Bytes(int length)
    {
        Require(length <= store.Length - _position);
        if (HasFailed)
        {
            return default;
        }

        _position += length;
        return store.AsSpan(_position - length, length);
    }

    private int Digit()
    {
        Require(_position < store.Length && (uint)(store[_position] - Digits.Zero) < 64);
        return HasFailed ? 0 : store[_position++] - Digits.Zero;
    }
}
