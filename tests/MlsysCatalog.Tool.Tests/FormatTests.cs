using System.Text.Json;

namespace MlsysCatalog.Tool.Tests;

/// <summary>How <c>check</c> prints: for terminals, code scanning and GitHub.</summary>
public sealed class FormatTests
{
    private const string Chimera = "- [SC '21'] Chimera: Efficiently Training Large-Scale Neural Networks with Bidirectional Pipelines\n";
    private const string Tiresias = "- [NSDI '19] Tiresias: A GPU Cluster Manager for Distributed Deep Learning [[pdf]()] [[slides]()]\n";
    private const string Gavel = "- [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads\n";

    [Fact]
    public void Colours_are_for_terminals_only()
    {
        using var lists = new Lists();
        var list = lists.Write("a.md", Chimera);

        var coloured = lists.Run(new TerminalSettings(HasColours: true, ShowsProgress: false), "check", list).Output;

        Assert.StartsWith("\e[1ma.md:1:7\e[0m: \e[1;33mwarning MLC0301\e[0m: ", coloured, StringComparison.Ordinal);
        Assert.Contains("      \e[1;33m^^^^\e[0m\n", coloured, StringComparison.Ordinal);
        Assert.Equal(lists.Run("check", list).Output, System.Text.RegularExpressions.Regex.Replace(coloured, "\e\\[[0-9;]*m", ""));
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("github")]
    public void What_programs_read_has_no_colours(string format)
    {
        using var lists = new Lists();

        Assert.DoesNotContain('\e', lists.Run(new TerminalSettings(HasColours: true, ShowsProgress: true), "check", lists.Write("a.md", Chimera), "--format", format).Output);
    }

    [Fact]
    public void A_report_can_go_into_a_file_without_colours()
    {
        using var lists = new Lists();
        var list = lists.Write("a.md", Chimera);
        var report = lists.Write("report.txt", "what was there before");

        var run = lists.Run(new TerminalSettings(HasColours: true, ShowsProgress: false), "check", list, "--output", report);

        Assert.Equal((1, "", ""), (run.ExitCode, run.Output, run.Error));
        Assert.Equal(lists.Run("check", list).Output, lists.Relative(File.ReadAllText(report)));
        Assert.Equal(["a.md", "report.txt"], Directory.EnumerateFiles(lists.PathOf("")).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_summary_says_what_can_be_done()
    {
        using var lists = new Lists();

        var output = lists.Run("check", lists.Write("a.md", Chimera + Tiresias)).Output;

        Assert.EndsWith("3 warnings in 1 of 1 list with 2 entries.\n--fix mends 1 of them.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Github_gets_commands_with_paths_from_the_repositorys_root()
    {
        using var lists = new Lists();
        lists.Write(".git", "gitdir: elsewhere");
        var list = lists.Write("lists/a,b: 100%.md", Chimera + "\n## More\n\n" + Gavel + "\n## Even more\n\n" + Gavel);

        var run = lists.Run("check", list, "--format", "github", "--severity", "info");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            """
            ::warning file=lists/a%2Cb%3A 100%25.md,line=1,endLine=1,col=7,endColumn=11,title=MLC0301%3A Malformed venue tag::The apostrophe is misplaced; write '21, as in '[SC '21]'
            ::notice file=lists/a%2Cb%3A 100%25.md,line=9,endLine=9,col=14,endColumn=96,title=MLC0205%3A Same paper under two topics::This paper stands under 'More', too, in line 5; keep both entries only if it belongs to both topics
            1 warning, 1 info in 1 of 1 list with 3 entries.
            --fix mends 1 of them.

            """.ReplaceLineEndings("\n"),
            run.Output);
    }

    [Theory]
    [InlineData("::error file=x::injected")]
    [InlineData("%0A::error::injected")]
    [InlineData("\u2028::error::injected")]
    [InlineData("&#10;::error::injected")]
    [InlineData("&#x0d;::error::injected")]
    [InlineData("##[error]injected")]
    public void Nothing_in_a_list_becomes_a_command_of_github(string evil)
    {
        using var lists = new Lists();
        var list = lists.Write("a.md", $"## {evil}\n\n- Title of {evil} and More [[{evil}]()]\n- [SC '21'] Chimera {evil}: Efficiently Training Networks\n\n## {evil} 2\n\n- [OSDI' 20] Title of {evil} and More <!-- catalog: {evil} -->\n");

        var lines = lists.Run("check", list, "--format", "github", "--severity", "hidden").Output.TrimEnd('\n').Split('\n', '\r', '\u2028', '\u0085');

        var findings = lists.Run("check", list, "--format", "json", "--severity", "hidden").Output.TrimEnd('\n').Split('\n');
        var commands = lines.Where(line => line.TrimStart().StartsWith("::", StringComparison.Ordinal) || line.Contains("##[", StringComparison.Ordinal)).ToList();
        Assert.True(findings.Length >= 2);
        Assert.Equal(findings.Length, commands.Count);
        Assert.All(commands, command => Assert.Matches("^::(error|warning|notice) file=[^:]*::", command));
        Assert.All(commands, command => Assert.DoesNotContain("%0A", command, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Sarif_has_the_shape_that_code_scanning_reads()
    {
        using var lists = new Lists();
        lists.Write(".git", "gitdir: elsewhere");
        var list = lists.Write("my lists/ü#.md", Chimera + Gavel + Gavel + Tiresias);

        var run = lists.Run("check", list, "--format", "sarif");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Equal(run, lists.Run("check", list, "--format", "sarif"));
        using var document = JsonDocument.Parse(run.Output);
        var root = document.RootElement;
        Assert.Equal(["$schema", "version", "runs"], root.EnumerateObject().Select(property => property.Name));
        Assert.Equal("2.1.0", root.GetProperty("version").GetString());
        var sarif = Assert.Single(root.GetProperty("runs").EnumerateArray());
        Assert.Equal(["tool", "columnKind", "originalUriBaseIds", "results"], sarif.EnumerateObject().Select(property => property.Name));
        Assert.Equal("utf16CodeUnits", sarif.GetProperty("columnKind").GetString());
        Assert.Equal(["SRCROOT"], sarif.GetProperty("originalUriBaseIds").EnumerateObject().Select(property => property.Name));
        var rules = sarif.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToList();
        Assert.Equal(MlsysCatalog.Reading.RuleSet.All.Select(rule => rule.Descriptor.Id), rules.Select(rule => rule.GetProperty("id").GetString()));
        Assert.All(rules, rule => Assert.NotEmpty(rule.GetProperty("help").GetProperty("text").GetString()!));
        var results = sarif.GetProperty("results").EnumerateArray().ToList();
        Assert.Equal(["MLC0301", "MLC0202", "MLC0104", "MLC0104"], results.Select(result => result.GetProperty("ruleId").GetString()));
        Assert.All(results, result => Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()));
        Assert.All(results, result => Assert.Equal("warning", result.GetProperty("level").GetString()));
        var place = results[0].GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("""{"uri":"my%20lists/%C3%BC%23.md","uriBaseId":"SRCROOT"}""", Compact(place.GetProperty("artifactLocation")));
        Assert.Equal("""{"startLine":1,"startColumn":7,"endLine":1,"endColumn":11}""", Compact(place.GetProperty("region")));
        Assert.Equal(2, results[1].GetProperty("relatedLocations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32());
        Assert.Equal("The earlier entry", results[1].GetProperty("relatedLocations")[0].GetProperty("message").GetProperty("text").GetString());
        Assert.Equal(
            "MLC0301 | my lists/ü#.md | chimera efficiently training large scale neural networks with bidirectional pipelines",
            results[0].GetProperty("partialFingerprints").GetProperty("mlsysCatalog/v1").GetString());
        var change = results[0].GetProperty("fixes")[0].GetProperty("artifactChanges")[0];
        Assert.Equal(Compact(place.GetProperty("artifactLocation")), Compact(change.GetProperty("artifactLocation")));
        Assert.Equal("'21", change.GetProperty("replacements")[0].GetProperty("insertedContent").GetProperty("text").GetString());
        Assert.False(results[2].TryGetProperty("fixes", out _));
    }

    [Fact]
    public void Fingerprints_in_sarif_stay_when_entries_move_and_tell_equal_findings_apart()
    {
        using var lists = new Lists();
        lists.Write(".git", "gitdir: elsewhere");

        var before = Fingerprints(lists, Tiresias + Chimera);

        Assert.Equal(3, before.Distinct().Count());
        Assert.Equal(before.Order(StringComparer.Ordinal), Fingerprints(lists, "# L\n\n## A\n\n" + Chimera + "\n## B\n\n" + Gavel + Tiresias).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_message_in_sarif_is_no_link()
    {
        using var lists = new Lists();

        var output = lists.Run("check", lists.Write("a.md", "- [OSDI' 20\\](javascript:alert(1))] Gavel: Heterogeneity-Aware Cluster Scheduling\n- [x\\](y) z]()\n"), "--format", "sarif", "--severity", "hidden").Output;

        using var document = JsonDocument.Parse(output);
        Assert.All(
            document.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray(),
            result => Assert.DoesNotMatch(@"(?<!\\)\]\(", result.GetProperty("message").GetProperty("text").GetString()!));
    }

    [Fact]
    public void Progress_shows_only_what_takes_long_and_is_taken_away()
    {
        using var error = new StringWriter();
        var progress = new Progress(error);

        progress.Tell("Reading list", 1, 3);
        Assert.Equal("", error.ToString());
        Thread.Sleep(TimeSpan.FromSeconds(1.1));
        progress.Tell("Reading list", 2, 3);
        progress.Tell("Reading list", 3, 3);
        progress.Clear();
        progress.Clear();

        Assert.Equal("\rReading list 2 of 3 …\r                     \r", error.ToString());
    }

    private static List<string> Fingerprints(Lists lists, string text)
    {
        using var document = JsonDocument.Parse(lists.Run("check", lists.Write("a.md", text), "--format", "sarif").Output);
        return [.. document.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Select(result => result.GetProperty("partialFingerprints").GetProperty("mlsysCatalog/v1").GetString()!)];
    }

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);
}
