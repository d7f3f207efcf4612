namespace MlsysCatalog.Reading;

/// <summary>What a unit's kind, link and line say of its being the title, before its words are looked at.</summary>
internal static class TitlePlace
{
    /// <summary>From 0 (no title stands so) to 1.</summary>
    /// <param name="run">The run that the unit is of.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="index">Its place among the run's units.</param>
    public static double Weight(Run run, in Unit unit, int index) => LinkFactor(run, unit) * Prior(run, unit, index) * (unit.Line == 0 ? 1 : 0.7);

    private static double LinkFactor(Run run, in Unit unit)
    {
        if (unit.Link < 0)
        {
            return 1;
        }

        var link = run.Links[unit.Link];
        return link.LeadsInside ? 0 : link.HostVerdict < 0 ? 0.85 : 1;
    }

    private static double Prior(Run run, in Unit unit, int index) => unit.Kind switch
    {
        UnitKind.Link => 1,
        UnitKind.Quote => 0.95,
        UnitKind.Text when (unit.Markup & Markup.Strong) != 0 => 1,
        UnitKind.Text when (unit.Markup & Markup.Emphasis) != 0 => 0.55,
        UnitKind.Text when index > 0 && run.Text[unit.InnerStart] is '|' or ',' or '.' or '，' or '。' or '；' => 0.4,
        UnitKind.Text => index == 0 || unit.Line == 0 ? 0.75 : 0.4,
        UnitKind.Bracket => 0.3,
        UnitKind.Code => 0.3,
        UnitKind.Badge => 0,
        _ => 0.1,
    };
}
