namespace MlsysCatalog.Reading;

/// <summary>What in a switch means nothing.</summary>
/// <param name="Span">The word.</param>
/// <param name="Message">What is wrong with it and what to write.</param>
internal sealed record SwitchProblem(SourceSpan Span, string Message);
