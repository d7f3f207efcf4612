namespace MlsysCatalog.Reading;

/// <summary>What a paper is called and where it appeared, decided among its entries: all that its constant is made of.</summary>
/// <param name="Title">The title shown; never empty.</param>
/// <param name="NamingTitle">
/// The title that the constant of a nameless paper is made of: the same form, but among spellings that nothing else decides between the
/// ordinally first and not the one that happens to be listed first, so that moving lists and entries changes no constant.
/// </param>
/// <param name="Name">The short system name, or null.</param>
/// <param name="Edition">Where and when it appeared.</param>
internal sealed record PaperHeader(string Title, string NamingTitle, string? Name, EditionChoice Edition)
{
    /// <summary>Decides among the entries of a paper.</summary>
    /// <param name="entries">The entries in order of precedence.</param>
    /// <param name="venues">The venues they name.</param>
    /// <returns>The header, or null where no entry has a title or a name.</returns>
    public static PaperHeader? Of(Mention[] entries, VenueIndex venues)
    {
        var edition = EditionChoice.Of(entries, venues);
        if (entries.Length == 1)
        {
            return OfOnly(entries[0], edition);
        }

        var name = ChooseName(entries, edition);
        var (shown, naming) = ChooseTitle(entries, edition);
        return shown is not null ? new PaperHeader(shown, naming!, name, edition)
            : name is not null ? new PaperHeader(name, name, name, edition)
            : null;
    }

    private static PaperHeader? OfOnly(Mention entry, EditionChoice edition)
    {
        var title = entry.Title.Length > 0 ? entry.Title : entry.Name;
        return title is null ? null : new PaperHeader(title, title, entry.Name, edition);
    }

    /// <summary>Of the strongest origin the name most entries give, then one given with the edition of the paper, then the first.</summary>
    private static string? ChooseName(Mention[] entries, EditionChoice edition)
    {
        if (Array.TrueForAll(entries, entry => entry.Name == entries[0].Name))
        {
            return entries[0].Name;
        }

        var named = Array.FindAll(entries, static entry => entry.Name is not null);
        if (named.Length <= 1)
        {
            return named.Length == 0 ? null : named[0].Name;
        }

        var origin = named.Max(static entry => entry.Facts.NameOrigin);
        var strongest = Array.FindAll(named, entry => entry.Facts.NameOrigin == origin);
        var chosen = Commonest(strongest, static entry => entry.NameKey.ToString(), edition);
        return Commonest(chosen, static entry => entry.Name!, edition)[0].Name;
    }

    /// <summary>Those of the commonest key, in their order.</summary>
    private static Mention[] Commonest(Mention[] entries, Func<Mention, string> key, EditionChoice edition)
    {
        var first = key(entries[0]);
        return Array.TrueForAll(entries, entry => key(entry) == first)
            ? entries
            : entries.GroupBy(key, StringComparer.Ordinal)
                .OrderByDescending(group => group.Count())
                .ThenByDescending(group => group.Any(edition.IsPrintedBy))
                .ThenBy(group => group.Key, StringComparer.Ordinal)
                .First()
                .ToArray();
    }

    /// <summary>
    /// The form most entries print (a name by itself is a title only where there is no other), where a name in front or behind makes no
    /// other form and is left out if an entry prints the title without; then, of its spellings, undamaged before repaired, Title Case
    /// before sentence case, the commoner, one printed with the edition of the
    /// paper, the first.
    /// </summary>
    private static (string? Shown, string? Naming) ChooseTitle(Mention[] entries, EditionChoice edition)
    {
        var first = entries[0].Title;
        if (first.Length > 0 && Array.TrueForAll(entries, entry => entry.Title == first && !entry.Forms.IsDressedFormOf(entry.Forms)))
        {
            return (first, first);
        }

        var titled = Array.FindAll(entries, static entry => entry.Title.Length > 0);
        if (titled.Length == 0)
        {
            return default;
        }

        if (Array.Exists(titled, static entry => !entry.IsNameOnly))
        {
            titled = Array.FindAll(titled, static entry => !entry.IsNameOnly);
        }

        var plain = Array.Exists(titled, static entry => entry.Forms.IsDressed)
            ? new HashSet<KeyPart>(titled.Select(static entry => entry.Forms.Plain))
            : null;
        var spellings = Commonest(titled, entry => (IsDressed(entry) ? entry.Forms.Undressed : entry.Forms.Plain).ToString(), edition)
            .GroupBy(entry => IsDressed(entry) ? UndressedTitle(entry) : entry.Title, StringComparer.Ordinal)
            .Select(spelling => (Title: spelling.Key, Rank: (
                spelling.Any(entry => ReferenceEquals(entry.Title, entry.Facts.Title)),
                TitleCase.IsTitleCase(spelling.Key),
                spelling.Count(),
                spelling.Any(edition.IsPrintedBy))))
            .ToList();
        if (spellings.Count == 1)
        {
            return (spellings[0].Title, spellings[0].Title);
        }

        var best = spellings.Max(spelling => spelling.Rank);
        spellings.RemoveAll(spelling => !spelling.Rank.Equals(best));
        return (spellings[0].Title, spellings.Select(spelling => spelling.Title).OrderBy(title => title, StringComparer.Ordinal).First());

        bool IsDressed(Mention entry) => entry.Forms.IsDressed && plain!.Contains(entry.Forms.Undressed);
    }

    private static string UndressedTitle(Mention entry) =>
        entry.Title.Substring(entry.Forms.RestStart, entry.Forms.RestEnd - entry.Forms.RestStart).TrimEnd();
}
