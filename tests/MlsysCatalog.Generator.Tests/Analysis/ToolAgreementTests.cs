using System.Text.Json;
using Microsoft.CodeAnalysis;
using MlsysCatalog.Tests;
using RuleSet = MlsysCatalog.Reading.RuleSet;

namespace MlsysCatalog.Generator.Tests;

/// <summary>The analyzer and <c>mlsys-catalog check</c> say the same of the same lists, whatever is switched.</summary>
public sealed class ToolAgreementTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mlsys-catalog-").FullName;

    [CorpusFact]
    public async Task Of_all_real_lists_both_say_the_same_at_the_same_places()
    {
        Copy();

        Assert.InRange(await AssertAgreeAsync(), 500, int.MaxValue);
    }

    [CorpusFact]
    public async Task They_do_so_with_settings_comments_and_a_baseline()
    {
        Copy();
        // A third of the lists with its findings in a baseline, a third with comments, and settings for some of all.
        var files = Directory.GetFiles(_folder, "*.md").Order(StringComparer.Ordinal).ToArray();
        var (exitCode, _) = Run(["check", .. files.Where((_, i) => i % 3 == 0), "--severity", "info", "--baseline", Path.Combine(_folder, "MlsysCatalog.Baseline.txt"), "--write-baseline"]);
        Assert.Equal(0, exitCode);
        foreach (var file in files.Where((_, i) => i % 3 == 1))
        {
            var lines = File.ReadAllLines(file);
            File.WriteAllText(file, string.Join('\n', lines[..(lines.Length / 2)]) + "\n\n<!-- catalog-disable MLC0205 MLC0104 MLC0202: old -->\n\n" + string.Join('\n', lines[(lines.Length / 2)..])
                + "\n\n<!-- catalog-enable MLC0104 -->\n<!-- catalog-disable-next-line MLC0301 -->\n<!-- catalog-disble -->\n");
        }

        Write(".editorconfig", "root = true\n[*.md]\nmlsys_catalog.MLC0501.severity = warning\n[{a,b,c,d,e}*.md]\nmlsys_catalog.MLC0110.severity = none\n[[f-z]*.md]\nmlsys_catalog.severity = suggestion\n");
        Write(".globalconfig", "is_global = true\ndotnet_diagnostic.MLC0104.severity = error\ndotnet_diagnostic.MLC0501.severity = silent\n");
        Write("MlsysCatalog.Baseline.txt", File.ReadAllText(Path.Combine(_folder, "MlsysCatalog.Baseline.txt")) + "<<<<<<< HEAD\n");

        Assert.InRange(await AssertAgreeAsync(), 200, int.MaxValue);
    }

    [CorpusFact]
    public async Task They_do_so_of_what_was_shipped_before_lists_were_edited()
    {
        Copy();
        var (exitCode, _) = Run(["names", _folder, "--ship"]);
        Assert.Equal(0, exitCode);
        foreach (var file in Directory.GetFiles(_folder, "*.md").Order(StringComparer.Ordinal).Where((_, i) => i % 4 == 0))
        {
            // Some entries are dropped, some move to another venue, and some get another name.
            var lines = File.ReadAllText(file).Split('\n').Where((_, i) => i % 30 != 0)
                .Select((line, i) => i % 11 != 0 ? line
                    : line.Replace("OSDI", "SOSP", StringComparison.Ordinal).Replace("ICML", "NeurIPS", StringComparison.Ordinal).Replace(": ", " Renamed: ", StringComparison.Ordinal));
            File.WriteAllText(file, string.Join('\n', lines));
        }

        Write(".editorconfig", "root = true\n[[a-g]*.md]\nmlsys_catalog.MLC0503.severity = error\n[*.txt]\nmlsys_catalog.MLC0510.severity = suggestion\n");
        var shipped = File.ReadAllLines(Path.Combine(_folder, "MlsysCatalog.Shipped.txt"));
        Write("MlsysCatalog.Shipped.txt", string.Join('\n', shipped) + "\n<<<<<<< HEAD\n" + shipped[^1] + "\n" + shipped[^2].Replace(" | ", " => nowhere/there | ", StringComparison.Ordinal) + "\n");

        Assert.InRange(await AssertAgreeAsync("MLC0503"), 50, int.MaxValue);
        Assert.InRange(await AssertAgreeAsync("MLC0510"), 2, int.MaxValue);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Copy()
    {
        foreach (var file in Directory.EnumerateFiles(CorpusFactAttribute.Folder!, "*.md"))
        {
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
        }
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);

    private async Task<int> AssertAgreeAsync(string rule = "MLC")
    {
        var project = new AnalyzedProject();
        foreach (var file in Directory.EnumerateFiles(_folder).Order(StringComparer.Ordinal))
        {
            _ = Path.GetFileName(file) is ".editorconfig" or ".globalconfig"
                ? project.WithConfig(file, File.ReadAllText(file))
                : project.WithList(file, File.ReadAllText(file));
        }

        var ofRules = RuleSet.All.Select(rule => rule.Descriptor.Id).ToHashSet();
        var built = (await project.AnalyzeAsync()).Where(diagnostic => ofRules.Contains(diagnostic.Id)).Select(Describe).Order(StringComparer.Ordinal).ToList();
        var (exitCode, output) = Run(["check", _folder, "--format", "json", "--severity", "hidden"]);
        var printed = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Describe).Where(line => !line.StartsWith("MLC0106", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();

        Assert.Equal(1, exitCode);
        Assert.Equal(built, printed);
        return printed.Count(finding => finding.StartsWith(rule, StringComparison.Ordinal));
    }

    private static (int ExitCode, string Output) Run(string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter();
        var exitCode = MlsysCatalog.Tool.CommandLine.Run(arguments, output, error);
        Assert.Equal("", error.ToString());
        return (exitCode, output.ToString());
    }

    private static string Describe(Diagnostic diagnostic) =>
        $"{diagnostic.Id} {diagnostic.Severity.ToString().ToLowerInvariant()} {Place(diagnostic.Location)} {diagnostic.GetMessage()} {string.Join(' ', diagnostic.AdditionalLocations.Select(Place))}";

    private static string Place(Location location) => location.GetLineSpan() is var span
        ? $"{Path.GetFileName(span.Path)}:{span.StartLinePosition.Line + 1}:{span.StartLinePosition.Character + 1}-{span.EndLinePosition.Line + 1}:{span.EndLinePosition.Character + 1}"
        : "";

    private static string Describe(string line)
    {
        using var finding = JsonDocument.Parse(line);
        var root = finding.RootElement;
        return $"{root.GetProperty("rule").GetString()} {root.GetProperty("severity").GetString()} {Place(root)} {root.GetProperty("message").GetString()} {string.Join(' ', root.GetProperty("related").EnumerateArray().Select(Place))}";
    }

    private static string Place(JsonElement place) =>
        $"{Path.GetFileName(place.GetProperty("file").GetString())}:{place.GetProperty("line")}:{place.GetProperty("column")}-{place.GetProperty("endLine")}:{place.GetProperty("endColumn")}";
}
