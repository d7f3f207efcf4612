namespace MlsysCatalog.Reading;

/// <summary>Recognises names of universities, companies and laboratories, by words that only they hold.</summary>
internal static class OrganizationNames
{
    private static readonly WordSet Known = new(
    [
        "university", "univ", "institute", "institut", "laboratory", "laboratories", "lab", "labs", "college", "academy", "corporation",
        "corp", "inc", "politecnico", "school",
        "google", "microsoft", "meta", "facebook", "amazon", "aws", "nvidia", "intel", "ibm", "apple", "alibaba", "bytedance", "tencent",
        "baidu", "huawei", "samsung", "openai", "deepmind", "linkedin", "uber", "netflix", "twitter", "airbnb", "vmware", "sensetime",
        "anthropic", "databricks", "snowflake", "oracle", "hp", "amd", "arm", "qualcomm", "xilinx",
        "mit", "cmu", "uiuc", "eth", "epfl", "ucb", "ucla", "ucsd", "ucsb", "nus", "ntu", "kaist", "hkust", "cuhk", "hku", "sjtu", "pku",
        "tsinghua", "thu", "ustc", "zju", "nudt", "ict", "cas", "kit", "kth", "stanford", "berkeley", "princeton", "cornell", "harvard",
        "purdue", "umich", "utaustin", "gatech", "oxford", "cambridge", "imperial", "ucl", "msr", "msra", "fair", "toronto", "waterloo",
        "washington", "uw", "wisconsin", "tamu", "unist", "inria", "mpi", "petuum",
    ]);

    /// <summary>
    /// Whether a text is nothing but names of organizations, one of them known: a few words, and each in capitals that is no joining word.
    /// </summary>
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

    private static readonly string[] Joints = [" & ", ",", "; ", "，"];

    // Countries, and the campuses of universities that have several: what stands behind a comma and says where that is.
    private static readonly WordSet Places = new(
        "china", "usa", "u.s.", "uk", "u.k.", "germany", "canada", "india", "japan", "korea", "france", "switzerland", "israel",
        "singapore", "australia", "italy", "austria", "netherlands", "sweden", "denmark", "spain", "taiwan",
        "los angeles", "san diego", "berkeley", "irvine", "davis", "riverside", "santa barbara", "santa cruz", "merced", "san francisco",
        "austin", "dallas", "arlington", "urbana-champaign", "urbana champaign", "chicago", "madison", "amherst", "lowell", "chapel hill",
        "charlotte", "twin cities", "college park", "baltimore county", "ann arbor", "boulder");

    /// <summary>
    /// The organizations of a list of them: <c>University of California, Los Angeles</c> is one, <c>Stanford and Google</c> are two.
    /// </summary>
    public static List<string> In(string text)
    {
        var names = new List<string>();
        foreach (var part in WithoutBy(text.AsSpan()).ToString().Split(Joints, StringSplitOptions.RemoveEmptyEntries))
        {
            var name = WithoutRest(part.Trim(Edges));
            var joined = name.IndexOf(" and ", StringComparison.Ordinal);
            // «—» stands where nothing is said.
            if (!TagText.HasLetter(name.AsSpan()))
            {
                continue;
            }

            if (names.Count > 0 && names[names.Count - 1].IndexOf(' ') > 0 && Places.Contains(name.AsSpan())
                && text.IndexOf(names[names.Count - 1] + ", " + name, StringComparison.Ordinal) >= 0)
            {
                names[names.Count - 1] += ", " + name;
            }
            else if (GluedAnd(name) is > 0 and var glued)
            {
                names.Add(name.Substring(0, glued).Trim());
                names.Add(name.Substring(glued + 1).Trim());
            }
            else if (joined > 0 && AreIn(name.AsSpan(0, joined)) && AreIn(name.AsSpan(joined + 5)))
            {
                names.Add(name.Substring(0, joined).Trim());
                names.Add(name.Substring(joined + 5).Trim());
            }
            else
            {
                names.Add(name.StartsWith("and ", StringComparison.Ordinal) ? name.Substring(4) : name);
            }
        }

        return names;
    }

    // «MSRA&PKU», and not «Texas A&M» or «AT&T»
    private static int GluedAnd(string name)
    {
        var and = name.IndexOf('&');
        return and > 1 && and + 2 < name.Length
            && char.IsLetter(name[and - 2]) && char.IsLetter(name[and - 1])
            && char.IsLetter(name[and + 1]) && char.IsLetter(name[and + 2]) ? and : -1;
    }

    /// <summary>
    /// Whether a text may be names of organizations where such stand: a few words, none of them a longer one in small letters.
    /// </summary>
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

    private static readonly char[] Edges = [' ', '@', ',', '[', ']', '(', ')'];

    private static readonly string[] Rests = [" et al.", " et al", " etc.", " etc"];

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
