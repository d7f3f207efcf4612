using System.CommandLine;
using MlsysCatalog.Fuzzing;

// Damaged lists without end: see docs/robustness.md.
Option<long> seed = new("--seed") { Description = "The seed of the run", DefaultValueFactory = static _ => 1 };
Option<long> first = new("--first") { Description = "The number of the first input" };
Option<long> count = new("--count") { Description = "How many inputs are tried", DefaultValueFactory = static _ => 50_000 };
Option<long?> only = new("--only") { Description = "Tries the input of this number, all the way, and prints it" };
Option<string?> check = new("--check") { Description = "Tries a list, or a folder with one or two of them and the files beside them" };
Option<string?> corpus = new("--corpus") { Description = "A folder of further lists; ../shared/corpus where that is" };
Option<string?> output = new("--output") { Description = "The folder that failing inputs are written to" };
Option<int> threads = new("--threads") { Description = "How many threads try inputs", DefaultValueFactory = static _ => 1 };
Option<int> compile = new("--compile-one-in") { Description = "Of so many inputs the catalog of one is compiled",
    DefaultValueFactory = static _ => 50 };
var command = new RootCommand("Reads, checks, mends and compiles damaged lists, and tells what breaks") { seed, first, count, only, check,
    corpus, output, threads, compile };
command.SetAction(result =>
{
    if (result.GetValue(check) is { } path)
    {
        return Tell(FuzzInput.Load(path), new(0, 0, 1));
    }

    var root = RepositoryRoot.Find();
    var beside = Path.Combine(root, "..", "shared", "corpus");
    var seeds = SeedLists.Load(root, result.GetValue(corpus) ?? (Directory.Exists(beside) ? beside : null));
    var options = new FuzzOptions(result.GetValue(seed), result.GetValue(first), result.GetValue(count))
    {
        Threads = result.GetValue(threads),
        CompileOneIn = result.GetValue(compile),
        Output = result.GetValue(output),
    };
    Console.WriteLine(
        $"seed {options.Seed}, inputs {options.First} to {options.First + options.Count - 1}, "
        + $"made of {seeds.Texts.Count()} lists ({seeds.Digest})");
    if (result.GetValue(only) is { } number)
    {
        var input = new InputMaker(seeds, options.Seed).Make(number);
        if (options.Output is { } folder)
        {
            input.Save(folder);
        }

        return Tell(input, options with { First = number });
    }

    var report = new FuzzRun(seeds, options).Run(Console.WriteLine);
    Console.Write(report);
    return report.Failures.Count + report.Hangs.Count == 0 ? 0 : 1;
});
return command.Parse(args).Invoke();

static int Tell(FuzzInput input, FuzzOptions options)
{
    foreach (var file in input.Files)
    {
        Console.WriteLine($"== {file.Name}, {file.Bytes.Length} bytes");
        Console.WriteLine(MlsysCatalog.Tool.EncodedText.Of(file.Bytes).Text);
    }

    var failure = Failure.Find(input, CheckDepth.Run, () => options.RandomOf(options.First));
    Console.WriteLine(failure is null ? "== Everything holds" : $"== {failure.Sort}\n{failure.Details}");
    return failure is null ? 0 : 1;
}
