using Microsoft.CodeAnalysis.Text;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Generator.Tests;

public sealed class ReadingCacheTests
{
    private static readonly ListText List =
        new("lists/a.md", SourceText.From("# List\n\n* [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies\n"));

    [Fact]
    public void A_text_is_read_once_for_whoever_asks() => Assert.Same(Read(List, VenueTable.Default), Read(List, VenueTable.Default));

    [Fact]
    public void A_table_of_the_same_venues_is_the_same_table() =>
        Assert.Same(Read(List, Extended()), Read(List, Extended()));

    [Fact]
    public void Another_venue_table_another_path_and_another_text_are_read_anew()
    {
        var reading = Read(List, VenueTable.Default);
        Assert.NotSame(reading, Read(List, Extended()));
        Assert.NotSame(reading, Read(List with { Text = SourceText.From(List.Text.ToString()) }, VenueTable.Default));

        var moved = Read(List with { Path = "lists/b.md" }, VenueTable.Default);
        Assert.Equal("lists/b.md", moved.Facts.Path);
    }

    [Fact]
    public void A_reading_that_was_given_up_is_not_kept()
    {
        var list = List with { Text = SourceText.From(List.Text.ToString()) };
        Assert.Throws<OperationCanceledException>(() => ReadingCache.Read(list, VenueTable.Default, new(canceled: true)));
        Assert.Single(Read(list, VenueTable.Default).Entries);
    }

    private static ListReading Read(ListText list, VenueTable venues) => ReadingCache.Read(list, venues, default);

    private static VenueTable Extended() =>
        VenueTable.Default.With(VenueTable.Parse("| Venue | Full name |\n|---|---|\n| OSDI | By Another Name |\n", out _));
}
