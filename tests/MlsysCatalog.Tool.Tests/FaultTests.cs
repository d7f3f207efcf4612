using System.Diagnostics;

namespace MlsysCatalog.Tool.Tests;

/// <summary>
/// Files that are none, disks that are full, outputs that end, people who lose patience: a message, and nothing half-written.
/// </summary>
public sealed class FaultTests
{
    private const string Bad = "- [SC '21'] Chimera: Efficiently Training Large-Scale Neural Networks with Bidirectional Pipelines\n";
    private const string Good = "- [SC '21] Chimera: Efficiently Training Large-Scale Neural Networks with Bidirectional Pipelines\n";

    private static readonly string Tool = $"dotnet '{Path.Combine(AppContext.BaseDirectory, "mlsys-catalog.dll")}'";

    [LinuxFact]
    public async Task A_pipe_or_a_device_is_no_list()
    {
        using var lists = new Lists();
        await ShellAsync(lists, "mkfifo pipe.md; ln -s /dev/zero device.md; ln -s gone.md broken.md");

        const string Refusal = "It is no regular file, but a pipe or a device.";
        Assert.Equal(new ToolRun(2, "", $"mlsys-catalog: Cannot read 'pipe.md': {Refusal}\n"), lists.Run("check", lists.PathOf("pipe.md")));
        Assert.Equal(new ToolRun(2, "", $"mlsys-catalog: Cannot read 'device.md': {Refusal}\n"), lists.Run("check", lists.PathOf("device.md")));
        Assert.StartsWith("mlsys-catalog: Cannot read 'broken.md': ", lists.Run("check", lists.PathOf("broken.md")).Error, StringComparison.Ordinal);
        Assert.Equal(2, lists.Run("cite", lists.PathOf("pipe.md")).ExitCode);
    }

    [LinuxFact]
    public async Task A_file_that_cannot_be_opened_keeps_no_other_of_its_folder_from_being_read()
    {
        using var lists = new Lists();
        lists.Write("lists/a.md", Good);
        lists.Write("lists/z.md", Bad);
        await ShellAsync(lists, "cd lists; mkfifo pipe.md; ln -s gone.md broken.md; ln -s /dev/zero device.md; ln -s loop.md loop.md; mkdir folder.md");

        var check = lists.Run("check", lists.PathOf("lists"));

        Assert.Equal((2, ""), (check.ExitCode, check.Error));
        foreach (var name in (string[])["broken", "device", "loop", "pipe"])
        {
            Assert.Contains($"lists/{name}.md:1:1: error MLC0001: The file cannot be opened: ", check.Output, StringComparison.Ordinal);
        }

        Assert.Contains("lists/z.md:1:7: warning MLC0301: ", check.Output, StringComparison.Ordinal);

        var entries = lists.Run("entries", lists.PathOf("lists/*.md"));
        Assert.Equal(2, entries.ExitCode);
        Assert.Equal(2, entries.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("lists/loop.md:1:1: The file cannot be opened: ", entries.Error, StringComparison.Ordinal);

        // A table of venues has all lists read again, and these have nothing to read.
        lists.Write("lists/venues.md", "---\ncatalog: venues\n---\n\n| Name | Aliases |\n|---|---|\n| ODD | Odd Things |\n");
        Assert.Equal(2, lists.Run("check", lists.PathOf("lists")).ExitCode);

        // What it cannot read it does not change either, and names are given for ever.
        Assert.Equal(2, lists.Run("check", lists.PathOf("lists"), "--fix").ExitCode);
        Assert.Equal(Good, File.ReadAllText(lists.PathOf("lists/z.md")));
        Directory.CreateDirectory(lists.PathOf(".git"));
        Assert.Equal(2, lists.Run("names", lists.PathOf("lists"), "--ship").ExitCode);
        Assert.False(File.Exists(lists.PathOf("lists/MlsysCatalog.Shipped.txt")));
        Assert.Equal("gone.md", new FileInfo(lists.PathOf("lists/broken.md")).LinkTarget);
    }

    [Fact]
    public void An_empty_file_is_a_list()
    {
        using var lists = new Lists();

        Assert.Equal((0, ""), lists.Run("entries", lists.Write("empty.md", "")) is var run ? (run.ExitCode, run.Error) : default);
    }

    [Fact]
    public void An_empty_file_is_no_pipe_however_busy_the_machine_is()
    {
        using var lists = new Lists();
        var empty = lists.Write("empty.md", "");

        // Not disposed of: some begin to wait when the test is over.
        var release = new ManualResetEventSlim();
        try
        {
            for (var i = 0; i < 500; i++)
            {
                ThreadPool.QueueUserWorkItem(_ => release.Wait());
            }

            Assert.Equal("", lists.Run("entries", empty).Error);
        }
        finally
        {
            release.Set();
        }
    }

    [LinuxFact]
    public async Task What_is_written_into_a_pipe_arrives_and_the_pipe_stays()
    {
        using var lists = new Lists();
        lists.Write("a.md", Bad);

        var (_, output, _) = await ShellAsync(lists, $"mkfifo out; {Tool} check a.md --format json --output out & cat out; wait; test -p out && echo still");

        Assert.Contains("\"rule\":\"MLC0301\"", output, StringComparison.Ordinal);
        Assert.EndsWith("still\n", output, StringComparison.Ordinal);
    }

    [LinuxFact]
    public async Task A_full_standard_output_is_told_and_one_that_ends_is_not()
    {
        using var lists = new Lists();
        lists.Write("a.md", string.Concat(Enumerable.Repeat(Good, 2_000)));

        Assert.Equal(
            (2, "", "mlsys-catalog: Cannot read or write: No space left on device\n"),
            await ShellAsync(lists, $"{Tool} entries a.md > /dev/full"));
        Assert.Equal((2, "", ""), await ShellAsync(lists, $"{Tool} entries a.md > /dev/full 2>&1"));
        Assert.Equal((0, "", "0\n"), await ShellAsync(lists, $"({Tool} entries a.md; echo $? >&2) | head -c 1 > head"));
    }

    [SmallDiskFact]
    public async Task On_a_full_disk_and_a_read_only_one_all_stays_as_it_was()
    {
        using var lists = new Lists();
        lists.Write("a.md", Bad);
        lists.Write("App.dll", CitingProgram.Compile(CitingProgram.Project()));
        Directory.CreateDirectory(lists.PathOf("disk"));

        const string Runs =
            """
            state() { ls -A; cat a.md; }
            for command in "check a.md --fix" "check a.md --write-baseline" "names a.md --ship" "check a.md --format sarif --output o.sarif" "cite ../App.dll --output . --unlisted"; do
              TOOL $command > ../output 2> ../error; echo "$? $(cat ../error)" | cut -d \' -f 1,2
            done
            """;
        var script = $"""
            unshare -rm sh -c 'mount -t tmpfs -o size=64k none disk; cp a.md disk; cd disk; mkdir .git; cat /dev/zero > fill 2> /dev/null
            . ../runs; state; mount -o remount,ro .; . ../runs; state'
            """;
        lists.Write("runs", Runs.Replace("TOOL", Tool, StringComparison.Ordinal).ReplaceLineEndings("\n"));

        var (exitCode, output, error) = await ShellAsync(lists, script.ReplaceLineEndings("\n"));

        const string Expected =
            "2 mlsys-catalog: Cannot write 'a.md\n2 mlsys-catalog: Cannot write 'MlsysCatalog.Baseline.txt\n"
            + "2 mlsys-catalog: Cannot write 'MlsysCatalog.Shipped.txt\n2 mlsys-catalog: Cannot write 'o.sarif\n"
            + "2 mlsys-catalog: Cannot write './REFERENCES.md\n"
            + ".git\na.md\nfill\n" + Bad;
        Assert.Equal((0, ""), (exitCode, error));
        Assert.Equal(Expected + Expected, output);
    }

    [LinuxFact]
    public async Task Whoever_interrupts_the_tool_leaves_old_files_and_new_ones_and_no_others()
    {
        using var lists = new Lists();
        for (var i = 0; i < 60; i++)
        {
            lists.Write($"lists/{i}.md", Bad);
        }

        foreach (var seconds in (string[])["0.1", "0.25", "0.3", "0.35", "0.4", "0.5"])
        {
            // A shell's background child ignores the signal unless it is told not to.
            await ShellAsync(lists, $"env --default-signal=INT {Tool} check lists --fix & sleep {seconds}; kill -INT $!; wait $!");

            Assert.Equal(60, Directory.GetFileSystemEntries(lists.PathOf("lists")).Length);
            Assert.All(Directory.GetFiles(lists.PathOf("lists")), static file => Assert.Contains(File.ReadAllText(file), (string[])[Bad, Good]));
        }

        var (exitCode, _, _) = await ShellAsync(
            lists, $"mkfifo out; env --default-signal=INT {Tool} check lists --output out & sleep 1; kill -INT $!; wait $!");
        Assert.Equal(130, exitCode);
    }

    [LinuxFact]
    public async Task Two_who_mend_and_one_who_ships_at_once_leave_whole_files()
    {
        using var lists = new Lists();
        Directory.CreateDirectory(lists.PathOf(".git"));
        for (var i = 0; i < 20; i++)
        {
            lists.Write($"{i}.md", Bad.Replace("Efficiently", $"Efficiently{i}", StringComparison.Ordinal));
        }

        await ShellAsync(lists, $"{Tool} check . --fix & {Tool} check . --fix & {Tool} names . --ship & wait");
        var (exitCode, output, _) = await ShellAsync(lists, $"{Tool} check . --fix --fail-on error; {Tool} names . --ship > /dev/null; {Tool} names . --ship | head -1");

        Assert.Equal(0, exitCode);
        Assert.EndsWith("Nothing is new; MlsysCatalog.Shipped.txt stays as it is.\n", output, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(lists.PathOf(""), "*.tmp"));
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(Good.Replace("Efficiently", $"Efficiently{i}", StringComparison.Ordinal), File.ReadAllText(lists.PathOf($"{i}.md")));
        }
    }

    [Fact]
    public void What_somebody_shipped_meanwhile_is_not_overwritten()
    {
        using var lists = new Lists();
        Directory.CreateDirectory(lists.PathOf(".git"));
        var list = lists.Write("a.md", Good);
        var unshipped = LoadedLists.Load([list]);
        Assert.Equal(0, lists.Run("names", list, "--ship").ExitCode);
        var shipped = lists.PathOf("MlsysCatalog.Shipped.txt");
        var text = File.ReadAllText(shipped);

        Assert.Contains("Cannot write ", Assert.Throws<UnusableInputException>(() => Shipping.Ship(unshipped)).Message, StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(shipped));

        lists.Write("a.md", Good + "- [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies\n");
        var loaded = LoadedLists.Load([list]);
        File.AppendAllText(shipped, "# Somebody's remark\n");

        Assert.EndsWith(
            "is not changed, because somebody else has just changed it",
            Assert.Throws<UnusableInputException>(() => Shipping.Ship(loaded)).Message,
            StringComparison.Ordinal);
        Assert.Equal(text + "# Somebody's remark\n", File.ReadAllText(shipped));
    }

    [Fact]
    public void A_mistake_of_the_tool_is_one_line_and_2()
    {
        using var lists = new Lists();
        using var error = new StringWriter { NewLine = "\n" };

        Assert.Equal(2, CommandLine.Run(["check", lists.Write("a.md", Bad)], new Mistaken(), error));
        Assert.Equal("mlsys-catalog: A mistake in the tool ended it (InvalidOperationException: a mistake); please report it\n", error.ToString());
    }

    private static async Task<(int ExitCode, string Output, string Error)> ShellAsync(Lists lists, string script)
    {
        using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", script])
        {
            WorkingDirectory = lists.PathOf(""),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = shell.StandardOutput.ReadToEndAsync();
        var error = shell.StandardError.ReadToEndAsync();
        await shell.WaitForExitAsync();
        return (shell.ExitCode, await output, await error);
    }

    private sealed class Mistaken : StringWriter
    {
        public override void Write(char[] buffer, int index, int count) => throw new InvalidOperationException("a mistake");

        public override void Write(string? value) => throw new InvalidOperationException("a mistake");

        public override void Write(char value) => throw new InvalidOperationException("a mistake");
    }
}
