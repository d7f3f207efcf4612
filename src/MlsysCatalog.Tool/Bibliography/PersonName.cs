namespace MlsysCatalog.Tool;

/// <summary>An author's name in the parts that bibliographies ask for.</summary>
/// <param name="Family">The family name; all of a name that has no parts.</param>
/// <param name="Given">The given names or initials; empty where the name has no parts, as those of groups.</param>
/// <param name="Particle">What stands before the family name without being sorted by, <c>van der</c>; or empty.</param>
/// <param name="Suffix">What stands behind the name, <c>Jr.</c>; or empty.</param>
internal sealed record PersonName(string Family, string Given, string Particle, string Suffix)
{
    /// <summary>Whether the name is used as it is.</summary>
    public bool IsWhole => Given.Length == 0;

    /// <summary>The name in reading order.</summary>
    public override string ToString() => string.Join(' ', new[] { Given, Particle, Family, Suffix }.Where(static part => part.Length > 0));

    /// <summary>Reads a name as lists print it: <c>Jan van der Berg</c>, <c>J. Berg, Jr.</c>, <c>Berg, Jan</c>.</summary>
    public static PersonName Of(string printed)
    {
        var name = PlainText.Of(printed);
        if (name.Split(' ').Any(static word => word.Equals("and", StringComparison.OrdinalIgnoreCase)))
        {
            // A firm's; and BibTeX would take the word for the end of a name.
            return new(name, "", "", "");
        }

        var suffix = "";
        var parts = name.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts is [_, .., var last] && IsSuffix(last))
        {
            suffix = last;
            parts = parts[..^1];
        }

        return parts switch
        {
            [var family, var given] => InOrder(family.Split(' '), given, suffix),
            [var whole] when whole.Split(' ') is [_, _, ..] words => OfWords(words, suffix),
            _ => new(name, "", "", ""),
        };
    }

    private static PersonName OfWords(string[] words, string suffix)
    {
        if (suffix.Length == 0 && words.Length > 2 && IsSuffix(words[^1]))
        {
            suffix = words[^1];
            words = words[..^1];
        }

        // A family name begins at its particle, which is written small.
        var family = Array.FindIndex(words, 1, static word => word.Length > 0 && char.IsLower(word[0]));
        family = family < 0 ? words.Length - 1 : family;
        return InOrder(words[family..], string.Join(' ', words[..family]), suffix);
    }

    private static PersonName InOrder(string[] family, string given, string suffix)
    {
        var particle = family.TakeWhile(static word => word.Length > 0 && char.IsLower(word[0])).Count();
        particle = Math.Min(particle, family.Length - 1);
        return new(string.Join(' ', family[particle..]), given, string.Join(' ', family[..particle]), suffix);
    }

    private static bool IsSuffix(string word) => word is "Jr" or "Jr." or "Sr" or "Sr." or "II" or "III" or "IV";
}
