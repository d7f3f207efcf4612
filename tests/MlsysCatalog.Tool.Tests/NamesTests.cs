using System.Text;
using System.Text.Json;

namespace MlsysCatalog.Tool.Tests;

/// <summary><c>mlsys-catalog names</c>, and what the other commands make of shipped files.</summary>
public sealed class NamesTests
{
    private const string Title = "Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads";
    private const string Gavel = "- [OSDI '20] Gavel: " + Title + "\n";
    private const string Heron = "- [OSDI '20] Heron: " + Title + "\n";
    private const string Ray = "- [OSDI '18] Ray: A Distributed Framework for Emerging AI Applications\n";
    private const string GavelLine = "Osdi2020.Gavel | osdi2020/gavel | Gavel: " + Title;
    private const string RayLine = "Osdi2018.Ray | osdi2018/ray | Ray: A Distributed Framework for Emerging AI Applications";
    private const string File = "lists/MlsysCatalog.Shipped.txt";

    [Fact]
    public void Names_are_printed_with_what_became_of_them()
    {
        using var lists = Repository();
        lists.Write("lists/a.md", Heron + Ray);
        lists.Write(File, GavelLine + "\nSosp2019.Gone | sosp2019/gone => - | Gone\nSosp2019.Lost | sosp2019/lost | Lost\n" + RayLine + "\n");

        Assert.Equal(
            """
            Osdi2018.Ray: shipped
            Osdi2020.Gavel: moved to osdi2020/heron, and the shipped file does not say so
            Osdi2020.Heron: new
            Sosp2019.Gone: gone
            Sosp2019.Lost: gone, and the shipped file does not say so

            """.ReplaceLineEndings("\n"),
            lists.Run("names", lists.PathOf("lists")).Output);
    }

    [Fact]
    public void Programs_get_an_object_a_name()
    {
        using var lists = Repository();
        lists.Write("lists/a.md", Heron);
        lists.Write(File, GavelLine + "\n");

        var run = lists.Run("names", lists.PathOf("lists"), "--format", "json");

        var names = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(
            ["Osdi2020.Gavel osdi2020/gavel moved osdi2020/heron False", "Osdi2020.Heron osdi2020/heron new  True"],
            names.Select(name => string.Join(' ', new[] { "constant", "key", "state", "successor", "settled" }.Select(property => name.GetProperty(property).ToString()))));
        Assert.Equal("Heron: " + Title, names[0].GetProperty("title").GetString());
    }

    [Fact]
    public void The_first_time_a_file_is_made_in_the_folder_that_the_lists_share()
    {
        using var lists = Repository();
        lists.Write("lists/one/a.md", Gavel);
        lists.Write("lists/two/b.md", Ray);

        var run = lists.Run("names", lists.PathOf("lists"), "--ship");

        Assert.StartsWith("Made lists/MlsysCatalog.Shipped.txt with 2 names.\n", run.Output, StringComparison.Ordinal);
        Assert.Equal([RayLine, GavelLine], System.IO.File.ReadAllLines(lists.PathOf(File)).Where(line => !line.StartsWith('#')));
        Assert.StartsWith("Nothing is new; lists/MlsysCatalog.Shipped.txt stays as it is.\n", lists.Run("names", lists.PathOf("lists"), "--ship").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# mine\r\n" + GavelLine + "\r\n", "\r\n", false)]
    [InlineData("# mine\n\n" + GavelLine, "\n", true)]
    public void Later_what_is_new_is_appended_and_every_other_byte_stays(string text, string end, bool isUtf16)
    {
        using var lists = Repository();
        lists.Write("lists/a.md", Gavel + Ray);
        byte[] before = isUtf16 ? [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)] : [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)];
        lists.Write(File, before);

        var run = lists.Run("names", lists.PathOf("lists"), "--ship");

        Assert.StartsWith("Appended 1 name to lists/MlsysCatalog.Shipped.txt.\n", run.Output, StringComparison.Ordinal);
        var appended = (text.EndsWith('\n') ? "" : end) + RayLine + end;
        Assert.Equal([.. before, .. (isUtf16 ? Encoding.Unicode : Encoding.UTF8).GetBytes(appended)], System.IO.File.ReadAllBytes(lists.PathOf(File)));
    }

    [Fact]
    public void Of_several_files_the_one_above_all_lists_is_written()
    {
        using var lists = Repository();
        lists.Write("lists/one/a.md", Gavel);
        lists.Write("lists/two/b.md", Ray);
        lists.Write("lists/one/MlsysCatalog.Shipped.txt", GavelLine + "\n");
        lists.Write(File, "");

        Assert.Contains("Appended 1 name to lists/MlsysCatalog.Shipped.txt.\n", lists.Run("names", lists.PathOf("lists"), "--ship").Output, StringComparison.Ordinal);
    }

    // What is missing of the lists would be missing in the names.
    [Fact]
    public void Nothing_is_shipped_of_a_part_of_the_lists_or_when_one_cannot_be_read()
    {
        using var lists = Repository();
        var a = lists.Write("lists/a.md", Gavel);
        var b = lists.Write("lists/b.md", Ray);

        var run = lists.Run("names", a, "--ship");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("b.md was not named; nothing is shipped", run.Error, StringComparison.Ordinal);

        lists.Write("lists/b.md", Ray + "\0");
        Assert.Equal(2, lists.Run("names", a, b, "--ship").ExitCode);
        Assert.False(System.IO.File.Exists(lists.PathOf(File)));
    }

    [Fact]
    public void A_file_that_cannot_be_written_or_is_no_text_stays_as_it_is()
    {
        using var lists = Repository();
        lists.Write("lists/a.md", Gavel);
        byte[] broken = [.. Encoding.UTF8.GetBytes(RayLine), 0xFF, (byte)'\n'];
        lists.Write(File, broken);

        var run = lists.Run("names", lists.PathOf("lists"), "--ship");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("some of its bytes stand for no text", run.Error, StringComparison.Ordinal);
        Assert.Equal(broken, System.IO.File.ReadAllBytes(lists.PathOf(File)));

        lists.Write(File, "\0");
        Assert.Contains("is no text, so no shipped file", lists.Run("check", lists.PathOf("lists")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Papers_have_the_constants_that_were_shipped()
    {
        using var lists = Repository();
        lists.Write("lists/a.md", Gavel + "- [OSDI '20] Gavel: Persistent Journals Without Any Locks\n");
        lists.Write(File, GavelLine + "\n");

        var output = lists.Run("papers", lists.PathOf("lists")).Output;

        Assert.Contains("\"Papers.Osdi2020.Gavel\"", output, StringComparison.Ordinal);
        Assert.Contains("\"Papers.Osdi2020.GavelPersistent\"", output, StringComparison.Ordinal);
    }

    // A hook that checks single files must not take what stands in the others for gone, and mend it so.
    [Fact]
    public void A_part_of_the_lists_is_not_compared_and_that_is_said()
    {
        using var lists = Repository();
        var a = lists.Write("lists/a.md", Gavel);
        lists.Write("lists/b.md", Ray);
        lists.Write(File, GavelLine + "\n" + RayLine + "\n");

        var run = lists.Run("check", a, "--fix");

        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith("Nothing found in 1 list with 1 entry.\nNot compared with what was shipped, because lists/b.md was not read.\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(GavelLine + "\n" + RayLine + "\n", System.IO.File.ReadAllText(lists.PathOf(File)));
        Assert.Equal("Nothing found in 2 lists with 2 entries.\n", lists.Run("check", lists.PathOf("lists")).Output);
    }

    [Fact]
    public void Sarif_has_the_fix_in_the_file_that_is_edited()
    {
        using var lists = Repository();
        lists.Write("lists/a.md", Heron);
        lists.Write(File, GavelLine + "\n");

        using var sarif = JsonDocument.Parse(lists.Run("check", lists.PathOf("lists"), "--format", "sarif").Output);

        var result = Assert.Single(sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray());
        var change = Assert.Single(Assert.Single(result.GetProperty("fixes").EnumerateArray()).GetProperty("artifactChanges").EnumerateArray());
        var region = Assert.Single(change.GetProperty("replacements").EnumerateArray());
        Assert.Equal("lists/a.md", result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(File, change.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(" => osdi2020/heron", region.GetProperty("insertedContent").GetProperty("text").GetString());
        Assert.Equal((1, GavelLine.IndexOf(" | G", StringComparison.Ordinal) + 1), (region.GetProperty("deletedRegion").GetProperty("startLine").GetInt32(), region.GetProperty("deletedRegion").GetProperty("startColumn").GetInt32()));
    }

    [Theory]
    [InlineData("text", "lists/MlsysCatalog.Shipped.txt:1:1: warning MLC0503: 'Osdi2018.Ray'")]
    [InlineData("json", "{\"rule\":\"MLC0503\",\"severity\":\"warning\",\"file\":\"lists/MlsysCatalog.Shipped.txt\",\"line\":1,\"column\":1,\"endLine\":1,\"endColumn\":13,")]
    [InlineData("github", "::warning file=lists/MlsysCatalog.Shipped.txt,line=1,endLine=1,col=1,endColumn=13,title=MLC0503")]
    public void What_is_gone_is_told_in_every_format(string format, string beginning)
    {
        using var lists = Repository();
        lists.Write("lists/a.md", Gavel);
        lists.Write(File, RayLine + "\n");

        var run = lists.Run("check", lists.PathOf("lists"), "--format", format);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith(beginning, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fix_keeps_mark_line_ends_and_all_else()
    {
        using var lists = Repository();
        lists.Write("lists/a.md", Heron);
        byte[] Bytes(string successor) => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes($"# é\r\n{GavelLine.Replace("osdi2020/gavel", "osdi2020/gavel" + successor, StringComparison.Ordinal)}\r\n\n# no line end")];
        lists.Write(File, Bytes(""));

        Assert.Equal(0, lists.Run("check", lists.PathOf("lists"), "--fix").ExitCode);

        Assert.Equal(Bytes(" => osdi2020/heron"), System.IO.File.ReadAllBytes(lists.PathOf(File)));
    }

    [Fact]
    public void Since_a_revision_what_was_shipped_counts_even_where_the_line_that_did_it_is_gone()
    {
        using var lists = new Lists();
        lists.Git("init", "-q");
        lists.Write("lists/a.md", Gavel + Ray);
        lists.Write(File, GavelLine + "\n" + RayLine + "\n");
        lists.Git("add", ".");
        lists.Git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", "a");
        lists.Write("lists/a.md", Gavel);

        Assert.Equal(1, lists.Run("check", lists.PathOf("lists"), "--changed-since", "HEAD").ExitCode);
    }

    private static Lists Repository()
    {
        var lists = new Lists();
        lists.Write(".git", "gitdir: elsewhere");
        return lists;
    }
}
