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

    /// <summary>
    /// All that a project gets whose own code has the catalog's names: two types of one name would hide what the analyzers say of it.
    /// </summary>
    public static EmittedSource NameTaken { get; } = new(
        "Catalog.g.cs",
        "// A type or namespace of this project has the name of one of the catalog's types: rename it, or set MlsysCatalogNamespace (MLC0508).\n");

    /// <summary>All that a project gets whose catalog no compiler or runtime can bear.</summary>
    public static EmittedSource TooLarge { get; } = new(
        "Catalog.g.cs",
        "// The catalog is over a limit of the compiler or the runtime: MLC0509 says which.\n");

    /// <summary>
    /// Writes a file, or the one error that stands for it where the compiler has not enough memory: a generator that fails is a warning
    /// only, and the build would go on without a catalog.
    /// </summary>
    /// <param name="hintName">The file's name.</param>
    /// <param name="write">Writes it.</param>
    public static EmittedSource OfMemoryLeft(string hintName, Func<EmittedSource> write)
    {
        try
        {
            return write();
        }
        catch (OutOfMemoryException)
        {
            return new(hintName,
                "#error The compiler has not enough memory for the catalog of the reading lists: give it more, or take lists out\n");
        }
    }
}
