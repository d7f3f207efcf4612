namespace MlsysCatalog.Reading;

/// <summary>What the columns of a table hold, by their headers and by what stands in them.</summary>
internal sealed class TableColumns
{
    private const int LongestName = 32;
    private const double MostlyDays = 0.6;

    /// <summary>Looks at a table's rows.</summary>
    public TableColumns(Table table, IReadOnlyList<Candidate> rows, TitleFinder finder)
    {
        var count = Math.Max(table.Headers.Length, rows.Max(row => row.Cells.Length));
        var promises = new ColumnHeaders.Promise[count];
        for (var i = 0; i < table.Headers.Length; i++)
        {
            promises[i] = ColumnHeaders.Of(table.Headers[i]);
        }

        var contents = new Content[count];
        for (var i = 0; i < count; i++)
        {
            contents[i] = Content.Of(rows, i, i < table.Headers.Length ? table.Headers[i].Trim() : "", promises[i], finder);
        }

        TitleColumn = FindTitleColumn(promises, contents, rows.Count);
        LinkedTitleColumn = FindLinkedTitles(promises, rows, finder);
        IsSchedule = Array.Exists(contents, static content => content.Filled >= 3 && content.Days >= MostlyDays);
        Roles = new Role[count];
        for (var i = 0; i < count; i++)
        {
            // The day on which a paper is read is not when it appeared.
            Roles[i] = i == TitleColumn ? Role.Unknown
                : contents[i].Days >= MostlyDays ? Role.Remark
                : RoleOf(promises[i], contents[i], rows, i);
            Roles[i] = Roles[i] is Role.Unknown or Role.Remark && i != TitleColumn && BeginsTitles(rows, i, TitleColumn)
                ? Role.Name
                : Roles[i];
        }
    }

    /// <summary>The column of the titles; -1 for a table without columns.</summary>
    public int TitleColumn { get; }

    /// <summary>
    /// The column of links whose texts are titles in some rows, where the column of the titles gives topics; -1 where there is none.
    /// </summary>
    public int LinkedTitleColumn { get; }

    /// <summary>Whether the rows are days of a course or a seminar: what is on them may be a paper or anything else.</summary>
    public bool IsSchedule { get; }

    /// <summary>What each column holds.</summary>
    public Role[] Roles { get; }

    private static int FindTitleColumn(ColumnHeaders.Promise[] promises, Content[] contents, int rows)
    {
        var title = Array.IndexOf(promises, ColumnHeaders.Promise.Title);
        if (title >= 0 && contents[title].Filled > 0)
        {
            return title;
        }

        var paper = Array.IndexOf(promises, ColumnHeaders.Promise.Paper);
        if (paper >= 0 && contents[paper].Title >= 0.35)
        {
            return paper;
        }

        var name = Array.IndexOf(promises, ColumnHeaders.Promise.Name);
        var best = -1;
        for (var i = 0; i < promises.Length; i++)
        {
            var mayBe = promises[i] is ColumnHeaders.Promise.None or ColumnHeaders.Promise.Paper
                && contents[i].Days < 0.5 && contents[i].Filled * 4 >= rows;
            if (mayBe && (best < 0 || contents[i].Title > contents[best].Title + 0.05))
            {
                best = i;
            }
        }

        if (name >= 0 && (best < 0 || contents[best].Title < 0.9 || contents[best].TitleCase < 0.6))
        {
            return name;
        }

        if (best >= 0 && contents[best].Title >= 0.5)
        {
            return best;
        }

        // «Topic» of a course's day is what is read on it.
        var topic = Array.FindIndex(promises, static promise => promise == ColumnHeaders.Promise.Topic);
        if (topic >= 0 && contents[topic].Title >= 0.5 && contents[topic].Filled * 2 >= rows)
        {
            return topic;
        }

        var first = FirstFilled(contents, promises);

        // «Dreamer» in the column «Paper» is a short title; who presents it is none.
        return paper >= 0 && promises[first] == ColumnHeaders.Promise.Remark && MayHoldTitles(contents[paper]) ? paper : first;
    }

    // In a table whose titles no header promises, a link to a paper may spell its title beside the day's topic.
    private int FindLinkedTitles(ColumnHeaders.Promise[] promises, IReadOnlyList<Candidate> rows, TitleFinder finder)
    {
        if (TitleColumn < 0 || promises[TitleColumn] is ColumnHeaders.Promise.Title or ColumnHeaders.Promise.Paper)
        {
            return -1;
        }

        for (var i = 0; i < promises.Length; i++)
        {
            if (i != TitleColumn
                && promises[i] is ColumnHeaders.Promise.Links or ColumnHeaders.Promise.Paper
                && rows.Any(row => finder.LinkedTitle(row, i) >= 0))
            {
                return i;
            }
        }

        return -1;
    }

    private static int FirstFilled(Content[] contents, ColumnHeaders.Promise[] promises)
    {
        var first = -1;
        for (var i = contents.Length - 1; i >= 0; i--)
        {
            first = MayHoldTitles(contents[i]) && promises[i] == ColumnHeaders.Promise.None ? i : first;
        }

        first = first >= 0 ? first : Array.FindIndex(contents, MayHoldTitles);
        return first >= 0 ? first : contents.Length - 1;
    }

    private static bool MayHoldTitles(Content content) => content.Filled > 0 && content.Letters > 0.5 && content.Days < 0.5;

    // «Clipper» beside «Clipper: A Low-Latency Online Prediction Serving System», in most rows; in some, where hardly a cell is like
    // another: a name stands once, and a word that classifies comes again.
    private static bool BeginsTitles(IReadOnlyList<Candidate> rows, int column, int titleColumn)
    {
        int names = 0, filled = 0;
        var distinct = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in rows)
        {
            if (column < row.Cells.Length && titleColumn < row.Cells.Length
                && row.Cells[column].Text is { Length: > 0 and <= LongestName } name)
            {
                filled++;
                distinct.Add(name);
                names += NamePrefix.IsRepeatedBy(row.Cells[titleColumn].Text, name) ? 1 : 0;
            }
        }

        return names >= 3 && (names * 2 >= filled || (names * 4 >= filled && distinct.Count * 20 >= filled * 19));
    }

    private static Role RoleOf(ColumnHeaders.Promise promise, Content content, IReadOnlyList<Candidate> rows, int column) => promise switch
    {
        ColumnHeaders.Promise.Venue => content.Years > 0.7 ? Role.Year : Role.Venue,
        ColumnHeaders.Promise.Year => content.Venues >= 0.4 ? Role.Venue : Role.Year,
        ColumnHeaders.Promise.Authors => Role.Authors,
        ColumnHeaders.Promise.Organizations => Role.Organizations,
        ColumnHeaders.Promise.Name => Role.Name,
        ColumnHeaders.Promise.Links or ColumnHeaders.Promise.Paper => content.Venues >= 0.3 ? Role.Venue : Role.Links,
        ColumnHeaders.Promise.Remark or ColumnHeaders.Promise.Topic => Role.Remark,
        _ => content.Venues >= 0.4 ? Role.Venue
            : content.Years >= 0.5 ? Role.Year
            : HoldsPeople(content, rows, column) ? Role.Authors
            : Role.Unknown,
    };

    // Asked last: names take longest to tell.
    private static bool HoldsPeople(Content content, IReadOnlyList<Candidate> rows, int column)
    {
        double people = 0;
        foreach (var row in rows)
        {
            people += column < row.Cells.Length && !string.IsNullOrWhiteSpace(row.Cells[column].Text)
                && People.Likeness(row.Cells[column].Text.AsSpan()) >= 0.6 ? 1 : 0;
        }

        return people / Math.Max(1, content.Filled) >= 0.5;
    }

    private readonly record struct Content(
        double Filled, double Title, double TitleCase, double Venues, double Years, double Letters, double Days)
    {
        public static Content Of(
            IReadOnlyList<Candidate> rows, int column, string header, ColumnHeaders.Promise promise, TitleFinder finder)
        {
            // A header that promises something else settles these two.
            var mayHoldTitles = promise is ColumnHeaders.Promise.None or ColumnHeaders.Promise.Paper or ColumnHeaders.Promise.Topic;
            double filled = 0, title = 0, titleCase = 0, venue = 0, year = 0, letters = 0, days = 0;
            foreach (var row in rows)
            {
                if (column >= row.Cells.Length || string.IsNullOrWhiteSpace(row.Cells[column].Text))
                {
                    continue;
                }

                filled++;
                var run = row.Cells[column];
                var traits = row.Traits[column];
                var tag = TagOf(traits);
                // A column «arXiv» in which each cell says so leads there, and so does the label of a link in a column of links.
                var isHeader = tag.Year is null && header.Equals(tag.Venue, StringComparison.OrdinalIgnoreCase);
                var isLabel = promise is ColumnHeaders.Promise.Links or ColumnHeaders.Promise.Paper && tag.Year is null
                    && run.Links.Length > 0 && LinkLabels.AreAll(run);
                venue += tag.Strength >= VenueStrength.Known && !isHeader && !isLabel ? 1 : 0;
                year += tag.Strength == VenueStrength.YearOnly ? 1 : 0;
                days += YearText.IsDay(run.Text, 0, run.Text.Length) ? 1 : 0;
                letters += TagText.HasLetter(run.Text.AsSpan()) ? 1 : 0;
                title += mayHoldTitles ? BestTitle(finder, row, column) : 0;
                titleCase += mayHoldTitles ? TitleLikeness.TitleCase(run.Text.AsSpan()) : 0;
            }

            var n = Math.Max(1, filled);
            return new(filled, title / n, titleCase / n, venue / n, year / n, letters / n, days / n);
        }

        // Of several pieces, the first that names a venue speaks for the cell.
        private static VenueTag TagOf(UnitTraits[] traits)
        {
            foreach (var unit in traits)
            {
                if (traits.Length == 1 || unit.Tag.Strength >= VenueStrength.Known)
                {
                    return unit.Tag;
                }
            }

            return VenueTag.None;
        }

        private static double BestTitle(TitleFinder finder, Candidate row, int column)
        {
            var best = 0.0;
            for (var i = 0; i < row.Units[column].Length; i++)
            {
                best = Math.Max(best, finder.TitleOf(row, column, i));
            }

            return best;
        }
    }
}
