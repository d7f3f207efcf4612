using System.Globalization;
using System.Text;

namespace MlsysCatalog.Benchmarks;

/// <summary>A text that is made to take long, of any length.</summary>
/// <param name="Name">What it is made of.</param>
/// <param name="OfLength">The text of about so many characters; the same at every call.</param>
internal sealed record HostileText(string Name, Func<int, string> OfLength)
{
    /// <summary>One piece again and again.</summary>
    public static HostileText Repeated(string name, string piece, string before = "", string after = "") =>
        new(name, length => before + Repeat(piece, length / piece.Length) + after);

    /// <summary>One piece as often as another behind it: what is opened is closed.</summary>
    public static HostileText Nested(string name, string open, string close, string before = "", string middle = "Gavel") =>
        new(name, length => before + Repeat(open, length / (open.Length + close.Length)) + middle + Repeat(close, length / (open.Length + close.Length)));

    /// <summary>Numbered pieces: <c>{0}</c> stands for the number, <c>{1}</c> for a word that no other number gives.</summary>
    public static HostileText Numbered(string name, string piece, string before = "", string after = "") => new(name, length =>
    {
        var text = new StringBuilder(before);
        var format = CompositeFormat.Parse(piece);
        for (var i = 0; text.Length < length; i++)
        {
            text.AppendFormat(CultureInfo.InvariantCulture, format, i, Word(i));
        }

        return text.Append(after).ToString();
    });

    /// <summary>A word that no other number gives, and that is near to those of its neighbours.</summary>
    public static string Word(int number)
    {
        string[] syllables = ["ka", "lo", "mi", "nu", "pe", "ra", "so", "ti", "vu", "ze"];
        return "B" + string.Concat($"{number:000000}".Select(digit => syllables[digit - '0']));
    }

    private static string Repeat(string piece, int times) => new StringBuilder(piece.Length * times).Insert(0, piece, times).ToString();
}
