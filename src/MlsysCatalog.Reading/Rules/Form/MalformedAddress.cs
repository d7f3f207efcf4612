namespace MlsysCatalog.Reading;

/// <summary>
/// MLC0105: a link that cannot lead where it should: an address without its host or its scheme, two addresses in one, a link inside a
/// link's target, or a target that Markdown does not take for one.
/// </summary>
internal sealed class MalformedAddress : Rule
{
    // The ends of most hosts, for addresses without a scheme: «arxiv.org/abs/…» is no folder.
    private static readonly string[] Ends = [".com", ".org", ".net", ".edu", ".gov", ".io", ".ai", ".cc", ".press"];

    public override RuleDescriptor Descriptor { get; } = new(
        "MLC0105",
        "Malformed URL",
        RuleCategory.Form,
        FindingSeverity.Error,
        "An address that is not one, or two that ran together, lead nowhere.");

    internal override void Check(ListReading list, CatalogIndex index, FindingSink findings)
    {
        foreach (var link in list.Links)
        {
            if (BrokenTarget(list.Text, link) is { IsEmpty: false } target)
            {
                findings.Report(target,
                    "Markdown does not take this address for a link's target; put it between '](' and ')', without spaces");
            }
            else if (Flaw(link.Url) is (var start, > 0 and var length, var message))
            {
                findings.Report(link.UrlPart(list.Text, start, length), message);
            }
        }
    }

    /// <summary>Whether an address is wrong in itself, whatever is at its end.</summary>
    public static bool IsFlawed(string url) => Flaw(url) is not null;

    // «[pdf](https://a b)»: the brackets stay plain text, and only what was in them is a link. «[![stars](https://a](https://b)»: an
    // address that is not closed is text of the link around it.
    private static SourceSpan BrokenTarget(string text, LinkPlace link)
    {
        if (link.Span == link.UrlSpan)
        {
            var start = link.UrlSpan.Start;
            var isTarget = start >= 2 && text[start - 1] == '(' && text[start - 2] == ']' && (start < 3 || text[start - 3] != '\\');
            return isTarget ? link.UrlSpan : default;
        }

        if (link.Label.IndexOf("](http", StringComparison.Ordinal) < 0 || link.UrlSpan.Start - 2 < link.Span.Start)
        {
            return default;
        }

        var inner = text.AsSpan(link.Span.Start, link.UrlSpan.Start - 2 - link.Span.Start).IndexOf("](http".AsSpan());
        return inner < 0 ? default : new(link.Span.Start + inner + 2, link.UrlSpan.Start - 2);
    }

    // The characters of an address that are wrong, and what to do; null where none are.
    private static (int Start, int Length, string Message)? Flaw(string url)
    {
        if (url.IndexOf("](", StringComparison.Ordinal) is >= 0 and var inner)
        {
            return (inner, url.Length - inner, "A link stands inside a link's target; write its address alone");
        }

        var scheme = LinkScheme.LengthIn(url);
        if (scheme == 0)
        {
            return FlawOfRelative(url);
        }

        if (LinkScheme.Of(url) is not ("http" or "https" or "ftp"))
        {
            return null;
        }

        var start = LinkScheme.StartIn(url);
        var rest = url.AsSpan(scheme + 1);
        if (!rest.StartsWith("//".AsSpan()))
        {
            return (start, url.Length - start, $"Behind '{url.Substring(start, scheme - start)}:' belongs '//'");
        }

        var host = scheme + 3;
        if (FindSecond(url, host) is > 0 and var second)
        {
            return (second, url.Length - second, "Two addresses ran together; keep one, or make two links of them");
        }

        var end = url.AsSpan(host).IndexOfAny("/?#".AsSpan());
        return IsHost(url.AsSpan(host, end < 0 ? url.Length - host : end))
            ? null
            : (start, url.Length - start, "This address has no host that could be found; write it whole");
    }

    private static (int Start, int Length, string Message)? FlawOfRelative(string url)
    {
        if (url.IndexOf("://", StringComparison.Ordinal) is > 0 and var at)
        {
            // «{https://…»: whatever stands in front makes a path of the address.
            var start = at;
            while (start > 0 && char.IsLetter(url[start - 1]))
            {
                start--;
            }

            return start > 0 && url.AsSpan(0, start).IndexOfAny("/?#=".AsSpan()) < 0
                ? (0, start, $"'{url.Substring(0, start)}' stands in front of the address; take it out")
                : null;
        }

        var slash = url.IndexOf('/');
        var first = slash < 0 ? url : url.Substring(0, slash);
        if (slash >= 0 && first is "http" or "https" && url.AsSpan(slash).StartsWith("//".AsSpan()))
        {
            return (0, first.Length, $"A colon belongs behind '{first}'");
        }

        var isHost = first.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || (slash > 0
                && Array.Exists(Ends, end => first.Length > end.Length && first.EndsWith(end, StringComparison.OrdinalIgnoreCase)));
        return isHost ? (0, first.Length, $"Without 'https://' this leads to a file called '{first}'; write the scheme") : null;
    }

    // Where a second address begins that nothing leads over to: a slash, an equals sign or the like hands one address to another, as
    // archives do; but no site is handed its own.
    private static int FindSecond(string url, int host)
    {
        for (var colon = url.IndexOf("://", host, StringComparison.Ordinal);
            colon >= 0;
            colon = url.IndexOf("://", colon + 3, StringComparison.Ordinal))
        {
            var at = StartOfScheme(url.AsSpan(0, colon));
            if (at >= host
                && (at == host || IsOfSameHost(url, host, at) || char.IsLetterOrDigit(url[at - 1])
                    || url[at - 1] is '.' or ')' or ']' or ',' or ';' or '_' or '-' or ' '))
            {
                return at;
            }
        }

        return -1;
    }

    // Where a text's last word begins that names a scheme; -1 where it does not end in one.
    private static int StartOfScheme(ReadOnlySpan<char> text) =>
        text.EndsWith("http".AsSpan(), StringComparison.OrdinalIgnoreCase) ? text.Length - 4
        : text.EndsWith("https".AsSpan(), StringComparison.OrdinalIgnoreCase) ? text.Length - 5
        : -1;

    private static bool IsOfSameHost(string url, int host, int second)
    {
        var length = url.AsSpan(host).IndexOf('/') + 1;
        var start = url.IndexOf("://", second, StringComparison.Ordinal) + 3;
        return url[second - 1] == '/' && length > 1
            && string.Compare(url, host, url, start, length, StringComparison.OrdinalIgnoreCase) == 0;
    }

    private static bool IsHost(ReadOnlySpan<char> host)
    {
        host = host.Slice(host.LastIndexOf('@') + 1);
        if (host.Length > 1 && host[0] == '[')
        {
            return true;
        }

        var port = host.IndexOf(':');
        host = port < 0 ? host : host.Slice(0, port);
        var hasDot = false;
        for (var i = 0; i < host.Length; i++)
        {
            if (host[i] == '.')
            {
                hasDot = true;
                if (i == 0 || (i + 1 < host.Length && host[i + 1] == '.'))
                {
                    return false;
                }
            }
            else if (!char.IsLetterOrDigit(host[i]) && host[i] is not ('-' or '_' or '%')
                && !char.IsSurrogate(host[i]) && host[i] < '\u0300')
            {
                return false;
            }
        }

        return hasDot || host.Equals("localhost".AsSpan(), StringComparison.OrdinalIgnoreCase);
    }
}
