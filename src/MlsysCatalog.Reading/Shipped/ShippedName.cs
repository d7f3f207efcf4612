namespace MlsysCatalog.Reading;

/// <summary>A constant that code was given once and may use for ever, as the shipped file has it; without its place there.</summary>
/// <param name="Edition">The class of the edition: <c>Osdi2020</c>.</param>
/// <param name="Member">The constant in it: <c>Gavel</c>.</param>
/// <param name="Title">The title that the paper had when the constant was shipped.</param>
/// <param name="Ids">The paper ids it had then.</param>
public sealed record ShippedName(string Edition, string Member, string Title, EquatableArray<string> Ids)
{
    /// <summary>The constant's path: <c>Osdi2020.Gavel</c>.</summary>
    public string Constant => Edition + "." + Member;

    /// <summary>The constant's path in lower case: <c>osdi2020/gavel</c>.</summary>
    public string Key { get; } = CatalogNames.KeyOf(Edition, Member);

    /// <summary>The key of the paper that the constant stands for where it is no paper's own; null where the file does not say.</summary>
    public string? Successor { get; init; }

    /// <summary>Whether the file says that the paper was dropped on purpose.</summary>
    public bool IsRetired { get; init; }

    /// <summary>Whether the file says what became of the constant.</summary>
    public bool IsSettled => IsRetired || Successor is not null;
}
