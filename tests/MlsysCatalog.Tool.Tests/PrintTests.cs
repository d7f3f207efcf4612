using System.Text.Json;

namespace MlsysCatalog.Tool.Tests;

/// <summary><c>entries</c>, <c>papers</c> and <c>dialect</c>: the contracts that other programs rely on.</summary>
public sealed class PrintTests
{
    [Fact]
    public void An_entry_is_printed_with_every_key_in_order_nulls_and_empty_arrays_too()
    {
        using var lists = new Lists();

        var run = lists.Run("entries", lists.Write("a.md",
            """
            # Papers

            ## Scheduling

            * Clusters
              * \[**Gavel** | MSR & Stanford | OSDI 2020] [Heterogeneity-Aware Cluster Scheduling Policies](https://www.usenix.org/conference/osdi20/presentation/narayanan-deepak)
                * Policies as optimization problems
              * \[NVIDIA | arXiv 2205.11913] [A Survey of “Schedulers” & 'Clusters'](https://arxiv.org/abs/2205.11913)

            """), "--format", "jsonl");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            """
            {"file":"a.md","line":6,"column":3,"title":"Heterogeneity-Aware Cluster Scheduling Policies","name":"Gavel","venue":"OSDI","series":"OSDI","year":2020,"track":null,"arxiv":null,"authors":[],"authorsTruncated":false,"organizations":["MSR","Stanford"],"tags":[],"links":[{"label":"paper","url":"https://www.usenix.org/conference/osdi20/presentation/narayanan-deepak"}],"topics":["Scheduling","Clusters"],"remarks":["Policies as optimization problems"]}
            {"file":"a.md","line":8,"column":3,"title":"A Survey of “Schedulers” & 'Clusters'","name":null,"venue":"arXiv","series":"arXiv","year":2022,"track":null,"arxiv":"2205.11913","authors":[],"authorsTruncated":false,"organizations":["NVIDIA"],"tags":[],"links":[{"label":"paper","url":"https://arxiv.org/abs/2205.11913"}],"topics":["Scheduling","Clusters"],"remarks":[]}

            """.ReplaceLineEndings("\n"),
            run.Output);
    }

    [Fact]
    public void A_paper_is_printed_once_with_its_entries_in_all_lists()
    {
        using var lists = new Lists();

        var run = lists.Run(
            "papers",
            lists.Write("a.md", "- [arXiv '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads ([pdf](https://arxiv.org/pdf/2008.09213))\n"),
            lists.Write("b.md", "# B\n\n- [OSDI '20] Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads\n"));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using var paper = JsonDocument.Parse(run.Output);
        Assert.Equal(["key", "constant", "title", "name", "venue", "year", "aliases", "ids", "entries"], paper.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.StartsWith(
            """{"key":"osdi2020/gavel","constant":"Papers.Osdi2020.Gavel","title":"Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads","name":"Gavel","venue":"OSDI","year":2020,""",
            run.Output,
            StringComparison.Ordinal);
        Assert.EndsWith(
            """
            "ids":["arxiv:2008.09213"],"entries":[{"file":"a.md","line":1},{"file":"b.md","line":3}]}

            """.ReplaceLineEndings("\n"),
            run.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_paper_without_venue_year_and_name_has_nulls()
    {
        using var lists = new Lists();

        var run = lists.Run("papers", lists.Write("a.md", "- [A Survey of Deep Learning Workload Scheduling](https://dl.acm.org/doi/10.1145/3638757)\n"));

        Assert.Contains("\"name\":null,\"venue\":null,\"year\":null,\"aliases\":[],\"ids\":[\"doi:10.1145/3638757\"]", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_could_end_or_reorder_a_line_is_escaped_in_json()
    {
        using var lists = new Lists();

        var line = Assert.Single(lists.Run("entries", lists.Write("a.md", "- [OSDI '20] Gavel: Cluster\u2028Scheduling \u202eseiciloP for 😀 Deep \u0085Learning Workloads\n")).Output.TrimEnd('\n').Split('\n', '\u2028', '\u0085'));

        Assert.DoesNotContain('\u202e', line);
        Assert.Contains("seiciloP", JsonDocument.Parse(line).RootElement.GetProperty("title").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_dialect_is_printed_with_what_was_not_read_as_a_paper()
    {
        using var lists = new Lists();

        var run = lists.Run("dialect", lists.Write("a.md",
            "# L\n\n- [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling\n- [NSDI '19] Tiresias: A GPU Cluster Manager\n- [SC '21] Chimera: Efficiently Training Networks\n"), lists.Write("venues.md", "---\ncatalog: venues\n---\n"));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("a.md: 3 entries\n", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("venues.md: a venue table\n", run.Output, StringComparison.Ordinal);
    }
}
