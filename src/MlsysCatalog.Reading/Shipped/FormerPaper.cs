namespace MlsysCatalog.Reading;

/// <summary>A shipped constant that is no paper's own any more, and that code may still use.</summary>
/// <param name="Edition">The class of the edition: <c>ArXiv2022</c>; the model may have it or not.</param>
/// <param name="Member">The constant in it: <c>Gemel</c>. No paper of the model has it, case aside, in an edition of that name.</param>
/// <param name="Key">
/// The constant's path in lower case (<c>arxiv2022/gemel</c>). No other paper has it; the successor itself does where only the case of
/// the edition's name has changed.
/// </param>
/// <param name="Title">The title that the paper had when the constant was shipped; never empty.</param>
/// <param name="Ids">The paper ids it had then, sorted ordinally.</param>
/// <param name="Successor">The paper it stands for now, a place in <see cref="CatalogModel.Papers"/>; -1 where it stands for none.</param>
public sealed record FormerPaper(string Edition, string Member, string Key, string Title, EquatableArray<string> Ids, int Successor)
{
    /// <summary>
    /// The venue's canonical name; what is left of the edition's class where no venue is called so; null where it names none.
    /// </summary>
    public string? Venue { get; init; }

    /// <summary>The year in the edition's class, or null.</summary>
    public int? Year { get; init; }
}
