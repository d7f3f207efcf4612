namespace MlsysCatalog.Reading;

/// <summary>What sort of block a candidate is.</summary>
internal enum CandidateKind : byte
{
    /// <summary>An item of a bulleted list.</summary>
    Bullet,

    /// <summary>An item of a numbered list.</summary>
    Ordered,

    /// <summary>A row of a table.</summary>
    Row,

    /// <summary>A paragraph, or a line of one.</summary>
    Paragraph,

    /// <summary>A heading.</summary>
    Heading,
}

/// <summary>Any block that might be an entry, with its text flattened and what stands around it.</summary>
internal sealed class Candidate
{
    // Most candidates have none of these.
    private static readonly List<Run> NoRuns = [];
    private static readonly List<Candidate> NoChildren = [];
    private List<Run>? _details;
    private List<Run>? _attachments;
    private List<Candidate>? _children;

    /// <summary>Its kind.</summary>
    public required CandidateKind Kind { get; init; }

    /// <summary>Whether it is written in HTML.</summary>
    public bool IsHtml { get; init; }

    /// <summary>The section it stands in.</summary>
    public required Section Section { get; init; }

    /// <summary>The list item it is nested in, or null.</summary>
    public Candidate? Parent { get; init; }

    /// <summary>How many list items it is nested in.</summary>
    public int Depth => Parent is null ? 0 : Parent.Depth + 1;

    /// <summary>The table it is a row of, or null.</summary>
    public Table? Table { get; init; }

    /// <summary>What the maintainer says of how it is written, or null.</summary>
    public ListOverride? Override { get; init; }

    /// <summary>The whole block.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>Its text: one run, or one a cell.</summary>
    public required Run[] Cells { get; init; }

    /// <summary>The pieces of each cell.</summary>
    public required Unit[][] Units { get; init; }

    /// <summary>What each unit's words say, in the order of <see cref="Units"/>.</summary>
    public required UnitTraits[][] Traits { get; init; }

    /// <summary>
    /// Whether it is one labelled fact of the item that it is nested in: <see cref="FieldLabels.IsFactOfParent"/>, asked once.
    /// </summary>
    public bool IsFactOfParent => _isFactOfParent ??= FieldLabels.IsFactOfParent(this);

    private bool? _isFactOfParent;

    /// <summary>What was read of it; null before it was.</summary>
    public ReadDraft? Draft { get; set; }

    /// <summary>Further paragraphs, quotes and lines of the same block, in order.</summary>
    public List<Run> Details => _details ?? NoRuns;

    /// <summary>Blocks behind it whose links belong to it and whose text does not.</summary>
    public List<Run> Attachments => _attachments ?? NoRuns;

    /// <summary>The list items nested in it.</summary>
    public List<Candidate> Children => _children ?? NoChildren;

    /// <summary>Adds one of <see cref="Details"/>.</summary>
    public void AddDetail(Run run) => (_details ??= []).Add(run);

    /// <summary>Makes one of <see cref="Details"/> its text, and its text one of them.</summary>
    /// <param name="detail">The detail.</param>
    /// <param name="units">The detail's pieces.</param>
    /// <param name="traits">What their words say.</param>
    public void Promote(int detail, Unit[] units, UnitTraits[] traits)
    {
        (Cells[0], Details[detail]) = (Details[detail], Cells[0]);
        Units[0] = units;
        Traits[0] = traits;
    }

    /// <summary>Adds one of <see cref="Attachments"/>.</summary>
    public void AddAttachment(Run run) => (_attachments ??= []).Add(run);

    /// <summary>Adds one of <see cref="Children"/>.</summary>
    public void AddChild(Candidate candidate) => (_children ??= []).Add(candidate);

    /// <summary>The text of its first line or cell, for people.</summary>
    public string Text => Cells.Length == 0 ? "" : Cells[0].Text;
}

/// <summary>A table's columns.</summary>
/// <param name="Headers">The column headers' texts, in order.</param>
internal sealed record Table(string[] Headers)
{
    /// <summary>All headers in one text: tables with the same columns have the same.</summary>
    public string Columns { get; } = string.Join("|", Headers);
}
