namespace MlsysCatalog.Reading;

/// <summary>What has become of a shipped constant in the lists as they are.</summary>
/// <param name="Name">The constant.</param>
/// <param name="Standing">What has become of it.</param>
/// <param name="Paper">The paper that it stands for, a place in <see cref="CatalogModel.Papers"/>; -1 where it stands for none.</param>
public sealed record ShippedState(ShippedName Name, ShippedStanding Standing, int Paper)
{
    /// <summary>What is wrong with the successor that the file gives.</summary>
    internal SuccessorMistake Mistake { get; init; }
}

/// <summary>What can have become of a shipped constant.</summary>
public enum ShippedStanding
{
    /// <summary>It is the constant of its paper.</summary>
    Own,

    /// <summary>Its paper has another constant, and the shipped file does not say so yet.</summary>
    Moved,

    /// <summary>Its paper is in no list any more, and the shipped file does not say so yet.</summary>
    Gone,

    /// <summary>The shipped file says which paper it stands for.</summary>
    Alias,

    /// <summary>The shipped file says that its paper was dropped, or it stands for one that was.</summary>
    Retired,
}

/// <summary>What can be wrong with the successor that a shipped file gives.</summary>
internal enum SuccessorMistake
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>No paper has its key, and none was shipped under it.</summary>
    Unknown,

    /// <summary>It leads back to the constant itself.</summary>
    Circle,
}
