namespace MlsysCatalog.Reading;

/// <summary>
/// Decides which rows of tables are entries. A table holds papers, or it does not, so its rows are looked at together; the columns' headers
/// say what they hold.
/// </summary>
internal sealed class RowJudge
{
    // «MLC LLM» is none.
    private const int ShortestTitle = 4;

    private readonly IReadOnlyList<ReadDraft> _drafts;
    private readonly Dictionary<Table, bool> _tables = [];
    private readonly Dictionary<Table, bool> _goOn = [];
    private readonly HashSet<Table> _labelled = [];
    private readonly HashSet<Table> _placed = [];
    private Dictionary<Table, List<ReadDraft>>? _rows;
    private HashSet<string>? _headersOfPapers;

    /// <summary>Looks at the rows among a list's drafts.</summary>
    public RowJudge(IReadOnlyList<ReadDraft> drafts) => _drafts = drafts;

    /// <summary>Whether a row is an entry, and if not, why.</summary>
    public Verdict Judge(Candidate candidate, ReadDraft draft)
    {
        var table = candidate.Table!;
        var holdsPapers = HoldsPapers(table) || GoesOnWithPapers(table);
        return !holdsPapers ? Verdict.No("its table lists no papers")
            : candidate.Cells[draft.Draft.TitleCell].IsRepeated ? Verdict.No("it goes on with the paper of the row above")
            : IsSoftware(draft) ? Verdict.No("it links to a repository only, and the other rows print a venue")
            : PrintsOtherKind(candidate, VenueColumnOf(draft.Dialect)) ? Verdict.No("it prints what it is, and that is no paper")
            : IsLabel(draft) && _labelled.Contains(table) ? Verdict.No("it is a label above the rows below it")
            : draft.Dialect.IsSchedule && !IsReading(draft)
                ? Verdict.No("it is a day of a schedule without a link to a paper, a venue or authors")
            : Verdict.Yes;
    }

    // Whether a table's rows say by themselves that they are papers.
    private bool HoldsPapers(Table table)
    {
        if (_tables.TryGetValue(table, out var holdsPapers))
        {
            return holdsPapers;
        }

        var rows = (_rows ??= RowsOfTables())[table];
        var dialect = rows[0].Dialect;
        var promises = table.Headers.Select(ColumnHeaders.Of).ToList();
        var papers = Array.FindIndex(table.Headers, ColumnHeaders.NamesPapers);
        var isForPapers = papers >= 0 && !HoldsOtherLinks(papers, rows);
        var isForTitles = isForPapers || IsForTitles(table);

        // Where a column names the authors, a row without them is a paper, too.
        isForPapers |= promises.Contains(ColumnHeaders.Promise.Authors)
            && rows.Any(static other => IsTitled(other) && other.Authors.Count > 0);
        var strong = rows.Count(other => other.Evidence.IsStrong || (other.Authors.Count > 0 && other.Draft.TitleScore >= 0.3)
            || Surroundings.AreEdition(other)
            || (isForTitles && other.Year is not null) || (isForPapers && IsTitled(other)));

        // Whatever a table is about, one of its rows may mention a venue.
        var isByChance = strong == 1 && rows.Count >= 3 && !isForTitles && !promises.Contains(ColumnHeaders.Promise.Venue);
        if (rows.Count(IsLabel) * 2 < rows.Count)
        {
            _labelled.Add(table);
        }

        if (PrintVenues(rows, VenueColumnOf(dialect)))
        {
            _placed.Add(table);
        }

        return _tables[table] = (strong * 3 >= rows.Count || dialect.IsSchedule) && strong > 0 && !isByChance;
    }

    // Whether a table has a column of titles, and the headers of one that holds papers.
    private bool GoesOnWithPapers(Table table)
    {
        if (!_goOn.TryGetValue(table, out var goesOn))
        {
            _headersOfPapers ??= [.. _rows!.Keys.Where(HoldsPapers).Select(KeyOf)];
            _goOn[table] = goesOn = IsForTitles(table) && _headersOfPapers.Contains(KeyOf(table));
        }

        return goesOn;
    }

    private static string KeyOf(Table table) => string.Join("|", table.Headers);

    private static bool IsForTitles(Table table) =>
        Array.Exists(table.Headers, static header => ColumnHeaders.Of(header) == ColumnHeaders.Promise.Title);

    // The rows of each table that have a title.
    private Dictionary<Table, List<ReadDraft>> RowsOfTables()
    {
        var tables = new Dictionary<Table, List<ReadDraft>>();
        foreach (var draft in _drafts)
        {
            if (draft.Draft.Candidate.Table is { } table && draft.Draft.HasTitle)
            {
                if (!tables.TryGetValue(table, out var rows))
                {
                    tables[table] = rows = [];
                }

                rows.Add(draft);
            }
        }

        return tables;
    }

    // «`Larger contexts:`» among rows of which most have titles in text, bold or linked
    private static bool IsLabel(ReadDraft draft) =>
        draft.Draft.TitleUnit.Kind == UnitKind.Code && draft.Authors.Count == 0 && !draft.Evidence.IsStrong
            && draft.Draft.Candidate.Cells[draft.Draft.TitleCell] is { Links.Length: 0 } cell
            && cell.Text.Length - draft.Draft.TitleUnit.InnerEnd <= 2;

    // «[sandlib](repository) | Sand Labs | |» among papers with venues: a name, no title, and no venue in the column of venues.
    private bool IsSoftware(ReadDraft draft)
    {
        var candidate = draft.Draft.Candidate;
        return _placed.Contains(candidate.Table!) && !PrintsIn(candidate, VenueColumnOf(draft.Dialect)) && draft.Authors.Count == 0
            && !Words.CountAtLeast(draft.Title.AsSpan(), ShortestTitle) && LinksElsewhereOnly(candidate);
    }

    // «| Waiting in Queues | Blog | [Paper](u) |», where no address names a paper
    private static bool PrintsOtherKind(Candidate row, int column) =>
        column >= 0 && column < row.Cells.Length && OtherKinds.Contains(row.Cells[column].Text.AsSpan().Trim())
            && Array.TrueForAll(row.Cells, static run => !Array.Exists(run.Links, static link => PaperIds.FromUrl(link.Url) is not null));

    // Whether most rows that are no software print something in the column of venues.
    private static bool PrintVenues(List<ReadDraft> rows, int column)
    {
        int papers = 0, placed = 0;
        foreach (var row in rows)
        {
            if (column >= 0 && !LinksElsewhereOnly(row.Draft.Candidate))
            {
                papers++;
                placed += PrintsIn(row.Draft.Candidate, column) ? 1 : 0;
            }
        }

        return placed >= 2 && placed * 3 >= papers * 2;
    }

    private static bool LinksElsewhereOnly(Candidate row) =>
        Array.Exists(row.Cells, static run => run.Links.Length > 0)
            && Array.TrueForAll(row.Cells, static run =>
                Array.TrueForAll(run.Links, static link => link.HostVerdict < 0 && !link.LeadsInside));

    private static int VenueColumnOf(Dialect dialect)
    {
        var column = dialect.Columns.Count - 1;
        while (column >= 0 && dialect.Columns[column] != Role.Venue)
        {
            column--;
        }

        return column;
    }

    private static bool PrintsIn(Candidate row, int column) =>
        column < row.Cells.Length && TagText.HasLetter(row.Cells[column].Text.AsSpan());

    private static bool IsTitled(ReadDraft draft) => draft.Draft.TitleScore >= 0.6;

    // On a course's days stand lectures and holidays, too; links to slides and notes are no readings.
    private static bool IsReading(ReadDraft draft)
    {
        // «No class - SOSP»
        var isTitle = draft.Year is not null || Words.CountOf(draft.Title.AsSpan()) >= 3;
        var unit = draft.Draft.TitleUnit;
        var isLinked = unit.Link >= 0 && draft.Draft.Candidate.Cells[draft.Draft.TitleCell].Links[unit.Link].Url.Length > 0;
        if ((isTitle && (draft.Evidence.HasVenue || draft.Authors.Count > 0)) || isLinked)
        {
            return true;
        }

        if (HasAddressOfItsOwn(draft.Draft.Candidate))
        {
            return true;
        }

        foreach (var run in draft.Draft.Candidate.Cells)
        {
            foreach (var link in run.Links)
            {
                if (link.End > link.Start && LinkLabels.IsForPaper(run.Text.AsSpan(link.Start, link.End - link.Start)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // «| Raft | https://raft.github.io/raft.pdf |»: bare addresses in a column
    // of links, unless that is called by something beside the paper («Slides»).
    private static bool HasAddressOfItsOwn(Candidate row)
    {
        for (var i = 0; i < Math.Min(row.Cells.Length, row.Table!.Headers.Length); i++)
        {
            var header = row.Table.Headers[i].AsSpan();
            var run = row.Cells[i];
            if (run.Links.Length > 0
                && ColumnHeaders.Of(row.Table.Headers[i]) is ColumnHeaders.Promise.Links or ColumnHeaders.Promise.Paper
                && !LinkLabels.IsForOthers(header)
                && Array.TrueForAll(run.Links, static link => link.IsBare)
                && Array.Exists(run.Links, static link => link.HostVerdict > 0) && LinkLabels.AreAll(run))
            {
                return true;
            }
        }

        return false;
    }

    // «Article» of a table of notebooks leads to a blog.
    private static bool HoldsOtherLinks(int column, List<ReadDraft> rows)
    {
        int links = 0, others = 0;
        foreach (var row in rows)
        {
            var cells = row.Draft.Candidate.Cells;
            foreach (var link in column < cells.Length && column != row.Draft.TitleCell ? cells[column].Links : [])
            {
                links++;
                others += link.HostVerdict < 0 ? 1 : 0;
            }
        }

        return links > 0 && others * 2 > links;
    }
}
