namespace MlsysCatalog.Reading.Tests;

/// <summary>MLC0113.</summary>
public sealed class ForbiddenSchemeTests
{
    private const string Gavel = "* [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads ";

    [Theory]
    [InlineData("([pdf](⟦javascript:⟧alert(1)))\n", "write an http or https address, or a path")]
    [InlineData("([pdf](⟦JavaScript:⟧alert(1)))\n", "'javascript:'")]
    [InlineData("([pdf](⟦data:⟧text/html;base64,PGI+))\n", "'data:'")]
    [InlineData("([pdf](⟦file:⟧///home/deepak/gavel.pdf))\n", "write an address that others can open")]
    [InlineData("([pdf](⟦C:⟧/papers/gavel.pdf))\n", "that is a drive of one computer")]
    [InlineData("([pdf](⟦htps:⟧//arxiv.org/abs/2008.09213))\n", "did you mean 'https:'?")]
    [InlineData("([pdf](⟦doi:⟧10.1145/3341301.3359658))\n", "https://doi.org/")]
    [InlineData("<a href=\"⟦javascript:⟧alert(1)\">pdf</a>\n", "'javascript:'")]
    // What a browser takes away hides nothing.
    [InlineData("([pdf](⟦java&#9;script:alert(1)⟧))\n", "'javascript:'")]
    [InlineData("([pdf](⟦&#1;javascript:alert(1)⟧))\n", "'javascript:'")]
    public void Another_scheme_is_reported(string links, string message)
    {
        var finding = Assert.Single(RuleAssert.Reports("MLC0113", Gavel + links));

        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
        Assert.Equal(FindingSeverity.Error, finding.Rule.Severity);
    }

    [Theory]
    [InlineData("([pdf](http://arxiv.org/abs/2008.09213)) ([code](HTTPS://github.com/stanford-futuredata/gavel)) ([ps](ftp://ftp.example.org/gavel.ps)) ([mail](mailto:gavel@example.org))\n")]
    [InlineData("([notes](notes/gavel.md)) ([site](/gavel)) ([up](#javascript:)) ([search](?q=data:)) ([a](notes/a:b.md)) ([b](./a:b.md)) ([c](//example.org/a))\n")]
    [InlineData("([pdf]())\n")]
    public void Web_addresses_and_paths_are_left_alone(string links) => RuleAssert.Reports("MLC0113", Gavel + links);
}
