namespace MlsysCatalog.Reading;

/// <summary>
/// How often a list's entries are written in each way that one dialect knows: what a report of the dialect is made of, when somebody asks
/// for one. It holds no candidate, so that a reading does not keep the whole list's pieces alive.
/// </summary>
internal sealed class DialectUse(Dialect dialect, int firstLine)
{
    private readonly List<(CandidateKind Kind, int Count)> _kinds = [];
    private readonly List<(Form Form, int Count)> _forms = [];

    /// <summary>The dialect.</summary>
    public Dialect Dialect { get; } = dialect;

    /// <summary>The 0-based line of the first entry.</summary>
    public int FirstLine { get; } = firstLine;

    /// <summary>How many entries are written in it.</summary>
    public int Entries { get; private set; }

    /// <summary>How many of them print a venue.</summary>
    public int Venues { get; private set; }

    /// <summary>How many of them print a year.</summary>
    public int Years { get; private set; }

    /// <summary>How many of them print authors.</summary>
    public int Authors { get; private set; }

    /// <summary>How many of them print organizations.</summary>
    public int Organizations { get; private set; }

    /// <summary>How many of them are blocks of each kind, in the order of the first ones.</summary>
    public IReadOnlyList<(CandidateKind Kind, int Count)> Kinds => _kinds;

    /// <summary>How many of their titles have each form, in the order of the first ones.</summary>
    public IReadOnlyList<(Form Form, int Count)> Forms => _forms;

    /// <summary>The use of an entry's dialect among those of a list: as a rule that of the entry before.</summary>
    public static DialectUse Of(ReadDraft entry, DialectUse? before, List<DialectUse> uses, LineMap lines) =>
        before?.Dialect == entry.Dialect ? before : Find(entry, uses, lines);

    // Apart, so that the search costs nothing where the dialect is that of the entry before.
    private static DialectUse Find(ReadDraft entry, List<DialectUse> uses, LineMap lines)
    {
        var use = uses.Find(known => known.Dialect == entry.Dialect);
        if (use is null)
        {
            uses.Add(use = new(entry.Dialect, lines.LineOf(entry.Draft.Candidate.Span.Start)));
        }

        return use;
    }

    /// <summary>Counts one more.</summary>
    public void Add(ReadDraft entry)
    {
        Entries++;
        Venues += entry.Tag.Venue is not null ? 1 : 0;
        Years += entry.Year is not null ? 1 : 0;
        Authors += entry.Authors.Count > 0 ? 1 : 0;
        Organizations += entry.Organizations.Count > 0 ? 1 : 0;
        Count(_kinds, entry.Draft.Candidate.Kind);
        Count(_forms, entry.Draft.TitleUnit.Form);
    }

    private static void Count<T>(List<(T What, int Count)> counts, T what)
        where T : struct
    {
        for (var i = 0; i < counts.Count; i++)
        {
            if (EqualityComparer<T>.Default.Equals(counts[i].What, what))
            {
                counts[i] = (what, counts[i].Count + 1);
                return;
            }
        }

        counts.Add((what, 1));
    }
}
