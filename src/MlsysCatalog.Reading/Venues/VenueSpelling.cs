using System.Text;

namespace MlsysCatalog.Reading;

/// <summary>How venue names are compared whose casing and separators may differ.</summary>
internal static class VenueSpelling
{
    /// <summary>A name's folded characters: <c>ecmlpkdd</c> of <c>ECML-PKDD</c>.</summary>
    public static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        var chars = new FoldedChars(name, 0, name.Length);
        while (chars.MoveNext())
        {
            folded.Append(chars.Current);
        }

        return folded.ToString();
    }
}
