namespace MlsysCatalog.Reading;

/// <summary>
/// How letters outside ASCII are spelled in constants and compared in titles: accents fall (é → e), Greek is named (μ → mu), ligatures and
/// full-width forms are undone. A table of our own, because <c>string.Normalize</c> needs ICU, which a build machine may lack, and
/// a constant must not depend on the machine.
/// </summary>
internal static class AsciiSpelling
{
    private const char LatinStart = '\u00C0';
    private const char LatinAdditionalStart = '\u1E00';
    private const char GreekCapitals = '\u0391';
    private const char GreekSmalls = '\u03B1';

    // U+00C0 to U+024F, a letter each; a dot where there is no one ASCII letter.
    private const string Latin =
        "AAAAAA.CEEEEIIIIDNOOOOO.OUUUUY..aaaaaa.ceeeeiiiidnooooo.ouuuuy.yAaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGg" +
        "HhHhIiIiIiIiIi..JjKkkLlLlLlLlLlNnNnNnnNnOoOoOo..RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzsbB.....C" +
        "c.D......FfG...IKkl..Nn.Oo..Pp.....tTtTUu.VYyZz......................AaIiOoUuUuUuUuUu.AaAa..GgGgKkOo" +
        "Oo..j...Gg..NnAa....AaAaEeEeIiIiOoOoRrRrUuUuSsTt..Hh.d..ZzAaEeOoOoOoOoYy...j........................";

    // U+1E00 to U+1EFF.
    private const string LatinAdditional =
        "AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMmMmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRrSsSs" +
        "SsSsSsTtTtTtTtUuUuUuUuUuVvVvWwWwWwWwWwXxXxYyZzZzZzhtwy.s....AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEeEeEeEeEe" +
        "IiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy......";

    // Alpha to omega by their places in Unicode; sigma has a second, final form.
    private static readonly string[] GreekNames =
    [
        "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu", "xi", "omicron", "pi",
        "rho", "sigma", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega",
    ];

    private static readonly string[] GreekCapitalNames = [.. GreekNames.Select(name => char.ToUpperInvariant(name[0]) + name.Substring(1))];

    private static readonly string[] Ascii = [.. Enumerable.Range(0, 128).Select(code => ((char)code).ToString())];

    /// <summary>
    /// The ASCII spelling of a character outside ASCII: letters and digits; empty for a mark that only decorates the letter before it and
    /// for invisible characters; null where there is no spelling (a letter of another script, a sign).
    /// </summary>
    public static string? Of(char c)
    {
        if (c is >= LatinStart and <= '\u024F' && Latin[c - LatinStart] is not '.' and var latin)
        {
            return Ascii[latin];
        }

        if (c is >= LatinAdditionalStart and <= '\u1EFF' && LatinAdditional[c - LatinAdditionalStart] is not '.' and var additional)
        {
            return Ascii[additional];
        }

        return c switch
        {
            >= '\u0300' and <= '\u036F' => "",
            '\u00AD' or '\u061C' or (>= '\u180B' and <= '\u180F') or '\uFEFF' or (>= '\uFE00' and <= '\uFE0F') => "",
            (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') => "",

            // Letters and marks that nobody sees: fillers of Hangul, vowels of Khmer.
            '\u115F' or '\u1160' or '\u17B4' or '\u17B5' or '\u3164' or '\uFFA0' => "",
            >= '\uFF01' and <= '\uFF5E' when ((char)(c - 0xFEE0)).IsAsciiLetterOrDigit() => Ascii[c - 0xFEE0],
            >= '\u0370' and <= '\u03FF' => Greek(c),
            _ => Special(c),
        };
    }

    /// <summary>The ASCII spelling of a mathematical letter or digit (𝐀, 𝜇, 𝟐), which takes two UTF-16 units, or null.</summary>
    public static string? Of(char high, char low)
    {
        if (!char.IsSurrogatePair(high, low))
        {
            return null;
        }

        return char.ConvertToUtf32(high, low) switch
        {
            // 13 alphabets of 52 letters, 5 of 58 Greek letters and signs, 5 rows of 10 digits.
            >= 0x1D400 and < 0x1D6A4 and var c => ((c - 0x1D400) % 52) switch
            {
                < 26 and var capital => Ascii['A' + capital],
                var small => Ascii['a' + small - 26],
            },
            >= 0x1D6A8 and < 0x1D7CA and var c => ((c - 0x1D6A8) % 58) switch
            {
                < 25 and var capital => GreekCapitalNames[capital],
                >= 26 and < 51 and var small => GreekNames[small - 26],
                _ => null,
            },
            >= 0x1D7CE and <= 0x1D7FF and var c => Ascii['0' + ((c - 0x1D7CE) % 10)],
            _ => null,
        };
    }

    private static string? Greek(char c) => c switch
    {
        >= GreekCapitals and <= '\u03A9' => GreekCapitalNames[c - GreekCapitals],
        >= GreekSmalls and <= '\u03C9' => GreekNames[c - GreekSmalls],
        'ά' => "alpha", 'έ' or 'ϵ' => "epsilon", 'ή' => "eta", 'ί' or 'ϊ' or 'ΐ' => "iota", 'ό' => "omicron",
        'ύ' or 'ϋ' or 'ΰ' => "upsilon", 'ώ' => "omega",
        'Ά' => "Alpha", 'Έ' => "Epsilon", 'Ή' => "Eta", 'Ί' or 'Ϊ' => "Iota", 'Ό' => "Omicron", 'Ύ' or 'Ϋ' => "Upsilon", 'Ώ' => "Omega",
        'ϑ' => "theta", 'ϕ' => "phi", 'ϖ' => "pi", 'ϰ' => "kappa", 'ϱ' => "rho", 'ϴ' => "Theta",
        _ => null,
    };

    private static string? Special(char c) => c switch
    {
        'Æ' or 'Ǽ' => "AE", 'æ' or 'ǽ' => "ae", 'Œ' => "OE", 'œ' => "oe", 'Þ' => "Th", 'þ' => "th", 'ß' => "ss", 'ẞ' => "SS",
        'Ĳ' => "IJ", 'ĳ' => "ij",
        'Ǿ' => "O", 'ǿ' => "o",
        '×' => "x",
        'µ' => "mu", '\u2126' => "Omega", '\u212A' => "K", '\u212B' => "A",
        'ﬀ' => "ff", 'ﬁ' => "fi", 'ﬂ' => "fl", 'ﬃ' => "ffi", 'ﬄ' => "ffl", 'ﬅ' or 'ﬆ' => "st",
        '²' => "2", '³' => "3", '¹' => "1", '⁰' => "0",
        >= '⁴' and <= '⁹' => Ascii[c - '⁴' + '4'], >= '₀' and <= '₉' => Ascii[c - '₀' + '0'],
        'ª' => "a", 'º' => "o",
        'ℓ' => "l", 'ℂ' => "C", 'ℍ' => "H", 'ℕ' => "N", 'ℙ' => "P", 'ℚ' => "Q", 'ℝ' => "R", 'ℤ' => "Z",
        'Ⅰ' => "I", 'Ⅱ' => "II", 'Ⅲ' => "III", 'Ⅳ' => "IV", 'Ⅴ' => "V", 'Ⅵ' => "VI", 'Ⅶ' => "VII", 'Ⅷ' => "VIII", 'Ⅸ' => "IX", 'Ⅹ' => "X",
        _ => null,
    };
}
