using System.Globalization;

namespace MlsysCatalog.Reading.Tests.Venues;

public class VenueFindTests
{
    [Theory]
    // Casing, aliases, punctuation.
    [InlineData("NIPS", "NeurIPS")]
    [InlineData("nips", "NeurIPS")]
    [InlineData("Eurosys", "EuroSys")]
    [InlineData("Euro-Sys", "EuroSys")]
    [InlineData("PVLDB", "VLDB")]
    [InlineData("Proc. VLDB Endow.", "VLDB")]
    [InlineData("SysML", "MLSys")]
    [InlineData("TheWebConf", "WWW")]
    [InlineData("The Web Conference", "WWW")]
    [InlineData("SIGKDD", "KDD")]
    [InlineData("CoRR", "arXiv")]
    [InlineData("Supercomputing", "SC")]
    [InlineData("S&P", "S&P")]
    [InlineData("s and p", "S&P")]
    [InlineData("UsenixSecurity", "USENIX Security")]
    [InlineData("ECML/PKDD", "ECML PKDD")]
    [InlineData("  OSDI. ", "OSDI")]
    [InlineData("Master’s thesis", "Master's thesis")]
    [InlineData("Éuro Sys", "EuroSys")]
    [InlineData("E\u0301uroSys", "EuroSys")]
    // Sponsors in front.
    [InlineData("USENIX ATC", "ATC")]
    [InlineData("Usenix Atc", "ATC")]
    [InlineData("ACM SoCC", "SoCC")]
    [InlineData("ACM SIGMOD", "SIGMOD")]
    [InlineData("IEEE TPDS", "TPDS")]
    [InlineData("IEEE/ACM MICRO", "MICRO")]
    [InlineData("ACM SIGCOMM HotNets", "HotNets")]
    [InlineData("IEEE TNN", "TNNLS")]
    [InlineData("IEEE S&P", "S&P")]
    [InlineData("ACM MM", "MM")]
    // The magazine and the conference.
    [InlineData("IEEE Micro", "IEEE Micro")]
    [InlineData("IEEE MICRO", "MICRO")]
    [InlineData("Micro", "MICRO")]
    // Long forms.
    [InlineData("Advances in Neural Information Processing Systems", "NeurIPS")]
    [InlineData("Advances in Neural Information Processing Systems 33", null)]
    [InlineData("ACM Transactions on Computer Systems", "TOCS")]
    [InlineData("Communications of the ACM", "CACM")]
    [InlineData("International Conference on Machine Learning", "ICML")]
    [InlineData("Int'l Conference on Machine Learning", "ICML")]
    [InlineData("Proceedings of the 36th International Conference on Machine Learning", "ICML")]
    [InlineData("International Conference on Machine Learning (ICML)", "ICML")]
    [InlineData("Some Long Form of Machine Learning (ICML)", "ICML")]
    [InlineData("In Proceedings of the 26th ACM SIGKDD International Conference on Knowledge Discovery & Data Mining", "KDD")]
    [InlineData("2020 IEEE International Symposium on High Performance Computer Architecture (HPCA)", "HPCA")]
    [InlineData("14th USENIX Symposium on Operating Systems Design and Implementation", "OSDI")]
    [InlineData("2019 USENIX Annual Technical Conference", "ATC")]
    [InlineData("Proceedings of Machine Learning and Systems", "MLSys")]
    [InlineData("Proceedings of the ACM on Programming Languages", "PACMPL")]
    [InlineData("Proceedings of the IEEE", "Proceedings of the IEEE")]
    [InlineData("SIGCOMM Conference", "SIGCOMM")]
    // Words cut short.
    [InlineData("IEEE Trans. Parallel Distrib. Syst.", "TPDS")]
    [InlineData("ACM Trans. Comput. Syst.", "TOCS")]
    [InlineData("Trans. Mach. Learn. Res.", "TMLR")]
    [InlineData("J. Mach. Learn. Res.", "JMLR")]
    [InlineData("Adv. Neural Inf. Process. Syst.", "NeurIPS")]
    [InlineData("Commun. ACM", "CACM")]
    [InlineData("ACM Comput. Surv.", "CSUR")]
    [InlineData("Proc. ACM Program. Lang.", "PACMPL")]
    [InlineData("Proc. Natl. Acad. Sci.", "PNAS")]
    [InlineData("Int. Conf. on Mach. Learn.", "ICML")]
    [InlineData("J.Chem.Inf.Model.", "Journal of Chemical Information and Modeling")]
    [InlineData("Nat. Commun.", "Nature Communications")]
    [InlineData("IEEE Trans. Pattern Anal. Mach. Intell.", "TPAMI")]
    [InlineData("Trans. Parallel Syst.", null)]
    [InlineData("Trans. Xarallel Distrib. Syst.", null)]
    [InlineData("Int. J.", null)]
    [InlineData("e.g. this", null)]
    // Where sponsors or "international" make the difference.
    [InlineData("SIAM International Conference on Data Mining", "SDM")]
    [InlineData("IEEE International Conference on Data Mining", "ICDM")]
    [InlineData("International Conference on Supercomputing", "ICS")]
    [InlineData("ACM/IEEE Conference on Supercomputing", "SC")]
    [InlineData("SIAM Journal on Computing", "SICOMP")]
    [InlineData("Journal on Computing", null)]
    [InlineData("International Supercomputing Conference", "ISC")]
    // Words behind.
    [InlineData("OSDI Proceedings", "OSDI")]
    [InlineData("ICML Conference Proceedings", "ICML")]
    // No venues.
    [InlineData("HotStuff", null)]
    [InlineData("", null)]
    [InlineData("ACM", null)]
    [InlineData("(", null)]
    [InlineData("2020", null)]
    [InlineData("the 36th", null)]
    [InlineData("OSDI 2020", null)]
    [InlineData("NeurIPS (Workshop)", null)]
    [InlineData("Machine Learning", null)]
    [InlineData("Computer Vision", null)]
    [InlineData("Programming Languages", null)]
    public void A_whole_text_is_found(string printed, string? venue) => Assert.Equal(venue, VenueTable.Default.Find(printed)?.Name);

    [Theory]
    [InlineData("{0}")]
    [InlineData("*{0}*")]
    [InlineData("the {0}")]
    [InlineData("Proceedings of the {0}")]
    [InlineData("33rd International {0} Conference")]
    [InlineData("Some Conference on Something ({0})")]
    [InlineData("{0} Workshop")]
    public void What_is_found_is_never_ruled_out_by_how_it_begins(string printed)
    {
        var found = 0;
        foreach (var series in VenueTable.Default.Series)
        {
            foreach (var name in series.Aliases.Append(series.Name).Append(series.FullName ?? series.Name))
            {
                var text = string.Format(CultureInfo.InvariantCulture, printed, name);
                if (VenueTable.Default.Find(text) is not null || VenueTable.Default.TryFindAt(text, 0, out _, out _))
                {
                    found++;
                    Assert.True(VenueTable.Default.MayName(text, 0, text.Length), text);
                }
            }
        }

        Assert.True(found > VenueTable.Default.Series.Count / 2, $"{found} found");
    }
}
