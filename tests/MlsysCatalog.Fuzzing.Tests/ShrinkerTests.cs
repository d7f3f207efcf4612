using System.Text;

namespace MlsysCatalog.Fuzzing.Tests;

public sealed class ShrinkerTests
{
    [Fact]
    public void What_does_not_matter_goes_file_by_file_line_by_line_character_by_character()
    {
        var input = new FuzzInput([
            new("a.md", Encoding.UTF8.GetBytes("# Papers\n\n- Gavel: A (b]c) paper\n- Orca: Another\n\n## More\n")),
            new("b.md", Encoding.UTF8.GetBytes("- Ray: A third\n")),
        ]);

        var smallest = new Shrinker(static tried => tried.Files.Any(static file => HoldsBoth(Text(file)))).Shrink(input);

        Assert.Equal(["(]"], smallest.Files.Select(Text));
    }

    [Fact]
    public void No_piece_of_a_character_stays_behind()
    {
        var smallest = new Shrinker(static tried => Text(tried.Files[0]).Contains('名')).Shrink(FuzzInput.Of("の名前と한국어\n"));

        Assert.Equal("名", Text(smallest.Files[0]));
    }

    [Fact]
    public void What_cannot_be_made_smaller_stays()
    {
        var input = FuzzInput.Of("- Gavel\n");

        Assert.Same(input, new Shrinker(_ => false).Shrink(input));
    }

    private static bool HoldsBoth(string text) => text.Contains('(') && text.IndexOf(']') > text.IndexOf('(');

    private static string Text(FuzzFile file) => Encoding.UTF8.GetString(file.Bytes);
}
