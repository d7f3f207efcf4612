namespace MlsysCatalog.Reading;

/// <summary>
/// Knows, while a list is walked from its beginning, which override holds: each to the end of the section that it stands in; directly above
/// a heading, in that heading's section; above everything, in the whole list.
/// </summary>
internal sealed class OverrideScopes
{
    private readonly Stack<(double Level, ListOverride Override)> _scopes = new();
    private ListOverride? _next;

    /// <summary>The override that holds here, or null.</summary>
    public ListOverride? Current => _scopes.Count > 0 ? _scopes.Peek().Override : null;

    /// <summary>Lets an override hold from here to the next heading that is not below a level.</summary>
    public void Add(ListOverride added, double level) => _scopes.Push((level, added.Within(Current)));

    /// <summary>Lets an override hold in the section of the next heading.</summary>
    public void AddToNextSection(ListOverride added) => _next = added.Within(_next);

    /// <summary>Goes into the section of a heading.</summary>
    public void Enter(double level)
    {
        while (_scopes.Count > 0 && _scopes.Peek().Level >= level)
        {
            _scopes.Pop();
        }

        if (_next is { } added)
        {
            _next = null;
            Add(added, level);
        }
    }
}

/// <summary>What in an override means nothing.</summary>
/// <param name="Span">The setting.</param>
/// <param name="Message">What is wrong with it and what to write.</param>
public sealed record OverrideProblem(SourceSpan Span, string Message);
