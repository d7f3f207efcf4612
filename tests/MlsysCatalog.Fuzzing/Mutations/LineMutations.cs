namespace MlsysCatalog.Fuzzing;

/// <summary>Damage to lines as wholes: dropped, doubled, moved, put in, set in, turned into rows of a table or into HTML.</summary>
internal static class LineMutations
{
    private static readonly Action<List<string>, FuzzRandom>[] All =
        [Drop, Repeat, Repeat, Swap, Shuffle, Insert, Insert, Insert, SetIn, Quote, Nest, ToRows, ToHtml, Widen, Wrap, Split];

    /// <summary>One such damage.</summary>
    public static string Mutate(string text, FuzzRandom random)
    {
        var lines = text.Split('\n').ToList();
        random.Pick(All)(lines, random);
        return string.Join('\n', lines);
    }

    private static (int Start, int Count) Block(List<string> lines, FuzzRandom random)
    {
        var start = random.Below(lines.Count);
        return (start, Math.Min(lines.Count - start, random.Between(1, 6)));
    }

    private static void Drop(List<string> lines, FuzzRandom random)
    {
        var (start, count) = Block(lines, random);
        lines.RemoveRange(start, count);
    }

    private static void Repeat(List<string> lines, FuzzRandom random)
    {
        var (start, count) = Block(lines, random);
        var block = lines.GetRange(start, count);
        var place = random.OneIn(2) ? start : random.Below(lines.Count + 1);
        for (var times = random.OneIn(40) ? random.Between(10, 60) : random.Between(1, 2); times > 0; times--)
        {
            lines.InsertRange(place, block);
        }
    }

    private static void Swap(List<string> lines, FuzzRandom random)
    {
        var (one, other) = (random.Below(lines.Count), random.Below(lines.Count));
        (lines[one], lines[other]) = (lines[other], lines[one]);
    }

    private static void Shuffle(List<string> lines, FuzzRandom random)
    {
        for (var i = lines.Count - 1; i > 0; i--)
        {
            var other = random.Below(i + 1);
            (lines[i], lines[other]) = (lines[other], lines[i]);
        }
    }

    private static void Insert(List<string> lines, FuzzRandom random) =>
        lines.InsertRange(random.OneIn(4) ? 0 : random.Below(lines.Count + 1), random.Pick(HostileWords.Lines).Split('\n'));

    private static void SetIn(List<string> lines, FuzzRandom random) =>
        Change(lines, random, random.Pick(["  ", "    ", "\t", " ", "   ", "- ", "1. ", "| ", "# "]));

    private static void Quote(List<string> lines, FuzzRandom random) => Change(lines, random, random.OneIn(3) ? "> > " : "> ");

    private static void Change(List<string> lines, FuzzRandom random, string prefix)
    {
        var (start, count) = Block(lines, random);
        for (var i = start; i < start + count; i++)
        {
            lines[i] = prefix + lines[i];
        }
    }

    // Levels upon levels, on one line or each on its own; at times more than can be read.
    private static void Nest(List<string> lines, FuzzRandom random)
    {
        var at = random.Below(lines.Count);
        var depth = random.OneIn(20) ? random.Between(100, 500) : random.Between(2, 20);
        var mark = random.Pick(["- ", "> ", "* ", "1. ", "[", "(", "**", "<b>", "<details>", "_", "![", "`"]);
        if (random.OneIn(2))
        {
            lines[at] = string.Concat(Enumerable.Repeat(mark, depth)) + lines[at];
            return;
        }

        lines.InsertRange(at,
            Enumerable.Range(0, Math.Min(depth, 60)).Select(level => new string(' ', 2 * level) + mark + lines[at].TrimStart()));
    }

    private static void ToRows(List<string> lines, FuzzRandom random)
    {
        var (start, count) = Block(lines, random);
        for (var i = start; i < start + count; i++)
        {
            lines[i] = "| " + lines[i].TrimStart('-', '*', ' ').Replace(random.Pick([" (", " [", ", ", ": "]), " | ",
                StringComparison.Ordinal) + " |";
        }

        lines.InsertRange(start, ["", random.Pick(["| Title | Venue | Link |", "| Year | Paper |", "| | | |"]), "|---|---|---|"]);
    }

    private static void ToHtml(List<string> lines, FuzzRandom random)
    {
        var (start, count) = Block(lines, random);
        var (open, close) = random.Pick<(string, string)>(
            [("<li>", "</li>"), ("<tr><td>", "</td></tr>"), ("<p>", ""), ("<a href=\"https://a.org\">", "</a>"), ("<!-- ", " -->"),
                ("<pre>", "</pre>"), ("<b>", "")]);
        for (var i = start; i < start + count; i++)
        {
            lines[i] = open + lines[i] + close;
        }
    }

    // A table of many columns.
    private static void Widen(List<string> lines, FuzzRandom random)
    {
        var columns = random.OneIn(20) ? random.Between(50, 300) : random.Between(2, 20);
        var at = random.Below(lines.Count);
        var cell = lines[at].Length > 40 ? lines[at][..40] : lines[at];
        lines.InsertRange(at, [
            "", string.Concat(Enumerable.Repeat("| x ", columns)) + "|", string.Concat(Enumerable.Repeat("|-", columns)) + "|",
            string.Concat(Enumerable.Repeat("| " + cell + " ", Math.Min(columns, 30))) + "|",
        ]);
    }

    private static void Wrap(List<string> lines, FuzzRandom random)
    {
        var (start, count) = Block(lines, random);
        var (open, close) = random.Pick<(string, string)>(
            [("```", "```"), ("<details>", "</details>"), ("<table>", "</table>"), ("<!--", "-->"), ("<div>\n", "\n</div>"),
                ("<ul>", "</ul>"), ("---", "---")]);
        lines.Insert(start + count, close);
        lines.Insert(start, open);
    }

    private static void Split(List<string> lines, FuzzRandom random)
    {
        var at = random.Below(lines.Count);
        var place = random.Below(lines[at].Length + 1);
        lines.Insert(at + 1, random.Pick(["", "  ", "    ", "- "]) + lines[at][place..]);
        lines[at] = lines[at][..place];
    }
}
