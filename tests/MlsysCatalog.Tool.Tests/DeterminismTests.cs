using MlsysCatalog.Tests;

namespace MlsysCatalog.Tool.Tests;

/// <summary>
/// What the tool prints and writes: the same bytes under any culture and time zone, in any process, and for lists with any line endings.
/// </summary>
public sealed class DeterminismTests : IDisposable
{
    private readonly Lists _lists = new();

    public DeterminismTests()
    {
        var corpus = CorpusFactAttribute.Folder is { } folder ? Directory.EnumerateFiles(folder, "*.md").Order(StringComparer.Ordinal).Take(4) : [];
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "founded"), "*.md").Concat(corpus))
        {
            _lists.Write("lists/" + Path.GetFileName(file), File.ReadAllBytes(file));
        }

        _lists.Write("lists/letters.md", Letters);
        _lists.Write("lists/MlsysCatalog.Shipped.txt", "osdi2099/gone | A Paper That Is Gone\n");
        _lists.Write("App.dll", CitingProgram.Compile(CitingProgram.Project()));
        Directory.CreateDirectory(_lists.PathOf(".git"));
    }

    // Letters that cultures take for other ones, and numbers that they print in another way.
    private const string Letters =
        """
        # INFERENCE IN ISTANBUL

        ## ılık İş: Straße

        - [ICML '21] INIT: Iterative Inference In Isolation ([PDF](HTTPS://ARXIV.ORG/ABS/2101.00001), [code](https://GITHUB.com/I/I))
        - [icml '21] iter: ITERATIVE INFERENCE IN ISOLATION ([pdf](https://arxiv.org/abs/2101.00001))
        - [SIGCOMM '19] İmza: Signing Files in ıslands ([pdf](https://example.org/İ.pdf))
        - [OSDI '21] ƛcalc: A Letter Whose Capital Came Late ([pdf](https://example.org/lambda.pdf))
        - [OSDI '21] ɤlab: Another One of Them ([pdf](https://example.org/ram.pdf))
        - [2563] Buddhist: A Year of Another Calendar ([pdf](https://example.org/buddha.pdf))

        """;

    public static TheoryData<string> Commands { get; } =
    [
        "entries lists", "papers lists", "dialect lists", "names lists", "names lists --format json",
        "check lists --severity hidden", "check lists --severity hidden --format json", "check lists --severity hidden --format sarif",
        "check lists --severity hidden --format github", "check lists --severity hidden --diff",
        "cite App.dll --output - --format references --unlisted --uncited", "cite App.dll --output - --format bibtex",
        "cite App.dll --output - --format csl-json",
    ];

    [CultureTheory, MemberData(nameof(Commands))]
    public void A_command_prints_the_same_under_any_culture(string command)
    {
        var expected = Run(command);

        Assert.NotEqual("", expected.Output);
        Assert.All(RealCultures.Names, culture => Assert.Equal(expected, RealCultures.Under(culture, () => Run(command))));
    }

    /// <summary>
    /// Each process has seeds of its own for the hashes of texts. The built tool knows no culture; this process knows the machine's.
    /// </summary>
    [Theory, MemberData(nameof(Commands))]
    public async Task A_command_prints_the_same_in_any_process_and_time_zone(string command)
    {
        var expected = Run(command);
        var runs = await Task.WhenAll(
            RunAsync(command, ("TZ", "Pacific/Kiritimati"), ("LC_ALL", "tr_TR.UTF-8")), RunAsync(command, ("TZ", "UTC"), ("LC_ALL", "C")));

        Assert.All(runs, run => Assert.Equal(expected, run));
    }

    [Theory]
    [InlineData("check", "--severity", "hidden", "--format", "text")]
    [InlineData("check", "--severity", "hidden", "--format", "json")]
    [InlineData("check", "--severity", "hidden", "--format", "sarif")]
    [InlineData("check", "--severity", "hidden", "--format", "github")]
    [InlineData("papers")]
    [InlineData("names")]
    public void The_order_in_which_files_are_named_does_not_matter(string command, params string[] options)
    {
        var files = Directory.GetFiles(_lists.PathOf("lists"), "*.md").Order(StringComparer.Ordinal).ToArray();
        var expected = _lists.Run([command, .. files, .. options]);
        for (var seed = 1; seed <= 3; seed++)
        {
            new Random(seed).Shuffle(files);
            Assert.Equal(expected, _lists.Run([command, .. files, .. options]));
        }
    }

    /// <summary>
    /// Lines and columns are counted without line endings, so all that is printed is equal but the patch, whose lines are the file's;
    /// and what a fix writes is what it writes into the other file, in the file's own line endings.
    /// </summary>
    [Theory, MemberData(nameof(Commands))]
    public void A_checkout_with_other_line_endings_prints_the_same(string command)
    {
        var expected = Run(command);
        foreach (var file in Directory.EnumerateFiles(_lists.PathOf("lists")))
        {
            File.WriteAllText(file, File.ReadAllText(file).ReplaceLineEndings("\r\n"));
        }

        var actual = Run(command);
        Assert.Equal(expected.Output, actual.Output.Replace("\r", "", StringComparison.Ordinal));
        Assert.Equal(command.Contains("--diff", StringComparison.Ordinal), actual.Output.Contains('\r'));
        Assert.Equal((expected.ExitCode, expected.Error), (actual.ExitCode, actual.Error));
    }

    [Fact]
    public void Fixes_write_the_same_into_a_checkout_with_other_line_endings()
    {
        using var other = new Lists();
        Directory.CreateDirectory(other.PathOf(".git"));
        var files = Directory.GetFiles(_lists.PathOf("lists"));
        foreach (var file in files)
        {
            other.Write("lists/" + Path.GetFileName(file), File.ReadAllText(file).ReplaceLineEndings("\n").Replace("\n", "\r\n", StringComparison.Ordinal));
            File.WriteAllText(file, File.ReadAllText(file).ReplaceLineEndings("\n"));
        }

        var fix = _lists.Run("check", _lists.PathOf("lists"), "--severity", "hidden", "--fix");
        Assert.Contains("Mended", fix.Output + fix.Error, StringComparison.Ordinal);
        Assert.Equal(fix, other.Run("check", other.PathOf("lists"), "--severity", "hidden", "--fix"));
        Assert.All(files, file => Assert.Equal(
            File.ReadAllText(file).Replace("\n", "\r\n", StringComparison.Ordinal), File.ReadAllText(other.PathOf("lists/" + Path.GetFileName(file)))));
    }

    [CultureTheory, RealCultures]
    public void Fixes_write_the_same_under_any_culture(string culture)
    {
        using var other = new Lists();
        Directory.CreateDirectory(other.PathOf(".git"));
        var files = Directory.GetFiles(_lists.PathOf("lists"));
        Array.ForEach(files, file => other.Write("lists/" + Path.GetFileName(file), File.ReadAllBytes(file)));

        var fix = _lists.Run("check", _lists.PathOf("lists"), "--severity", "hidden", "--fix");
        Assert.Equal(fix, RealCultures.Under(culture, () => other.Run("check", other.PathOf("lists"), "--severity", "hidden", "--fix")));
        Assert.All(files, file => Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(other.PathOf("lists/" + Path.GetFileName(file)))));
    }

    /// <inheritdoc/>
    public void Dispose() => _lists.Dispose();

    private ToolRun Run(string command) => _lists.Run(Arguments(command));

    private async Task<ToolRun> RunAsync(string command, params (string Name, string Value)[] variables)
    {
        var (exitCode, output, error) = await ToolProcess.RunWithAsync(Environment.CurrentDirectory, Path.GetTempPath(), variables, Arguments(command));
        return new(exitCode, _lists.Relative(output), _lists.Relative(error));
    }

    private string[] Arguments(string command) =>
        [.. command.Split(' ').Select(word => word is "lists" or "App.dll" ? _lists.PathOf(word) : word)];
}
