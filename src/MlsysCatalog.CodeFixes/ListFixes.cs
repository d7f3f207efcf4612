using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using MlsysCatalog.Generator;
using MlsysCatalog.Reading;

namespace MlsysCatalog.CodeFixes;

/// <summary>
/// Mends the lists of a project. What is wrong is looked for anew in the texts as they are now, rather than taken from a diagnostic:
/// that may be of an older text, and its edits are those of one list while several belong to a fix.
/// </summary>
internal static class ListFixes
{
    private const char ByteOrderMark = '\ufeff';

    /// <summary>The findings of a project's lists as they are now, by path and place.</summary>
    public static IReadOnlyList<Finding> FindingsIn(Project project, CancellationToken cancellationToken) =>
        [.. ListsOf(project).Findings(cancellationToken)];

    /// <summary>What the edits of a finding do, in a few words.</summary>
    public static string TitleOf(Project project, Finding finding, CancellationToken cancellationToken)
    {
        var title = EditTitle.Of(EditedBy(finding, ListsOf(project), cancellationToken).Text, finding.Edits);
        return finding.EditedPath == finding.Path
            ? title
            : $"{title} in {finding.EditedPath.Substring(finding.EditedPath.LastIndexOf('/') + 1)}";
    }

    /// <summary>Applies the edits of one finding.</summary>
    /// <returns>The solution with the edited file, or as it was where the edits do not fit, or would cost an entry elsewhere.</returns>
    public static Task<Solution> ApplyAsync(Project project, Finding finding, CancellationToken cancellationToken)
    {
        // Once: what it leads to is somebody's next choice.
        IReadOnlyList<Finding> left = [finding];
        return MendAsync(
            project,
            _ =>
            {
                var next = left;
                left = [];
                return next;
            },
            cancellationToken);
    }

    /// <summary>Applies the edits of all wanted findings, until there are none.</summary>
    public static async Task<Solution> MendAsync(
        Project project,
        Func<IEnumerable<Finding>, IEnumerable<Finding>> wanted,
        CancellationToken cancellationToken)
    {
        var lists = ListsOf(project);
        var mended = ListMender.Mend(
            lists.All(cancellationToken),
            lists.Index(cancellationToken).Venues,
            edited => wanted(lists.FindingsIn(edited, cancellationToken)),
            cancellationToken);
        var solution = project.Solution;
        foreach (var list in mended.Where(static list => list.IsChanged))
        {
            solution = await EditAsync(solution, project.Id, list.Before, list.Edits, cancellationToken).ConfigureAwait(false);
        }

        return solution;
    }

    private static ListReading EditedBy(Finding finding, CheckedLists lists, CancellationToken cancellationToken) =>
        lists.All(cancellationToken).First(list => list.Path == finding.EditedPath);

    // Only what is edited is another text: its encoding, its byte order mark and all else stay.
    private static async Task<Solution> EditAsync(
        Solution solution,
        ProjectId project,
        ListReading list,
        IReadOnlyList<TextEdit> edits,
        CancellationToken cancellationToken)
    {
        if (edits.Count == 0 || DocumentOf(solution.GetProject(project)!, list.Path) is not { } document)
        {
            return solution;
        }

        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var front = text.Length > 0 && text[0] == ByteOrderMark ? 1 : 0;
        var edited = text.WithChanges(edits.Select(edit => new TextChange(new(edit.Span.Start + front, edit.Span.Length), edit.NewText)));

        // The same file in other projects, or for another target framework, is the same file.
        foreach (var id in solution.GetDocumentIdsWithFilePath(document.FilePath).Append(document.Id).Distinct())
        {
            if (solution.GetAdditionalDocument(id) is not null)
            {
                solution = solution.WithAdditionalDocumentText(id, edited);
            }
        }

        return solution;
    }

    private static CheckedLists ListsOf(Project project) => CheckedLists.Of(project.AnalyzerOptions, project.CompilationOptions!);

    private static TextDocument? DocumentOf(Project project, string path) =>
        project.AdditionalDocuments.FirstOrDefault(document => PathOf(document) == path);

    /// <summary>A file's path as its list is called.</summary>
    public static string PathOf(TextDocument document) => ListText.PathOf(document.FilePath ?? document.Name);
}
