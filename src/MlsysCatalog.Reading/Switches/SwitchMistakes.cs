namespace MlsysCatalog.Reading;

/// <summary>What is said of words in switches that mean nothing.</summary>
internal static class SwitchMistakes
{
    /// <summary>What is said where the only rule stands where a reason belongs: it would switch off all rules.</summary>
    public const string IdBehindColon =
        "What stands behind the colon is the reason, so this names no rule and switches nothing; write the rule before the colon";

    /// <summary>Whether a word is meant to be a rule's id.</summary>
    public static bool IsId(string word)
    {
        var letters = 0;
        while (letters < word.Length && word[letters].IsAsciiLetterOrDigit() && !word[letters].IsAsciiDigit())
        {
            letters++;
        }

        return letters is >= 2 and <= 4 && word.Length - letters is >= 2 and <= 6
            && word.AsSpan(letters).CountDigits() == word.Length - letters;
    }

    /// <summary>The first word of a reason.</summary>
    public static string FirstWord(string reason) => reason.Split([' ', '\t', '\r', '\n', ','], 2)[0];

    /// <summary>What is said of a verb that is none.</summary>
    public static string OfVerb(string word)
    {
        var verbs = SwitchComments.Verbs.Select(static verb => verb.Word).ToList();
        return NearestWord.Of(word, verbs) is { } meant
            ? $"'{word}' switches nothing; did you mean '{meant}'?"
            : $"'{word}' switches nothing; the words are {string.Join(", ", verbs)}";
    }

    /// <summary>What is said of a word that names no rule which a comment could switch; null where it names one.</summary>
    public static string? OfRule(string word)
    {
        if (RuleSet.IsId(word))
        {
            return RuleSet.IsOutsideLists(word)
                ? $"'{word.ToUpperInvariant()}' is not about lists, so no comment in one switches it; set its severity in a .globalconfig"
                : null;
        }

        return !IsId(word) ? $"'{word}' is no rule; a reason stands behind a colon, as in '<!-- catalog-disable MLC0202: a reason -->'"
            : NearestWord.Of(word, RuleSet.Ids) is { } meant ? $"There is no rule '{word}'; did you mean '{meant}'?"
            : $"There is no rule '{word}'; docs/rules has them all";
    }
}
