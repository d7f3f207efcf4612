namespace MlsysCatalog.Reading;

/// <summary>
/// Constants compared by what a reader tells apart: not case (file systems and search do not), and not letters that look alike
/// (<c>А</c> of Cyrillic and <c>A</c>). Two that are equal here never stand in one class.
/// </summary>
internal sealed class ConstantComparer : IEqualityComparer<string>
{
    /// <summary>The comparer.</summary>
    public static ConstantComparer Instance { get; } = new();

    private ConstantComparer()
    {
    }

    /// <inheritdoc/>
    public bool Equals(string x, string y)
    {
        if (x.Length != y.Length)
        {
            return false;
        }

        for (var i = 0; i < x.Length; i++)
        {
            if (x[i] != y[i] && LookOf(x[i]) != LookOf(y[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public int GetHashCode(string constant)
    {
        // FNV-1a, from a seed.
        var hash = 2166136261u ^ (uint)HashSeed.Value;
        foreach (var c in constant)
        {
            hash = unchecked((hash ^ LookOf(c)) * 16777619u);
        }

        return unchecked((int)hash);
    }

    // The look of the capital letter; where only the small one looks like another, of that.
    private static char LookOf(char c)
    {
        if (c < 0x80)
        {
            return c is >= 'a' and <= 'z' ? (char)(c - 0x20) : c;
        }

        var capital = char.ToUpperInvariant(c);
        var look = LookAlikeLetters.LookOf(capital);
        if (look == capital)
        {
            var small = char.ToLowerInvariant(capital);
            look = LookAlikeLetters.LookOf(small);
            look = look == small ? capital : look;
        }

        return look is >= 'a' and <= 'z' ? (char)(look - 0x20) : look;
    }
}
