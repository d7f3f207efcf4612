namespace MlsysCatalog.Reading;

/// <summary>What cannot be read in a user's venue table. It costs at most the row or the cell it stands in.</summary>
/// <param name="Span">The unreadable characters.</param>
/// <param name="Message">What is wrong and what is expected, in one English sentence.</param>
public sealed record VenueTableProblem(SourceSpan Span, string Message);
