namespace MlsysCatalog;

/// <summary>
/// Says which paper a piece of code follows: <c>[Cites(PaperKeys.Osdi2020.Gavel, Section = "4.2")]</c>. It does nothing at run time.
/// </summary>
/// <param name="key">The paper's key (<c>osdi2020/gavel</c>); the constants of <c>PaperKeys</c> hold it.</param>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
public sealed class CitesAttribute(string key) : Attribute
{
    /// <summary>The paper's key.</summary>
    public string Key { get; } = key;

    /// <summary>The part of the paper that is meant (<c>4.2</c>, <c>Algorithm 1</c>), or null for the whole.</summary>
    public string? Section { get; set; }

    /// <summary>What the code does with it, or null.</summary>
    public string? Note { get; set; }
}
