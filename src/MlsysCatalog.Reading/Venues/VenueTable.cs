using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace MlsysCatalog.Reading;

/// <summary>
/// The venues that are known by name: the built-in ones, extended by a user's <c>venues.md</c>. Immutable, safe from any thread, and
/// compared by value, so that an incremental pipeline can hold one.
/// </summary>
public sealed class VenueTable : IEquatable<VenueTable>
{
    private static readonly Lazy<VenueTable> LazyDefault = new(ReadDefault);

    private readonly VenueNameIndex _names;
    private string? _fingerprint;
    private VenueSlips? _slips;
    private Dictionary<string, VenueSeries?>? _byCanonicalName;

    private VenueTable(EquatableArray<VenueSeries> series, VenueNameIndex names)
    {
        Series = series;
        _names = names;
    }

    /// <summary>The built-in table; read when first asked for.</summary>
    public static VenueTable Default => LazyDefault.Value;

    /// <summary>The venues, in the table's order.</summary>
    public EquatableArray<VenueSeries> Series { get; }

    /// <summary>16 hexadecimal digits made of the whole content, the same on every machine: equal tables have the same.</summary>
    public string Fingerprint => _fingerprint ??= ComputeFingerprint();

    /// <summary>What names of these venues look like when they are mistyped; made when first asked for.</summary>
    internal VenueSlips Slips
    {
        get
        {
            var slips = Volatile.Read(ref _slips);
            if (slips is null)
            {
                Volatile.Write(ref _slips, slips = new(Series));
            }

            return slips;
        }
    }

    /// <summary>
    /// Reads a venue table: Markdown whose pipe tables have the columns Venue, Full name, Kind, Aliases and Held, of which only Venue must
    /// be there. Text around the tables is not read.
    /// </summary>
    /// <param name="text">The file's text.</param>
    /// <param name="problems">What could not be read, in the text's order; each costs its own row or cell at the most.</param>
    public static VenueTable Parse(string text, out IReadOnlyList<VenueTableProblem> problems)
    {
        var reader = new VenueTableReader(text);
        var series = reader.Read();
        problems = reader.Problems;
        return new(series, reader.Names);
    }

    /// <summary>
    /// This table extended by a user's. A row of the user's wins over the rows here that have its name, or whose name it has as an alias:
    /// it takes their place, keeps their aliases, and leaves to them only what it does not say. A user's alias is taken from other venues.
    /// </summary>
    public VenueTable With(VenueTable user)
    {
        if (user.Series.Count == 0)
        {
            return this;
        }

        var merged = VenueTableMerge.Merge(Series, user.Series, user._names);
        var names = new VenueNameIndex();
        AddNames(names, merged);
        return new(merged, names);
    }

    /// <summary>
    /// The venue that a whole text names, however it is written: casing, punctuation, spaces and accents do not count, nor do sponsors,
    /// "Proceedings of the", ordinals and years in front, and "Conference" or "Proceedings" behind.
    /// </summary>
    /// <returns>Null where the table does not know it.</returns>
    public VenueSeries? Find(string printed) => Find(printed, 0, printed.Length);

    /// <summary>The venue that a whole stretch of a text names; see <see cref="Find(string)"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The stretch's first character.</param>
    /// <param name="end">The character after its last.</param>
    /// <returns>Null where the table does not know it.</returns>
    public VenueSeries? Find(string text, int start, int end)
    {
        var place = VenueNameReader.Find(_names, text, start, end);
        return place < 0 ? null : Series[_names.Series(place)];
    }

    /// <summary>
    /// What <see cref="Find(string)"/> finds for a series' canonical name, as entries have it (<see cref="EntryFacts.Series"/>): rules ask
    /// for it entry by entry.
    /// </summary>
    internal VenueSeries? Named(string series)
    {
        var known = Volatile.Read(ref _byCanonicalName);
        if (known is null)
        {
            known = new(Series.Count, StringComparer.Ordinal);
            foreach (var venue in Series)
            {
                known[venue.Name] = Find(venue.Name);
            }

            Volatile.Write(ref _byCanonicalName, known);
        }

        return known.TryGetValue(series, out var found) ? found : Find(series);
    }

    /// <summary>Whether a stretch of a text may begin with, or be, a venue: most do not, and are told by how they begin.</summary>
    internal bool MayName(string text, int start, int end) => VenueNameReader.MayFind(_names, text, start, end);

    /// <summary>
    /// The longest venue name that begins exactly at a place of running text. It ends at a word's end or directly before a digit or an
    /// apostrophe (<c>OSDI18</c>, <c>ICML'20</c>). Names that are also ordinary words count only in the casing that the table prints; see
    /// <see cref="VenueSeries.IsOrdinaryWord"/>.
    /// </summary>
    /// <param name="text">The running text.</param>
    /// <param name="start">Where the name begins; nothing is found inside a word.</param>
    /// <param name="series">The venue.</param>
    /// <param name="end">The place after the name's last character; <paramref name="start"/> where there is none.</param>
    public bool TryFindAt(string text, int start, [NotNullWhen(true)] out VenueSeries? series, out int end)
    {
        var place = VenueNameReader.FindAt(_names, text, start, out end);
        series = place < 0 ? null : Series[_names.Series(place)];
        return series is not null;
    }

    /// <inheritdoc/>
    public bool Equals(VenueTable? other) =>
        ReferenceEquals(this, other) || (other is not null && Fingerprint == other.Fingerprint && Series == other.Series);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as VenueTable);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Fingerprint);

    /// <summary>
    /// Adds what venues are called: the names first, then the aliases, then the names in full, so that the stronger claim wins.
    /// </summary>
    private static void AddNames(VenueNameIndex names, EquatableArray<VenueSeries> series)
    {
        for (var i = 0; i < series.Count; i++)
        {
            names.Add(series[i].Name, i);
        }

        for (var i = 0; i < series.Count; i++)
        {
            foreach (var alias in series[i].Aliases)
            {
                names.Add(alias, i);
            }
        }

        for (var i = 0; i < series.Count; i++)
        {
            names.AddFullName(series[i].FullName, i);
        }
    }

    private static VenueTable ReadDefault()
    {
        using var stream = typeof(VenueTable).Assembly.GetManifestResourceStream("venues.md")!;
        var bytes = new byte[stream.Length];
        var count = stream.Read(bytes, 0, bytes.Length);
        return Parse(Encoding.UTF8.GetString(bytes, 0, count), out _);
    }

    private string ComputeFingerprint()
    {
        var hash = 14695981039346656037UL;
        foreach (var series in Series)
        {
            Mix(series.Name);
            Mix(series.FullName ?? "");
            Mix(((int)series.Kind).ToString(CultureInfo.InvariantCulture));
            foreach (var alias in series.Aliases)
            {
                Mix(alias);
            }

            Mix(series.Held.ToString());
            Mix("\n");
        }

        return hash.ToString("x16", CultureInfo.InvariantCulture);

        void Mix(string text)
        {
            foreach (var c in text)
            {
                hash = unchecked((hash ^ c) * 1099511628211UL);
            }

            hash = unchecked((hash ^ '|') * 1099511628211UL);
        }
    }
}
