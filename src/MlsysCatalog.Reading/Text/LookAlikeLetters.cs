namespace MlsysCatalog.Reading;

/// <summary>
/// Letters of other alphabets that look like a letter or digit of ASCII, one for one, in the alphabets from which a letter slips, or is
/// slipped, into a Latin word. Taken from Unicode's <c>confusables.txt</c> (UTS #39, version 15), whose table is far longer.
/// </summary>
internal static class LookAlikeLetters
{
    // Rows of letters from a first one on, and what each looks like; a dot where it looks like none. Left out are other alphabets, forms
    // for compatibility, letters of living Latin alphabets (the Turkish dotless i), and Greek letters that stand in titles for themselves
    // (alpha, gamma, iota, nu, rho, sigma, upsilon).
    private static readonly (char First, string Looks)[] Rows =
    [
        // Latin
        ('\u0196', "l"),
        ('\u01C0', "l"),
        ('\u0251', "a...............g.y.....ii....w...........................u...y"),
        // Greek
        ('\u037F', "J.................AB..EZH.IK.MN.O.P..TY.X.......................o............................F"),
        // Coptic
        ('\u03E8', "2"),
        // Greek
        ('\u03F2', "cj.....CM"),
        // Cyrillic
        ('\u0405', "SI.J.......A.B..E.3..K.MHO.PCTY.X......b...a6.r.e........o.pc.y.x...............si.j........w..................Vv"),
        ('\u04AE', "Yy...........h.e..I..............i................3................................d..........G..............qWw"),
        // Armenian
        ('\u054D', "U.S.....O...........w.q..q.........h.......n...nu...g..fo"),
        // Cherokee
        ('\u13A0', "DRT..i...YAJE......W...M...H.Y..G.hZ..........4b..R.WS...VS...LC..P...Kd......6....GB"),
        // Latin
        ('\u1D04', "c..........o.o..........u...vwz"),
        // Greek
        ('\u1D26', "r"),
        // Latin
        ('\u1D83', "g........y"),
        ('\u1E9D', "f"),
        ('\u1EFF', "y"),
        // Coptic
        ('\u2C85', "r........H...I.K...M.N...Oo..PpCcT.Y...X.............................9.3...L.6"),
        // Lisu
        ('\uA4D0', "BPdDT.GK.JC.ZF.MNLSR..VH..WXY.A.E.IOU"),
        // Cyrillic
        ('\uA644', "2..i"),
        // Latin
        ('\uA731', "s"),
        ('\uA75A', "2...............3...9"),
        ('\uA798', "Ff.....u...........3......JXB"),
        ('\uAB32', "e..f.......o.........rr.....u...u.......y"),
        // Cherokee
        ('\uAB75', "i...........r.w...............z.....................vs....c"),
    ];

    private static readonly Dictionary<char, char> Looks = Table();

    /// <summary>The letter or digit of ASCII that a character looks like; the character itself where it looks like none.</summary>
    public static char LookOf(char c) => c >= 0x80 && Looks.TryGetValue(c, out var look) ? look : c;

    /// <summary>
    /// Whether a word has letters of ASCII, and others that all look it: <c>Τransformer</c> with a tau, and not <c>μTVM</c>.
    /// </summary>
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
