namespace MlsysCatalog.Tests;

/// <summary>
/// Texts with which somebody could try to get out of where a list's words stand, or to fool whoever reads them: into code, a comment, a
/// document, a terminal, a log. Every boundary at which text of lists leaves is tried with all of them, and with mixtures.
/// </summary>
internal static class AttackTexts
{
    /// <summary>The texts by what they try.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        // C#
        ["end of a comment"] = "*/ // /* /// */",
        ["quotes"] = "\" \"\" \"\"\" \"\"\"\" ' `",
        ["backslashes"] = "\\ \\\\ \\n \\u0022 \\x22 \\\" \\",
        ["end of a literal"] = "\"u8; } } } public class Evil { static Evil() { System.IO.File.Delete(\"x\"); } } //",
        ["end of a member"] = "; } } namespace Evil { [System.Runtime.CompilerServices.ModuleInitializer] static void Run() { }",
        ["interpolation"] = "{0} {{ }} { } $\"{x}\" @\" $$\"\"\"{{x}}\"\"\"",
        ["#line"] = "\n#line 1 \"x\"\n",
        ["#line without a break"] = "#line 1 \"x\"",
        ["#pragma"] = "\r\n#pragma warning disable\r\n#pragma checksum \"x\" \"{406EA660-64CF-4C82-B6F0-42D48172A799}\" \"00\"\r",
        ["#if and #error"] = "\n#if X\n#error no\n#endif\n#nullable disable\n#r \"evil.dll\"\n",
        ["attribute"] = "\n[assembly: System.Reflection.AssemblyMetadata(\"a\", \"b\")]\n",
        ["keywords"] = "class record file required field global partial await var nameof unsafe extern",
        ["members of object"] = "ToString GetType Equals GetHashCode Finalize MemberwiseClone ReferenceEquals",
        ["emitted names"] = "Papers PaperKeys Venues Topics ReadingLists Catalog Store Current Unplaced Year2020 EditionNumber",
        ["verbatim identifier"] = "@class @\"x\" \\u0041bc",

        // XML and HTML
        ["end of the summary"] = "</summary></para></doc> <script>alert(1)</script> <see cref=\"X\"/>",
        ["include"] = "<include file=\"/etc/passwd\" path=\"//x\"/><inheritdoc/>",
        ["CDATA"] = "]]> <![CDATA[ <!-- --> <?x ?> <!DOCTYPE a [<!ENTITY b \"c\">]>",
        ["entities"] = "&amp; &lt; &#x0; &#0; &nope; & &b;",
        ["attribute of HTML"] = "\"><img src=x onerror=alert(1)> '><svg onload=alert(1)>",
        ["javascript"] = "javascript:alert(1)",

        // JSON
        ["end of a JSON string"] = "\",\"severity\":\"none\"}\n{\"rule\":\"MLC0000\" \\\" \\u0000 \\",

        // Line ends
        ["line ends"] = "a\nb\rc\r\nd\u0085e\u2028f\u2029g\vh\fi",
        ["CR alone"] = "all is well\rerror",
        ["U+2028"] = "a\u2028public class Evil { }\u2028b",
        ["U+2029"] = "a\u2029#error\u2029b",
        ["U+0085"] = "a\u0085#error\u0085b",

        // Terminals
        ["NUL"] = "a\0b",
        ["controls"] = "\u0001\u0007\b\t\u001A\u001F\u007F\u0080\u009B31m\u009F",
        ["colours"] = "\u001B[31mred\u001B[0m \u001B[8mhidden\u001B[28m",
        ["screen"] = "\u001B[2J\u001B[H\u001B[1A\u001B[2K\u001B]0;title\u0007\u001Bc",
        ["OSC 8"] = "\u001B]8;;https://evil.example\u001B\\https://good.example\u001B]8;;\u001B\\ \u001B]52;c;ZXZpbA==\u0007",
        ["backspace"] = "evil\b\b\b\bgood",
        ["markup of Spectre"] = "[red]x[/] [[ ]] [link=https://evil.example]y[/]",

        // What fools readers
        ["bidirectional overrides"] = "\u202Eevil\u202C \u202Da\u202C \u202A\u202B\u202C",
        ["bidirectional isolates"] = "\u2066x\u2069 \u2067y\u2069 \u2068z\u2069 \u200E\u200F\u061C",
        ["trojan source"] = "access level\u202E \u2066// check if admin\u2069 \u2066",
        ["homoglyphs"] = "G\u0430vel \u0421\u0440\u0435\u0435d \u03A4ransformer \u13A0\u13AC\u13AA",
        ["wholly other letters"] = "\u0410\u0412\u0421 \u0441\u043E\u0440\u0435",
        ["zero width"] = "Ga\u200Bv\u200Ce\u200Dl\u2060\uFEFF\u00AD\u180E",
        ["letters that nobody sees"] = "Gavel\u3164 Ga\u115Fv\u1160el \uFFA0 \u17B4\u17B5 \u034F",
        ["variation selectors"] = "a\uFE00\uFE0F \U000E0100\U000E01EF ❤\uFE0F",
        ["tags"] = "\U000E0001\U000E0041\U000E007F",
        ["formats in identifiers"] = "Ga\u0600vel Ga\u06DDvel Ga\u070Fvel Ga\uFFF9vel\uFFFB \U000110BD \U0001D173",
        ["composed and decomposed"] = "é e\u0301 Å A\u030A \u212B 가 \u1100\u1161 が か\u3099",
        ["combining marks"] = "\u0301\u0334 Z\u0351\u0343\u0314a\u0334lgo \u20DD \u0488",
        ["sorts of identifier characters"] = "\u0903a \u0300a \u203Fa \u2040a _a \u0660a \u2160a \u02B0a \u01C5a \u3021a",
        ["letters beyond the basic plane"] = "𝒜𝓑 \U00020000\U0002A6D6 \U00010400\U00010428 😀 👩\u200D💻",
        ["half a pair"] = "a\uD83Db\uDE00c\uDE00\uD83D",
        ["no characters"] = "\uFFFE \uFFFF \uFDD0 \uE000 \uFFFD \U0001FFFF \U0010FFFF",
        ["spaces"] = "  leading, no-break \u00A0, wide \u3000, blank \u2800 and trailing\t ",
        ["other scripts"] = "Überprüfung mémoire Обучение 深度学习 التعلم ภาษา हिन्दी",

        // Logs and workflows
        ["command"] = "::error file=a.md,line=1::x",
        ["command behind an escape"] = "%0A::error::x%0D%0A::set-output name=a::b %25 %2C %3A",
        ["command behind a line end"] = "\n::stop-commands::x\r\n::add-mask::y\n",
        ["older command"] = "##[error]x ##[add-path]y ##vso[task.setvariable variable=a]b ###[group]",
        ["error of a build"] = "\nProgram.cs(1,2): error CS0001: x\r/src/a.cs(3): warning MSB3021: y",
        ["property separators"] = ",title=x::y:z,line=9",
        ["MSBuild"] = "$(MSBuildProjectDirectory) @(Compile) %(FullPath) %0A %3B ; # $([System.IO.File]::ReadAllText('x'))",
        ["shell"] = "$(touch x) `touch x` ; touch x | touch x && touch x ${{ github.token }} $'\\n' -rf --fix @x",

        // Markdown
        ["end of a link"] = "](javascript:alert(1)) [x](https://evil.example \"t\") ![y](z) <https://evil.example>",
        ["marks of Markdown"] = "* _ ` ~~ ** __ ``` ~~~ | # > - + 1. [^1] [x]: y \\* $x$ @user #1 :tada: ==x==",
        ["addresses"] = "https://evil.example www.evil.example mail@evil.example ftp://evil.example",
        ["comment of a list"] = "<!-- catalog: none --> <!-- mlsys-catalog-disable MLC0101 -->",

        // TeX
        ["TeX"] = "\\input{/etc/passwd} } @string{x = y} % ^^5c {{{ }} $ & # _ ~ \" -- ---",

        // Names of files
        ["paths"] = "../../x ..\\..\\x a:b CON NUL.md COM1 x/./y //server/share ~ \\\\?\\C:\\",

        // Files beside the lists
        ["fields"] = "a | b || c \\| d \\\\ | => - | # e",
        ["markers of a merge"] = "<<<<<<< HEAD\n=======\n>>>>>>> x",
        ["diff"] = "\n+++ b/x\n@@ -1 +1 @@\n-a\n\\ No newline at end of file",

        ["a very long word"] = new string('x', 100_000),
        ["very long, of other letters"] = new string('а', 50_000),
        ["digits of the store"] = "0123 @ABC ooo 00000 ~",
        ["nothing"] = "",
    };

    /// <summary>The names of the texts, for theories.</summary>
    public static TheoryData<string> Names => new(All.Keys);

    /// <summary>Mixtures of the texts, of pieces of them and of any characters; always the same for a seed.</summary>
    /// <param name="seed">What the mixtures are made from.</param>
    /// <param name="count">How many.</param>
    public static IEnumerable<string> Mixtures(int seed, int count)
    {
        var random = new Random(seed);
        var texts = All.Values.Where(static text => text.Length is > 0 and < 1000).ToArray();
        for (var i = 0; i < count; i++)
        {
            var mixture = new System.Text.StringBuilder();
            for (var parts = random.Next(1, 6); parts > 0; parts--)
            {
                var text = texts[random.Next(texts.Length)];
                var start = random.Next(text.Length);
                _ = random.Next(5) switch
                {
                    0 => mixture.Append(text),
                    1 => mixture.Append(text, start, random.Next(text.Length - start + 1)),
                    2 => mixture.Append((char)random.Next(0x10000)),
                    3 => mixture.Append("Gavel"),
                    _ => mixture.Append(text[start]),
                };
            }

            yield return mixture.ToString();
        }
    }
}
