namespace MlsysCatalog.Reading;

/// <summary>
/// Who prints proceedings: <c>In Principles of Database Systems, pages 128–138. ACM, 2005</c> appeared at the conference. Where nothing
/// else is printed, the publisher is all that is known of the venue.
/// </summary>
internal static class Publishers
{
    private static readonly WordSet Names = new(
        "acm", "acm press", "association for computing machinery", "association for computing machinery (acm)", "ieee", "ieee press",
        "ieee computer society", "ieee computer society press", "springer", "springer-verlag", "springer berlin heidelberg",
        "springer international publishing", "springer nature", "elsevier", "wiley", "pmlr", "siam",
        "association for computational linguistics", "society for industrial and applied mathematics", "usenix association",
        "curran associates", "curran associates, inc", "mit press", "the mit press", "aaai press", "morgan kaufmann",
        "cambridge university press", "oxford university press", "openreview.net", "jmlr.org", "ceur-ws.org", "now publishers", "ios press",
        "omnipress", "citeseer");

    /// <summary>Whether a name is a publisher's, whatever places stand behind it: <c>Springer, Berlin, Heidelberg</c>.</summary>
    public static bool Contains(string name) =>
        Names.Contains(name) || (name.IndexOf(',') is var comma && comma > 0 && Names.Contains(name.AsSpan(0, comma)));
}
