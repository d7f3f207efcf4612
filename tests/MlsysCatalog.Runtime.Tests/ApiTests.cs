using MlsysCatalog.Storage;

namespace MlsysCatalog.Runtime.Tests;

/// <summary>
/// The API by example, in a project that uses the catalog: the code is what a user writes, compiled against the runtime library of either
/// target.
/// </summary>
public class ApiTests
{
    [Theory]
    [InlineData("Papers.Osdi2020.Gavel", "Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads (OSDI 2020)")]
    [InlineData("Papers.Osdi2020.Gavel.Title", "Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads")]
    [InlineData("Papers.Osdi2020.Gavel.Name", "Gavel")]
    [InlineData("Papers.NeurIPS2019.ATourOfMachineLearningSystems.Name ?? \"none\"", "none")]
    [InlineData("Papers.Osdi2020.Gavel.Key", "osdi2020/gavel")]
    [InlineData("PaperKeys.Osdi2020.Gavel", "osdi2020/gavel")]
    [InlineData("Papers.Osdi2020.Gavel.Venue", "OSDI")]
    [InlineData("Papers.Osdi2020.Gavel.Year", "2020")]
    [InlineData("Papers.Unplaced.Untold.Year == null", "True")]
    [InlineData("Papers.Osdi2020.Gavel.Edition", "OSDI 2020")]
    [InlineData("Papers.Year2024.Qwen25.Edition", "2024")]
    [InlineData("Papers.Year2024.Qwen25", "Qwen2.5 Technical Report (2024)")]
    [InlineData("Papers.Unplaced.Untold", "Untold & Unplaced")]
    [InlineData("Papers.Year2024.Qwen25.Venue.IsDefault", "True")]
    [InlineData("Papers.Osdi2020.Gavel.Links", "paper: https://www.usenix.org/conference/osdi20/presentation/narayanan-deepak|Code: https://github.com/stanford-futuredata/gavel|notes: notes/gavel.md")]
    [InlineData("Papers.Osdi2020.Gavel.Links[1].Label + Papers.Osdi2020.Gavel.Links[1].Url", "Codehttps://github.com/stanford-futuredata/gavel")]
    [InlineData("Papers.ArXiv2022.Singularity.Topics", "Scheduling|Scheduling for inference")]
    [InlineData("Papers.Osdi2020.BytePS.Authors", "Yimin Jiang|Yibo Zhu")]
    [InlineData("Papers.Osdi2020.BytePS.AuthorsTruncated", "True")]
    [InlineData("Papers.Osdi2021.Pollux.AuthorsTruncated", "False")]
    [InlineData("Papers.Osdi2020.Gavel.Organizations", "Stanford|MSR")]
    [InlineData("Papers.Osdi2020.Gavel.Remarks", "Extends policies to heterogeneous accelerators.|Round-based.")]
    [InlineData("Papers.Osdi2020.Gavel.Tags", "scheduling")]
    [InlineData("Papers.Osdi2020.BytePS.Aliases", "BytePS: A High Performance and Generic Framework for Distributed DNN Training")]
    [InlineData("Papers.Osdi2020.Gavel.Ids", "arxiv:2008.09213|doi:10.5555/3488766.3488793|usenix:osdi20/narayanan-deepak")]
    [InlineData("Papers.ArXiv2022.Singularity.Sources", "An index: Scheduling|more/more.md: Scheduling > Scheduling for inference")]
    [InlineData("Papers.Osdi2020.BytePS.Sources", "An index: Training|more/more.md")]
    [InlineData("Venues.Osdi.Name", "OSDI")]
    [InlineData("Venues.Osdi.FullName == null", "True")]
    [InlineData("Venues.NeurIPS.FullName", "Conference on Neural Information Processing Systems")]
    [InlineData("Venues.ArXiv.Kind", "Preprint")]
    [InlineData("Venues.NeurIPS.Aliases", "NIPS")]
    [InlineData("Venues.Osdi.Editions", "OSDI 2020|OSDI 2021")]
    [InlineData("Venues.Osdi.Editions[1].Papers.Count", "1")]
    [InlineData("Venues.Osdi.Editions[1].Key", "osdi2021")]
    [InlineData("Venues.Osdi.Papers.Select(p => p.Name)", "BytePS|Gavel|Pollux")]
    [InlineData("Topics.SchedulingForInference.Heading", "Scheduling for inference")]
    [InlineData("Topics.SchedulingForInference.Path", "Scheduling > Scheduling for inference")]
    [InlineData("Topics.SchedulingForInference.Parent", "Scheduling")]
    [InlineData("Topics.Scheduling.Parent.IsDefault", "True")]
    [InlineData("Topics.Scheduling.Children", "Scheduling for inference")]
    [InlineData("Topics.Scheduling.Papers.Select(p => p.Name)", "Singularity|Gavel|Pollux")]
    [InlineData("Topics.SchedulingForInference.OwnPapers.Select(p => p.Name)", "Singularity")]
    [InlineData("ReadingLists.Index.Title", "An index")]
    [InlineData("ReadingLists.Index.Path", "index.md")]
    [InlineData("ReadingLists.More.Title == null", "True")]
    [InlineData("ReadingLists.More", "more/more.md")]
    [InlineData("ReadingLists.More.Papers.Select(p => p.Key)", "arxiv2022/singularity|osdi2020/byteps|year2024/qwen25|unplaced/untold")]
    [InlineData("Catalog.Current.Papers.Count", "7")]
    [InlineData("Catalog.Current.Papers[3]", "Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads (OSDI 2020)")]
    [InlineData("Catalog.Current.Venues", "arXiv|NeurIPS|OSDI")]
    [InlineData("Catalog.Current.Editions", "arXiv 2022|NeurIPS 2019|OSDI 2020|OSDI 2021|2024|")]
    [InlineData("Catalog.Current.Topics.Where(t => t.Parent.IsDefault)", "Training|Scheduling")]
    [InlineData("Catalog.Current.Lists", "An index|more/more.md")]
    [InlineData("Catalog.Current.Organizations", "ByteDance|bytedance|CMU|Microsoft|MSR|Petuum|Stanford|Tsinghua")]
    [InlineData("Catalog.Current.Authors", "Aurick Qiao|Yibo Zhu|Yimin Jiang")]
    [InlineData("Catalog.Current.PapersByYear(2020).Select(p => p.Name)", "BytePS|Gavel")]
    [InlineData("Catalog.Current.Search(\"cluster scheduling\").Select(p => p.Name)", "Gavel|Pollux")]
    [InlineData("Catalog.Current.TryGetPaperByTitle(\"POLLUX – co adaptive cluster scheduling for goodput optimized deep learning\", out var p) && p == Papers.Osdi2021.Pollux", "True")]
    [InlineData("Papers.Osdi2020.Gavel.Key switch { PaperKeys.Osdi2020.BytePS => 1, PaperKeys.Osdi2020.Gavel => 2, _ => 3 }", "2")]
    public void Reads(string expression, string expected)
    {
        Assert.Equal(expected, Values[expression]);
        Assert.Equal(expected, NetStandardValues[expression]);
    }

    private static readonly Dictionary<string, string> Values = Evaluate(isNetStandard: false);
    private static readonly Dictionary<string, string> NetStandardValues = Evaluate(isNetStandard: true);

    /// <summary>The expressions of the theory above, compiled into one program.</summary>
    private static Dictionary<string, string> Evaluate(bool isNetStandard)
    {
        var expressions = typeof(ApiTests).GetMethod(nameof(Reads))!.GetCustomAttributes(typeof(InlineDataAttribute), false)
            .SelectMany(static attribute => ((InlineDataAttribute)attribute).GetData(null!)).Select(static data => (string)data[0]).ToArray();
        var shown = expressions.Select(static (expression, i) =>
            $"Show({expression.Replace("out var p)", $"out var p{i})").Replace(" p == ", $" p{i} == ")})");
        var probe = $$"""
            using System.Linq;
            using Reading.Room;

            [MlsysCatalog.Cites(PaperKeys.Osdi2020.Gavel, Section = "4.2", Note = "the policy")]
            internal static class Probe
            {
                /// <summary>
                /// Follows <see cref="Papers.Osdi2020.Gavel"/> and <see cref="PaperKeys.Osdi2020.Gavel"/> of <see cref="Venues.Osdi"/>.
                /// </summary>
                public static string Run() => string.Join("\n", new string[] { {{string.Join(", ", shown)}} });

                private static string Show(object value) => value is System.Collections.IEnumerable items && !(value is string)
                    ? string.Join("|", items.Cast<object>())
                    : value.ToString();
            }
            """;
        var lines = Compiled.Run(CatalogEmitter.Emit(SmallCatalog.Model, SmallCatalog.Options), probe, isNetStandard).Split('\n');
        return expressions.Zip(lines).ToDictionary(static pair => pair.First, static pair => pair.Second);
    }

    [Fact]
    public void A_default_value_is_empty_and_throws_nowhere()
    {
        foreach (var value in new object[] { default(Paper), default(Venue), default(Edition), default(Topic), default(Link),
            default(ReadingList), default(PaperSource), default(Citation) })
        {
            foreach (var property in value.GetType().GetProperties())
            {
                var content = property.GetValue(value);
                Assert.True(
                    content is null or "" or true or false or 0 or VenueKind.Unknown or CitationKind.Attribute
                        || (content is System.Collections.IEnumerable list && !list.Cast<object>().Any())
                    || content.Equals(Activator.CreateInstance(property.PropertyType)),
                    $"{value.GetType().Name}.{property.Name} is {content}");
            }

            Assert.Equal("", value.ToString());
            Assert.Equal(value, Activator.CreateInstance(value.GetType()));
            Assert.Equal(value.GetHashCode(), Activator.CreateInstance(value.GetType())!.GetHashCode());
        }

        Assert.True(default(Paper).IsDefault);
        Assert.True(default(Paper).IsSameWorkAs(default));
        Assert.False(default(Paper).IsSameWorkAs(SmallPaper("osdi2020/gavel")));
        Assert.NotEqual(default, SmallPaper("osdi2020/gavel"));
        Assert.Empty(default(PaperList));
        Assert.Empty(default(CitationList));
        Assert.Throws<ArgumentOutOfRangeException>(() => default(CitationList)[0]);
        Assert.Throws<ArgumentOutOfRangeException>(() => default(PaperList)[0]);
        Assert.Throws<ArgumentOutOfRangeException>(() => default(TextList)[0]);
    }

    [Fact]
    public void Lists_know_their_bounds()
    {
        var papers = Small.Papers;
        Assert.Throws<ArgumentOutOfRangeException>(() => papers[-1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => papers[papers.Count]);
        Assert.Throws<ArgumentOutOfRangeException>(() => Small.Venues[3]);
        Assert.Throws<ArgumentOutOfRangeException>(() => papers[3].Links[3]);
    }

    [Fact]
    public void Papers_are_equal_by_handle_inside_a_catalog_and_by_key_across()
    {
        PaperCatalog one = Small, other = new MemoryCatalog(StoreWriter.Write(StoreContents.Of(SmallCatalog.Model)));
        Assert.NotSame(one, other);
        foreach (var paper in one.Papers)
        {
            Assert.True(other.TryGetPaper(paper.Key, out var same));
            Assert.Equal(paper, same);
            Assert.True(paper == same && !(paper != same) && paper.IsSameWorkAs(same));
            Assert.Equal(paper.GetHashCode(), same.GetHashCode());
            Assert.Equal(paper.Edition, same.Edition);
            Assert.Equal(paper.Edition.GetHashCode(), same.Edition.GetHashCode());
            Assert.Equal(paper.Venue, same.Venue);
            Assert.Equal(paper.Topics, same.Topics);
            Assert.Equal(paper.Links, same.Links);
            Assert.Equal(paper.Sources, same.Sources);
            Assert.Single(one.Papers, candidate => candidate == same);
        }

        Assert.Equal(one.Papers.Count, one.Papers.ToHashSet().Count);
        Assert.Equal(one.Papers.Count, one.Papers.Concat(other.Papers).ToHashSet().Count);
    }

    [Fact]
    public void The_same_work_shares_an_id_or_a_title()
    {
        var others = new MemoryCatalog(StoreWriter.Write(StoreContents.Of(new(
            new(
            [
                new PaperModel { Edition = 0, Constant = "A", Key = "unplaced/a", Title = "Another title",
                    Ids = new(["arxiv:2008.09213"]) },
                new PaperModel { Edition = 0, Constant = "B", Key = "unplaced/b",
                    Title = "byteps – a high performance and generic framework for distributed dnn training" },
                new PaperModel { Edition = 0, Constant = "C", Key = "unplaced/c", Title = "Gavel", Name = "Gavel" },
            ]),
            new([new EditionModel("Unplaced", -1, null)]), default, default, default))));
        Assert.True(SmallPaper("osdi2020/gavel").IsSameWorkAs(others.Papers[0]));
        Assert.True(others.Papers[0].IsSameWorkAs(SmallPaper("osdi2020/gavel")));
        Assert.NotEqual(SmallPaper("osdi2020/gavel"), others.Papers[0]);
        Assert.True(SmallPaper("osdi2020/byteps").IsSameWorkAs(others.Papers[1]));
        Assert.True(others.Papers[1].IsSameWorkAs(SmallPaper("osdi2020/byteps")));
        Assert.False(SmallPaper("osdi2020/gavel").IsSameWorkAs(others.Papers[2]));
        Assert.False(SmallPaper("osdi2020/gavel").IsSameWorkAs(SmallPaper("osdi2021/pollux")));
    }

    [Fact]
    public async Task Several_threads_may_read_at_once()
    {
        var expected = Small.Papers.Select(static paper => paper.ToString()).ToArray();
        var tasks = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < 200; i++)
            {
                Assert.Equal(expected, Small.Papers.Select(static paper => paper.ToString()));
                Assert.Equal(2, Small.Search("deep learning").Count);
                Assert.True(Small.TryGetPaperByTitle("Untold and unplaced", out var _));
            }
        }));
        await Task.WhenAll(tasks);
    }

    private static readonly PaperCatalog Small = Compiled.Catalog(SmallCatalog.Model);

    private static Paper SmallPaper(string key) => Small.TryGetPaper(key, out var paper) ? paper : throw new ArgumentException(key);
}
