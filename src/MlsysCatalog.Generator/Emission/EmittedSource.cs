namespace MlsysCatalog.Generator;

/// <summary>A file of the emitted catalog.</summary>
/// <param name="HintName">Its name, unique ignoring case, of letters, digits, <c>.</c>, <c>-</c> and <c>_</c>.</param>
/// <param name="Text">Its C#.</param>
internal sealed record EmittedSource(string HintName, string Text)
{
    /// <summary>All that a project gets whose C# cannot compile a catalog.</summary>
    public static EmittedSource LanguageTooOld { get; } = new(
        "Catalog.g.cs",
        "// The catalog of the reading lists needs C# 11: set <LangVersion>11</LangVersion> (or a later one) in the project file.\n");
}
