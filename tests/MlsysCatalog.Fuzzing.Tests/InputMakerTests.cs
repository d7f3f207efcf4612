namespace MlsysCatalog.Fuzzing.Tests;

/// <summary>Input N of seed S is the same whoever makes it, and whatever was made before.</summary>
public sealed class InputMakerTests
{
    private static readonly SeedLists Seeds = SeedLists.Of(
        "# Papers\n\n- [OSDI '20] Gavel: Cluster Scheduling\n- [SOSP '19] PipeDream: Pipelines\n\n"
        + "## Serving\n\n- [OSDI '22] Orca: Serving\n");

    [Fact]
    public void An_input_can_be_made_again_alone()
    {
        var inOrder = Enumerable.Range(0, 300).Select(number => TextOf(new InputMaker(Seeds, 7).Make(number))).ToList();
        var maker = new InputMaker(Seeds, 7);

        for (var number = 299; number >= 0; number--)
        {
            Assert.Equal(inOrder[number], TextOf(maker.Make(number)));
        }
    }

    [Fact]
    public void Numbers_and_seeds_make_different_inputs()
    {
        var inputs = Enumerable.Range(0, 1_000).Select(number => TextOf(new InputMaker(Seeds, 1).Make(number)))
            .ToHashSet(StringComparer.Ordinal);
        var others = Enumerable.Range(0, 1_000).Select(number => TextOf(new InputMaker(Seeds, 2).Make(number))).Count(inputs.Contains);

        // Nothing is done to some slices of a short list.
        Assert.True(inputs.Count > 700, $"{inputs.Count}");
        Assert.True(others < 300, $"{others}");
    }

    [Fact]
    public void The_numbers_drawn_are_fixed_for_ever()
    {
        var random = new FuzzRandom(1, 2);

        Assert.Equal([530, 344, 656, 644, 456], Enumerable.Range(0, 5).Select(_ => random.Below(1000)));
    }

    [Fact]
    public void Every_kind_of_file_and_encoding_turns_up()
    {
        var files = Enumerable.Range(0, 2_000).SelectMany(number => new InputMaker(Seeds, 3).Make(number).Files).ToList();

        Assert.Equal(
            [".editorconfig", "MlsysCatalog.Baseline.txt", "MlsysCatalog.Shipped.txt", "a.md", "b.md", "venues.md"],
            files.Select(file => file.Name).Distinct().Order(StringComparer.Ordinal));
        Assert.Contains(files, file => file.Bytes is [0xEF, 0xBB, 0xBF, ..]);
        Assert.Contains(files, file => file.Bytes is [0xFF, 0xFE, ..]);
        Assert.Contains(files, file => file.Bytes is [0xFE, 0xFF, ..]);
        Assert.Contains(files, file => file.Bytes.AsSpan().IndexOf("\r\n"u8) >= 0);
        Assert.Contains(files, file => file.Bytes.AsSpan().IndexOf("<!-- catalog"u8) >= 0);
        Assert.Contains(files, file => !IsUtf8(file.Bytes));
    }

    private static bool IsUtf8(byte[] bytes) => System.Text.Unicode.Utf8.IsValid(bytes);

    private static string TextOf(FuzzInput input) =>
        string.Join('\n', input.Files.Select(file => file.Name + ":" + Convert.ToHexString(file.Bytes)));
}
