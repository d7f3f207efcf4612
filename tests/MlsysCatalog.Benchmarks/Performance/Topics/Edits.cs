using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Benchmarks.Performance;

/// <summary>
/// What an editor's keystroke costs: what runs again, which texts change, and what binding one of the user's files takes then.
/// </summary>
internal sealed class Edits : Topic
{
    private const int Rounds = 21;
    private const int ListCount = 100;

    public override string Method =>
        """
        100 lists of 100 papers and one file of the user's own, generated in this process; then an edit, the driver again, and the user's
        file bound anew, as an editor does at every key. Steps are counted that made something new or changed; texts, that are not what
        they were. The one-file layout is the same emitted code in one file, so that each edit replaces all of it.
        """;

    public override (IReadOnlyList<GoalRow> Goals, IReadOnlyList<ResultTable> Tables) Measure()
    {
        var editor = new Editor();
        var goals = new List<GoalRow>();
        var counts = new List<IReadOnlyList<string>>();
        foreach (var (name, edit) in editor.Kinds)
        {
            var (steps, read, texts) = editor.Count(edit);
            counts.Add([name, Spread.Digits(steps), Spread.Digits(read), Spread.Digits(texts)]);
            var figure = FormattableString.Invariant($"{steps} steps, {read} lists read, {texts} texts");
            switch (name)
            {
                case "a C# file":
                    goals.Add(new("unrelated C# edit", "0 steps, 0 texts", figure, steps == 0 && texts == 0));
                    break;
                case "prose in a list":
                    goals.Add(new("prose edit in a list", "1 list read, 0 texts", figure, read == 1 && texts == 0));
                    break;
                case "a title":
                    goals.Add(new("one title edited among 100 lists of 100", "2 texts", figure, texts == 2));
                    break;
                case "a venue, new":
                    goals.Add(new("one entry moved to a venue that is new", "3 texts", figure, texts <= 3));
                    break;
            }
        }

        var taken = Measurement.Take(
            Rounds,
            ("driver, a C# file", () => editor.TimeDriver(editor.Kinds[0].Edit)),
            ("driver, prose in a list", () => editor.TimeDriver(editor.Kinds[1].Edit)),
            ("driver, a title", () => editor.TimeDriver(editor.Kinds[2].Edit)),
            ("binding, a title", () => editor.TimeBinding(isOneFile: false)),
            ("binding, a title, one-file layout", () => editor.TimeBinding(isOneFile: true)));
        goals.Add(GoalRow.AtMost(
            "binding a user's file after a title was edited, over a one-file layout", 0.33,
                taken.Ratio("binding, a title", "binding, a title, one-file layout")));
        return (goals,
        [
            new("What an edit makes new", ["edit", "steps", "lists read", "texts"], counts),
            new("What it takes", ["what", "time"], [.. taken.Names.Select(name => (IReadOnlyList<string>)[name, taken.Of(name).In("ms")])]),
        ]);
    }

    /// <summary>A project that is open.</summary>
    private sealed class Editor
    {
        private readonly TextFile[] _files;
        private readonly (string Path, string Text)[] _lists;
        private readonly string _user;
        private readonly CSharpCompilation _own;
        private readonly GeneratorDriver _generated;
        private int _edits;

        public Editor()
        {
            _lists = SyntheticLists.Of(ListCount * 100, ListCount);
            var model = MemoryProject.Model(_lists);
            var paper = model.Papers[model.Papers.Count / 2];
            _user = $"class User {{ string Title => App.Papers.{model.Editions[paper.Edition].Constant}.{paper.Constant}.Title; }}";
            var project = new MemoryProject(_lists, _user);
            _own = project.Own();
            var driver = project.Driver();
            _files = project.Files();
            _generated = driver.ReplaceAdditionalTexts([.. _files]).RunGenerators(_own);
            Kinds =
            [
                ("a C# file", driver =>
                    (driver, _own.ReplaceSyntaxTree(_own.SyntaxTrees[0], Parse(_user + $" class Edit{++_edits} {{ }}")))),
                ("prose in a list", driver =>
                    (Edit(driver, static text => text.Replace("What was", "What has been", StringComparison.Ordinal)), _own)),
                ("a title", driver => (Edit(driver, text => AfterTag(text, FormattableString.Invariant($"X{++_edits} "))), _own)),
                ("a venue, new", driver => (Edit(driver, static text => text.Insert(text.IndexOf("* [", StringComparison.Ordinal),
                    "* [Middleware '20] Something New under the Sun [[paper](https://example.org/new.pdf)]\n")), _own)),
            ];
        }

        public IReadOnlyList<(string Name, Func<GeneratorDriver, (GeneratorDriver, CSharpCompilation)> Edit)> Kinds { get; }

        public (int Steps, int Read, int Texts) Count(Func<GeneratorDriver, (GeneratorDriver, CSharpCompilation)> edit)
        {
            var (driver, compilation) = edit(_generated);
            var before = Texts(_generated);
            var result = driver.RunGenerators(compilation);
            var steps = result.GetRunResult().Results[0].TrackedSteps
                .Where(static step =>
                    step.Key is "Options" or "Language" or "NameTaken" or "Texts" or "Venues" or "Lists" or "Shipped" or "Model"
                    or "Store" or "VenueFiles")
                .SelectMany(static step => step.Value.Select(run => (step.Key, Run: run)))
                .Where(static step => step.Run.Outputs.Any(static output => output.Reason is not IncrementalStepRunReason.Cached))
                .ToList();
            var changed = Texts(result).Where(text => !before.TryGetValue(text.Key, out var old) || old != text.Value).Count();
            return (
                steps.Count(static step => step.Run.Outputs.Any(static output =>
                    output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified)),
                steps.Count(static step => step.Key == "Lists"),
                changed);
        }

        public double TimeDriver(Func<GeneratorDriver, (GeneratorDriver, CSharpCompilation)> edit)
        {
            var (driver, compilation) = edit(_generated);
            var watch = Stopwatch.StartNew();
            driver.RunGenerators(compilation);
            return watch.Elapsed.TotalMilliseconds;
        }

        /// <summary>What parsing and binding takes after the edit of a title, what was bound before it standing.</summary>
        public double TimeBinding(bool isOneFile)
        {
            var (driver, _) = Kinds[2].Edit(_generated);
            Dictionary<string, string> before = Layout(_generated, isOneFile), after = Layout(driver.RunGenerators(_own), isOneFile);
            var trees = before.ToDictionary(static text => text.Key, static text => ParseEmitted(text.Value));
            var compilation = _own.AddSyntaxTrees(trees.Values);
            Bind(compilation);
            var watch = Stopwatch.StartNew();
            foreach (var (name, text) in after.Where(text => before[text.Key] != text.Value))
            {
                compilation = compilation.ReplaceSyntaxTree(trees[name], ParseEmitted(text));
            }

            Bind(compilation);
            return watch.Elapsed.TotalMilliseconds;
        }

        private static void Bind(CSharpCompilation compilation)
        {
            var problems = compilation.GetSemanticModel(compilation.SyntaxTrees[0]).GetDiagnostics();
            if (problems.Any(static problem => problem.Severity == DiagnosticSeverity.Error))
            {
                throw new InvalidOperationException(string.Join('\n', problems));
            }
        }

        private static Dictionary<string, string> Layout(GeneratorDriver driver, bool isOneFile) =>
            isOneFile ? new() { ["all"] = OneFile(Texts(driver).Values) } : Texts(driver);

        private static string OneFile(IEnumerable<string> texts)
        {
            // A file has one namespace for all of it.
            const string Space = "namespace App;\n";
            var parts = texts.OrderByDescending(static text => text.Contains("class Store", StringComparison.Ordinal));
            return string.Concat(parts.Select(static (text, i) =>
                i == 0 ? text : text[(text.IndexOf(Space, StringComparison.Ordinal) + Space.Length)..]));
        }

        private static SyntaxTree ParseEmitted(string text) =>
            CSharpSyntaxTree.ParseText(text, MemoryProject.Parsing.WithDocumentationMode(DocumentationMode.Parse));

        private static string AfterTag(string text, string word)
        {
            var end = text.IndexOf("] ", text.IndexOf("* [", StringComparison.Ordinal), StringComparison.Ordinal) + 2;
            return text.Insert(end, word);
        }

        private GeneratorDriver Edit(GeneratorDriver driver, Func<string, string> edit) => driver.ReplaceAdditionalText(
            _files[ListCount / 2], new TextFile(_files[ListCount / 2].Path, edit(_lists[ListCount / 2].Text)));

        private static SyntaxTree Parse(string code) => CSharpSyntaxTree.ParseText(code, MemoryProject.Parsing, "/repo/App/Own.cs");

        private static Dictionary<string, string> Texts(GeneratorDriver driver) =>
            driver.GetRunResult().GeneratedTrees.ToDictionary(static tree => tree.FilePath, static tree => tree.ToString());
    }
}
