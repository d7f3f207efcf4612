using Microsoft.CodeAnalysis.CSharp;

namespace MlsysCatalog.Generator;

/// <summary>Makes a namespace of a text that need not be one: projects are called <c>reading-lists</c> and <c>3d.class</c>, too.</summary>
internal static class NamespaceName
{
    /// <summary>
    /// Each segment between dots as an identifier: what may not stand in one becomes <c>_</c>, a leading digit gets one in front, a
    /// keyword is escaped (<c>@class</c>). Empty segments vanish; of an empty text an empty one, the global namespace, is made.
    /// </summary>
    public static string FromText(string text) => string.Join(".", text.Split('.').Select(Segment).Where(segment => segment.Length > 0));

    private static string Segment(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length == 0)
        {
            return "";
        }

        var letters = string.Concat(trimmed.Select(letter => SyntaxFacts.IsIdentifierPartCharacter(letter) ? letter : '_'));
        var identifier = SyntaxFacts.IsIdentifierStartCharacter(letters[0]) ? letters : "_" + letters;
        return SyntaxFacts.GetKeywordKind(identifier) == SyntaxKind.None ? identifier : "@" + identifier;
    }
}
