using System.Globalization;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Tool;

/// <summary>The lines of lists that were changed since a revision of their repository; in a file that git does not know, all.</summary>
internal sealed class ChangedLines
{
    private readonly Dictionary<string, Changes> _changes = new(StringComparer.Ordinal);

    private ChangedLines()
    {
    }

    /// <summary>Asks git what was changed since a revision, in the working tree as it is now.</summary>
    /// <param name="revision">The revision, as git understands it.</param>
    /// <param name="files">The files.</param>
    /// <exception cref="UnusableInputException">There is no git, no repository, or no such revision.</exception>
    public static ChangedLines Since(string revision, IEnumerable<ListReading> files)
    {
        var changed = new ChangedLines();
        var folders = files.DistinctBy(static file => file.Path)
            .GroupBy(static file => Path.GetDirectoryName(SettingFiles.FullPathOf(file))!, StringComparer.Ordinal);
        foreach (var folder in folders)
        {
            changed.Ask(folder.Key, revision, [.. folder]);
        }

        return changed;
    }

    /// <summary>Whether a finding, or another place that it speaks of, touches a changed line.</summary>
    public bool Touches(Finding finding) =>
        Touches(finding.Path, finding.Span) || finding.Related.Any(related => Touches(related.Path, related.Span));

    private bool Touches(string path, SourceSpan span) => _changes.TryGetValue(path, out var changes) && changes.Touch(span);

    private void Ask(string folder, string revision, IReadOnlyList<ListReading> files)
    {
        if (Git.Ask(folder, "rev-parse", "--show-prefix") is not { } prefix)
        {
            throw new UnusableInputException($"--changed-since: '{Terminal.Safe(FilesBeside.Shortest(folder))}' is in no git repository");
        }

        // By its hash the revision can be nothing else, such as an option.
        if (revision.StartsWith('-')
            || Git.Ask(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}")
                is not { Length: > 0 } answer)
        {
            throw new UnusableInputException($"--changed-since: git knows no revision '{Terminal.Safe(revision)}'");
        }

        var commit = answer.Trim();
        var names = Names(folder, commit);
        var tracked = (Git.Ask(folder, "ls-files", "-z", "--full-name") ?? "").Split('\0').ToHashSet(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (file.Kind == ListKind.Shipped)
            {
                // What is told there somebody did by a line of a list that may be gone.
                _changes[file.Path] = new(file.Text, null);
                continue;
            }

            var name = prefix.TrimEnd('\r', '\n') + Path.GetFileName(file.Path);
            if (!tracked.Contains(name))
            {
                _changes[file.Path] = new(file.Text, null);
            }
            else if (names.TryGetValue(name, out var oldName))
            {
                _changes[file.Path] = new(file.Text, oldName is null ? null : Hunks(folder, commit, name, oldName));
            }
        }
    }

    // The changed files by their names now, with their names then, or null for new ones: renames show only where all files are compared.
    private static Dictionary<string, string?> Names(string folder, string commit)
    {
        var status = Git.Ask(folder, "diff", "--name-status", "-z", "--find-renames", "--no-ext-diff", "--no-relative", commit, "--");
        var fields = (status ?? "").Split('\0');
        var names = new Dictionary<string, string?>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < fields.Length; i += 2)
        {
            var isPair = fields[i].StartsWith('R') || fields[i].StartsWith('C');
            if (isPair && i + 2 < fields.Length)
            {
                names[fields[i + 2]] = fields[i + 1];
                i++;
            }
            else
            {
                names[fields[i + 1]] = fields[i] == "A" ? null : fields[i + 1];
            }
        }

        return names;
    }

    // The changed lines, counted from 0; null for all, where git does not compare lines.
    private static List<(int First, int Last)>? Hunks(string folder, string commit, string name, string oldName)
    {
        var diff = Git.Ask(
            folder, "diff", "--unified=0", "--no-color", "--no-ext-diff", "--no-textconv", "--find-renames", "--no-relative", commit, "--",
            ":(top,literal)" + oldName, ":(top,literal)" + name);
        if (diff is null || diff.Split('\n').Any(static line => line.StartsWith("Binary files ", StringComparison.Ordinal)))
        {
            return null;
        }

        // What stands in the file begins with '+' or '-', so that it cannot look like the head of a hunk.
        var hunks = new List<(int First, int Last)>();
        foreach (var line in diff.Split('\n').Where(static line => line.StartsWith("@@ -", StringComparison.Ordinal)))
        {
            var added = line.Split(' ')[2].TrimStart('+').Split(',');
            var first = int.Parse(added[0], CultureInfo.InvariantCulture) - 1;
            var count = added.Length > 1 ? int.Parse(added[1], CultureInfo.InvariantCulture) : 1;
            if (count > 0)
            {
                hunks.Add((first, first + count - 1));
            }
        }

        return hunks;
    }

    /// <summary>The changes of a file. Lines are counted as git does: only a line feed ends one.</summary>
    private sealed class Changes
    {
        private readonly List<int> _lineFeeds = [];
        private readonly List<(int First, int Last)>? _hunks;

        public Changes(string text, List<(int First, int Last)>? hunks)
        {
            _hunks = hunks;
            for (var i = text.IndexOf('\n'); i >= 0; i = text.IndexOf('\n', i + 1))
            {
                _lineFeeds.Add(i);
            }
        }

        public bool Touch(SourceSpan span)
        {
            var (first, last) = (LineOf(span.Start), LineOf(Math.Max(span.Start, span.End - 1)));
            if (_hunks is null)
            {
                return true;
            }

            // The last hunk that begins at the span's last line or above it; hunks are in order.
            int low = 0, high = _hunks.Count;
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = _hunks[middle].First <= last ? (middle + 1, high) : (low, middle);
            }

            return low > 0 && _hunks[low - 1].Last >= first;
        }

        private int LineOf(int offset) => _lineFeeds.BinarySearch(offset) is var at && at < 0 ? ~at : at;
    }
}
