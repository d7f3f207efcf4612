using System.Diagnostics;
using System.Globalization;

namespace MlsysCatalog.Benchmarks.Performance;

/// <summary>What the package adds to a build, as whoever types <c>dotnet build</c> feels it.</summary>
internal sealed class Builds : Topic
{
    private const int Rounds = 3;

    public override string Method =>
        """
        The same console program of 20 classes without the package, and with it and a list of 100 or 1,000 papers, restored and built
        before. *One-shot* is `dotnet build --no-restore --no-incremental` with a compiler of its own, as a machine that builds once has
        it: everything is compiled just in time, the generator and the analyzers included. *Warm* is the same and smaller edits with a
        compiler server that stays, as at a desk.
        """;

    private const string RealLists = "real lists";

    private static Measurement OneShot(int rounds, IEnumerable<(string Name, Consumer Project, (string Path, string Text) List)> projects) =>
        Measurement.TakeAtOnce(rounds, projects.Select(static of => (of.Name, (Func<double>)(() =>
            Time(of.Project, "--no-incremental", "-p:UseSharedCompilation=false")))).ToArray());

    public override (IReadOnlyList<GoalRow> Goals, IReadOnlyList<ResultTable> Tables) Measure()
    {
        var goals = new List<GoalRow>();
        var projects = Projects();
        var oneShot = OneShot(Rounds, projects.Where(static of => !of.Name.EndsWith(RealLists, StringComparison.Ordinal)));
        var rows = Rows(oneShot, "one-shot, clean");
        if (projects.Find(static of => of.Name.EndsWith(RealLists, StringComparison.Ordinal)) is { Project: not null } real)
        {
            rows.AddRange(Rows(OneShot(1, [projects[0], real]), "one-shot, clean, once"));
        }

        foreach (var (name, goal) in (ReadOnlySpan<(string, double)>)[("100 papers", 1.2), ("1,000 papers", 1.4)])
        {
            goals.Add(GoalRow.AtMost($"one-shot build over the same project without the package ({name})", goal,
                oneShot.Ratio(name, "without")));
        }

        // A server of this run's own: nobody else's is used or ended.
        var server = "mlsys-catalog-performance-" + Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        string[] warm = ["-p:UseSharedCompilation=true", "-p:SharedCompilationId=" + server];
        try
        {
            foreach (var (what, prepare) in Edits())
            {
                // Of small edits at a desk, a thousand papers say enough.
                string[] arguments = what == "clean" ? ["--no-incremental", .. warm] : warm;
                rows.AddRange(Rows(
                    Measurement.TakeAtOnce(Rounds, projects.Where(of => of.Name is "without" or "1,000 papers")
                        .Select(of => (of.Name, (Func<double>)(() =>
                    {
                        prepare(of.Project, of.List);
                        return Time(of.Project, arguments);
                    }))).ToArray()),
                    "warm, " + what));
            }
        }
        finally
        {
            ShutDown(projects[0].Project, server);
        }

        return (goals, [new("Builds", ["build", "project", "time", "over without"], rows)]);
    }

    private static List<(string Name, Consumer Project, (string Path, string Text) List)> Projects()
    {
        var projects = new List<(string, Consumer, (string, string))>
        {
            ("without", Project("build-without", hasPackage: false, []), default),
        };
        foreach (var papers in (int[])[100, 1_000])
        {
            var list = SyntheticLists.Of(papers);
            projects.Add((papers.ToString("#,0 papers", CultureInfo.InvariantCulture), Project($"build-{papers}", hasPackage: true, list),
                list[0]));
        }

        if (Input.RealLists() is { Length: > 0 } lists)
        {
            projects.Add(($"{lists.Length} {RealLists}", Project("build-real", hasPackage: true, lists), lists[0]));
        }

        return projects;
    }

    private static Consumer Project(string name, bool hasPackage, (string Path, string Text)[] lists)
    {
        var project = new Consumer(
            name,
            hasPackage,
            [("Program.cs", "System.Console.WriteLine();\n"), .. ProgramSource.OwnCode(),
                .. lists.Select(static list => ("lists/" + list.Path, list.Text)),
                // Some addresses in real lists are errors, and a build that fails is another build.
                (".globalconfig", "is_global = true\ndotnet_diagnostic.MLC0105.severity = warning\n")]);
        project.Build();
        return project;
    }

    private static IEnumerable<(string What, Action<Consumer, (string Path, string Text)> Prepare)> Edits()
    {
        var edits = 0;
        yield return ("clean", static (_, _) => { });
        yield return ("nothing edited", static (_, _) => { });
        yield return ("one C# file edited", (project, _) => project.Write("Own/Class0.cs", ProgramSource.OwnClass(0, ++edits)));
        yield return ("a title edited", (project, list) =>
        {
            if (list.Path is not null)
            {
                // Behind the venue of the last entry.
                var title = list.Text.IndexOf("] ", list.Text.LastIndexOf('*'), StringComparison.Ordinal) + 2;
                project.Write("lists/" + list.Path, list.Text.Insert(title, FormattableString.Invariant($"X{++edits} ")));
            }
            else
            {
                project.Write("Own/Class0.cs", ProgramSource.OwnClass(0, ++edits));
            }
        });
    }

    private static List<IReadOnlyList<string>> Rows(Measurement taken, string build) =>
        [.. taken.Names.Select(name => (IReadOnlyList<string>)
            [build, name, taken.Of(name).In("ms"), name == "without" ? "" : taken.Ratio(name, "without").AsRatio()])];

    private static double Time(Consumer project, params IReadOnlyList<string> arguments)
    {
        var watch = Stopwatch.StartNew();
        project.Build(arguments);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static void ShutDown(Consumer project, string server)
    {
        var sdk = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var root = Path.GetFullPath(Path.Combine(sdk, "..", "..", "..", "sdk", project.DotNet("--version").Trim()));
        project.DotNet("exec", Path.Combine(root, "Roslyn", "bincore", "VBCSCompiler.dll"), "-pipename:" + server, "-shutdown");
    }
}
