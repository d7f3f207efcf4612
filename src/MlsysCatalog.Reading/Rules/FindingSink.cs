namespace MlsysCatalog.Reading;

/// <summary>Takes what one rule finds in one list, and knows whether anybody still waits for it.</summary>
internal readonly struct FindingSink(RuleDescriptor rule, string path, List<Finding> findings, CancellationToken cancellation = default)
{
    /// <summary>Ends the check early: for what a rule looks up in all lists.</summary>
    public CancellationToken Cancellation => cancellation;

    /// <summary>Reports a place.</summary>
    /// <param name="span">The wrong characters.</param>
    /// <param name="message">What is wrong and what to do, in one English sentence without a full stop.</param>
    /// <param name="related">The other places that the message speaks of.</param>
    /// <param name="edits">The text edits of this list, or of the edited file, that mend it.</param>
    /// <param name="editedPath">The file that the edits are of; null for this list.</param>
    public void Report(
        SourceSpan span,
        string message,
        EquatableArray<RelatedPlace> related = default,
        EquatableArray<TextEdit> edits = default,
        string? editedPath = null)
    {
        cancellation.Check();
        findings.Add(new(rule, path, span, message, related, edits) { EditedPath = editedPath ?? path });
    }
}
