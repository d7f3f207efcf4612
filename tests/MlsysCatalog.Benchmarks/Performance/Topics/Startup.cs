using System.Globalization;
using System.Text;
using System.Text.Json;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Benchmarks.Performance;

/// <summary>
/// What a program's first touch of its catalog costs, beside what starting a program costs anyway, and beside other ways to it.
/// </summary>
internal class Startup : Topic
{
    private const int Rounds = 21;
    private const int InsideRounds = 9;

    private static readonly string[] Ours = ["paper", "key", "title"];

    /// <summary>How many papers there are, size by size.</summary>
    protected virtual IReadOnlyList<int> Sizes => [1_000, 10_000];

    /// <summary>The ways that are compared with the catalog.</summary>
    protected virtual IReadOnlyList<string> Peers => ["json", "objects", "markdig"];

    public override string Method =>
        """
        One program of the packed packages, built once for each size, is started in turns with another argument each time: do nothing, read
        `Papers.X.Y.Title`, find a paper by its key or its title and read its title, or do as much with a JSON resource
        (System.Text.Json with source generation) and a `FrozenDictionary`, with objects that a static constructor makes, with the lists
        parsed by Markdig. The clock is that of the process that starts it. What the first touch alone takes, the program measures itself:
        of that time, what the just-in-time compiler takes, and how often it is called; the rest of the first time above the second is
        loading types and resolving calls.
        """;

    public override (IReadOnlyList<GoalRow> Goals, IReadOnlyList<ResultTable> Tables) Measure()
    {
        var goals = new List<GoalRow>();
        List<IReadOnlyList<string>> processes = [], touches = [];
        foreach (var papers in Sizes)
        {
            var program = Build(papers);
            string[] sides = ["nothing", .. Ours, .. Peers];
            var whole = Measurement.Take(
                Rounds, sides.Select(side => (side, (Func<double>)(() => ChildProcess.Time(program, side)))).ToArray());
            var size = papers.ToString("#,0", CultureInfo.InvariantCulture);
            processes.AddRange(sides.Select(side => (IReadOnlyList<string>)
                [size, side, whole.Of(side).In("ms"), side == "nothing" ? "" : whole.Ratio(side, "nothing").AsRatio()]));
            var worst = Ours.MaxBy(side => whole.Ratio(side, "nothing").Median)!;
            goals.Add(GoalRow.AtMost(
                $"process start to a first paper, key or title ({size} papers; the slowest is {worst}) over doing nothing", 1.2,
                whole.Ratio(worst, "nothing")));
            goals.AddRange(Inside(program, size, papers >= 10_000 ? 20 : 15, touches));
        }

        return (goals,
        [
            new("Whole processes", ["papers", "side", "time", "over doing nothing"], processes),
            new("The first touch inside the process, and the second",
                ["papers", "side", "first time", "of that, compiling", "methods compiled",
                "loading types and the rest", "second time", "bytes, first", "bytes, second"], touches),
        ]);
    }

    private IEnumerable<GoalRow> Inside(string program, string size, double atLeast, List<IReadOnlyList<string>> rows)
    {
        string[] sides = [.. Ours, "miss", .. Peers];
        var values = sides.ToDictionary(static side => side, static _ => new List<double[]>());
        var first = Measurement.Take(InsideRounds, sides.Select(side => (side, (Func<double>)(() =>
        {
            var printed = ChildProcess.Run(".", program, ["inside", side]).Trim().Split(' ');
            values[side].Add(Array.ConvertAll(printed, static number => double.Parse(number, CultureInfo.InvariantCulture)));
            return values[side][^1][0];
        }))).ToArray());
        foreach (var side in sides)
        {
            var of = Enumerable.Range(0, 8).Select(i => Spread.Of(values[side].Select(value => value[i])).Median).ToArray();
            rows.Add([size, side, first.Of(side).In("µs"), Spread.Digits(of[1]) + " µs", Spread.Digits(of[2]),
                Spread.Digits(of[0] - of[1] - of[4]) + " µs",
                Spread.Digits(of[4]) + " µs", Spread.Digits(of[3]), Spread.Digits(of[7])]);
        }

        yield return GoalRow.AtLeast($"first lookup by key, how much faster than JSON and FrozenDictionary ({size} papers)", atLeast,
            first.Ratio("json", "key"));
        var bytes = Ours.Append("miss").Max(side => values[side].Max(static value => value[3]));
        yield return new($"managed bytes of a first touch, the string of the title included ({size} papers)", "≤ 1 KB",
            $"{Spread.Digits(bytes)} bytes", bytes <= 1024);
    }

    private string Build(int papers)
    {
        var lists = SyntheticLists.Of(papers, Math.Max(1, papers / 1_000));
        var model = MemoryProject.Model(lists);
        var paper = model.Papers.Skip(model.Papers.Count / 2).First(IsPlain);
        (string, string)[] values =
        [
            ("PAPER", $"Papers.{model.Editions[paper.Edition].Constant}.{paper.Constant}"),
            ("KEY", paper.Key),
            ("TITLE", paper.Title),
            ("URL", paper.Links[0].Url),
            ("LENGTH", paper.Title.Length.ToString(CultureInfo.InvariantCulture)),
        ];
        var project = new Consumer(
            $"startup-{papers}",
            hasPackage: true,
            [
                .. lists.Select(static list => ("lists/" + list.Path, list.Text)),
                ProgramSource.Of("App.cs", values),
                ProgramSource.Of("JsonPeer.cs", values),
                ProgramSource.Of("MarkdigPeer.cs", values),
                ("ObjectPeer.cs", Objects(model, paper, Peers.Contains("objects"))),
                ("papers.json", Json(model)),
            ],
            """
            <PackageReference Include="Markdig" Version="1.6.0" />
            <EmbeddedResource Include="papers.json" LogicalName="papers.json" />
            <EmbeddedResource Include="lists/*.md" LogicalName="%(Filename)%(Extension)" />
            """);
        project.Build("-p:NoWarn=MLC0101%3BMLC0102%3BMLC0103%3BMLC0104%3BMLC0105", "-p:RunAnalyzers=false");
        return project.Program;
    }

    private static bool IsPlain(PaperModel paper) =>
        (paper.Title + paper.Constant).All(static letter => char.IsAsciiLetterOrDigit(letter) || letter is ' ' or '-' or ':')
            && paper.Links.Count > 0;

    private static string Json(CatalogModel model) => JsonSerializer.Serialize(model.Papers.Select(paper => new
    {
        paper.Key,
        paper.Title,
        paper.Name,
        Venue = VenueOf(model, paper),
        Year = model.Editions[paper.Edition].Year ?? 0,
        Links = paper.Links.Select(static link => new { link.Label, link.Url }),
        Topics = paper.Topics.Select(topic => model.Topics[topic].Heading),
        Organizations = paper.Organizations.AsSpan().ToArray(),
    }));

    private static string Objects(CatalogModel model, PaperModel asked, bool isAsked)
    {
        var code = new StringBuilder(
            "using System.Collections.Frozen;\n\nstatic class ObjectPeer\n{\n"
            + "    static readonly FrozenDictionary<string, PaperData> All;\n\n"
            + $"    public static int Key() => All.TryGetValue(\"{asked.Key}\", out var paper) "
            + $"&& paper.Title.Length == {asked.Title.Length} ? 0 : 1;\n\n"
            + "    static ObjectPeer()\n    {\n        var papers = new List<PaperData>();\n");
        foreach (var paper in isAsked ? model.Papers : [])
        {
            var name = paper.Name is null ? "null" : Quoted(paper.Name);
            code.Append($"        papers.Add(new({Quoted(paper.Key)}, {Quoted(paper.Title)}, {name}, ")
                .Append(CultureInfo.InvariantCulture, $"{Quoted(VenueOf(model, paper))}, {model.Editions[paper.Edition].Year ?? 0}, ")
                .Append($"[{string.Join(", ", paper.Links.Select(static link => $"new({Quoted(link.Label)}, {Quoted(link.Url)})"))}], ")
                .Append($"[{string.Join(", ", paper.Topics.Select(topic => Quoted(model.Topics[topic].Heading)))}], ")
                .Append($"[{string.Join(", ", paper.Organizations.Select(Quoted))}]));\n");
        }

        return code.Append("        All = papers.ToFrozenDictionary(static paper => paper.Key);\n    }\n}\n").ToString();
    }

    private static string VenueOf(CatalogModel model, PaperModel paper) =>
        model.Editions[paper.Edition].Venue is >= 0 and var venue ? model.Venues[venue].Name : "";

    private static string Quoted(string text) => Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(text, quote: true);
}
