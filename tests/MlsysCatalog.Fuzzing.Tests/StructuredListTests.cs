using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Fuzzing.Tests;

/// <summary>The same holds of lists that are well made, and of two lists together; FsCheck makes what breaks smaller.</summary>
public sealed class StructuredListTests
{
    [Fact]
    public void Everything_holds_of_lists_that_were_made_up() => Check(400, ListShapes.All, static list =>
        Checker.Check(FuzzInput.Of(list.ToString()), CheckDepth.Read, new(1, 0)));

    [Fact]
    public void Everything_holds_of_two_lists_and_of_what_is_emitted() => Check(60, ListShapes.All, static list =>
    {
        var other = list with { Layout = (list.Layout + 1) % ListShape.Layouts };
        var files = new[] { new FuzzFile("a.md", Utf8(list)), new FuzzFile("b.md", Utf8(other)) };
        Checker.Check(new(files), CheckDepth.Run, new(1, 0));
    });

    [Fact]
    public void A_list_reads_the_same_with_other_line_ends() => Check(200, ListShapes.All, static list =>
    {
        var facts = Read(list.ToString()).Entries;

        Assert.Equal(facts, Read(list.ToString().Replace("\n", "\r\n", StringComparison.Ordinal)).Entries);
    });

    private static ListFacts Read(string text) => ListReader.Read("list.md", text, VenueTable.Default).Facts;

    private static byte[] Utf8(ListShape list) => System.Text.Encoding.UTF8.GetBytes(list.ToString());

    // The same lists at every run: what fails today fails tomorrow.
    private static void Check(int lists, Arbitrary<ListShape> shapes, Action<ListShape> holds) =>
        Prop.ForAll(shapes, holds).Check(Config.QuickThrowOnFailure
            .WithMaxTest(lists)
            .WithReplay(FSharpOption<Replay>.Some(new(new(20, 27), FSharpOption<int>.None))));
}
