namespace MlsysCatalog.Reading;

/// <summary>A place or a form that an override names: where something stands in an entry, or how it is set.</summary>
internal enum PlaceKind : byte
{
    /// <summary>In the text of a link.</summary>
    Link,

    /// <summary>In plain running text.</summary>
    Text,

    /// <summary>In bold.</summary>
    Bold,

    /// <summary>In italics.</summary>
    Italic,

    /// <summary>In double quotes.</summary>
    Quotes,

    /// <summary>In square brackets.</summary>
    Brackets,

    /// <summary>In parentheses.</summary>
    Parentheses,

    /// <summary>In a code span.</summary>
    Code,

    /// <summary>On a badge.</summary>
    Badge,

    /// <summary>Before the title, on its line.</summary>
    Before,

    /// <summary>Behind the title, on its line.</summary>
    Behind,

    /// <summary>On a line above the title.</summary>
    Above,

    /// <summary>On a line below the title.</summary>
    Below,

    /// <summary>In the heading over the entry.</summary>
    Heading,

    /// <summary>In a column of a table.</summary>
    Column,

    /// <summary>Nowhere: the list does not print it.</summary>
    None,
}

/// <summary>A place that an override names.</summary>
/// <param name="Kind">What sort of place.</param>
/// <param name="Column">The column's header or its number, counted from 1; empty for any other kind.</param>
internal readonly record struct Place(PlaceKind Kind, string Column)
{
    /// <summary>Whether a unit is set in this form.</summary>
    public bool Holds(Form form) => Kind switch
    {
        PlaceKind.Link => form.Kind == UnitKind.Link,
        PlaceKind.Text => form is { Kind: UnitKind.Text, Markup: Markup.None },
        PlaceKind.Bold => (form.Markup & Markup.Strong) != 0,
        PlaceKind.Italic => (form.Markup & Markup.Emphasis) != 0,
        PlaceKind.Quotes => form.Kind == UnitKind.Quote,
        PlaceKind.Brackets => form.Kind == UnitKind.Bracket,
        PlaceKind.Parentheses => form.Kind == UnitKind.Paren,
        PlaceKind.Code => form.Kind == UnitKind.Code,
        PlaceKind.Badge => form.Kind == UnitKind.Badge,
        _ => false,
    };

    /// <summary>Whether a piece stands in this place or is set in this form.</summary>
    /// <param name="slot">Where the piece stands.</param>
    /// <param name="headers">The headers of the table it stands in; empty outside tables.</param>
    public bool Holds(Slot slot, string[] headers) => Kind switch
    {
        PlaceKind.Before => slot.Region == Region.Before,
        PlaceKind.Behind => slot.Region == Region.After,
        PlaceKind.Above => slot.Region == Region.LineAbove,
        PlaceKind.Below => slot.Region == Region.LineBelow,
        PlaceKind.Column => slot.Region == Region.Column && slot.Column == ColumnIn(headers),
        _ => Holds(slot.Form),
    };

    /// <summary>The place of the named column among a table's, or -1.</summary>
    public int ColumnIn(string[] headers)
    {
        if (Kind != PlaceKind.Column)
        {
            return -1;
        }

        var name = Column;
        var named = Array.FindIndex(headers, header => header.Equals(name, StringComparison.OrdinalIgnoreCase));
        var isNumber = int.TryParse(
            name, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number);
        return named >= 0 ? named : isNumber && number >= 1 && number <= headers.Length ? number - 1 : -1;
    }

    /// <inheritdoc/>
    public override string ToString() => Kind == PlaceKind.Column ? "column:" + Column : Kind.ToString().ToLowerInvariant();
}
