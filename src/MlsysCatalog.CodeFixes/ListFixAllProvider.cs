using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using MlsysCatalog.Generator;
using MlsysCatalog.Reading;

namespace MlsysCatalog.CodeFixes;

/// <summary>
/// Fixes all findings of a rule, or of all rules, in a list, a project or a solution. Roslyn's own does so in C# documents only.
/// </summary>
/// <param name="carrier">The id of the rule that stands for all others.</param>
internal sealed class ListFixAllProvider(string carrier) : FixAllProvider
{
    /// <inheritdoc/>
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() =>
        [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    /// <inheritdoc/>
    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var key = fixAllContext.CodeActionEquivalenceKey is { } text ? EquivalenceKey.Parse(text) : default;
        var rules = key.Rule is { } rule ? [rule] : fixAllContext.DiagnosticIds;
        var path = fixAllContext.Scope == FixAllScope.Document ? key.Path : null;
        var isAll = rules.Contains(carrier);
        var what = isAll ? "all fixable problems" : "all " + string.Join(", ", rules.OrderBy(static id => id, StringComparer.Ordinal));
        var where = fixAllContext.Scope switch
        {
            FixAllScope.Solution => "the reading lists of the solution",
            FixAllScope.Document when path is not null => $"'{path.Substring(path.LastIndexOf('/') + 1)}'",
            _ => $"the reading lists of '{fixAllContext.Project.Name}'",
        };
        return Task.FromResult<CodeAction?>(CodeAction.Create(
            $"Fix {what} in {where}",
            cancellationToken => FixAsync(fixAllContext, isAll ? null : rules, path, cancellationToken),
            fixAllContext.CodeActionEquivalenceKey));
    }

    private static async Task<Solution> FixAsync(
        FixAllContext context, IReadOnlyCollection<string>? rules, string? path, CancellationToken cancellationToken)
    {
        var solution = context.Solution;
        var projects = context.Scope == FixAllScope.Solution ? solution.ProjectIds : [context.Project.Id];
        foreach (var id in projects)
        {
            if (solution.GetProject(id) is { Language: LanguageNames.CSharp } project)
            {
                solution = await ListFixes.MendAsync(project, Wanted, cancellationToken).ConfigureAwait(false);

                IEnumerable<Finding> Wanted(IEnumerable<Finding> findings) => rules is null
                    ? MendableFindings.Among(findings)
                    : findings.Where(finding => rules.Contains(finding.Rule.Id) && (path is null || finding.Path == path));
            }
        }

        return solution;
    }
}
