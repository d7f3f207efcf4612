using System.Diagnostics;
using System.Text.RegularExpressions;
using YamlDotNet.Serialization;

namespace MlsysCatalog.Tool.Tests;

/// <summary>The files by which others run the tool: GitHub's action and pre-commit's hooks.</summary>
public sealed partial class IntegrationFilesTests
{
    private const string Good = "- [SC '21] Chimera: Efficiently Training Large-Scale Neural Networks with Bidirectional Pipelines\n";
    private const string Bad = "- [SC '21'] Chimera: Efficiently Training Large-Scale Neural Networks with Bidirectional Pipelines\n";

    private static readonly Dictionary<object, object> Action = (Dictionary<object, object>)Parse(".github/actions/check/action.yml");

    private static IReadOnlyList<Dictionary<object, object>> Steps =>
        [.. ((List<object>)((Dictionary<object, object>)Action["runs"])["steps"]).Cast<Dictionary<object, object>>()];

    [Theory]
    [InlineData(".github/actions/check/action.yml")]
    [InlineData(".github/workflows/ci.yml")]
    public void What_runs_on_a_host_is_pinned_and_knows_no_secret(string file)
    {
        var text = Text(file);
        var used = Used().Matches(text).Select(match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(used);
        Assert.All(used, action => Assert.Matches("^actions/[a-z-]+@[0-9a-f]{40}$", action));
        Assert.DoesNotContain("secrets", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("GITHUB_TOKEN", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("github.token", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("pull_request_target", text, StringComparison.Ordinal);
        Assert.DoesNotContain("workflow_run", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_workflow_may_read_the_repository_and_nothing_else()
    {
        var workflow = (Dictionary<object, object>)Parse(".github/workflows/ci.yml");
        var jobs = ((Dictionary<object, object>)workflow["jobs"]).Values.Cast<Dictionary<object, object>>().ToList();

        Assert.Equal([new("contents", "read")], (Dictionary<object, object>)workflow["permissions"]);
        Assert.All(jobs, job => Assert.False(job.ContainsKey("permissions")));
        // What a pull request says about itself is never part of a script.
        Assert.All(
            jobs.SelectMany(job => ((List<object>)job["steps"]).Cast<Dictionary<object, object>>()).Where(step => step.ContainsKey("run")),
            step => Assert.DoesNotContain("${{", (string)step["run"], StringComparison.Ordinal));
    }

    [Fact]
    public void The_action_uses_the_inputs_that_it_declares()
    {
        var declared = ((Dictionary<object, object>)Action["inputs"]).Keys.Cast<string>().Order(StringComparer.Ordinal);
        var used = Input().Matches(Text(".github/actions/check/action.yml")).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal("composite", ((Dictionary<object, object>)Action["runs"])["using"]);
        Assert.Equal(declared, used);
    }

    [Fact]
    public async Task The_actions_scripts_are_scripts_and_take_inputs_as_values_only()
    {
        foreach (var step in Steps.Where(step => !step.ContainsKey("uses")))
        {
            var script = (string)step["run"];

            Assert.Equal("bash", step["shell"]);
            Assert.DoesNotContain("${{", script, StringComparison.Ordinal);
            Assert.Equal("", await BashAsync(["-n", "-c", script]));
        }
    }

    [Fact]
    public async Task The_action_hands_every_file_and_argument_over_as_one_word()
    {
        using var lists = new Lists();
        var tool = lists.Write("mlsys-catalog/mlsys-catalog", "#!/bin/sh\nprintf '<%s>' \"$@\" >&2\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(tool, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        var output = await BashAsync(
            ["-e", "-o", "pipefail", "-c", (string)Steps[^1]["run"]],
            ("RUNNER_TEMP", lists.PathOf("")),
            ("FILES", "my lists\nlists/**/*.md\n$(rm -rf x)\n"),
            ("ARGUMENTS", "--fail-on=error\n"));

        Assert.Equal("<check><--format><github><--fail-on=error><--><my lists><lists/**/*.md><$(rm -rf x)>", output);
    }

    [Fact]
    public void The_hooks_are_what_pre_commit_asks_for_and_do_what_they_say()
    {
        var hooks = ((List<object>)Parse(".pre-commit-hooks.yaml")).Cast<Dictionary<object, object>>().ToDictionary(hook => (string)hook["id"]);
        Assert.Equal(["mlsys-catalog-check", "mlsys-catalog-fix"], hooks.Keys.Order(StringComparer.Ordinal));
        Assert.All(hooks.Values, hook =>
        {
            Assert.Equal(("system", "true"), (hook["language"], hook["require_serial"]));
            Assert.Equal(["markdown"], (List<object>)hook["types"]);

            // A file may be called '--fix.md'.
            Assert.Equal(["--"], (List<object>)hook["args"]);
            Assert.NotEmpty((string)hook["name"]);
        });

        // pre-commit puts the files behind the entry.
        using var lists = new Lists();
        var list = lists.Write("a.md", Bad);
        Assert.Equal(1, lists.Run([.. Arguments(hooks["mlsys-catalog-check"]), list]).ExitCode);
        Assert.Equal(Bad, File.ReadAllText(list));
        Assert.Equal(0, lists.Run([.. Arguments(hooks["mlsys-catalog-fix"]), list]).ExitCode);
        Assert.Equal(Good, File.ReadAllText(list));
    }

    private static string[] Arguments(Dictionary<object, object> hook)
    {
        var words = ((string)hook["entry"]).Split(' ');
        Assert.Equal("mlsys-catalog", words[0]);
        return [.. words[1..], .. ((List<object>)hook["args"]).Cast<string>()];
    }

    private static object Parse(string path) => new DeserializerBuilder().Build().Deserialize(Text(path))!;

    private static string Text(string path)
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "MlsysCatalog.Generator.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return File.ReadAllText(Path.Combine(folder, path));
    }

    private static async Task<string> BashAsync(string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("bash", arguments) { RedirectStandardError = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var bash = Process.Start(start)!;
        var error = await bash.StandardError.ReadToEndAsync();
        await bash.WaitForExitAsync();
        return error;
    }

    [GeneratedRegex(@"^\s*-?\s*uses:\s*(\S+)", RegexOptions.Multiline)]
    private static partial Regex Used();

    [GeneratedRegex(@"inputs\.([a-z-]+)")]
    private static partial Regex Input();
}
