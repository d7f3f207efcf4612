namespace MlsysCatalog.Reading;

/// <summary>A title that differs from another in one word, in a way that slips do.</summary>
/// <param name="Entry">The first entry with the title that is met later.</param>
/// <param name="Other">The first entry with the other title.</param>
/// <param name="Word">The word that the other title does not have; empty where it only lacks one.</param>
/// <param name="OtherWord">The word that the other title has instead; empty where it only lacks one.</param>
internal sealed record NearTitle(EntryPlace Entry, EntryPlace Other, string Word, string OtherWord)
{
    // Fewer words are as near to those of other papers; more are none of a title.
    private const int LeastWords = 4;
    private const int MostWords = 40;

    // A word more or less, or quite another one, is a slip only in a title that shares so many others.
    private const int ManyWords = 6;
    private const int VeryManyWords = 8;

    // An article or a preposition more is one, too; nothing more are the same words in another order.
    private const int ShortWord = 3;

    // Titles that agree in all words but one; more of them are a series and no slips.
    private const int MostOfAKey = 8;

    // Letters of a word's common start, below which endings tell nothing; of a word in which a letter may be a slip: GNN is not CNN.
    private const int LeastStem = 4;
    private const int LeastLetters = 5;

    private static readonly WordSet Prefixes = new(
        "un", "in", "im", "il", "ir", "a", "de", "dis", "non", "anti", "re", "co", "pre", "post", "sub", "semi", "multi", "bi", "hyper",
        "inter", "intra", "trans", "auto", "self", "micro", "macro", "super", "over", "under", "meta", "pseudo", "quasi");

    private static readonly WordSet Endings = new(
        "s", "es", "e", "d", "ed", "ing", "ings", "ming", "ning", "ting", "ion", "ions", "ation", "ations", "er", "ers", "or", "ors", "ive",
        "ative", "al", "ly", "y", "ies", "ic", "ice", "ices", "ce", "ces", "able", "ity", "ment", "ments");

    /// <summary>Finds them in all lists, each pair of titles once.</summary>
    public static PerList<NearTitle> Find(CatalogIndex index, CancellationToken cancellation)
    {
        var found = new PerList<NearTitle>();
        var titles = TitlesOf(index, cancellation);
        foreach (var (left, right) in titles.DifferingInAWord(MostOfAKey, cancellation))
        {
            // Titles are numbered by path and place.
            var (earlier, later) = left < right ? (titles[left], titles[right]) : (titles[right], titles[left]);
            if (Of(index, later, earlier) is { } near)
            {
                found.Add(later.List, near);
            }
        }

        return found;
    }

    /// <summary>
    /// Whether two titles differ in one word, in a way that slips do. Numbers and parts must agree: Qwen2 is not Qwen2.5, nor part I
    /// part II.
    /// </summary>
    /// <param name="left">A title.</param>
    /// <param name="right">Another title.</param>
    /// <param name="word">The word that only the first title has, folded; empty where there is none.</param>
    /// <param name="other">The word that only the second title has, folded; empty where there is none.</param>
    public static bool AreNear(string left, string right, out string word, out string other) =>
        AreNear(left, right, areTwo: false, out word, out other);

    // Papers with ids of their own are two, unless their titles differ in letters of a word.
    private static bool AreNear(string left, string right, bool areTwo, out string word, out string other)
    {
        (word, other) = ("", "");
        var (ours, theirs) = (WordsOf(left), WordsOf(right));
        if (Math.Min(ours.Count, theirs.Count) < LeastWords || Math.Max(ours.Count, theirs.Count) > MostWords)
        {
            return false;
        }

        var (onlyOurs, onlyTheirs) = (Without(ours, theirs), Without(theirs, ours));
        if (onlyOurs.Count > 1 || onlyTheirs.Count > 1)
        {
            return false;
        }

        word = onlyOurs.Count == 0 ? "" : onlyOurs[0];
        other = onlyTheirs.Count == 0 ? "" : onlyTheirs[0];
        var shared = ours.Count - onlyOurs.Count;
        var isReplaced = word.Length > 0 && other.Length > 0;
        return !TellsParts(word) && !TellsParts(other)
            && ((isReplaced && AreSpelledAlike(word, other))
                || (!areTwo && !AreOtherNames(left, right)
                    && (word.Length + other.Length <= ShortWord || shared >= (isReplaced ? VeryManyWords : ManyWords))));
    }

    private static NearTitle? Of(CatalogIndex index, EntryPlace later, EntryPlace earlier)
    {
        // That a list has a paper twice is said already.
        var (left, right) = (index.PaperOf(later), index.PaperOf(earlier));
        if (left == right && later.List == earlier.List && index.EntryAt(later).TopicKey == index.EntryAt(earlier).TopicKey)
        {
            return null;
        }

        var (entry, other) = (index.EntryAt(later).Facts, index.EntryAt(earlier).Facts);
        var (title, otherTitle) = (Mojibake.Repair(entry.Title), Mojibake.Repair(other.Title));
        if (!AreNear(title, otherTitle, AreTwo(index, left, right), out var word, out var otherWord))
        {
            return null;
        }

        // With and without a name, or an article, are forms of one title.
        var (ours, theirs) = (TitleForms.Of(title, entry.Name), TitleForms.Of(otherTitle, other.Name));
        var isForm = ours.Plain == theirs.Plain || ours.IsDressedFormOf(theirs) || theirs.IsDressedFormOf(ours)
            || (ours.IsDressed && ours.Undressed == theirs.Undressed && ours.Name == theirs.Name);
        return isForm ? null : new(later, earlier, word, otherWord);
    }

    private static bool AreTwo(CatalogIndex index, int left, int right) =>
        left >= 0 && right >= 0 && left != right
        && index.Catalog.IdsOf(left) is { Count: > 0 } ours && index.Catalog.IdsOf(right) is { Count: > 0 } theirs
        && ours.Any(id => theirs.Any(other => string.CompareOrdinal(id, 0, other, 0, id.IndexOf(':') + 1) == 0));

    private static bool AreOtherNames(string left, string right) =>
        TitleForms.Of(left, null) is { IsDressed: true } ours
            && TitleForms.Of(right, null) is { IsDressed: true } theirs
            && ours.Name != theirs.Name;

    private static bool AreSpelledAlike(string word, string other)
    {
        var (shorter, longer) = word.Length < other.Length ? (word, other) : (other, word);
        if (longer.EndsWith(shorter, StringComparison.Ordinal) && Prefixes.Contains(longer.AsSpan(0, longer.Length - shorter.Length)))
        {
            return false;
        }

        var common = 0;
        while (common < shorter.Length && shorter[common] == longer[common])
        {
            common++;
        }

        for (; common >= LeastStem; common--)
        {
            if (IsEnding(shorter, common) && IsEnding(longer, common))
            {
                return true;
            }
        }

        return shorter.Length >= LeastLetters && NearestWord.Of(shorter, [longer], shorter.Length >= 7 ? 2 : 1) is not null;
    }

    private static bool IsEnding(string word, int start) => start == word.Length || Endings.Contains(word.AsSpan(start));

    private static bool TellsParts(string word) => word.Any(char.IsDigit) || word is "i" or "ii" or "iii" or "iv" or "v";

    private static List<string> Without(List<string> words, List<string> others)
    {
        var rest = new List<string>(others);
        return words.FindAll(word => !rest.Remove(word));
    }

    private static List<string> WordsOf(string title)
    {
        var words = new List<string>();
        for (var at = 0; TitleIndex.NextWord(title, at) is { } word && words.Count <= MostWords; at = word.End)
        {
            if (TitleKey.Of(title, word.Start, word.End) is { Length: > 0 } key)
            {
                words.Add(key);
            }
        }

        return words;
    }

    private static TitleIndex TitlesOf(CatalogIndex index, CancellationToken cancellation)
    {
        var titles = new TitleIndex(LeastWords, MostWords, index.Catalog.Papers.Count);
        foreach (var list in Enumerable.Range(0, index.ListCount).OrderBy(list => new EntryPlace(list, 0), index.ByPathAndPlace))
        {
            var entries = index.ListAt(list).Entries;
            for (var entry = 0; entry < entries.Count; entry++)
            {
                cancellation.Check();
                if (!entries[entry].Facts.IsDistinct)
                {
                    titles.Add(entries[entry].Facts.Title, new(list, entry));
                }
            }
        }

        return titles;
    }
}
