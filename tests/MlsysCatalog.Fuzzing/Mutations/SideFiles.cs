using System.Globalization;
using System.Text;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Fuzzing;

/// <summary>The files beside lists: what was shipped, what is known, venues, settings.</summary>
internal static class SideFiles
{
    private static readonly string[] Members = ["Gavel", "class", "1x", "", "Gavel.Gavel", "ToString", "Über"];

    private static readonly string[] VenueNames = ["OSDI", "ours", "X", "", "Gavel", "のう", "ACM SoCC", "a b c"];

    private static readonly string[] Severities = ["none", "hidden", "info", "warning", "error", "default", "silent", "loud", "", "Error "];

    /// <summary>A shipped file of papers that the lists may have, moved, settled and broken.</summary>
    public static string Shipped(SeedLists seeds, FuzzRandom random)
    {
        var lines = new List<string> { ShippedText.Header.TrimEnd() };
        for (var count = random.Between(1, 8); count > 0; count--)
        {
            var line = random.Pick(seeds.ShippedLines);
            var fields = line.Split(" | ");
            lines.Add(random.Below(10) switch
            {
                0 => $"{fields[0]} | {fields[1]} => - | {fields[2]}",
                1 => $"{fields[0]} | {fields[1]} => {random.Pick(seeds.ShippedLines).Split(" | ")[1]} | {fields[2]}",
                2 => $"Osdi2020.{random.Pick(Members)} | osdi2020/gavel | {fields[2]}",
                3 => fields[0],
                4 => $"{fields[0]} | | ",
                5 => random.Pick(["<<<<<<< HEAD", "=======", "#", "|||", " | ", "\u0001", "Osdi2020.X | osdi2020/x => osdi2020/x | x"]),
                _ => line,
            });
        }

        return string.Join('\n', lines) + "\n";
    }

    /// <summary>A baseline of a list's own words, some of which are those that findings have.</summary>
    public static string Baseline(string list, FuzzRandom random)
    {
        var text = new StringBuilder("# known\n");
        var lines = list.Split('\n');
        for (var count = random.Between(1, 6); count > 0; count--)
        {
            var words = new string([.. random.Pick(lines).ToLowerInvariant().Select(static c => char.IsLetterOrDigit(c) ? c : ' ')]);
            text.Append(CultureInfo.InvariantCulture,
                $"{AnyRule(random)} | {random.Pick(["a.md", "b.md", "a%0020.md", "%", ""])} | {words.Trim()}")
                .Append(random.Pick(["", "", " | 2 times", " | 0 times", " | 99999999999 times", " | "])).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>A venue table.</summary>
    public static string Venues(FuzzRandom random)
    {
        var text = new StringBuilder(random.OneIn(8) ? "" : "---\ncatalog: venues\n---\n\n");
        text.Append(random.OneIn(8) ? "| Name |\n|---|\n" : "| Name | Full name | Kind | Aliases | Held |\n|---|---|---|---|---|\n");
        for (var count = random.Between(1, 5); count > 0; count--)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"| {random.Pick(VenueNames)} | {random.Pick(["", "A Workshop", "OSDI"])} ")
                .Append(CultureInfo.InvariantCulture,
                    $"| {random.Pick(["conference", "workshop", "", "journal", "x"])} | {random.Pick(["", "NIPS", "a, b", "OSDI", ","])} ")
                .Append(CultureInfo.InvariantCulture,
                    $"| {random.Pick(["", "2000-", "even", "1999-2001, 2005", "-", "2020-2010", "x"])} |\n");
        }

        return text.ToString();
    }

    /// <summary>Settings of rules' severities.</summary>
    public static string Settings(FuzzRandom random)
    {
        var text = new StringBuilder(random.OneIn(10) ? "" : $"[{random.Pick(["*.md", "*", "a.md", "{a,b}.md", "[", "b.md"])}]\n");
        for (var count = random.Between(1, 5); count > 0; count--)
        {
            var key = random.Below(8) switch
            {
                0 => "mlsys_catalog.severity",
                1 => random.Pick(["mlsys_catalog.", "mlsys_catalog.MLC0202", "mlsys_catalog.MLC0202.severity.x",
                    "mlsys_catalog.MLC9999.severity", "indent_size"]),
                _ => $"mlsys_catalog.{AnyRule(random)}.severity",
            };
            text.Append(CultureInfo.InvariantCulture, $"{key} = {random.Pick(random.OneIn(10) ? Severities : Severities[..6])}\n");
        }

        return text.ToString();
    }

    private static string AnyRule(FuzzRandom random) =>
        random.OneIn(20) ? random.Pick(["MLC9999", "", "x"]) : random.Pick(RuleSet.All).Descriptor.Id;
}
