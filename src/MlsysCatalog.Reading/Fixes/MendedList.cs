namespace MlsysCatalog.Reading;

/// <summary>A list, and what fixes made of it.</summary>
/// <param name="Before">The list as it was.</param>
/// <param name="After">The list read again with its fixes in; the same object where nothing was changed.</param>
/// <param name="Edits">What was changed in the text of <paramref name="Before"/>, by place.</param>
/// <param name="Mended">The findings whose edits went in, in the order in which they did.</param>
/// <param name="IsUnsettled">
/// Whether the list was left as it was because every fix called for another one: a mistake in a rule.
/// </param>
public sealed record MendedList(
    ListReading Before,
    ListReading After,
    IReadOnlyList<TextEdit> Edits,
    IReadOnlyList<Finding> Mended,
    bool IsUnsettled)
{
    /// <summary>Whether the text is another one.</summary>
    public bool IsChanged => Edits.Count > 0;
}
