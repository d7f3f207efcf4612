using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Tool.Tests;

/// <summary>
/// A stranger's text, in whatever is printed of a list: a program reads back what was written, a terminal and a log show it, and neither is
/// told to do anything by it.
/// </summary>
public sealed partial class HostileOutputTests
{
    public static TheoryData<string> Attacks => AttackTexts.Names;

    [Theory]
    [MemberData(nameof(Attacks))]
    public void JSON_is_read_back_and_hides_nothing(string name)
    {
        var attack = AttackTexts.All[name];
        var output = Written(new JsonFindings(NewLines), attack);

        var line = Assert.Single(output.Split('\n')[..^1]);
        using var json = JsonDocument.Parse(line);
        Assert.Equal(MessageText.Of(attack), json.RootElement.GetProperty("message").GetString());
        Assert.Equal(PathOf(attack), json.RootElement.GetProperty("file").GetString());
        AssertHidesNothing(output);
    }

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Objects_of_entries_are_read_back_and_hide_nothing(string name)
    {
        var attack = AttackTexts.All[name];
        NewLines.GetStringBuilder().Clear();
        using (var lines = new JsonLines(NewLines))
        {
            lines.Write(json => json.Text("title", attack));
            lines.Write(json => json.Texts("topics", [attack]));
        }

        var written = NewLines.ToString().Split('\n')[..^1];
        Assert.Equal(2, written.Length);
        using var first = JsonDocument.Parse(written[0]);
        using var second = JsonDocument.Parse(written[1]);
        Assert.Equal(WellFormed(attack), first.RootElement.GetProperty("title").GetString());
        Assert.Equal(WellFormed(attack), second.RootElement.GetProperty("topics")[0].GetString());
        AssertHidesNothing(NewLines.ToString());
    }

    [Theory]
    [MemberData(nameof(Attacks))]
    public void SARIF_is_read_back_hides_nothing_and_links_nowhere(string name)
    {
        var attack = AttackTexts.All[name];
        var output = Written(new SarifFindings(NewLines), attack);

        using var json = JsonDocument.Parse(output);
        var result = json.RootElement.GetProperty("runs")[0].GetProperty("results")[0];
        var message = result.GetProperty("message").GetProperty("text").GetString()!;
        Assert.DoesNotMatch(Link(), message);
        Assert.Equal(MessageText.Of(attack).Replace("\\](", "](", StringComparison.Ordinal), message.Replace("\\](", "](", StringComparison.Ordinal));
        var uri = result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()!;
        Assert.Matches(@"^[A-Za-z0-9%._~/:-]+$", uri);
        AssertHidesNothing(output);
    }

    [Theory]
    [MemberData(nameof(Attacks))]
    public void GitHub_gets_one_command_a_finding(string name)
    {
        var attack = AttackTexts.All[name];
        var output = Written(new GitHubFindings(NewLines), attack);

        var lines = output.Split('\n')[..^1];
        var commands = lines.Where(static line => line.TrimStart().StartsWith("::", StringComparison.Ordinal)).ToList();
        var match = Command().Match(Assert.Single(commands));
        Assert.True(match.Success, commands[0]);
        Assert.Equal(Terminal.Safe(MessageText.Of(attack)), Decoded(match.Groups["text"].Value));
        Assert.EndsWith("/" + Path.GetFileName(PathOf(attack)), "/" + Decoded(match.Groups["file"].Value), StringComparison.Ordinal);
        Assert.Equal("MLC0101: Title", Decoded(match.Groups["title"].Value));
        Assert.All(lines.Except(commands), static line => Assert.DoesNotContain("##[", line, StringComparison.Ordinal));
        Assert.DoesNotContain("##[", match.Groups["text"].Value, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Attacks))]
    public void A_terminal_gets_text_and_colours_of_ours_only(string name)
    {
        var attack = AttackTexts.All[name];
        var plain = Written(new TextFindings(NewLines, new(isOn: false)), attack);
        AssertHidesNothing(plain);
        AssertCommandsNothing(plain);
        var coloured = Written(new TextFindings(NewLines, new(isOn: true)), attack);
        Assert.Equal(plain, Colour().Replace(coloured, ""));
    }

    [Theory]
    [MemberData(nameof(Attacks))]
    public void A_text_made_safe_stays_in_one_line_of_the_same_length(string name)
    {
        var attack = AttackTexts.All[name];
        var safe = Terminal.Safe(attack);
        Assert.Equal(attack.Length, safe.Length);
        AssertHidesNothing(safe);
        AssertCommandsNothing(safe);
        Assert.Equal(safe, Terminal.Safe(safe));
    }

    [Fact]
    public void Mixtures_change_nothing()
    {
        foreach (var mixture in AttackTexts.Mixtures(seed: 7, count: 500))
        {
            var text = Written(new TextFindings(NewLines, new(isOn: false)), mixture);
            AssertHidesNothing(text);
            AssertCommandsNothing(text);
            var command = Command().Match(Written(new GitHubFindings(NewLines), mixture).Split('\n')[0]);
            Assert.Equal(Terminal.Safe(MessageText.Of(mixture)), Decoded(command.Groups["text"].Value));
            var output = Written(new JsonFindings(NewLines), mixture);
            using var json = JsonDocument.Parse(Assert.Single(output.Split('\n')[..^1]));
            Assert.Equal(MessageText.Of(mixture), json.RootElement.GetProperty("message").GetString());
            AssertHidesNothing(output);
            var sarif = Written(new SarifFindings(NewLines), mixture);
            AssertHidesNothing(sarif);
            JsonDocument.Parse(sarif).Dispose();
        }
    }

    [Fact]
    public void Every_character_of_Unicode_is_read_back_from_JSON()
    {
        for (var plane = 0; plane <= 0x10; plane++)
        {
            var text = new StringBuilder();
            for (var c = plane << 16; c < (plane + 1) << 16; c++)
            {
                text.Append(Rune.IsValid(c) ? new Rune(c).ToString() : "");
            }

            NewLines.GetStringBuilder().Clear();
            using (var lines = new JsonLines(NewLines))
            {
                lines.Write(json => json.Text("title", text.ToString()));
            }

            AssertHidesNothing(NewLines.ToString());
            using var read = JsonDocument.Parse(NewLines.ToString());
            Assert.Equal(text.ToString(), read.RootElement.GetProperty("title").GetString());
        }
    }

    [Theory]
    [MemberData(nameof(Attacks))]
    public void A_diff_for_a_terminal_commands_nothing(string name)
    {
        // The line in front and behind show what did not change.
        var attack = AttackTexts.All[name];
        var text = $"{attack}\n\n- [SC '21'] Chimera: Training {attack.ReplaceLineEndings(" ")} with Pipelines\n\n{attack}\n";
        var before = ListReader.Read("lists/a.md", text, VenueTable.Default);
        var place = text.IndexOf("'21'", StringComparison.Ordinal) + 3;
        NewLines.GetStringBuilder().Clear();
        var edits = new EquatableArray<TextEdit>([new(new(place, place + 1), "")]);
        var mended = ListMender.Mend(
            [before],
            VenueTable.Default,
            lists => lists[0].Text == text ? [new Finding(Rule, "lists/a.md", new(place, place + 1), "m", default, edits)] : []);
        foreach (var list in mended)
        {
            new DiffText(NewLines, isForEyes: true).Write(list, "");
        }

        AssertHidesNothing(NewLines.ToString());
        AssertCommandsNothing(NewLines.ToString());
    }

    [Fact]
    public void A_list_called_like_a_file_of_arguments_is_read()
    {
        using var lists = new Lists();
        lists.Write("x.md", "--write-baseline\n");
        var list = lists.Write("@x.md", "* [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies\n");
        var folder = Environment.CurrentDirectory;

        var run = lists.Run("entries", list);
        Assert.Contains("Gavel", run.Output, StringComparison.Ordinal);
        Assert.Contains("No file or folder '@x.md'", lists.Run("check", "@x.md").Error, StringComparison.Ordinal);
        Assert.Equal(folder, Environment.CurrentDirectory);
    }

    [Fact]
    public void A_name_of_a_file_is_no_command()
    {
        using var lists = new Lists();
        var run = lists.Run("check", "::error::x.md", "##[error]y");
        AssertCommandsNothing(run.Error);
        AssertCommandsNothing(run.Output);
    }

    private StringWriter NewLines { get; } = new() { NewLine = "\n" };

    private static RuleDescriptor Rule { get; } = new("MLC0101", "Title", RuleCategory.Form, FindingSeverity.Warning, "Description");

    // A finding in a list of such a name, about such a line, that says such a thing of two places.
    private string Written(IFindingWriter writer, string attack)
    {
        NewLines.GetStringBuilder().Clear();
        var path = PathOf(attack);
        var list = ListReader.Read(path, "# Heading\n\n* " + attack + "\n", VenueTable.Default);
        var span = new SourceSpan(13, Math.Min(list.Text.Length, 14));
        var finding = new Finding(Rule, path, span, attack, new([new RelatedPlace(path, span, attack)]), new([new TextEdit(span, attack)]));
        writer.Write(new([finding], [list]) { Unread = [path], Baselines = [path] });
        return NewLines.ToString();
    }

    // What may be the name of a file.
    private static string PathOf(string attack)
    {
        var name = attack.Replace('/', '_').Replace('\0', '_');
        return "lists/" + WellFormed(name.Length > 100 ? name[..100] : name) + ".md";
    }

    private static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static string Decoded(string text) => text
        .Replace("%0D", "\r", StringComparison.Ordinal)
        .Replace("%0A", "\n", StringComparison.Ordinal)
        .Replace("%3A", ":", StringComparison.Ordinal)
        .Replace("%2C", ",", StringComparison.Ordinal)
        .Replace("%25", "%", StringComparison.Ordinal);

    private static void AssertHidesNothing(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var unit = text[at];
            var codePoint = UnseenCharacters.CodePoint(text, ref at);
            if (unit != '\n' && UnseenCharacters.Contains(codePoint) && codePoint is not (>= 0xFE00 and <= 0xFE0F))
            {
                Assert.Fail($"U+{codePoint:X4} in {text}");
                        }

            Assert.False(codePoint == 0xFFFD && unit != 0xFFFD, "half a pair");
        }
    }

    // As the runners of GitHub's and Azure's workflows look for commands.
    private static void AssertCommandsNothing(string text)
    {
        Assert.All(text.Split('\n'), static line => Assert.False(line.TrimStart().StartsWith("::", StringComparison.Ordinal), line));
        Assert.DoesNotContain("##[", text, StringComparison.Ordinal);
        Assert.DoesNotContain("##vso[", text, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^::warning file=(?<file>[^,:\n\r]*),line=\d+,endLine=\d+(?:,col=\d+,endColumn=\d+)?,title=(?<title>[^,:]*)::(?<text>[^\n\r]*)$")]
    private static partial Regex Command();

    // An embedded link of SARIF, 3.11.6: its brackets are not escaped.
    [GeneratedRegex(@"(?<!\\)(?:\\\\)*\]\(")]
    private static partial Regex Link();

    [GeneratedRegex("\u001B\\[[0-9;]*m")]
    private static partial Regex Colour();
}
