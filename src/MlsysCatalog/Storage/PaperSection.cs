namespace MlsysCatalog.Storage;

/// <summary>
/// The parts of a paper's record that not every paper has, in the order in which they are written: what search reads comes first.
/// </summary>
internal enum PaperSection
{
    /// <summary>Places of topics.</summary>
    Topics,

    /// <summary>Places of organizations.</summary>
    Organizations,

    /// <summary>
    /// For each the list's place and the topic: 0 for none, up to their count the paper's own by its order, above that any by its place.
    /// </summary>
    Sources,

    /// <summary>For each a label's word, 0 or a prefix's place + 1, and the rest of the URL.</summary>
    Links,

    /// <summary>
    /// For each 0 or the scheme's word + 1, then 0 and the value, or the number of the link (from 1) that ends with the value, and its
    /// length.
    /// </summary>
    Ids,

    /// <summary>Places of authors.</summary>
    Authors,

    /// <summary>Words.</summary>
    Tags,

    /// <summary>Texts.</summary>
    Aliases,

    /// <summary>Texts.</summary>
    Remarks,

    /// <summary>Not a part, only a mark: that there are more authors than the lists print.</summary>
    AuthorsTruncated,
}
