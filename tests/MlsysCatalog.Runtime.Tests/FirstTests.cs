namespace MlsysCatalog.Runtime.Tests;

public class FirstTests
{
    private const string Probe = """
        internal static class Probe
        {
            public static string Run() => global::Reading.Room.Papers.Osdi2020.Gavel + "|" + global::Reading.Room.PaperKeys.Osdi2020.Gavel
                + "|" + global::Reading.Room.Venues.Osdi + "|" + global::Reading.Room.Topics.Training.Papers.Count + "|" + global::Reading.Room.ReadingLists.Index;
        }
        """;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Constants_read_their_papers(bool isNetStandard) => Assert.Equal(
        "Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads (OSDI 2020)|osdi2020/gavel|OSDI|2|An index",
        Compiled.Run(CatalogEmitter.Emit(SmallCatalog.Model, SmallCatalog.Options), Probe, isNetStandard));
}
