namespace MlsysCatalog;

/// <summary>How a piece of code names a paper.</summary>
public enum CitationKind
{
    /// <summary>The attribute <c>[Cites]</c>.</summary>
    Attribute,

    /// <summary>A <c>cref</c> in a doc comment.</summary>
    Cref,
}
