namespace MlsysCatalog.Reading;

/// <summary>What a piece of an entry is, before anyone knows what it means.</summary>
internal enum UnitKind : byte
{
    /// <summary>Plain or emphasised running text.</summary>
    Text,

    /// <summary>A hyperlink with its text.</summary>
    Link,

    /// <summary>Text in square brackets, links inside included.</summary>
    Bracket,

    /// <summary>Text in parentheses that stands apart from the running text.</summary>
    Paren,

    /// <summary>Text in double quotes that stands apart from the running text.</summary>
    Quote,

    /// <summary>A code span.</summary>
    Code,

    /// <summary>A badge: a picture that shows a few words.</summary>
    Badge,
}

/// <summary>A piece of an entry.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Its first character in the run's text, bracket included.</param>
/// <param name="End">The character after its last, bracket included.</param>
/// <param name="InnerStart">Its content's first character.</param>
/// <param name="InnerEnd">The character after its content's last.</param>
/// <param name="Markup">The emphasis that all of it has.</param>
/// <param name="Link">The run's link that it is, or that it wholly consists of; -1 otherwise.</param>
/// <param name="Line">The rendered line of the run that it stands on, counted from 0.</param>
internal readonly record struct Unit(
    UnitKind Kind, int Start, int End, int InnerStart, int InnerEnd, Markup Markup, int Link, int Line)
{
    /// <summary>Which sorts of characters its content holds.</summary>
    public TextMarks Marks { get; init; }

    /// <summary>The form in which a dialect speaks of it: kind and emphasis.</summary>
    public Form Form => new(Kind, Markup & (Markup.Strong | Markup.Emphasis));
}

/// <summary>A kind of piece with its emphasis: <c>**bold**</c> text, an emphasised link, a bracket.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Markup">Its emphasis.</param>
internal readonly record struct Form(UnitKind Kind, Markup Markup)
{
    /// <summary>How many forms there are.</summary>
    public const int Count = 32;

    /// <summary>Its place among all forms.</summary>
    public int Number => ((int)Kind << 2) | (int)(Markup & (Markup.Strong | Markup.Emphasis));

    /// <inheritdoc/>
    public bool Equals(Form other) => Kind == other.Kind && Markup == other.Markup;

    /// <inheritdoc/>
    public override int GetHashCode() => ((int)Kind << 8) | (int)Markup;

    /// <inheritdoc/>
    public override string ToString() => (Markup, Kind) switch
    {
        (Markup.None, _) => Kind.ToString().ToLowerInvariant(),
        (Markup.Strong, _) => "bold " + Kind.ToString().ToLowerInvariant(),
        (Markup.Emphasis, _) => "italic " + Kind.ToString().ToLowerInvariant(),
        _ => "bold italic " + Kind.ToString().ToLowerInvariant(),
    };
}
