namespace MlsysCatalog.Reading;

/// <summary>What a unit's kind, link and line say of its being the title, before its words are looked at.</summary>
internal static class TitlePlace
{
    private const double Behind = 0.4;

    // More links than these have no title before them that a remark could be
    // on; a line of nothing but links is not to be walked again and again.
    private const int FarthestBehind = 16;

    /// <summary>From 0 (no title stands so) to 1.</summary>
    /// <param name="run">The run that the unit is of.</param>
    /// <param name="units">All of the run's units.</param>
    /// <param name="index">The unit's place among them.</param>
    public static double Weight(Run run, Unit[] units, int index) =>
        LinkFactor(run, units[index]) * Prior(run, units, index) * (units[index].Line == 0 ? 1 : 0.7);

    private static double LinkFactor(Run run, in Unit unit)
    {
        if (unit.Link < 0)
        {
            return 1;
        }

        var link = run.Links[unit.Link];
        return link.LeadsInside ? 0 : link.HostVerdict < 0 ? 0.85 : 1;
    }

    private static double Prior(Run run, Unit[] units, int index)
    {
        var unit = units[index];
        return unit.Kind switch
        {
            UnitKind.Link => 1,
            UnitKind.Quote => 0.95,
            UnitKind.Text when index > 0 && run.Text[unit.InnerStart] is ',' or '.' => Behind,
            UnitKind.Text when (unit.Markup & Markup.Strong) != 0 => IsNameOfNext(run.Text, units, index) ? 0.1 : 1,
            UnitKind.Text when (unit.Markup & Markup.Emphasis) != 0 => 0.55,
            UnitKind.Text when index > 0
                && (run.Text[unit.InnerStart] is ',' or '.' or '，' or '。' or '；'
                    || Bars.IsAt(run.Text, unit.InnerStart) || IsRemark(run, units, index)) => Behind,
            UnitKind.Text => index == 0 || unit.Line == 0 ? 0.75 : Behind,
            UnitKind.Bracket => 0.3,
            UnitKind.Code => 0.3,
            UnitKind.Badge => 0,
            _ => 0.1,
        };
    }

    // «**Ray**: A Distributed Framework for …», also where all of a title is bold as a rule.
    private static bool IsNameOfNext(string text, Unit[] units, int index)
    {
        var (unit, next) = (units[index], index + 1 < units.Length ? units[index + 1] : default);
        if (next is not { Kind: UnitKind.Text or UnitKind.Quote, Markup: Markup.None, InnerEnd: > 0 }
            || next.Line != unit.Line || unit.InnerEnd - unit.InnerStart > 32)
        {
            return false;
        }

        var name = text.AsSpan(unit.InnerStart, unit.InnerEnd - unit.InnerStart);
        var between = text.AsSpan(unit.InnerEnd, next.InnerStart - unit.InnerEnd);
        var rest = text.AsSpan(next.InnerStart, next.InnerEnd - next.InnerStart);
        return (name[name.Length - 1] == ':' || between.IndexOf(':') >= 0 || rest[0] == ':') && NamePrefix.IsName(name.TrimEnd(':'))
            && Words.CountAtLeast(rest, 3) && TitleLikeness.TitleCase(rest) >= 0.75;
    }

    // «Title [[pdf](u)] - What it is good for.»: behind something of several words, links, and a mark.
    private static bool IsRemark(Run run, Unit[] units, int index)
    {
        var unit = units[index];
        if (index < 2 || units[index - 1].Line != unit.Line || !IsParted(run.Text, units[index - 1].End, unit.InnerStart + 1))
        {
            return false;
        }

        var hasLinks = false;
        for (var i = index - 1; i >= Math.Max(0, index - FarthestBehind); i--)
        {
            var before = units[i];
            var isLabel = before.Kind is UnitKind.Link or UnitKind.Bracket or UnitKind.Paren
                && LinkLabels.IsLabel(run.Text.AsSpan(before.InnerStart, before.InnerEnd - before.InnerStart));
            hasLinks |= isLabel && run.HoldsLink(before.InnerStart, before.InnerEnd);
            if (!isLabel && Words.CountAtLeast(run.Text.AsSpan(before.InnerStart, before.InnerEnd - before.InnerStart), 3))
            {
                return hasLinks;
            }
        }

        return false;
    }

    private static bool IsParted(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] is ':' or '.' or ';' || YearText.IsDash(text[i]))
            {
                return true;
            }
        }

        return false;
    }
}
