namespace MlsysCatalog.Reading;

/// <summary>MLC0206: a paper that one list gives two venues or years.</summary>
internal sealed class ContradictoryEdition : Rule
{
    // Venues and years that a list gives one paper; a hostile list's further ones are not compared.
    private const int MostClaims = 16;

    public override RuleDescriptor Descriptor { get; } = new(
        "MLC0206",
        "Two venues or years for one paper",
        RuleCategory.Identity,
        FindingSeverity.Warning,
        "Two entries of one paper in one list disagree on where or when it appeared; a preprint and its published version do not.");

    internal override void Check(ListReading list, CatalogIndex index, FindingSink findings)
    {
        var claims = new List<(EditionClaim Claim, Entry Entry)>();
        foreach (var paper in index.RepeatedIn(list))
        {
            claims.Clear();
            foreach (var entry in paper.Entries)
            {
                if (claims.Count == MostClaims || EditionClaim.Of(list, entry, index.Venues) is not { } claim || Has(claims, claim))
                {
                    continue;
                }

                var earlier = FirstContradicting(claims, claim);
                claims.Add((claim, entry));
                if (earlier.Entry is not null)
                {
                    findings.Report(
                        claim.PlaceIn(list, entry, earlier.Claim),
                        $"This list gives the paper as {claim} here and as {earlier.Claim} in line {RepeatedEntries.LineOf(earlier.Entry)}; "
                        + "correct the wrong one",
                        new([new(list.Path, earlier.Entry.TitleSpan, "The other entry")]));
                }
            }
        }
    }

    private static bool Has(List<(EditionClaim Claim, Entry Entry)> claims, EditionClaim claim)
    {
        foreach (var known in claims)
        {
            if (known.Claim == claim)
            {
                return true;
            }
        }

        return false;
    }

    private static (EditionClaim Claim, Entry Entry) FirstContradicting(List<(EditionClaim Claim, Entry Entry)> claims, EditionClaim claim)
    {
        foreach (var known in claims)
        {
            if (claim.Contradicts(known.Claim))
            {
                return known;
            }
        }

        return default;
    }
}
