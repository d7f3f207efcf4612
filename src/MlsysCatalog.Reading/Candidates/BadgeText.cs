using System.Text;

namespace MlsysCatalog.Reading;

/// <summary>
/// The words on a static shields.io badge, which its address spells out: <c>img.shields.io/badge/Conference-ICML'24-blue</c>, and
/// <c>img.shields.io/static/v1?label=Conference&amp;message=ICML'24</c>.
/// </summary>
internal static class BadgeText
{
    private const string Marker = "shields.io/badge/";
    private const string QueryMarker = "shields.io/static/v1";

    /// <summary>The badge's message, or its label where it has no message; null for any other picture.</summary>
    public static string? Of(string url)
    {
        if (LabelAndMessage(url) is not var (label, message))
        {
            return null;
        }

        // «OSDI-2020-blue»: a number alone needs its label.
        if (label.Length > 0 && message.Length > 0 && !message.Any(char.IsLetter) && !SaysWhatItIs(label))
        {
            message = label + " " + message;
        }

        return message.Length > 0 ? message : null;
    }

    private static (string Label, string Message)? LabelAndMessage(string url)
    {
        var start = url.IndexOf(Marker, StringComparison.OrdinalIgnoreCase);
        if (start < 0)
        {
            return url.IndexOf(QueryMarker, StringComparison.OrdinalIgnoreCase) >= 0 ? OfQuery(url) : null;
        }

        start += Marker.Length;
        var end = url.IndexOf('?', start);
        var parts = Parts(Unescape(url.Substring(start, (end < 0 ? url.Length : end) - start)));
        return parts.Count >= 3 ? (parts[0], parts[parts.Count - 2]) : ("", parts[0]);
    }

    // «?label=Venue&message=OSDI'20&color=blue»; without a message the label is all that is printed.
    private static (string Label, string Message) OfQuery(string url)
    {
        var (label, message) = ("", "");
        foreach (var parameter in url.Substring(url.IndexOf('?') + 1).Split('&', '#'))
        {
            var mark = parameter.IndexOf('=');
            var value = Unescape(parameter.Substring(mark + 1).Replace('+', ' ')).Trim();
            switch (mark < 0 ? "" : parameter.Substring(0, mark))
            {
                case "label":
                    label = value;
                    break;
                case "message":
                    message = value;
                    break;
            }
        }

        return message.Length > 0 ? (label, message) : ("", label);
    }

    // «Year-2020-blue»; «PDF-2022.00-blue», «No Link-2025.00-grey»: what there is
    // to open is no place where a paper appeared, but for «arXiv-2008.09213-red».
    private static bool SaysWhatItIs(string label)
    {
        var thing = label.StartsWith("No ", StringComparison.OrdinalIgnoreCase) ? label.Substring(3) : label;
        return FieldLabels.Read(thing + ":", out _) is LabelledField.Venue or LabelledField.Year or LabelledField.Links
            && !thing.Equals("arXiv", StringComparison.OrdinalIgnoreCase);
    }

    // Dashes part label, message and colour; a doubled dash is a dash, an underscore a space.
    private static List<string> Parts(string path)
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        for (var i = 0; i < path.Length; i++)
        {
            var isDoubled = i + 1 < path.Length && path[i + 1] == path[i];
            if (path[i] is '-' or '_' && isDoubled)
            {
                part.Append(path[i++]);
            }
            else if (path[i] == '-')
            {
                parts.Add(part.ToString().Trim());
                part.Clear();
            }
            else
            {
                part.Append(path[i] == '_' ? ' ' : path[i]);
            }
        }

        parts.Add(part.ToString().Trim());
        return parts;
    }

    private static string Unescape(string text)
    {
        try
        {
            return Uri.UnescapeDataString(text);
        }
        catch (UriFormatException)
        {
            return text;
        }
    }
}
