namespace MlsysCatalog.Reading;

/// <summary>A candidate with its title found: what its fields mean is for the dialect to say.</summary>
internal sealed class Draft
{
    /// <summary>The candidate.</summary>
    public required Candidate Candidate { get; init; }

    /// <summary>The cell that holds the title, or -1 where there is none.</summary>
    public int TitleCell { get; set; } = -1;

    /// <summary>The title's unit in its cell.</summary>
    public Unit TitleUnit { get; set; }

    /// <summary>The title's first character in its cell.</summary>
    public int TitleStart { get; set; }

    /// <summary>The character after the title's last.</summary>
    public int TitleEnd { get; set; }

    /// <summary>Whether the title is printed as the name of a file: <c>Paxos Made Simple.pdf</c>.</summary>
    public bool IsFile { get; set; }

    /// <summary>Where the text ends that the title was cut from: its unit's, or that of the last unit over which it runs on.</summary>
    public int TitleReach { get; set; }

    /// <summary>How much the title looks like one, from 0 to 1.</summary>
    public double TitleScore { get; set; }

    /// <summary>
    /// The name printed before the title and parted from it by a colon (<c>**Ray**:
    /// A Distributed …</c>), in the title's cell; empty where there is none.
    /// </summary>
    public (int Start, int End) NamePrefix { get; set; }

    /// <summary>How <see cref="NamePrefix"/> is set.</summary>
    public Form NameForm { get; set; }

    /// <summary>Whether it is written as journals write references: authors first, then year and title.</summary>
    public bool IsReference { get; set; }

    /// <summary>Whether names stand straight before the title, as in references.</summary>
    public bool FollowsNames { get; set; }

    /// <summary>Whether a venue with its year stands right behind the link that the title is: none stands in its words.</summary>
    public bool IsBeforeVenue { get; set; }

    /// <summary>Whether bars part all that it says, from the year in front of the title on.</summary>
    public bool HasBars { get; set; }

    /// <summary>
    /// Whether the names of the authors may stand in the title, by the characters that it holds: where not, nobody need look for them.
    /// </summary>
    public bool MayHoldCredit { get; set; } = true;

    /// <summary>The pieces outside the title.</summary>
    public List<Field> Fields { get; } = [];

    /// <summary>The run that a field stands in.</summary>
    public Run RunOf(Field field) => RunAt(field.Cell);

    /// <summary>A cell's run, or behind the cells a later paragraph's.</summary>
    public Run RunAt(int cell) => cell < Candidate.Cells.Length ? Candidate.Cells[cell] : Candidate.Details[cell - Candidate.Cells.Length];

    /// <summary>The lines of the title's cell below the title; empty where there are none.</summary>
    public ReadOnlySpan<char> TextBelowTitle
    {
        get
        {
            var text = HasTitle ? Candidate.Cells[TitleCell].Text : "";
            var end = HasTitle ? text.IndexOf('\n', TitleEnd) : -1;
            return end < 0 ? default : text.AsSpan(end + 1);
        }
    }

    /// <summary>
    /// Which sorts of characters a stretch of the title's cell holds at most: as a rule it is the title's unit, or the rest of it.
    /// </summary>
    public TextMarks MarksOf(int start, int end) => start >= TitleUnit.InnerStart && end <= TitleUnit.InnerEnd
        ? TitleUnit.Marks
        : Candidate.Cells[TitleCell].Text.AsSpan(start, Math.Max(0, end - start)).Marks();

    /// <summary>Whether a title was found.</summary>
    public bool HasTitle => TitleCell >= 0 && TitleEnd > TitleStart;

    /// <summary>Whether the title is the text of a link to a paper.</summary>
    public bool LinksTitleToPaper => TitleUnit.Link >= 0 && Candidate.Cells[TitleCell].Links[TitleUnit.Link].HostVerdict > 0;
}
