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

    /// <summary>Whether a text may be names of organizations where such stand: a few words, none of them a longer one in small letters.</summary>
    public static bool MayBeList(ReadOnlySpan<char> text)
    {
        text = WithoutBy(text);
        var words = 0;
        foreach (var word in new Words(text))
        {
            if (++words > 16 || (char.IsLower(word[0]) && word.Length > 3 && word.IndexOf('.') < 0))
            {
                return false;
            }
        }

        return words > 0;
    }

    /// <summary>The organizations that a text lists, in order: without what says that there are more of them.</summary>
    public static IEnumerable<string> Read(string text)
    {
        foreach (var part in WithoutBy(text.AsSpan()).ToString().Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var joined in Joined(part))
            {
                var name = WithoutRest(joined.Trim(Edges));
                if (name.Length > 0)
                {
                    yield return name;
                }
            }
        }
    }

    private static readonly string[] Separators = [" & ", ", and ", ", ", "; "];

    private static readonly char[] Edges = [' ', '@', ',', '[', ']', '(', ')'];

    private static readonly string[] Rests = [" et al.", " et al", " etc.", " etc"];

    // «MIT and NVIDIA», «Google&Princeton» are two; «School of Science and Technology» and «AT&T» are one.
    private static IEnumerable<string> Joined(string text)
    {
        var (at, width) = text.IndexOf(" and ", StringComparison.Ordinal) is var word and > 0 ? (word, 5) : (text.IndexOf('&'), 1);
        var isJoint = at > 1 && at + width + 2 < text.Length
            && (width == 1 || (AreIn(text.AsSpan(0, at)) && AreIn(text.AsSpan(at + width)) && char.IsUpper(text[at + width])));
        if (!isJoint)
        {
            yield return text;
            yield break;
        }

        yield return text.Substring(0, at);
        foreach (var rest in Joined(text.Substring(at + width)))
        {
            yield return rest;
        }
    }

    private static string WithoutRest(string name)
    {
        foreach (var rest in Rests)
        {
            if (name.EndsWith(rest, StringComparison.Ordinal))
            {
                return name.Substring(0, name.Length - rest.Length);
            }
        }

        return name;
    }

    private static ReadOnlySpan<char> WithoutBy(ReadOnlySpan<char> text) =>
        text.StartsWith("by ".AsSpan(), StringComparison.OrdinalIgnoreCase) ? text.Slice(3) : text;

    /// <summary>Whether a text has a word that names an organization.</summary>
    public static bool AreIn(ReadOnlySpan<char> text)
    {
        foreach (var word in new Words(text))
        {
            if (Known.Contains(word))
            {
                return true;
            }

            var dash = word.IndexOf('-');
            if (dash > 0 && Known.Contains(word.Slice(0, dash)))
            {
                return true;
            }
        }

        return false;
    }
}
