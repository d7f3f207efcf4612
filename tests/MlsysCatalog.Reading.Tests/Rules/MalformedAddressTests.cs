namespace MlsysCatalog.Reading.Tests;

/// <summary>MLC0105.</summary>
public sealed class MalformedAddressTests
{
    private const string Gavel = "* [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads ";

    [Theory]
    [InlineData("([pdf](https://arxiv.org/abs/2008.09213⟦https://www.usenix.org/system/files/osdi20-narayanan_deepak.pdf⟧))\n")]
    [InlineData("([pdf](https://⟦https://arxiv.org/abs/2008.09213⟧))\n")]
    [InlineData("([pdf](https://arxiv.org/abs/⟦https://arxiv.org/abs/2008.09213⟧))\n")]
    [InlineData("([pdf]([a⟦](https://arxiv.org/abs/2008.09213)⟧))\n")]
    [InlineData("([pdf](⟦http://⟧))\n")]
    [InlineData("([pdf](⟦https:///abs/2008.09213⟧))\n")]
    [InlineData("([pdf](⟦https://arxiv/abs/2008.09213⟧))\n")]
    [InlineData("([pdf](⟦https:arxiv.org/abs/2008.09213⟧))\n")]
    [InlineData("([pdf](⟦https⟧//arxiv.org/abs/2008.09213))\n")]
    [InlineData("([pdf](⟦www.usenix.org⟧/conference/osdi20/presentation/narayanan))\n")]
    [InlineData("([pdf](⟦arxiv.org⟧/abs/2008.09213))\n")]
    [InlineData("([pdf](⟦{⟧https://arxiv.org/abs/2008.09213))\n")]
    [InlineData("[code](⟦https://github.com/stanford-futuredata/⟧ gavel)\n")]
    [InlineData("[![stars](⟦https://img.shields.io/github/stars/stanford-futuredata/gavel⟧](https://github.com/stanford-futuredata/gavel)\n")]
    public void What_is_no_address_or_two_is_reported(string links) => RuleAssert.Reports("MLC0105", Gavel + links);

    [Theory]
    // One address handed to another.
    [InlineData("([pdf](https://web.archive.org/web/2020/https://www.usenix.org/system/files/osdi20-narayanan_deepak.pdf))\n")]
    [InlineData("([pdf](https://www.example.org/view?url=https://arxiv.org/pdf/2008.09213))\n")]
    [InlineData("([pdf](https://arxiv.org/pdf/2008.09213.pdf?ref=https://example.org))\n")]
    [InlineData("([blog](https://example.org/blog/http-is-not-https))\n")]
    // Paths, and places in the list.
    [InlineData("([notes](notes/gavel.md)) ([site](/site.io)) ([up](#top)) ([more](../README.md#http))\n")]
    [InlineData("([notes](gavel.md)) ([paper](gavel.org))\n")]
    // Hosts of every sort.
    [InlineData("([pdf](http://localhost:8080/a)) ([a](http://user@example.org/a)) ([b](https://[::1]/a)) ([c](https://bücher.example/a)) ([d](HTTPS://ARXIV.ORG/abs/2008.09213)) ([e](ftp://ftp.example.org/gavel.ps))\n")]
    [InlineData("([mail](mailto:gavel@example.org))\n")]
    // Legal, if unusual.
    [InlineData("([pdf](<https://arxiv.org/abs/2008.09213>)) ([code](https://github.com/stanford-futuredata/gavel \"the code\"))\n")]
    [InlineData("([pdf](https://dl.acm.org/doi/10.1145/(3341301)))\n")]
    [InlineData("[[pdf](https://arxiv.org/abs/2008.09213)] (https://github.com/stanford-futuredata/gavel)\n")]
    [InlineData("[![stars](https://img.shields.io/github/stars/stanford-futuredata/gavel)](https://github.com/stanford-futuredata/gavel)\n")]
    [InlineData("([pdf](http))\n")]
    // Another scheme is MLC0113's.
    [InlineData("([pdf](htps://arxiv.org/abs/2008.09213))\n")]
    public void An_address_is_left_alone(string links) => RuleAssert.Reports("MLC0105", Gavel + links);

    [Fact]
    public void What_it_reports_is_neither_a_placeholder_nor_a_bracket()
    {
        var finding = Assert.Single(RuleAssert.Check(Gavel + "[[code]](https://github.com/stanford-futuredata/ gavel)\n"));

        Assert.Equal("MLC0105", finding.Rule.Id);
    }
}
