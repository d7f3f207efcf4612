namespace MlsysCatalog.Reading;

/// <summary>Where in an entry a piece stands, seen from the title.</summary>
internal enum Region : byte
{
    /// <summary>Before the title, on its line.</summary>
    Before,

    /// <summary>Behind the title, on its line.</summary>
    After,

    /// <summary>On an earlier line of the same block.</summary>
    LineAbove,

    /// <summary>On a later line of the same block, or in a later paragraph of it.</summary>
    LineBelow,

    /// <summary>In another column of the table.</summary>
    Column,
}

/// <summary>A place where the entries of a list may say something: what one entry says there, the others say there, too.</summary>
/// <param name="Region">Where it is.</param>
/// <param name="Form">How it is set.</param>
/// <param name="Column">
/// The column for <see cref="Region.Column"/>; behind a title that dots part from what follows, the number of the part; else -1.
/// </param>
internal readonly record struct Slot(Region Region, Form Form, int Column)
{
    /// <inheritdoc/>
    public bool Equals(Slot other) => Region == other.Region && Form.Equals(other.Form) && Column == other.Column;

    // Written out, as the one above: asked for every field of every entry.
    /// <inheritdoc/>
    public override int GetHashCode() => ((int)Region << 16) ^ Form.GetHashCode() ^ (Column << 20);
}

/// <summary>What a slot holds.</summary>
internal enum Role : byte
{
    /// <summary>Nothing that is known.</summary>
    Unknown,

    /// <summary>A venue, perhaps with its year.</summary>
    Venue,

    /// <summary>A year or a date.</summary>
    Year,

    /// <summary>A short system name.</summary>
    Name,

    /// <summary>The authors.</summary>
    Authors,

    /// <summary>The organizations.</summary>
    Organizations,

    /// <summary>Links with labels.</summary>
    Links,

    /// <summary>Sentences about the paper.</summary>
    Remark,
}

/// <summary>A piece of an entry outside its title.</summary>
/// <param name="Cell">The cell whose run it is in; for <see cref="Region.LineBelow"/>
/// of a later paragraph, the number of cells plus the paragraph's place.</param>
/// <param name="Start">Its first character in the run's text.</param>
/// <param name="End">The character after its last.</param>
/// <param name="Slot">Where it stands.</param>
/// <param name="IsTagPart">Whether it is one of several fields of one bracket (<c>[Gavel | MSR | OSDI 2020]</c>).</param>
/// <param name="Tag">The venue and year that its words give, whatever its place says.</param>
internal sealed record Field(int Cell, int Start, int End, Slot Slot, bool IsTagPart, VenueTag Tag)
{
    private double _peopleLikeness = double.NaN;

    /// <summary>
    /// What it holds by the shape of its entry alone (a reference's authors), whatever the slot's others hold; mostly unknown.
    /// </summary>
    public Role Given { get; init; }

    /// <summary>How much its words look like a list of names: <see cref="People.Likeness(ReadOnlySpan{char})"/>, asked once.</summary>
    /// <param name="text">The text of the run that it stands in.</param>
    public double PeopleLikeness(string text)
    {
        if (double.IsNaN(_peopleLikeness))
        {
            _peopleLikeness = People.Likeness(text.AsSpan(Start, End - Start));
        }

        return _peopleLikeness;
    }

    /// <inheritdoc/>
    public bool Equals(Field? other) => ReferenceEquals(this, other)
        || (other is not null && Cell == other.Cell && Start == other.Start && End == other.End && IsTagPart == other.IsTagPart
            && Slot.Equals(other.Slot) && Tag == other.Tag);

    /// <inheritdoc/>
    public override int GetHashCode() => (Start * 31) ^ End ^ (Cell << 24);
}
