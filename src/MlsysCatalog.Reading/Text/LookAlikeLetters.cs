namespace MlsysCatalog.Reading;

/// <summary>
/// Letters of other alphabets that look like a letter or digit of ASCII, one for one, in the alphabets from which a letter slips, or is
/// slipped, into a Latin word. In the manner of Unicode's <c>confusables.txt</c> (UTS #39), whose table is far longer.
/// </summary>
internal static class LookAlikeLetters
{
    // Rows of letters from a first one on, and what each looks like; a dot where it looks like none.
    private static readonly (char First, string Looks)[] Rows =
    [
        // Latin
        ('\u0196', "l"), ('\u01C0', "l"), ('\u0251', "a...............g.......ii"), ('\u028F', "y"),
        // Greek
        ('\u0391', "AB..EZH.IK.MN.O.P..TY.X"), ('\u03BF', "o"),
        // Cyrillic
        ('\u0405', "SI.J.......A.B..E.3..K.MHO.PCTY.X......b...a....e........o.pc.y.x...............si.j........w"),
        ('\u0474', "Vv"), ('\u04AE', "Yy..........Hh....I..............l"), ('\u0501', "d..........G.............QqWw"),
        // Armenian
        ('\u053C', "L................U.S.....O...........w....q.........h....j..n....u...g...o"),
        // Cherokee
        ('\u13A0', "DRT..i....AJE......W...M...H.Y..G.hZ..........4b..R.WS...VS...LC..P...Kd...........GB"),
        // Latin
        ('\u1D04', "c..........o................vwz"),
        // Coptic
        ('\u2C80', "A.B...........H...I.K...M.N...Oo..PpCcT.Y...X"),
        // Lisu
        ('\uA4D0', "BPdDT.GK.JC.ZF.MNLSR..VH..WXY.A.E.IOU"),
        // Latin
        ('\uA731', "s"),
    ];

    private static readonly Dictionary<char, char> Looks = Table();

    /// <summary>The letter or digit of ASCII that a character looks like; the character itself where it looks like none.</summary>
    public static char LookOf(char c) => c >= 0x80 && Looks.TryGetValue(c, out var look) ? look : c;

    /// <summary>Whether a word has letters of ASCII, and others that all look it: <c>Τransformer</c> with a tau, and not <c>μTVM</c>.</summary>
    public static bool AreLatinIn(string text, int start, int end)
    {
        var hasLatin = false;
        for (var i = start; i < end; i++)
        {
            hasLatin |= text[i].IsAsciiLetter();
            if (text[i] >= '\u0250' && char.IsLetter(text[i]) && !Looks.ContainsKey(text[i]))
            {
                return false;
            }
        }

        return hasLatin;
    }

    /// <summary>
    /// Whether all letters of a text are spelled in ASCII or look it: then nobody can see which are not. In a text in Russian, say, a word
    /// of look-alikes alone is a Russian one.
    /// </summary>
    public static bool AreLatinIn(string text)
    {
        foreach (var c in text)
        {
            if (c >= '\u0250' && char.IsLetter(c) && !Looks.ContainsKey(c) && AsciiSpelling.Of(c) is null)
            {
                return false;
            }
        }

        return true;
    }

    private static Dictionary<char, char> Table()
    {
        var looks = new Dictionary<char, char>();
        foreach (var (first, row) in Rows)
        {
            for (var i = 0; i < row.Length; i++)
            {
                if (row[i] != '.')
                {
                    looks.Add((char)(first + i), row[i]);
                }
            }
        }

        return looks;
    }
}
