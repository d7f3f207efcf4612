using System.Globalization;
using System.Text;

namespace MlsysCatalog.Reading;

/// <summary>The years in which a series was held, where that is known for certain. Compared by value.</summary>
public sealed class HeldYears : IEquatable<HeldYears>
{
    // First and last year of each range, one after the other; an open range ends at int.MaxValue.
    private readonly int[] _bounds;

    private HeldYears(int[] bounds) => _bounds = bounds;

    /// <summary>Nothing is known of the years.</summary>
    public static HeldYears Unknown { get; } = new([]);

    /// <summary>Whether the years are known.</summary>
    public bool IsKnown => _bounds.Length > 0;

    /// <summary>Whether there was an edition in a year; null where nothing is known. An open range holds for every later year.</summary>
    public bool? WasHeld(int year)
    {
        for (var i = 0; i < _bounds.Length; i += 2)
        {
            if (_bounds[i] <= year && year <= _bounds[i + 1])
            {
                return true;
            }
        }

        return IsKnown ? false : null;
    }

    /// <summary>
    /// Reads years and ranges, separated by commas: <c>1994, 1999-2000, 2020-</c>. An empty text is <see cref="Unknown"/>.
    /// </summary>
    /// <returns>False where a part is neither a year of four digits nor a range of two in order.</returns>
    public static bool TryParse(string text, out HeldYears years)
    {
        years = Unknown;
        if (string.IsNullOrWhiteSpace(text))
        {
            return true;
        }

        var parts = text.Split(',');
        var bounds = new int[parts.Length * 2];
        for (var i = 0; i < parts.Length; i++)
        {
            if (!TryReadRange(parts[i].Trim(), out bounds[2 * i], out bounds[(2 * i) + 1]))
            {
                return false;
            }
        }

        years = new(bounds);
        return true;
    }

    private static bool TryReadRange(string part, out int first, out int last)
    {
        last = 0;
        if (!TryReadYear(part, out first))
        {
            return false;
        }

        if (part.Length == 4)
        {
            last = first;
            return true;
        }

        var dash = part.IndexOfAny(['-', '–']);
        if (dash < 4 || part.Substring(4, dash - 4).Trim().Length > 0)
        {
            return false;
        }

        var end = part.Substring(dash + 1).Trim();
        last = int.MaxValue;
        return end.Length == 0 || (end.Length == 4 && TryReadYear(end, out last) && first <= last);
    }

    private static bool TryReadYear(string text, out int year)
    {
        year = 0;
        if (text.Length < 4)
        {
            return false;
        }

        for (var i = 0; i < 4; i++)
        {
            if (text[i] is < '0' or > '9')
            {
                return false;
            }

            year = (year * 10) + (text[i] - '0');
        }

        return year >= 1000;
    }

    /// <inheritdoc/>
    public bool Equals(HeldYears? other) => other is not null && _bounds.AsSpan().SequenceEqual(other._bounds);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as HeldYears);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = 0;
        foreach (var bound in _bounds)
        {
            hash = unchecked((hash * 31) + bound);
        }

        return hash;
    }

    /// <summary>The years as a venue table writes them; empty where nothing is known.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        for (var i = 0; i < _bounds.Length; i += 2)
        {
            text.Append(i == 0 ? "" : ", ").Append(_bounds[i].ToString(CultureInfo.InvariantCulture));
            if (_bounds[i + 1] != _bounds[i])
            {
                text.Append('-').Append(_bounds[i + 1] == int.MaxValue ? "" : _bounds[i + 1].ToString(CultureInfo.InvariantCulture));
            }
        }

        return text.ToString();
    }
}
