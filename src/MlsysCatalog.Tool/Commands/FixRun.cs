using System.Globalization;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Tool;

/// <summary><c>check --fix</c> and <c>check --diff</c>: mends what a check would show.</summary>
internal sealed class FixRun
{
    private const char ByteOrderMark = '\ufeff';

    private readonly ListCheck _check;
    private readonly bool _isOnce;

    private FixRun(ListCheck check, bool isOnce)
    {
        _check = check;
        _isOnce = isOnce;
    }

    /// <summary>Reads what a request names, and what is set for it.</summary>
    /// <exception cref="UnusableInputException">Lists, settings, a baseline or a revision cannot be used.</exception>
    public static FixRun Load(CheckRequest request) =>
        // Which lines were changed git knows of the files as they are, and not of what they become after the first fixes.
        new(ListCheck.Load(request, new(null)), isOnce: request.ChangedSince is not null);

    /// <summary>Prints what <see cref="Write"/> would change, and changes nothing.</summary>
    /// <param name="diff">Prints one list.</param>
    /// <param name="error">Takes what stands in the way.</param>
    /// <returns>As <c>diff</c> does: 1 where something would be changed, 0
    /// where nothing; 2 where a list could not be read or written so.</returns>
    public int Preview(DiffText diff, TextWriter error)
    {
        var exitCode = _check.Loaded.IsComplete ? ExitCode.Clean : ExitCode.Unusable;
        foreach (var list in Mend(error))
        {
            if (BytesOf(list, out var mark, error) is not null)
            {
                diff.Write(list, mark);
            }
            else
            {
                exitCode = ExitCode.Unusable;
            }

            exitCode = Math.Max(exitCode, ExitCode.Findings);
        }

        return exitCode;
    }

    /// <summary>Writes the mended lists. One that cannot be written stays as it is, and the others are written all the same.</summary>
    /// <param name="notes">Takes what was mended.</param>
    /// <param name="error">Takes what stands in the way.</param>
    /// <returns>Whether all that were mended are written.</returns>
    public bool Write(TextWriter notes, TextWriter error)
    {
        var mended = Mend(error);
        var written = mended.Where(list => IsWritten(list, error)).ToList();
        Tell(notes, written, mended.Count);
        return written.Count == mended.Count;
    }

    private List<MendedList> Mend(TextWriter error)
    {
        // Only lists that were named are changed, and what was shipped of them.
        var loaded = _check.Loaded;
        var rounds = 0;
        var mended = ListMender.Mend(
            [.. loaded.Lists, .. loaded.Shipped.Readings],
            loaded.Venues,
            lists => _isOnce && rounds++ > 0 ? [] : _check.Find([.. lists, .. loaded.Found]));
        foreach (var list in mended)
        {
            if (list.IsUnsettled)
            {
                error.WriteLine(
                    $"mlsys-catalog: '{NameOf(list)}' is not changed, because its fixes would never come to an end; please report it");
            }
            else if (list.Before.Failure is not null)
            {
                error.WriteLine($"mlsys-catalog: '{NameOf(list)}' is not changed, because it cannot be read");
            }
        }

        return [.. mended.Where(static list => list.IsChanged)];
    }

    private static bool IsWritten(MendedList list, TextWriter error)
    {
        if (BytesOf(list, out _, error) is not { } bytes)
        {
            return false;
        }

        try
        {
            WholeFile.Write(Path.GetFullPath(list.Before.Path), bytes);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"mlsys-catalog: Cannot write '{NameOf(list)}': {exception.Message}");
            return false;
        }
    }

    private static byte[]? BytesOf(MendedList list, out string mark, TextWriter error)
    {
        mark = "";
        EncodedText file;
        try
        {
            file = EncodedText.Read(Path.GetFullPath(list.Before.Path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"mlsys-catalog: Cannot read '{NameOf(list)}' again: {exception.Message}");
            return null;
        }

        // The file is looked at again: what somebody wrote meanwhile is not overwritten. The reader takes a second mark for one, too.
        var front = file.Text.StartsWith(ByteOrderMark) ? file.Text[..1] : "";
        if (front + list.Before.Text != file.Text)
        {
            error.WriteLine($"mlsys-catalog: '{NameOf(list)}' is not changed, because somebody else has just changed it");
            return null;
        }

        if (file.With(front + list.After.Text) is not { } bytes)
        {
            error.WriteLine($"mlsys-catalog: '{NameOf(list)}' is not changed, because some of its bytes stand for no text");
            return null;
        }

        mark = (file.IsMarkedUtf8 ? ByteOrderMark.ToString() : "") + front;
        return bytes;
    }

    private static void Tell(TextWriter notes, List<MendedList> written, int wanted)
    {
        var mended = written.Sum(static list => list.Mended.Count);
        var file = written.TrueForAll(static list => list.Before.Kind == ListKind.Papers) ? "list" : "file";
        var (findings, lists) = (mended == 1 ? "finding" : "findings", written.Count == 1 ? file : file + "s");
        notes.WriteLine(
            wanted == 0 ? "Nothing to mend."
            : mended == 0 ? "Nothing is mended."
            : string.Create(CultureInfo.InvariantCulture, $"Mended {mended} {findings} in {written.Count} {lists}:"));
        foreach (var list in written)
        {
            var rules = list.Mended.GroupBy(static finding => finding.Rule.Id).OrderBy(static rule => rule.Key, StringComparer.Ordinal)
                .Select(static rule => string.Create(CultureInfo.InvariantCulture, $"{rule.Key} ({rule.Count()})"));
            notes.WriteLine($"  {NameOf(list)}: {string.Join(", ", rules)}");
        }
    }

    private static string NameOf(MendedList list) => Terminal.Safe(list.Before.Path);
}
