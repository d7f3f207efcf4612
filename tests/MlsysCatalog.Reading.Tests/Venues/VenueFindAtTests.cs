namespace MlsysCatalog.Reading.Tests.Venues;

public class VenueFindAtTests
{
    [Theory]
    // What is printed; what is found from its start on; how much of the text that is.
    [InlineData("OSDI 2020", "OSDI", "OSDI")]
    [InlineData("OSDI18", "OSDI", "OSDI")]
    [InlineData("OSDI'18", "OSDI", "OSDI")]
    [InlineData("ICML’20", "ICML", "ICML")]
    [InlineData("NeurIPS2020", "NeurIPS", "NeurIPS")]
    [InlineData("SC '21", "SC", "SC")]
    [InlineData("SC", "SC", "SC")]
    [InlineData("20-OSDI-A Title", null, "")]
    [InlineData("Eurosys, 2019", "EuroSys", "Eurosys")]
    [InlineData("USENIX ATC 2019", "ATC", "USENIX ATC")]
    [InlineData("USENIX Security 2019", "USENIX Security", "USENIX Security")]
    [InlineData("ACM SIGMOD 2019", "SIGMOD", "ACM SIGMOD")]
    [InlineData("ACM SIGCOMM Computer Communication Review 2019", "CCR", "ACM SIGCOMM Computer Communication Review")]
    [InlineData("SIGMOD Record 2019", "SIGMOD Record", "SIGMOD Record")]
    [InlineData("SIGMOD Recommended", "SIGMOD", "SIGMOD")]
    [InlineData("IEEE Micro 2019", "IEEE Micro", "IEEE Micro")]
    [InlineData("IEEE MICRO 2019", "MICRO", "IEEE MICRO")]
    [InlineData("Advances in Neural Information Processing Systems, 2019", "NeurIPS", "Advances in Neural Information Processing Systems")]
    [InlineData("Proceedings of the 36th International Conference on Machine Learning, 2019", "ICML", "Proceedings of the 36th International Conference on Machine Learning")]
    [InlineData("International Conference on Machine Learning", "ICML", "International Conference on Machine Learning")]
    [InlineData("Nature Communications 2019", "Nature Communications", "Nature Communications")]
    [InlineData("Nature 2019", "Nature", "Nature")]
    [InlineData("S&P 2020", "S&P", "S&P")]
    [InlineData("VLDB | notes", "VLDB", "VLDB")]
    [InlineData("DLP-KDD 2021", "DLP-KDD", "DLP-KDD")]
    [InlineData("arXiv:2210.14826", "arXiv", "arXiv")]
    [InlineData("ARXIV 2022", "arXiv", "ARXIV")]
    // A word of its own, or nothing.
    [InlineData("OSDIs", null, "")]
    [InlineData("HotStuff 2019", null, "")]
    [InlineData("SCALE", null, "")]
    [InlineData("ACM 2019", null, "")]
    [InlineData("the SC 2021", null, "")]
    [InlineData("2020 ICML", null, "")]
    [InlineData("IEEE\nMicro", null, "")]
    [InlineData("", null, "")]
    // Two words are not one name, and an address is no proceedings.
    [InlineData("HPC: A Title", null, "")]
    [InlineData("sec on", null, "")]
    [InlineData("T-Net", null, "")]
    [InlineData("proceedings.mlsys.cc", null, "")]
    [InlineData("Proc. MLSys 2020", "MLSys", "Proc. MLSys")]
    [InlineData("media 2020", null, "")]
    // Ordinary words count in the table's casing only.
    [InlineData("FAST 2020", "FAST", "FAST")]
    [InlineData("fast 2020", null, "")]
    [InlineData("Fast 2020", null, "")]
    [InlineData("nature 2020", null, "")]
    [InlineData("nips the bud", null, "")]
    [InlineData("neural networks", null, "")]
    [InlineData("clear", null, "")]
    [InlineData("icml 2020", "ICML", "icml")]
    public void The_longest_name_is_found(string text, string? venue, string printed)
    {
        var found = VenueTable.Default.TryFindAt(text, 0, out var series, out var end);

        Assert.Equal(venue is not null, found);
        Assert.Equal(venue, series?.Name);
        Assert.Equal(printed, text[..end]);
    }

    [Fact]
    public void Nothing_is_found_inside_a_word()
    {
        Assert.False(VenueTable.Default.TryFindAt("NewOSDI 2020", 3, out _, out var end));
        Assert.Equal(3, end);
        Assert.True(VenueTable.Default.TryFindAt("New-OSDI 2020", 4, out _, out end));
        Assert.Equal(8, end);
        Assert.False(VenueTable.Default.TryFindAt("OSDI", 4, out _, out _));
    }

    [Theory]
    [InlineData("SC", true)]
    [InlineData("ICS", true)]
    [InlineData("Nature", true)]
    [InlineData("Science", true)]
    [InlineData("MICRO", true)]
    [InlineData("FAST", true)]
    [InlineData("PACT", true)]
    [InlineData("CHI", true)]
    [InlineData("SEC", true)]
    [InlineData("MM", true)]
    [InlineData("FPGA", true)]
    [InlineData("WWW", true)]
    [InlineData("Middleware", true)]
    [InlineData("DATE", true)]
    [InlineData("LISA", true)]
    [InlineData("IMC", true)]
    [InlineData("S&P", true)]
    [InlineData("Neural Networks", true)]
    [InlineData("Technical Report", true)]
    [InlineData("OSDI", false)]
    [InlineData("EuroSys", false)]
    [InlineData("NeurIPS", false)]
    [InlineData("USENIX Security", false)]
    [InlineData("arXiv", false)]
    [InlineData("Science China Information Sciences", false)]
    [InlineData("PhD thesis", false)]
    public void Ordinary_words_are_told_apart(string venue, bool ordinary) =>
        Assert.Equal(ordinary, VenueTable.Default.Find(venue)!.IsOrdinaryWord);

    [Fact]
    public void Looking_at_every_word_of_a_text_allocates_nothing()
    {
        const string Text = "Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads, in Proceedings of the 14th USENIX Symposium on "
            + "Operating Systems Design and Implementation (OSDI 20), ACM SIGCOMM HotNets 2019, fast Int'l Conference on FAST'20.";
        Walk(Text);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var found = Walk(Text);
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(10, found);
        Assert.Equal(0, bytes);
    }

    private static int Walk(string text)
    {
        var found = 0;
        for (var i = 0; i < text.Length; i++)
        {
            found += VenueTable.Default.TryFindAt(text, i, out _, out _) ? 1 : 0;
        }

        return found;
    }
}
