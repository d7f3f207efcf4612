namespace MlsysCatalog.Reading;

/// <summary>Recognises names of universities, companies and laboratories, by words that only they hold.</summary>
internal static class OrganizationNames
{
    private static readonly WordSet Known = new(
    [
        "university", "univ", "institute", "institut", "laboratory", "laboratories", "lab", "labs", "college", "academy", "corporation", "corp", "inc", "politecnico", "school",
        "google", "microsoft", "meta", "facebook", "amazon", "aws", "nvidia", "intel", "ibm", "apple", "alibaba", "bytedance", "tencent", "baidu", "huawei", "samsung", "openai",
        "deepmind", "linkedin", "uber", "netflix", "twitter", "airbnb", "vmware", "sensetime", "anthropic", "databricks", "snowflake", "oracle", "hp", "amd", "arm", "qualcomm", "xilinx",
        "mit", "cmu", "uiuc", "eth", "epfl", "ucb", "ucla", "ucsd", "ucsb", "nus", "ntu", "kaist", "hkust", "cuhk", "hku", "sjtu", "pku", "tsinghua", "thu", "ustc", "zju", "nudt", "ict", "cas", "kit", "kth",
        "stanford", "berkeley", "princeton", "cornell", "harvard", "purdue", "umich", "utaustin", "gatech", "oxford", "cambridge", "imperial", "ucl", "msr", "msra", "fair", "toronto", "waterloo", "washington", "uw", "wisconsin", "tamu", "unist", "inria", "mpi", "petuum",
    ]);

    /// <summary>Whether a text is nothing but names of organizations, one of them known: a few words, and each in capitals that is no joining word.</summary>
    public static bool IsList(ReadOnlySpan<char> text)
    {
        if (text.IndexOf(':') >= 0)
        {
            return false;
        }

        var words = 0;
        foreach (var word in new Words(text))
        {
            if (++words > 10 || (char.IsLower(word[0]) && word.Length > 3) || char.IsDigit(word[0]))
            {
                return false;
            }
        }

        return words > 0 && AreIn(text);
    }

    /// <summary>Whether a text has a word that names an organization.</summary>
    public static bool AreIn(ReadOnlySpan<char> text)
    {
        var hasDash = text.IndexOf('-') >= 0;
        foreach (var word in new Words(text))
        {
            if (Known.Contains(word))
            {
                return true;
            }

            var dash = hasDash ? word.IndexOf('-') : -1;
            if (dash > 0 && Known.Contains(word.Slice(0, dash)))
            {
                return true;
            }
        }

        return false;
    }
}
