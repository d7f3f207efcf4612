namespace MlsysCatalog.Reading.Tests.Dialects;

/// <summary>What a column of a rendered table holds.</summary>
internal enum Column
{
    Title,
    Name,
    Venue,
    Year,
    Authors,
    Organization,
    Links,
    Number,
    Remark,
}

/// <summary>What the rendered tables call their columns.</summary>
internal static class Columns
{
    /// <summary>What stands under a header.</summary>
    public static Column Of(string header) => header.Trim('*') switch
    {
        "Title" or "Paper" or "Publication" => Column.Title,
        "Name" => Column.Name,
        "Venue" or "Conf." or "Published in" or "Conference/Journal" or "Where" => Column.Venue,
        "Year" or "Date" or "When" => Column.Year,
        "Authors" => Column.Authors,
        "Affiliation" => Column.Organization,
        "Links" or "Code" or "Resources" or "Paper link" => Column.Links,
        "#" => Column.Number,
        "Notes" => Column.Remark,
        _ => throw new ArgumentOutOfRangeException(nameof(header), header, "What stands in this column?"),
    };
}
