using Markdig.Syntax;

namespace MlsysCatalog.Reading;

/// <summary>Reads a reading list: Markdown, candidates, dialect, entries.</summary>
public static class ListReader
{
    /// <summary>The length of the longest text that is read, in UTF-16 code units.</summary>
    public const int MaximumLength = ReadingLimits.MaximumLength;

    /// <summary>Reads a list.</summary>
    /// <param name="path">Its path as it is called; only remembered.</param>
    /// <param name="text">Its whole text; a byte order mark in front of it is no part of it, and spans do not count it.</param>
    /// <param name="venues">The venues to recognise.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <param name="place">Where it lies, where the path does not say so: a whole path, by which it is ordered among other lists.</param>
    /// <returns>What the list says; with a <see cref="ListReading.Failure"/> where it cannot be read.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static ListReading Read(
        string path, string text, VenueTable venues, CancellationToken cancellation = default, string? place = null)
    {
        place ??= path;
        text = text.Length > 0 && text[0] == '\ufeff' ? text.Substring(1) : text;
        try
        {
            return ReadText(path, place, text, venues, cancellation);
        }
        catch (Exception exception)
            when (exception is not (OperationCanceledException or OutOfMemoryException) && !IsOfBrokenPackage(exception))
        {
            // A mistake of ours costs the list that shows it, and is told there; generator, analyzers and tool go on with the others.
            var mistake = exception.GetBaseException();
            var told = $"The list could not be read because of a mistake in the reader ({mistake.GetType().Name}: {mistake.Message}); please report it";
            return Unread(path, place, text, new(new(0, Math.Min(text.Length, 1)), told) { Mistake = exception });
        }
    }

    /// <summary>A list whose text could not be had: a finding on that list, while the others are read.</summary>
    /// <param name="path">Its path as it is called.</param>
    /// <param name="place">Where it lies.</param>
    /// <param name="message">Why its text could not be had.</param>
    public static ListReading WithoutText(string path, string place, string message) =>
        Unread(path, place, "", new(default, message) { IsOfFile = true });

    private static ListReading ReadText(string path, string place, string text, VenueTable venues, CancellationToken cancellation)
    {
        if (Collect(text, venues, out var failure, cancellation) is not { } collected)
        {
            return Unread(path, place, text, failure!);
        }

        var comments = CatalogComments.Read(collected.Comments);
        var kind = KindOf(collected.FrontMatter, comments);
        if (kind != ListKind.Papers)
        {
            return new(path, text, kind, place) { Comments = comments, Switches = SwitchComments.Read(collected.Comments) };
        }

        var drafts = ReadDrafts(collected.Candidates, venues, cancellation);
        return new ListAssembly(path, place, text, collected, comments, drafts, venues, cancellation).ToReading();
    }

    private static Collected? Collect(string text, VenueTable venues, out ReadFailure? failure, CancellationToken cancellation)
    {
        try
        {
            return MarkdownParser.Parse(text, out failure, cancellation) is { } document
                ? CandidateCollector.Collect(document, text, venues, cancellation)
                : null;
        }
        catch (ParsingLimitException limit)
        {
            failure = ReadFailure.At(limit, text);
            return null;
        }
    }

    // An assembly beside this one is missing or another: that is no list's fault, and the compiler has to say so.
    private static bool IsOfBrokenPackage(Exception exception) =>
        exception.GetBaseException()
            is FileNotFoundException or FileLoadException or BadImageFormatException or TypeLoadException or MissingMemberException;

    private static ListReading Unread(string path, string place, string text, ReadFailure failure) =>
        new(path, text, ListKind.Papers, place) { Failure = failure };

    private static ListKind KindOf(FrontMatter frontMatter, IReadOnlyList<CatalogComment> comments)
    {
        if (frontMatter["catalog"] == "venues")
        {
            return ListKind.Venues;
        }

        var isNone = frontMatter["catalog"] == "none"
            || comments.Any(comment => comment.Settings.Count == 1 && comment.Settings[0] is { Key: "none", Value: "" });
        return isNone ? ListKind.None : ListKind.Papers;
    }

    private static List<ReadDraft> ReadDrafts(IReadOnlyList<Candidate> candidates, VenueTable venues, CancellationToken cancellation)
    {
        var inference = new DialectInference(venues);
        foreach (var group in Scopes(candidates).SelectMany(static scope => Groups(scope)))
        {
            var (dialect, drafts) = inference.Infer(group, cancellation);
            var reader = new EntryReader(dialect, venues);
            foreach (var draft in drafts)
            {
                cancellation.Check();
                reader.Read(draft);
            }
        }

        var read = new List<ReadDraft>(candidates.Count);
        foreach (var candidate in candidates)
        {
            read.Add(candidate.Draft!);
        }

        return read;
    }

    // What the maintainer says of one part of a list says nothing of another; in most lists nothing is said.
    private static IEnumerable<IEnumerable<Candidate>> Scopes(IReadOnlyList<Candidate> candidates) =>
        candidates.All(static candidate => candidate.Override is null)
            ? [candidates]
            : candidates.GroupBy(static candidate => candidate.Override);

    // What is written alike is read alike: list items, rows of the tables with the same
    // columns, paragraphs. A paragraph in a list of bullets is written as they are.
    private static IEnumerable<List<Candidate>> Groups(IEnumerable<Candidate> candidates)
    {
        var items = new List<Candidate>();
        var nested = new List<Candidate>();
        var paragraphs = new List<Candidate>();
        var headings = new List<Candidate>();
        var tables = new Dictionary<string, List<Candidate>>(StringComparer.Ordinal);
        var tableOrder = new List<List<Candidate>>();
        foreach (var candidate in candidates)
        {
            switch (candidate.Kind)
            {
                case CandidateKind.Row:
                    var columns = candidate.Table!.Columns;
                    if (!tables.TryGetValue(columns, out var rows))
                    {
                        tables[columns] = rows = [];
                        tableOrder.Add(rows);
                    }

                    rows.Add(candidate);
                    break;
                case CandidateKind.Paragraph:
                    paragraphs.Add(candidate);
                    break;
                case CandidateKind.Heading:
                    headings.Add(candidate);
                    break;
                default:
                    (candidate.Depth == 0 ? items : nested).Add(candidate);
                    break;
            }
        }

        if (nested.Count < 6)
        {
            items.AddRange(nested);
            nested.Clear();
        }

        if (paragraphs.Count < items.Count)
        {
            items.AddRange(paragraphs);
            paragraphs.Clear();
        }

        foreach (var group in tableOrder.Append(items).Append(nested).Append(paragraphs).Append(headings))
        {
            if (group.Count > 0)
            {
                yield return group;
            }
        }
    }
}
