using System.Reflection;
using Sample;

namespace MlsysCatalog.Sample.Tests;

/// <summary>The catalog of the founding lists, as a program that was compiled with it sees it.</summary>
public sealed class FoundingCatalogTests
{
    [Fact]
    public void A_paper_is_a_constant_of_its_edition()
    {
        Assert.Equal("Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads", Papers.Osdi2020.Gavel.Title);
        Assert.Equal("SOSP 2023", Papers.Sosp2023.VLLM.Edition.Name);
        Assert.Equal("osdi2020/gavel", PaperKeys.Osdi2020.Gavel);
        Assert.Equal(PaperKeys.Osdi2020.Gavel, Papers.Osdi2020.Gavel.Key);
    }

    [Fact]
    public void A_preprint_is_the_paper_it_became()
    {
        Assert.Equal(2, Papers.Nsdi2023.Gemel.Sources.Count);
        Assert.DoesNotContain(Venues.ArXiv.Papers, paper => paper.Name == "Gemel");
    }

    [Fact]
    public void A_name_that_only_a_comment_gives_is_the_constant() => Assert.Equal("ATC 2019", Papers.Atc2019.Philly.Edition.Name);

    [Fact]
    public void The_NIPS_papers_are_NeurIPS_papers()
    {
        Assert.Contains("NIPS", Venues.NeurIPS.Aliases);
        Assert.Contains(Venues.NeurIPS.Editions, edition => edition.Year < 2018);
        Assert.DoesNotContain(Catalog.Current.Venues, venue => venue.Name == "NIPS");
    }

    [Fact]
    public void Every_paper_is_a_constant_and_is_found_by_its_key()
    {
        var constants = typeof(Papers).GetNestedTypes()
            .SelectMany(edition => edition.GetProperties(BindingFlags.Public | BindingFlags.Static))
            .Select(property => (Paper)property.GetValue(null)!)
            .ToList();

        Assert.Equal(244, constants.Count);
        Assert.Equal(Catalog.Current.Papers.ToHashSet(), constants.ToHashSet());
        Assert.All(constants, paper => Assert.True(Catalog.Current.TryGetPaper(paper.Key, out var found) && found == paper));
    }

    [Fact]
    public void The_sample_prints_what_its_readers_want_to_see()
    {
        var console = Console.Out;
        using var output = new StringWriter { NewLine = "\n" };
        Console.SetOut(output);
        try
        {
            typeof(Papers).Assembly.EntryPoint!.Invoke(null, [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(console);
        }

        Snapshot.Verify("Sample", "txt", output.ToString());
    }
}
