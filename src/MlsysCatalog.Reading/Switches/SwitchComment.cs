namespace MlsysCatalog.Reading;

/// <summary>
/// A comment that switches rules off or on in its list: <c>&lt;!-- catalog-disable MLC0202: both editions are wanted --&gt;</c>.
/// </summary>
/// <param name="Span">The whole comment.</param>
/// <param name="Verb">What it does; null where its first word is none of the known ones.</param>
/// <param name="VerbSpan">That word.</param>
/// <param name="Words">The rules it names, as written; none means all rules.</param>
/// <param name="Reason">What stands behind the colon; empty for none.</param>
/// <param name="ReasonSpan">Where that stands.</param>
public sealed record SwitchComment(
    SourceSpan Span,
    SwitchVerb? Verb,
    SourceSpan VerbSpan,
    EquatableArray<SwitchWord> Words,
    string Reason,
    SourceSpan ReasonSpan);

/// <summary>A word of a switch where a rule's id belongs.</summary>
/// <param name="Text">The word as written.</param>
/// <param name="Span">Where it stands.</param>
public sealed record SwitchWord(string Text, SourceSpan Span);

/// <summary>What a switch does, in markdownlint's words.</summary>
public enum SwitchVerb
{
    /// <summary><c>catalog-disable</c>: off from the comment's line on.</summary>
    Disable,

    /// <summary><c>catalog-enable</c>: on again from the comment's line on.</summary>
    Enable,

    /// <summary><c>catalog-disable-line</c>: off on the comment's own line.</summary>
    DisableLine,

    /// <summary><c>catalog-disable-next-line</c>: off on the line below the comment.</summary>
    DisableNextLine,

    /// <summary><c>catalog-disable-file</c>: off in the whole file.</summary>
    DisableFile,
}
