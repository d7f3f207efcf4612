using System.Buffers;

namespace MlsysCatalog.Text;

/// <summary>
/// What is left of a title when everything is gone in which two people type one title differently: case, punctuation, spaces, accents,
/// ligatures, full-width and mathematical letters, <c>&amp;</c> against <c>and</c>, a Greek letter against its name. Digits keep their
/// groups and points, so that Qwen2 and Qwen2.5, or 1.3 and 13, stay apart. A title of nothing but signs keeps them.
/// </summary>
/// <remarks>
/// Hash tables made at compile time are asked at run time, so both must fold alike on any framework, whatever its Unicode data: this file
/// asks the framework for none, and is compiled into both. Text is UTF-8, as in the store; nothing is allocated.
/// </remarks>
internal static class TitleFolding
{
    /// <summary>
    /// How many bytes hold the fold of <paramref name="length"/> bytes, whatever they are: ε grows from two to seven; blocks are written
    /// whole.
    /// </summary>
    public static int MaxLength(int length) => (length * 4) + 16;

    /// <summary>Folds a title for comparison, without spaces.</summary>
    /// <param name="title">UTF-8.</param>
    /// <param name="folded">Room for <see cref="MaxLength"/> bytes.</param>
    /// <returns>How many bytes were written.</returns>
    public static int Fold(ReadOnlySpan<byte> title, Span<byte> folded)
    {
        var output = new Output(folded, separatesWords: false);
        var at = 0;
#if NET
        while (AsciiWord.IsSupported && at < title.Length)
        {
            var taken = FoldBlocks(title.Slice(at), folded.Slice(output.Length), out var written);
            at += taken;
            output.Skip(written, isApart: taken > 0);
            FoldRange(title, at, Math.Min(at + AsciiWord.Size, title.Length), ref output, out at);
        }
#endif
        FoldRange(title, at, title.Length, ref output, out _);
        return output.Length > 0 ? output.Length : KeepSigns(title, folded);
    }

    /// <summary>
    /// Whether a title can fold to this, judged by its first letters: most that do not are told at once, and none that does is refused.
    /// </summary>
    public static bool MayFoldTo(ReadOnlySpan<byte> title, ReadOnlySpan<byte> folded)
    {
        for (var i = 0; i < title.Length && IsLetter(title[i]); i++)
        {
            if (i >= folded.Length || (title[i] | 0x20) != folded[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Folds a text for search: its words, one space between two. The parameters are those of <see cref="Fold(ReadOnlySpan{byte},
    /// Span{byte})"/>.
    /// </summary>
    public static int FoldWords(ReadOnlySpan<byte> text, Span<byte> folded)
    {
        var output = new Output(folded, separatesWords: true);
        FoldRange(text, 0, text.Length, ref output, out _);
        return output.Length;
    }

    /// <summary>The fold of a title as a string, for whoever keeps it.</summary>
    public static string Fold(string title)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Utf8.MaxLength(title.Length));
        var length = Utf8.GetBytes(title, bytes);
        var folded = ArrayPool<byte>.Shared.Rent(MaxLength(length));
        var text = System.Text.Encoding.UTF8.GetString(folded, 0, Fold(bytes.AsSpan(0, length), folded));
        ArrayPool<byte>.Shared.Return(folded);
        ArrayPool<byte>.Shared.Return(bytes);
        return text;
    }

#if NET
    /// <summary>
    /// Folds blocks as long as they have nothing but ASCII letters and plain separators: nearly all of nearly every title.
    /// </summary>
    /// <returns>How many bytes of the title were folded.</returns>
    private static int FoldBlocks(ReadOnlySpan<byte> title, Span<byte> folded, out int written)
    {
        written = 0;
        for (var at = 0; at < title.Length; at += AsciiWord.Size)
        {
            var block = AsciiWord.Load(title, at);
            if (!AsciiWord.HasOnlyLettersAndSeparators(block))
            {
                return at;
            }

            written += AsciiWord.WriteLettersAndDigits(block, folded.Slice(written));
        }

        return title.Length;
    }
#endif

    /// <summary>Folds the characters that start before <paramref name="end"/>; the last may end after it.</summary>
    private static void FoldRange(scoped ReadOnlySpan<byte> title, int start, int end, ref Output output, out int next)
    {
        var at = start;
        while (at < end)
        {
            var unit = title[at];
            if (IsLetter(unit) || IsDigit(unit))
            {
                output.Take((byte)(unit | 0x20));
                at++;
            }
            else if (unit < 0x80)
            {
                TakeSign(title, at++, ref output);
            }
            else
            {
                TakeOther(Utf8.ReadCodePoint(title, at, out var length), ref output);
                at += length;
            }
        }

        next = at;
    }

    private static void TakeSign(scoped ReadOnlySpan<byte> title, int at, ref Output output)
    {
        var previous = at > 0 ? title[at - 1] : (byte)' ';
        var next = at + 1 < title.Length ? title[at + 1] : (byte)' ';
        switch (title[at])
        {
            case (byte)'&':
                output.TakeWord("and"u8);
                break;
            case (byte)'.' when IsDigit(previous) && IsDigit(next):
                output.Take((byte)'.');
                break;
            case (byte)',' when IsDigit(previous) && CountDigits(title.Slice(at + 1)) == 3:
                // 10,000
                break;
            case (byte)'+' or (byte)'#'
                when (IsLetter(previous) || IsDigit(previous) || previous == '+') && !IsLetter(next) && !IsDigit(next):
                // C++, C#, DistServe+
                output.Take(title[at]);
                if (next != '+')
                {
                    output.Separate();
                }

                break;
            case (byte)'\'':
                break;
            default:
                output.Separate();
                break;
        }
    }

    private static void TakeOther(int codePoint, ref Output output)
    {
        if (codePoint is >= 0xFF01 and <= 0xFF5E)
        {
            Span<byte> ascii = [(byte)(codePoint - 0xFEE0)];
            FoldRange(ascii, 0, 1, ref output, out _);
            return;
        }

        var spelling = AsciiSpelling(codePoint);
        if (spelling.Length > 0)
        {
            foreach (var letter in spelling)
            {
                output.Take(letter);
            }
        }
        else if (IsSeparator(codePoint))
        {
            output.Separate();
        }
        else if (!IsInvisible(codePoint))
        {
            output.TakeCodePoint(ToLower(codePoint));
        }
    }

    /// <summary>What a letter, digit or ligature is in ASCII, lower case; empty where it is nothing there.</summary>
    private static ReadOnlySpan<byte> AsciiSpelling(int codePoint) => codePoint switch
    {
        < 0xC0 => codePoint switch
        {
            0xAA => "a"u8,
            0xB2 => "2"u8,
            0xB3 => "3"u8,
            0xB5 => "mu"u8,
            0xB9 => "1"u8,
            0xBA => "o"u8,
            _ => default,
        },
        < 0x250 => Letter(LatinFrom00C0, codePoint - 0xC0, codePoint),
        >= 0x370 and < 0x400 => Greek(codePoint),
        >= 0x1E00 and < 0x1F00 => Letter(LatinFrom1E00, codePoint - 0x1E00, codePoint),
        0x2070 => "0"u8,
        0x2071 => "i"u8,
        >= 0x2074 and <= 0x2079 => Digit(codePoint - 0x2070),
        0x207F => "n"u8,
        >= 0x2080 and <= 0x2089 => Digit(codePoint - 0x2080),
        >= 0x2100 and < 0x2150 => LetterLike(codePoint),
        0xFB00 => "ff"u8,
        0xFB01 => "fi"u8,
        0xFB02 => "fl"u8,
        0xFB03 => "ffi"u8,
        0xFB04 => "ffl"u8,
        0xFB05 or 0xFB06 => "st"u8,
        >= 0x1D400 and <= 0x1D6A3 => LowerLetters.Slice((codePoint - 0x1D400) % 26, 1),
        >= 0x1D7CE and <= 0x1D7FF => Digit((codePoint - 0x1D7CE) % 10),
        _ => default,
    };

    private static ReadOnlySpan<byte> LowerLetters => "abcdefghijklmnopqrstuvwxyz"u8;

    private static ReadOnlySpan<byte> Digit(int value) => "0123456789"u8.Slice(value, 1);

    /// <summary>The base letters of U+00C0 to U+024F; <c>?</c> where a letter has none, <c>*</c> where it has two.</summary>
    private static ReadOnlySpan<byte> LatinFrom00C0 =>
        "aaaaaa*ceeeeiiiidnooooo?ouuuuy**aaaaaa*ceeeeiiiidnooooo?ouuuuy*yaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkkkllllllllllnnnnnnn**oooooo**rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzsbbbb??occdddd?eeeffg???ikkl??nnooo??pp?????ttttuu?vyyzz?????????????*********aaiioouuuuuuuuuueaaaa**ggggkkoooo??j***gg??nnaa**ooaaaaeeeeiiiioooorrrruuuusstt??hh?d??zzaaeeooooooooyylntj??accltsz??bu?eejjqqrryy"u8;

    /// <summary>The base letters of U+1E00 to U+1EFF, in the same way.</summary>
    private static ReadOnlySpan<byte> LatinFrom1E00 =>
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy?s??*?aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy??????"u8;

    private static ReadOnlySpan<byte> Letter(ReadOnlySpan<byte> table, int place, int codePoint) => table[place] switch
    {
        (byte)'?' => codePoint is 0xD7 ? "x"u8 : default,
        (byte)'*' => TwoLetters(codePoint),
        _ => table.Slice(place, 1),
    };

    private static ReadOnlySpan<byte> TwoLetters(int codePoint) => codePoint switch
    {
        0xC6 or 0xE6 or 0x1E2 or 0x1E3 or 0x1FC or 0x1FD => "ae"u8,
        0xDE or 0xFE => "th"u8,
        0xDF or 0x1E9E => "ss"u8,
        0x132 or 0x133 => "ij"u8,
        0x14A or 0x14B => "ng"u8,
        0x152 or 0x153 => "oe"u8,
        >= 0x1C4 and <= 0x1C6 or >= 0x1F1 and <= 0x1F3 => "dz"u8,
        >= 0x1C7 and <= 0x1C9 => "lj"u8,
        _ => "nj"u8,
    };

    private static ReadOnlySpan<byte> Greek(int codePoint) => codePoint switch
    {
        0x386 or 0x391 or 0x3AC or 0x3B1 => "alpha"u8,
        0x392 or 0x3B2 or 0x3D0 => "beta"u8,
        0x393 or 0x3B3 => "gamma"u8,
        0x394 or 0x3B4 => "delta"u8,
        0x388 or 0x395 or 0x3AD or 0x3B5 or 0x3F5 => "epsilon"u8,
        0x396 or 0x3B6 => "zeta"u8,
        0x389 or 0x397 or 0x3AE or 0x3B7 => "eta"u8,
        0x398 or 0x3B8 or 0x3D1 or 0x3F4 => "theta"u8,
        0x38A or 0x390 or 0x399 or 0x3AA or 0x3AF or 0x3B9 or 0x3CA => "iota"u8,
        0x39A or 0x3BA or 0x3F0 => "kappa"u8,
        0x39B or 0x3BB => "lambda"u8,
        0x39C or 0x3BC => "mu"u8,
        0x39D or 0x3BD => "nu"u8,
        0x39E or 0x3BE => "xi"u8,
        0x38C or 0x39F or 0x3BF or 0x3CC => "omicron"u8,
        0x3A0 or 0x3C0 or 0x3D6 => "pi"u8,
        0x3A1 or 0x3C1 or 0x3F1 => "rho"u8,
        0x3A3 or 0x3C2 or 0x3C3 => "sigma"u8,
        0x3A4 or 0x3C4 => "tau"u8,
        0x38E or 0x3A5 or 0x3AB or 0x3B0 or 0x3C5 or 0x3CB or 0x3CD => "upsilon"u8,
        0x3A6 or 0x3C6 or 0x3D5 => "phi"u8,
        0x3A7 or 0x3C7 => "chi"u8,
        0x3A8 or 0x3C8 => "psi"u8,
        0x38F or 0x3A9 or 0x3C9 or 0x3CE => "omega"u8,
        _ => default,
    };

    private static ReadOnlySpan<byte> LetterLike(int codePoint) => codePoint switch
    {
        0x2102 => "c"u8,
        0x210A or 0x210B or 0x210C or 0x210D or 0x210E or 0x210F => codePoint == 0x210A ? "g"u8 : "h"u8,
        0x2110 or 0x2111 => "i"u8,
        0x2112 or 0x2113 => "l"u8,
        0x2115 => "n"u8,
        0x2119 => "p"u8,
        0x211A => "q"u8,
        0x211B or 0x211C or 0x211D => "r"u8,
        0x2124 => "z"u8,
        0x2126 => "omega"u8,
        0x212A => "k"u8,
        0x212B => "a"u8,
        0x212C => "b"u8,
        0x2130 => "e"u8,
        0x2131 => "f"u8,
        0x2133 => "m"u8,
        _ => default,
    };

    /// <summary>Signs, spaces and pictures: they end a word, and are nothing themselves.</summary>
    private static bool IsSeparator(int codePoint) => codePoint switch
    {
        0xAD => false,
        < 0xC0 or 0xF7 => true,
        0x2019 or >= 0x200B and <= 0x200F or >= 0x202A and <= 0x202E or >= 0x2060 and <= 0x206F => false,
        >= 0x2000 and < 0x20D0 or >= 0x2100 and < 0x2150 or >= 0x2190 and < 0x2C00 => true,
        >= 0x2E00 and < 0x2E80 or >= 0x3000 and < 0x3005 or >= 0x3008 and < 0x3021 or 0x30FB => true,
        >= 0xE000 and < 0xF900 or >= 0xFE10 and < 0xFE20 or >= 0xFE30 and < 0xFE70 => true,
        >= 0xFF5F and < 0xFF66 or >= 0xFFE0 and < 0xFFFE or >= 0x1F000 and < 0x1FB00 => true,
        _ => false,
    };

    /// <summary>Combining marks, joiners, direction and variation marks, apostrophes: the word goes on as if they were not there.</summary>
    private static bool IsInvisible(int codePoint) => codePoint switch
    {
        0xAD or >= 0x2B0 and < 0x370 or >= 0x1AB0 and < 0x1B00 or >= 0x1DC0 and < 0x1E00 => true,
        0x2019 or >= 0x200B and <= 0x200F or >= 0x202A and <= 0x202E or >= 0x2060 and <= 0x206F or >= 0x20D0 and < 0x2100 => true,
        >= 0xFE00 and < 0xFE10 or >= 0xFE20 and < 0xFE30 or 0xFEFF or >= 0xE0000 and < 0xE1000 => true,
        _ => false,
    };

    private static int ToLower(int codePoint) => codePoint switch
    {
        >= 0x400 and < 0x410 => codePoint + 0x50,
        >= 0x410 and < 0x430 => codePoint + 0x20,
        >= 0x460 and < 0x482 or >= 0x48A and < 0x4C0 or >= 0x4D0 and < 0x530 => codePoint | 1,
        >= 0x531 and < 0x557 => codePoint + 0x30,
        _ => codePoint,
    };

    private static int KeepSigns(ReadOnlySpan<byte> title, Span<byte> folded)
    {
        var length = 0;
        foreach (var unit in title)
        {
            if (unit > ' ')
            {
                folded[length++] = unit;
            }
        }

        return length;
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

    private static bool IsLetter(byte unit) => (uint)((unit | 0x20) - 'a') <= 25;

    private static bool IsDigit(byte unit) => (uint)(unit - '0') <= 9;

    /// <summary>The fold as it grows.</summary>
    private ref struct Output(Span<byte> folded, bool separatesWords)
    {
        private readonly Span<byte> _folded = folded;
        private bool _isApart;

        public int Length;

        public void Separate() => _isApart = true;

        public void Take(byte unit)
        {
            if (_isApart)
            {
                TakeGap(unit);
            }

            _folded[Length++] = unit;
        }

        public void TakeWord(ReadOnlySpan<byte> word)
        {
            Separate();
            foreach (var unit in word)
            {
                Take(unit);
            }

            Separate();
        }

        public void TakeCodePoint(int codePoint)
        {
            if (_isApart)
            {
                TakeGap(0);
            }

            Length += Utf8.WriteCodePoint(codePoint, _folded.Slice(Length));
        }

#if NET
        /// <summary>Takes what was written to the room already.</summary>
        public void Skip(int count, bool isApart)
        {
            Length += count;

            // Behind a letter it does not matter; behind a digit the blocks had separators and nothing else.
            _isApart |= isApart;
        }
#endif

        private void TakeGap(byte next)
        {
            _isApart = false;
            if (Length > 0 && (separatesWords || (IsDigit(next) && IsDigit(_folded[Length - 1]))))
            {
                _folded[Length++] = (byte)' ';
            }
        }
    }
}
