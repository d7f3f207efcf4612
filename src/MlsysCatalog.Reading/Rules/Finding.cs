namespace MlsysCatalog.Reading;

/// <summary>What a rule reports at one place of one list, or of a file beside the lists.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Path">The file's path as the caller gave it.</param>
/// <param name="Span">The wrong characters, not the line.</param>
/// <param name="Message">What is wrong and what to do, in one English sentence.</param>
/// <param name="Related">The other places involved; empty where there are none.</param>
/// <param name="Edits">The text edits of <see cref="EditedPath"/> that mend it; empty where none is known.</param>
public sealed record Finding(
    RuleDescriptor Rule,
    string Path,
    SourceSpan Span,
    string Message,
    EquatableArray<RelatedPlace> Related,
    EquatableArray<TextEdit> Edits)
{
    /// <summary>What is wrong and what to do, in one line, whatever of the list stands in it.</summary>
    public string Message { get; } = MessageText.Of(Message);

    /// <summary>How loud it is: as loud as its rule, unless someone has set that for its list.</summary>
    public FindingSeverity Severity { get; init; } = Rule.Severity;

    /// <summary>The file that the edits are of: the finding's own, unless a file beside the lists has to be changed.</summary>
    public string EditedPath { get; init; } = Path;
}

/// <summary>Another place that a finding speaks of.</summary>
/// <param name="Path">The list's path as the caller gave it.</param>
/// <param name="Span">The place.</param>
/// <param name="Message">What stands there.</param>
public sealed record RelatedPlace(string Path, SourceSpan Span, string Message)
{
    /// <summary>What stands there, in one line, whatever of the list stands in it.</summary>
    public string Message { get; } = MessageText.Of(Message);
}

/// <summary>A replacement in a list's text.</summary>
/// <param name="Span">What is replaced; empty to insert.</param>
/// <param name="NewText">What takes its place.</param>
public readonly record struct TextEdit(SourceSpan Span, string NewText);
