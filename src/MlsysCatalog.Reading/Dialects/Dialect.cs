namespace MlsysCatalog.Reading;

/// <summary>
/// How a list, or one of its tables, writes its entries: inferred from all of its candidates at once and from nothing else. A plain value;
/// the reader asks it which form titles have and what stands in which slot.
/// </summary>
internal sealed class Dialect
{
    /// <summary>The dialect of a list about which nothing is known.</summary>
    public static Dialect Unknown { get; } = new([], [], [], -1, 0);

    private readonly Dictionary<Form, double> _titleForms;
    private readonly double[] _titleShares = new double[Form.Count];
    private readonly Dictionary<Slot, SlotEvidence> _slots;
    private readonly Role[] _columns;

    /// <summary>Takes what <see cref="DialectInference"/> has found.</summary>
    public Dialect(Dictionary<Form, double> titleForms, Dictionary<Slot, SlotEvidence> slots, Role[] columns, int titleColumn, int support)
    {
        _titleForms = titleForms;
        foreach (var form in titleForms)
        {
            _titleShares[form.Key.Number] = form.Value;
        }

        foreach (var evidence in slots.Values)
        {
            evidence.Settle();
        }

        _slots = slots;
        _columns = columns;
        TitleColumn = titleColumn;
        Support = support;
    }

    /// <summary>The column of the titles, or -1 outside tables.</summary>
    public int TitleColumn { get; }

    /// <summary>The column of links whose texts are titles in some rows; -1 where there is none.</summary>
    public int LinkedTitleColumn { get; init; } = -1;

    /// <summary>Whether its rows are days, on which a paper may be read or anything else be done.</summary>
    public bool IsSchedule { get; init; }

    /// <summary>Whether titles are followed, in the same text, by who wrote the papers.</summary>
    public CreditHabit CreditsInTail { get; init; }

    /// <summary>Whether titles begin with a name that is a link, and go on behind a colon: <c>[Orca](u): A Distributed …</c>.</summary>
    public bool HasNamesInLinks { get; init; }

    /// <summary>Whether the line below a title's may be the rest of the title: the list has nothing else there.</summary>
    public bool WrapsTitles { get; init; }

    /// <summary>Whether titles are followed, on their line, by the address that they lead to.</summary>
    public bool HasAddressesBehindTitles { get; init; }

    /// <summary>Whether entries begin with their year and no mark behind it: <c>1994 Algorithms for …</c>.</summary>
    public bool HasYearsInHead { get; init; }

    /// <summary>Whether entries begin with a venue and a mark behind it: <c>OSDI / Title</c>.</summary>
    public bool HasVenuesInHead { get; init; }

    /// <summary>Whether titles are followed, in the same text, by a comma and a venue without a year: <c>Title, NSDI</c>.</summary>
    public bool HasVenuesInTail { get; init; }

    /// <summary>
    /// Whether dots part titles from what is said of them, in the same order as a rule: <c>Title · Some Lab · Survey</c>.
    /// </summary>
    public bool HasDotsInTail { get; init; }

    /// <summary>Whether titles follow a few words in parentheses that say what they are about: <c>(Scheduling) Sparrow: …</c>.</summary>
    public bool HasNotesInHead { get; init; }

    /// <summary>Whether entries begin with their authors, as references do.</summary>
    public bool HasAuthorsInHead { get; init; }

    /// <summary>
    /// Whether entries begin with whole names, and nothing but a comma parts them from the title: <c>Ada Author, Ben Author, Title …</c>.
    /// </summary>
    public bool HasNamesInHead { get; init; }

    /// <summary>
    /// Whether most entries begin with a name at least, and a comma parts it from the title: <c>Ada Author, Title of Some Words</c>. A few
    /// titles begin so, too; most of a list do not.
    /// </summary>
    public bool HasNameInHead { get; init; }

    /// <summary>What the maintainer says instead, or null.</summary>
    public ListOverride? Override { get; init; }

    /// <summary>The headers of the table's columns; empty outside tables.</summary>
    public string[] Headers { get; init; } = [];

    /// <summary>How many candidates it was inferred from.</summary>
    public int Support { get; }

    /// <summary>The share of the titles that have each form, from 0 to 1.</summary>
    public IReadOnlyDictionary<Form, double> TitleForms => _titleForms;

    /// <summary>What was seen in each slot.</summary>
    public IReadOnlyDictionary<Slot, SlotEvidence> Slots => _slots;

    /// <summary>What each column holds.</summary>
    public IReadOnlyList<Role> Columns => _columns;

    /// <summary>The share of the titles that have a form.</summary>
    public double TitleShare(Form form) => _titleShares[form.Number];

    /// <summary>Whether the venues of a slot carry their year as a rule.</summary>
    public bool IsDated(Slot slot) =>
        _slots.TryGetValue(slot, out var evidence) && evidence.Dated * 3 >= (evidence.Venues + evidence.Plausible) * 2;

    /// <summary>Whether at least half of what stands in a slot looks like what a role holds.</summary>
    public bool IsMostly(Role role, Slot slot) =>
        _slots.TryGetValue(slot, out var evidence) && evidence.CountOf(role) * 2 >= evidence.Count;

    /// <summary>Whether a slot holds organizations among other things.</summary>
    public bool HasOrganizations(Slot slot) =>
        _slots.TryGetValue(slot, out var evidence) && evidence.Organizations >= 3 && evidence.Organizations * 4 >= evidence.Count;

    /// <summary>Whether a slot holds names of papers among other things: coined words, no two alike.</summary>
    public bool HasNames(Slot slot) => _slots.TryGetValue(slot, out var evidence) && evidence.HoldsNamesToo;

    /// <summary>Whether a slot holds authors among other things.</summary>
    public bool HasPeople(Slot slot) =>
        _slots.TryGetValue(slot, out var evidence) && evidence.People >= 3 && evidence.People * 4 >= evidence.Count;

    /// <summary>
    /// Whether what stands in bold in a slot's brackets comes again and again: it says what kind of work it is (<c>**(required)**</c>,
    /// <c>**[Survey]**</c>), and names none.
    /// </summary>
    public bool HasKinds(Slot slot) => (_slots.TryGetValue(slot, out var evidence) && evidence.HoldsKinds)
        || (slot.Region == Region.LineAbove && HasKinds(slot with { Region = Region.Before }));

    /// <summary>Whether the names in a slot begin with a surname as a rule.</summary>
    public bool HasInvertedNames(Slot slot) => _slots.TryGetValue(slot, out var evidence) && evidence.Inverted >= 2
        && evidence.Inverted * 3 >= evidence.People;

    /// <summary>Whether venues stand anywhere but in columns.</summary>
    public bool HasVenueSlots => _hasVenueSlots ??= _slots.Any(slot => slot.Key.Region != Region.Column && slot.Value.Role == Role.Venue);

    private bool? _hasVenueSlots;

    /// <summary>What a slot holds.</summary>
    public Role RoleOf(Slot slot)
    {
        var inferred = InferredRole(slot);
        return Override?.RoleOf(slot, inferred, Headers) ?? inferred;
    }

    /// <summary>Whether the maintainer says that something does not stand in a slot, whatever it looks like.</summary>
    public bool Forbids(Role role, Slot slot) => Override is { } given && (given.RoleOf(slot, role, Headers) ?? role) != role;

    private Role InferredRole(Slot slot)
    {
        if (slot.Region == Region.Column && slot.Column < _columns.Length && _columns[slot.Column] != Role.Unknown)
        {
            return _columns[slot.Column];
        }

        return _slots.TryGetValue(slot, out var evidence) ? evidence.Role : Role.Unknown;
    }
}

/// <summary>How sure it is that names behind a title are its authors, and no words of its own.</summary>
internal enum CreditHabit : byte
{
    /// <summary>The list has nothing of the sort.</summary>
    None,

    /// <summary>Some titles are followed by <c>by</c> and names.</summary>
    Bylines,

    /// <summary>Titles are followed by names as a rule, and a mark that no title has as a rule parts them.</summary>
    Usual,

    /// <summary>Titles are followed by names as a rule, and commas part all of them.</summary>
    Listed,
}

/// <summary>What was seen in one slot, and what follows from it.</summary>
internal sealed class SlotEvidence
{
    /// <summary>How many pieces stand there.</summary>
    public int Count { get; set; }

    /// <summary>How many of them name a series that the venue table knows, or are an arXiv id.</summary>
    public int Venues { get; set; }

    /// <summary>How many have the shape of a venue with a year.</summary>
    public int Plausible { get; set; }

    /// <summary>How many name a venue together with its year.</summary>
    public int Dated { get; set; }

    /// <summary>How many are a year or a date.</summary>
    public int Years { get; set; }

    /// <summary>How many are lists of names.</summary>
    public int People { get; set; }

    /// <summary>How many of these certainly begin with a surname.</summary>
    public int Inverted { get; set; }

    /// <summary>How many are a few words only.</summary>
    public int Short { get; set; }

    /// <summary>How many name an organization for certain.</summary>
    public int Organizations { get; set; }

    /// <summary>How many of the pieces look like what a role holds.</summary>
    public int CountOf(Role role) => role switch
    {
        Role.Venue => Venues + Plausible,
        Role.Year => Years,
        Role.Authors => People,
        Role.Organizations => Organizations,
        Role.Name => _names,
        _ => 0,
    };

    private int _apart;
    private int _names;
    private int _coined;
    private HashSet<string>? _distinctNames;

    /// <summary>Counts what may be the paper's short name.</summary>
    /// <param name="text">The text that it stands in.</param>
    /// <param name="start">Its first character.</param>
    /// <param name="end">The character after its last.</param>
    /// <param name="isApart">Whether it is one of the pieces that were counted, and no part of the title.</param>
    public void AddName(string text, int start, int end, bool isApart)
    {
        _names++;
        _apart += isApart ? 1 : 0;
        _coined += NamePrefix.IsCoined(text.AsSpan(start, end - start)) ? 1 : 0;
        (_distinctNames ??= new(StringComparer.OrdinalIgnoreCase)).Add(text.Substring(start, end - start));
    }

    private int _persons;
    private HashSet<string>? _distinctPersons;

    /// <summary>Counts what may be one person's name: among others of its kind it is the first author.</summary>
    public void AddPerson(string text, int start, int end)
    {
        _persons++;
        (_distinctPersons ??= new(StringComparer.Ordinal)).Add(text.Substring(start, end - start));
    }

    // «*Ada Author*», «*Ben Author*»; «*Oral Presentation*» comes again.
    private bool HoldsPersons => _persons >= 3 && (_persons + People) * 5 >= Count * 4 && _distinctPersons!.Count * 10 >= _persons * 8;

    private int _labels;
    private HashSet<string>? _distinctLabels;

    /// <summary>Counts what stands in bold in a bracket; of <c>Learning-based, DQN</c> the first counts.</summary>
    public void AddLabel(string text, int start, int end)
    {
        var comma = text.IndexOf(',', start, end - start);
        _labels++;
        (_distinctLabels ??= new(StringComparer.OrdinalIgnoreCase)).Add(text.Substring(start, (comma < 0 ? end : comma) - start));
    }

    /// <summary>Whether the labels repeat: a name stands once.</summary>
    public bool HoldsKinds => _labels >= 3 && _distinctLabels!.Count * 10 <= _labels * 6;

    // A name stands once; persons and organizations come again, and have no capitals in their middle.
    private bool HoldsNames =>
        _names >= 3 && _names * 10 >= (Count - _apart + _names) * 6 && _coined * 3 >= _names && _distinctNames!.Count * 10 >= _names * 8;

    /// <summary>Whether what looks like names is coined as a rule, and stands once.</summary>
    public bool HoldsNamesToo => _apart >= 3 && _coined * 2 >= _names && _distinctNames!.Count * 10 >= _names * 9;

    /// <summary>What the slot holds.</summary>
    public Role Role => _settled ?? Weigh();

    private Role? _settled;

    /// <summary>Decides what the slot holds, after all its pieces are counted: it is asked for every piece.</summary>
    public void Settle() => _settled = Weigh();

    private Role Weigh()
    {
        if (Count == 0)
        {
            return Role.Unknown;
        }

        var venueShare = (Venues + (0.7 * Plausible)) / Count;
        var others = Math.Max(1, Count - People);
        var isVenue = Venues >= 3 && Venues * 5 >= Count && (Venues + (0.7 * Plausible)) / others >= 0.5;
        isVenue |= Venues > 0 && (venueShare >= 0.4 || (Venues >= 3 && venueShare >= 0.25 && Short * 10 >= Count * 9));
        return isVenue ? Role.Venue
            : HoldsNames ? Role.Name
            : Years * 2 >= Count ? Role.Year
            : (People * 5 >= Count * 2 && People >= Organizations) || HoldsPersons ? Role.Authors
            : Organizations * 5 >= Count && Short * 10 >= Count * 6 ? Role.Organizations
            : Role.Unknown;
    }
}
