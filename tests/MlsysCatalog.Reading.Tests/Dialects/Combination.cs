namespace MlsysCatalog.Reading.Tests.Dialects;

/// <summary>One way to write a list: a line of each table.</summary>
internal sealed record Combination(Container Container, Layout Layout, TitleForm Title, Stamp Stamp, VenuePlace Place, Credit Credit, LinkForm Links, Extra Extra)
{
    /// <summary>How many tables there are.</summary>
    public const int Dimensions = 8;

    /// <summary>The lines of each table.</summary>
    public static object[][] Tables { get; } =
        [Container.All, Layout.All, TitleForm.All, Stamp.All, VenuePlace.All, Credit.All, LinkForm.All, Extra.All];

    /// <summary>The combination of a line of each table.</summary>
    public static Combination Of(int[] lines) => new(
        Container.All[lines[0]], Layout.All[lines[1]], TitleForm.All[lines[2]], Stamp.All[lines[3]],
        VenuePlace.All[lines[4]], Credit.All[lines[5]], LinkForm.All[lines[6]], Extra.All[lines[7]]);

    /// <summary>The line of each table, in their order.</summary>
    public object[] Lines => [Container, Layout, Title, Stamp, Place, Credit, Links, Extra];

    /// <summary>Whether it can be written down at all, each thing once and in one way only.</summary>
    public bool IsPossible =>
        HasUseForStamp && HasUseForLayout && FitsContainer && FitsTable && FitsLabels && FitsExtra
        && (!Place.IsInsideLink || Title.IsLinked)
        && !(Place.IsLink && (Title.IsLinked || Links.HasUrl))
        && !(Place.Pattern.Contains("({stamp})", StringComparison.Ordinal) && Stamp.Pattern.Contains('('));

    private bool HasUseForStamp => Place.HasStamp || Stamp == Stamp.All[0];

    private bool HasUseForLayout => Layout.Break is null || Credit.Pattern.Length > 0 || Links.Pattern.Length > 0 || HasVenueBehind;

    /// <summary>Whether the venue stands behind the title.</summary>
    public bool HasVenueBehind => !Place.IsInsideLink && !Place.IsHeading && Place.HasStamp && !Place.IsColumn && !Place.Pattern.EndsWith("{title}", StringComparison.Ordinal);

    private bool FitsContainer
    {
        get
        {
            var breaksLine = Layout.Break?.Contains('\n', StringComparison.Ordinal) == true;
            var breaksBlock = breaksLine && Layout.Name is "quote" or "paragraph" or "labelled items" or "labelled paragraph";
            return Container switch
            {
                { IsTable: true } => !breaksLine,
                { IsHeading: true } => (Layout.Break is null || breaksBlock) && Place.Pattern != "**{venue}'{yy}**",
                { IsParagraph: true } => !breaksBlock && Place.Pattern != "**{venue}'{yy}**",
                _ => true,
            };
        }
    }

    // Below a plain title's line anything may stand: it is broken only where the venue behind it shows that it has not ended.
    private bool FitsExtra => !Extra.WrapsTitles || (!Container.IsTable && !Container.IsHeading && (Title.IsEnclosed || HasTagBehindTitle));

    private bool HasTagBehindTitle => Layout.Break is null && Stamp.HasYear && !Place.IsInsideLink && Place.Pattern is "{title} ({stamp})" or "{title} [{stamp}]" && Credit.Pattern.Length == 0;

    private bool FitsTable => Container.IsTable
        ? Place.IsColumn == Container.Has(Column.Venue) && !(Place + Credit.Pattern + Links.Pattern).Contains('|', StringComparison.Ordinal)
            && !(Container.Has(Column.Authors) && Credit.HasAuthors) && !(Container.Has(Column.Organization) && Credit.HasOrganization) && !(Container.Has(Column.Name) && Title.IsNamed)
            && (!Place.IsColumn || (Stamp.HasVenue && (!Container.Has(Column.Year) || (Stamp.HasYear && Stamp.YearPattern is not ("' {yy}" or "{yy}")))))
        : !Place.IsColumn;

    private bool FitsLabels => !Layout.IsLabelled
        || (Credit.Pattern is "" or ". {authors}" or " - {list}" or " by {first} et al." or " | {organization}"
            && (!HasVenueBehind || Place.Pattern is "{title}, {stamp}")
            && Links.Pattern is "" or " [pdf]({url})" or " {url}" or " <{url}>" or " [[paper]({url})] [[code]({code})]" or " [code]({code})");

    public override string ToString() => string.Join("  ·  ", Lines);
}
