using System.Reflection;

namespace MlsysCatalog.Reading;

/// <summary>What is fixed of a rule: the same in the build, in the editor, in the tool and in its docs page.</summary>
/// <param name="Id">The stable id: <c>MLC0202</c>.</param>
/// <param name="Title">What it is about, in a few words.</param>
/// <param name="Category">What it watches over.</param>
/// <param name="Severity">How loud it is unless someone sets it.</param>
/// <param name="Description">What it looks for and why, in a sentence or two.</param>
public sealed record RuleDescriptor(string Id, string Title, RuleCategory Category, FindingSeverity Severity, string Description)
{
    // The project's address is a property of the build; while it is empty nothing is to be had from there.
    private static readonly string? Pages = typeof(RuleDescriptor).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(static metadata => metadata is { Key: "RepositoryUrl", Value.Length: > 0 })?.Value is { } repository
        ? repository.TrimEnd('/') + "/blob/main/docs/rules/"
        : null;

    /// <summary>
    /// Whether text edits that mend it are known, at least in most cases; a finding of a rule without has no <see cref="Finding.Edits"/>.
    /// </summary>
    public bool HasFix { get; init; }

    /// <summary>The address of its page, or null while the project has none.</summary>
    public string? HelpLink => Pages is null ? null : Pages + Id + ".md";
}

/// <summary>How loud a finding is.</summary>
public enum FindingSeverity
{
    /// <summary>The rule does not run unless someone switches it on.</summary>
    None,

    /// <summary>Only fixes and editors know of it.</summary>
    Hidden,

    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>Very likely wrong.</summary>
    Warning,

    /// <summary>Certainly wrong.</summary>
    Error,
}

/// <summary>What a rule watches over.</summary>
public enum RuleCategory
{
    /// <summary>Whether the list can be read at all.</summary>
    Reading,

    /// <summary>The form of entries.</summary>
    Form,

    /// <summary>Which entries are the same paper.</summary>
    Identity,

    /// <summary>Venues and years.</summary>
    Venue,

    /// <summary>Topics and order.</summary>
    Structure,

    /// <summary>The catalog in the project.</summary>
    Catalog,

    /// <summary>Citations from code.</summary>
    Citation,
}
