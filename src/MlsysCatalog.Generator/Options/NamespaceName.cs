using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Generator;

/// <summary>Makes a namespace of a text that need not be one: projects are called <c>reading-lists</c> and <c>3d.class</c>, too.</summary>
internal static class NamespaceName
{
    // The compiler takes no name of more than 1,023 bytes (CS7013), and a letter is three at most.
    private const int MaxLength = 300;

    /// <summary>
    /// Each segment between dots as an identifier: what may not stand in one becomes <c>_</c>, a leading digit gets one in front, a
    /// keyword is escaped (<c>@class</c>). Empty segments vanish, and so does what
    /// is too long; of an empty text an empty one, the global namespace, is made.
    /// </summary>
    public static string FromText(string text) =>
        string.Join(".",
            (text.Length <= MaxLength ? text : text.Substring(0, MaxLength))
                .Split('.').Select(Segment).Where(segment => segment.Length > 0));

    private static string Segment(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length == 0)
        {
            return "";
        }

        // C# would let what nobody sees stand in a name, and leave it out where it compares two.
        var letters = string.Concat(trimmed.Where(static letter => !IsUnseen(letter))
            .Select(static letter => SyntaxFacts.IsIdentifierPartCharacter(letter) ? letter : '_'));
        if (letters.Length == 0)
        {
            return "";
        }

        var identifier = SyntaxFacts.IsIdentifierStartCharacter(letters[0]) ? letters : "_" + letters;
        return SyntaxFacts.GetKeywordKind(identifier) == SyntaxKind.None ? identifier : "@" + identifier;
    }

    private static bool IsUnseen(char letter) =>
        !char.IsControl(letter) && !char.IsSurrogate(letter)
        && (UnseenCharacters.Contains(letter) || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.Format);
}
