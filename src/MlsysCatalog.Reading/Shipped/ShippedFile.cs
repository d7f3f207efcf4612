namespace MlsysCatalog.Reading;

/// <summary>
/// A file of the constants that were shipped (<c>MlsysCatalog.Shipped.txt</c>), one a line, in the order in which they were. What cannot be
/// read costs at most its own line.
/// </summary>
public sealed class ShippedFile
{
    /// <summary>What the file is called.</summary>
    public const string FileName = "MlsysCatalog.Shipped.txt";

    private ShippedFile(string path, IReadOnlyList<ShippedLine> lines, IReadOnlyList<ShippedProblem> problems)
    {
        Path = path;
        Lines = lines;
        Problems = problems;
    }

    /// <summary>The file's path as the caller gave it.</summary>
    public string Path { get; }

    /// <summary>The lines that count, in their order; each constant once.</summary>
    public IReadOnlyList<ShippedLine> Lines { get; }

    /// <summary>What was not understood, in order.</summary>
    internal IReadOnlyList<ShippedProblem> Problems { get; }

    /// <summary>Reads a shipped file.</summary>
    /// <param name="path">Its path; only remembered.</param>
    /// <param name="text">Its text, with any line ends; spans do not count a byte order mark in front.</param>
    public static ShippedFile Parse(string path, string text)
    {
        var reader = new ShippedReader(text.TrimStart('\ufeff'));
        reader.Read();
        return new(path, reader.Lines, reader.Problems);
    }

    /// <summary>The file as the rules look at it.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="text">Its text.</param>
    public static ListReading Reading(string path, string text) => new(path, text.TrimStart('\ufeff'), ListKind.Shipped);
}

/// <summary>A line of a shipped file.</summary>
/// <param name="Name">What it says.</param>
/// <param name="ConstantSpan">Where its constant stands.</param>
/// <param name="KeySpan">Where its key and what follows <c>=&gt;</c> stand, without space around; empty where its field is.</param>
/// <param name="SuccessorSpan">Where the successor's key stands, or null where there is none.</param>
public sealed record ShippedLine(ShippedName Name, SourceSpan ConstantSpan, SourceSpan KeySpan, SourceSpan? SuccessorSpan);

/// <summary>What in a shipped file is not understood.</summary>
/// <param name="Span">The characters in question.</param>
/// <param name="Message">What is wrong and what to do.</param>
internal sealed record ShippedProblem(SourceSpan Span, string Message);
