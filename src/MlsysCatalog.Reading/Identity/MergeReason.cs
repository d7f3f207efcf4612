namespace MlsysCatalog.Reading;

/// <summary>Why two entries are one paper, the surest reason first.</summary>
public enum MergeReason
{
    /// <summary>A comment on one entry says so (<c>same-as=osdi2020/byteps</c>).</summary>
    Explicit,

    /// <summary>They print the same paper id, and their titles do not speak against it.</summary>
    PaperId,

    /// <summary>Their titles are equal but for case, punctuation, Unicode forms and damaged encoding.</summary>
    EqualTitle,

    /// <summary>Their titles are equal once one side's name in front or behind, or leading article, is dropped.</summary>
    UndressedTitle,

    /// <summary>Their titles are equal once both sides' names are dropped.</summary>
    BothUndressedTitles,

    /// <summary>They name one system at one venue in one year, under kindred subtitles.</summary>
    EqualNameAndEdition,
}

/// <summary>A place of an entry: which list, which entry of it.</summary>
/// <param name="List">The list's place among the lists as the caller gave them.</param>
/// <param name="Entry">The entry's place in its list.</param>
public readonly record struct EntryPlace(int List, int Entry);

/// <summary>
/// Two entries that were found to be one paper; a paper of n entries has n - 1 of these, or fewer where entries are equal in all facts.
/// </summary>
/// <param name="First">The one entry.</param>
/// <param name="Second">The other entry.</param>
/// <param name="Reason">Why they are one paper.</param>
/// <param name="On">What they share: the id, the title key, the name's key or the key of a <c>same-as</c> comment.</param>
public readonly record struct EntryMerge(EntryPlace First, EntryPlace Second, MergeReason Reason, string On);

/// <summary>
/// A paper id that entries of several papers print under unrelated titles: one of the links was pasted to the wrong place, or one paper
/// was renamed. They are not merged for it.
/// </summary>
/// <param name="Id">The id.</param>
/// <param name="Papers">The entries that print it as their own, by paper; at least two papers.</param>
public sealed record PastedId(string Id, IReadOnlyList<IReadOnlyList<EntryPlace>> Papers);
