namespace MlsysCatalog.Reading.Tests;

/// <summary>What an <c>.editorconfig</c> sets for a list.</summary>
public sealed class SeveritySettingsTests
{
    private static readonly RuleDescriptor Warns = RuleSet.All.Single(rule => rule.Descriptor.Id == "MLC0301").Descriptor;
    private static readonly RuleDescriptor Informs = RuleSet.All.Single(rule => rule.Descriptor.Id == "MLC0205").Descriptor;
    private static readonly RuleDescriptor IsOff = Warns with { Id = "MLC0404", Severity = FindingSeverity.None };

    [Theory]
    [InlineData("none", FindingSeverity.None)]
    [InlineData("hidden", FindingSeverity.Hidden)]
    [InlineData("silent", FindingSeverity.Hidden)]
    [InlineData("info", FindingSeverity.Info)]
    [InlineData("suggestion", FindingSeverity.Info)]
    [InlineData("warning", FindingSeverity.Warning)]
    [InlineData("Error", FindingSeverity.Error)]
    [InlineData("default", FindingSeverity.Warning)]
    public void A_rule_is_as_loud_as_its_key_says(string word, FindingSeverity severity)
    {
        var settings = Read(("mlsys_catalog.mlc0301.severity", word));

        Assert.Equal(severity, settings.Of(Warns));
        Assert.Equal(FindingSeverity.Info, settings.Of(Informs));
    }

    [Fact]
    public void The_key_for_all_holds_where_a_rule_has_none_of_its_own_and_wakes_no_rule_that_is_off()
    {
        var settings = Read(("mlsys_catalog.severity", "error"), ("mlsys_catalog.MLC0205.severity", "none"));

        Assert.Equal((FindingSeverity.Error, FindingSeverity.None, FindingSeverity.None), (settings.Of(Warns), settings.Of(Informs), settings.Of(IsOff)));
    }

    [Fact]
    public void Default_is_what_the_rule_says_even_where_all_are_set() =>
        Assert.Equal(FindingSeverity.Warning, Read(("mlsys_catalog.severity", "none"), ("mlsys_catalog.MLC0301.severity", "default")).Of(Warns));

    [Fact]
    public void Who_decides_wins()
    {
        var settings = Read(("mlsys_catalog.MLC0301.severity", "none"))
            .With(new Dictionary<string, FindingSeverity> { ["MLC0301"] = FindingSeverity.Error, ["MLC0404"] = FindingSeverity.Info });

        Assert.Equal((FindingSeverity.Error, FindingSeverity.Info), (settings.Of(Warns), settings.Of(IsOff)));
    }

    [Theory]
    [InlineData("mlsys_catalog.MLC0301.severity", "eror", "'eror' is no severity; write none, hidden, info, warning, error or default")]
    [InlineData("mlsys_catalog.MLC0310.severity", "error", "'mlsys_catalog.MLC0310.severity' sets nothing; did you mean 'mlsys_catalog.MLC0110.severity'?")]
    [InlineData("mlsys_catalog.MLC0301.severty", "error", "'mlsys_catalog.MLC0301.severty' sets nothing; did you mean 'mlsys_catalog.MLC0301.severity'?")]
    [InlineData("mlsys_catalog.loudness", "error", "'mlsys_catalog.loudness' sets nothing; write mlsys_catalog.MLC0202.severity, or mlsys_catalog.severity for all rules")]
    [InlineData("mlsys_catalog.MLC0504.severity", "error", "'MLC0504' is not about lists, so no list's settings hold for it; write dotnet_diagnostic.MLC0504.severity in a .globalconfig")]
    public void What_means_nothing_is_told_with_what_to_write_and_leaves_the_rest(string key, string value, string message)
    {
        var problems = new List<SettingProblem>();
        var settings = SeveritySettings.Read([new(key, value), new("mlsys_catalog.MLC0205.severity", "error"), new("indent_size", "4")], problems);

        Assert.StartsWith(message[..20], Assert.Single(problems).Message, StringComparison.Ordinal);
        Assert.Equal(message.Replace("MLC0110", "", StringComparison.Ordinal), Neutral(problems[0].Message));
        Assert.Equal((FindingSeverity.Warning, FindingSeverity.Error), (settings.Of(Warns), settings.Of(Informs)));

        // Which of several rules is nearest depends on which rules there are.
        string Neutral(string text) => key.Contains("MLC0310", StringComparison.Ordinal)
            ? System.Text.RegularExpressions.Regex.Replace(text, "mean 'mlsys_catalog.MLC[0-9]{4}", "mean 'mlsys_catalog.")
            : text;
    }

    [Theory]
    [InlineData("[*.md]\nmlsys_catalog.MLC0301.severity = eror\n", 7)]
    [InlineData("[*.md]\r\n  MLSYS_catalog.MLC0301.severity:eror # later\r\n", 10)]
    public void The_place_of_a_problem_is_found_in_the_file(string text, int start)
    {
        var span = new SettingProblem("mlsys_catalog.mlc0301.severity", "eror", "").FindIn(text);

        Assert.Equal(start, span?.Start);
        Assert.Null(new SettingProblem("mlsys_catalog.mlc0301.severity", "other", "").FindIn(text));
    }

    private static SeveritySettings Read(params (string Key, string Value)[] options)
    {
        var problems = new List<SettingProblem>();
        var settings = SeveritySettings.Read(options.Select(option => KeyValuePair.Create(option.Key, option.Value)), problems);
        Assert.Empty(problems);
        return settings;
    }
}
