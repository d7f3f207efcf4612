using System.ComponentModel;
using MlsysCatalog.Records;
using MlsysCatalog.Storage;

namespace MlsysCatalog;

/// <summary>
/// The papers of some reading lists, as compiled into a program: <c>Catalog.Current</c>. It holds no object for a paper, a venue or a
/// topic: what it hands out are handles, and texts are made when they are asked for. Safe for use by several threads.
/// </summary>
public abstract partial class PaperCatalog
{
    private readonly StoreLayout _layout;
    private readonly FormerCatalog? _former;

    /// <summary>For emitted code, which is the only one to derive from this class.</summary>
    /// <param name="format">The name of the member of <see cref="Format"/> that says which format the store has.</param>
    /// <exception cref="NotSupportedException">The store has another format than this library reads.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected PaperCatalog(string format)
    {
        if (format != nameof(MlsysCatalogReadsStoreFormat2.EmittedForStoreFormat2))
        {
            throw OtherFormat(format);
        }

        _layout = new StoreLayout(StoreCounts.Read(Data));
        _former = FormerData.IsEmpty ? null : new FormerCatalog(this);
    }

    /// <summary>
    /// For emitted code: has one member for each store format that this library reads. Code that was emitted for another one does not
    /// compile, and the compiler names both formats: this property's type and the missing member.
    /// </summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected static MlsysCatalogReadsStoreFormat2 Format => default;

    /// <summary>For emitted code: the whole catalog, in memory that no garbage collector ever visits.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract ReadOnlySpan<byte> Data { get; }

    /// <summary>
    /// For emitted code: a store of its own for the keys that papers had before, and for papers that no list has any more; empty, as in
    /// most catalogs, where there are none. See <see cref="FormerCatalog"/>.
    /// </summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual ReadOnlySpan<byte> FormerData => default;

    internal ReadOnlySpan<byte> FormerBytes => FormerData;

    /// <summary>What the catalog has beside its papers; null where it has nothing.</summary>
    internal FormerCatalog? Former => _former;

    /// <summary>Every paper: by venue, then by year, those without a venue last.</summary>
    public PaperList Papers => PaperList.Run(this, 0, _layout.Counts.Papers);

    /// <summary>Every venue that has a paper.</summary>
    public VenueList Venues => new(this, _layout.Counts.Venues);

    /// <summary>Every edition that has a paper, by venue, then by year.</summary>
    public EditionList Editions => new(this, 0, _layout.Counts.Editions);

    /// <summary>Every topic, each after the one above it. Those without a <see cref="Topic.Parent"/> are the roots.</summary>
    public TopicList Topics => new(this, -1, _layout.Counts.Topics);

    /// <summary>The lists that the catalog was made from, in their order of precedence.</summary>
    public ReadingListList Lists => new(this, _layout.Counts.Lists);

    /// <summary>Every organization that a list prints, in alphabetical order.</summary>
    public TextList Organizations => new(this, TextKind.AllOrganizations, 0, _layout.Counts.Organizations);

    /// <summary>Every author that a list prints, in alphabetical order.</summary>
    public TextList Authors => new(this, TextKind.AllAuthors, 0, _layout.Counts.Authors);

    /// <summary>
    /// Finds a paper by its key. A key that the paper had before and that was shipped leads to it, too; that of a paper which no list has
    /// any more leads to one that still knows its key, title, edition and ids, and that no list, count or search of the catalog has.
    /// </summary>
    /// <param name="key">The key, <c>osdi2020/gavel</c>; case counts.</param>
    /// <param name="paper">The paper, or the default one.</param>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    public bool TryGetPaper(string key, out Paper paper)
    {
        Require(key, nameof(key));
        return FindByKey(key, out paper);
    }

    /// <summary>
    /// Finds a paper by its title, or by another title under which a list prints it. Case, punctuation, spaces, accents and the many
    /// Unicode forms of a letter make no difference.
    /// </summary>
    /// <param name="title">The title.</param>
    /// <param name="paper">The paper, or the default one; the first in the catalog's order where several have the title.</param>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="title"/> is null.</exception>
    public bool TryGetPaperByTitle(string title, out Paper paper)
    {
        Require(title, nameof(title));
        return FindByTitle(title, out paper);
    }

    /// <summary>
    /// Finds a paper by one of its links. <c>http</c> or <c>https</c>, <c>www.</c> and a slash at the end make no difference; neither does
    /// which page of arXiv or of a DOI it is, where the paper's id is known.
    /// </summary>
    /// <param name="url">The address.</param>
    /// <param name="paper">The paper, or the default one; the first in the catalog's order where several have the link.</param>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="url"/> is null.</exception>
    public bool TryGetPaperByLink(string url, out Paper paper)
    {
        Require(url, nameof(url));
        return FindByLink(url, out paper);
    }

    /// <summary>Finds a paper by its id in an archive or in proceedings.</summary>
    /// <param name="id">
    /// <c>scheme:value</c> as in <see cref="Paper.Ids"/>. Case and spaces make no difference, nor does an arXiv version; arXiv ids
    /// and DOIs are also known bare (<c>2210.14826v2</c>, <c>10.1145/3544216.3544224</c>) and as addresses.
    /// </param>
    /// <param name="paper">The paper, or the default one.</param>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public bool TryGetPaperById(string id, out Paper paper)
    {
        Require(id, nameof(id));
        return FindById(id, out paper);
    }

    /// <summary>Finds a venue by its name, its name in full or an alias; case and punctuation make no difference.</summary>
    /// <param name="name">The name: <c>NeurIPS</c>, <c>NIPS</c>.</param>
    /// <param name="venue">The venue, or the default one.</param>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public bool TryGetVenue(string name, out Venue venue)
    {
        Require(name, nameof(name));
        var place = FindVenue(name);
        venue = place < 0 ? default : new Venue(this, place);
        return place >= 0;
    }

    /// <summary>Finds a topic by its heading; case and punctuation make no difference.</summary>
    /// <param name="heading">The heading.</param>
    /// <param name="topic">The topic, or the default one; the first in the catalog's order where several have the heading.</param>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="heading"/> is null.</exception>
    public bool TryGetTopic(string heading, out Topic topic)
    {
        Require(heading, nameof(heading));
        var place = FindTopic(heading);
        topic = place < 0 ? default : new Topic(this, place);
        return place >= 0;
    }

    /// <summary>The papers of a venue, by year; none where there is no such venue.</summary>
    /// <param name="name">The venue's name, as <see cref="TryGetVenue"/> takes it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public PaperList PapersByVenue(string name) => TryGetVenue(name, out var venue) ? venue.Papers : default;

    /// <summary>The papers of a year, by venue.</summary>
    public PaperList PapersByYear(int year) => CountInYear(year) is > 0 and var count ? PaperList.Year(this, year, count) : default;

    /// <summary>
    /// The papers under every topic of a heading and under the topics below it, each once; none where there is no such topic.
    /// </summary>
    /// <param name="heading">The heading, as <see cref="TryGetTopic"/> takes it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="heading"/> is null.</exception>
    public PaperList PapersByTopic(string heading)
    {
        Require(heading, nameof(heading));
        return FindTopic(heading) is >= 0 and var place ? HeadingPapers(place) : default;
    }

    /// <summary>The papers of an organization; case and punctuation make no difference.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public PaperList PapersByOrganization(string name)
    {
        Require(name, nameof(name));
        return PapersByName(name, NameKind.Organization, _layout.Counts.Organizations);
    }

    /// <summary>The papers of an author; case, accents and punctuation make no difference.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public PaperList PapersByAuthor(string name)
    {
        Require(name, nameof(name));
        return PapersByName(name, NameKind.Author, _layout.Counts.Authors);
    }

    /// <summary>
    /// Searches names, titles, topics and organizations. Every word of the query must occur (small words such as <c>of</c> need not), the
    /// last one may be only begun; where no paper has them all, those with most are found. A hit in a name ranks above one in a title, that
    /// above one in a topic or organization; papers of one rank come in the catalog's order.
    /// </summary>
    /// <param name="query">The words.</param>
    /// <param name="limit">How many papers are found at most.</param>
    /// <returns>The papers, the best first.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is below 0.</exception>
    public PaperList Search(string query, int limit = 20)
    {
        Require(query, nameof(query));
        return limit >= 0 ? SearchPapers(query, limit) : throw new ArgumentOutOfRangeException(nameof(limit));
    }

    /// <summary>
    /// One catalog of several. Papers of one key become one, with the facts of the first and the links, ids, topics and sources of all; so
    /// do venues of one name, topics of one path and lists of one path. Former keys lead where they led, unless a paper of another of the
    /// catalogs has the key now. It is a catalog of its own, held in memory; the cost is that of reading all papers.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="catalogs"/> or one of them is null.</exception>
    public static PaperCatalog Combine(params PaperCatalog[] catalogs)
    {
        Require(catalogs, nameof(catalogs));
        foreach (var catalog in catalogs)
        {
            Require(catalog, nameof(catalogs));
        }

        return CatalogUnion.Of(catalogs);
    }

    /// <summary>For emitted code: the paper of a constant.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Paper GetPaper(int edition, int number) => new(this, edition, number);

    /// <summary>For emitted code: the paper of a constant that no list has any more, by its place in <see cref="FormerData"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Paper GetFormerPaper(int place) => _former!.PaperAt(place);

    /// <summary>For emitted code: the venue of a constant.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Venue GetVenue(int place) => new(this, place);

    /// <summary>For emitted code: the topic of a constant.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Topic GetTopic(int place) => new(this, place);

    /// <summary>For emitted code: the list of a constant.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ReadingList GetList(int place) => new(this, place);

    private static NotSupportedException OtherFormat(string format) =>
        new($"This catalog is {format}, but this MlsysCatalog reads store format {StoreLayout.Format}: "
            + "rebuild it with MlsysCatalog.Generator and MlsysCatalog of one version.");

    private static void Require(object value, string parameter)
    {
        if (value is null)
        {
            throw new ArgumentNullException(parameter);
        }
    }
}
