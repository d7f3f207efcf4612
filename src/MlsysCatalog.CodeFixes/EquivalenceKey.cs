namespace MlsysCatalog.CodeFixes;

/// <summary>
/// What a code action's key says: the rule, so that a fix of all mends those of the rule, and the list it began in. A fix of all in a
/// document has no other way to know the document: it is only told of C# ones.
/// </summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Path">The list's path, or null where the code action is for all lists.</param>
internal readonly record struct EquivalenceKey(string Rule, string? Path)
{
    /// <summary>Takes a key apart.</summary>
    public static EquivalenceKey Parse(string key) =>
        key.IndexOf(' ') is >= 0 and var end ? new(key.Substring(0, end), key.Substring(end + 1)) : new(key, null);

    /// <inheritdoc/>
    public override string ToString() => Path is null ? Rule : Rule + " " + Path;
}
