using System.Text;

namespace MlsysCatalog.Reading;

/// <summary>
/// The constants of papers inside one edition's class: the short name, else the title. Where several papers want one constant, all of them
/// take words of their titles behind it until they differ.
/// </summary>
internal static class PaperNames
{
    /// <summary>The constants, in the order of the papers.</summary>
    /// <param name="papers">The papers of one edition, in an order of their content.</param>
    /// <param name="editionClass">The constant of the edition.</param>
    /// <param name="onClash">Told of each constant that several papers wanted and of those papers' places.</param>
    /// <param name="held">The constants that were given away before; null for none.</param>
    public static string[] Of(
        IReadOnlyList<PaperHeader> papers,
        string editionClass,
        Action<string, IReadOnlyList<int>>? onClash,
        HeldNames? held = null) =>
        DistinctNames.Resolve(papers.Count, (paper, level) => ConstantAt(papers[paper], editionClass, level), onClash, held);

    /// <summary>The constant that a paper has where no other wants it.</summary>
    public static string Wanted(PaperHeader paper, string editionClass) => ConstantAt(paper, editionClass, 0)!;

    /// <summary>Whether a paper could have a constant, alone or in a contest, now or with other papers around it.</summary>
    public static bool MayHave(PaperHeader paper, string editionClass, string constant)
    {
        var wanted = Wanted(paper, editionClass);
        for (var level = 0; level <= DistinctNames.MostLevels && ConstantAt(paper, editionClass, level) is { } name; level++)
        {
            if (name.Equals(constant, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return constant.Length > wanted.Length + 1
            && constant.StartsWith(wanted + "_", StringComparison.OrdinalIgnoreCase)
            && constant.AsSpan(wanted.Length + 1).CountDigits() == constant.Length - wanted.Length - 1;
    }

    /// <summary>Whether a text could be the constant of a paper in an edition's class.</summary>
    public static bool IsPossible(string constant, string editionClass) =>
        Identifiers.IsPossible(constant) && Identifiers.AsMember(constant, editionClass) == constant;

    private static string? ConstantAt(PaperHeader paper, string editionClass, int level)
    {
        var name = paper.Name is null ? "" : Identifiers.Of(paper.Name);
        if (level == 0)
        {
            return Identifiers.AsMember(name.Length > 0 ? name : Identifiers.Of(paper.NamingTitle, "Paper"), editionClass);
        }

        var words = Identifiers.WordsOf(name.Length > 0 ? WithoutPrefix(paper) : paper.NamingTitle);
        var longer = new StringBuilder(name);
        var used = 0;
        if (name.Length == 0)
        {
            // The words that the constant holds already.
            used = WordsThatFit(words);
            words.GetRange(0, used).ForEach(word => longer.Append(word));
        }

        if (used + level > words.Count)
        {
            return null;
        }

        for (; level > 0; level--)
        {
            longer.Append(words[used++]);
        }

        return Identifiers.AsMember(Identifiers.WithValidStart(longer.ToString()), editionClass);
    }

    private static int WordsThatFit(List<string> words)
    {
        var (count, length) = (0, 0);
        while (count < words.Count && (Identifiers.Fits(words[0][0], length + words[count].Length) || count == 0))
        {
            length += words[count++].Length;
        }

        return count;
    }

    private static string WithoutPrefix(PaperHeader paper) =>
        paper.NamingTitle.Substring(TitleForms.Of(paper.NamingTitle, paper.Name).RestStart);
}
