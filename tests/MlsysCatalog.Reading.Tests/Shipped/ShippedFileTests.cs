namespace MlsysCatalog.Reading.Tests;

/// <summary>Shipped files are read line by line; what cannot be read is told where it stands.</summary>
public sealed class ShippedFileTests
{
    private const string Gavel = "Osdi2020.Gavel | osdi2020/gavel | Gavel: Heterogeneity-Aware Cluster Scheduling | arxiv:2008.09213";

    [Fact]
    public void A_line_gives_constant_key_successor_title_and_ids()
    {
        var names = Shipping.Names(
            "# a comment",
            "",
            "Osdi2020.Gavel | osdi2020/gavel | Gavel: A \\| B \\\\ C \\alpha | arxiv:2008.09213, doi:10.1016/s0,1 , usenix:osdi20/narayanan",
            "  ArXiv2022.Gemel|arxiv2022/gemel=>nsdi2023/gemel|GEMEL|",
            "Osdi2019.Gone | osdi2019/gone => - | Gone").All;

        Assert.Equal(["ArXiv2022.Gemel", "Osdi2019.Gone", "Osdi2020.Gavel"], names.Select(name => name.Constant));
        Assert.Equal(("nsdi2023/gemel", false, "GEMEL", 0), (names[0].Successor, names[0].IsRetired, names[0].Title, names[0].Ids.Count));
        Assert.Equal((null, true), (names[1].Successor, names[1].IsRetired));
        Assert.Equal("Gavel: A | B \\ C \\alpha", names[2].Title);
        Assert.Equal(["arxiv:2008.09213", "doi:10.1016/s0,1", "usenix:osdi20/narayanan"], names[2].Ids);
    }

    [Fact]
    public void Lines_and_comments_may_move_without_another_value()
    {
        var one = Shipping.Names("# a", Gavel, "Sosp2019.PipeDream | sosp2019/pipedream | PipeDream");
        var other = Shipping.Names("\ufeffSosp2019.PipeDream  |  sosp2019/pipedream | PipeDream\r", "# b", "", Gavel + " ");

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, Shipping.Names(Gavel));
    }

    [Fact]
    public void Of_several_files_the_first_by_path_counts()
    {
        var names = ShippedNames.Of(
        [
            ShippedFile.Parse("b/MlsysCatalog.Shipped.txt", "Osdi2020.GAVEL | osdi2020/gavel | Later"),
            ShippedFile.Parse("a/MlsysCatalog.Shipped.txt", Gavel),
        ]);

        Assert.Equal("Osdi2020.Gavel", Assert.Single(names.All.ToArray()).Constant);
    }

    // The marked characters, the beginning of the message, and how many lines count.
    [Theory]
    [InlineData("⟦<<<<<<< HEAD⟧\n" + Gavel + "\n⟦=======⟧\nA.B | a/b | C\n⟦>>>>>>> theirs⟧\n", "A merge was left unfinished", 2)]
    [InlineData(Gavel + "\n⟦OSDI2020.Gavel⟧ | osdi2020/gavel | Again\n", "An earlier line", 1)]
    [InlineData("⟦Gavel⟧ | gavel | A\n", "'Gavel' is no constant", 0)]
    [InlineData("⟦Osdi2020.Gavel⟧\n", "A line is 'constant | key | title | ids', and this one has no '|'", 0)]
    [InlineData("⟦Osdi2020.Gavel | osdi2020/gavel⟧\n", "A line is 'constant | key | title | ids', and this one has one '|'", 0)]
    [InlineData("⟦Osdi2020.Gavel | osdi2020/gavel | A | B | arxiv:2008.09213⟧\n", "A line is 'constant | key | title | ids', and this one has 4 of them; a '|' in a title", 0)]
    [InlineData(" ⟦| osdi2020/gavel | A⟧\n", "This line names no constant", 0)]
    [InlineData("⟦Osdi2020.Gavel | osdi2020/gavel | | arxiv:2008.09213⟧\n", "This line has no title", 0)]
    [InlineData("⟦osdi2020.Gavel⟧ | osdi2020/gavel | A\n", "'osdi2020' cannot be the class of an edition", 0)]
    [InlineData("⟦Papers.Gavel⟧ | papers/gavel | A\n", "'Papers' cannot be the class of an edition", 0)]
    [InlineData("⟦Osdi2020.Osdi2020⟧ | osdi2020/osdi2020 | A\n", "'Osdi2020' cannot be the constant of a paper", 0)]
    [InlineData("⟦Osdi2020.ToString⟧ | osdi2020/tostring | A\n", "'ToString' cannot be the constant of a paper", 0)]
    [InlineData("⟦Osdi2020.class⟧ | osdi2020/class | A\n", "'class' cannot be the constant of a paper", 0)]
    [InlineData("⟦Osdi2020.A; } evil(); {⟧ | x | A\n", "'A; } evil(); {' cannot be the constant of a paper", 0)]
    [InlineData("⟦Osdi2020.9P⟧ | osdi2020/9p | A\n", "'9P' cannot be the constant of a paper", 0)]
    [InlineData("Osdi2020.Gavel | ⟦osdi2020/gravel⟧ | A\n", "The key of 'Osdi2020.Gavel' is 'osdi2020/gavel'", 1)]
    [InlineData("Osdi2020.Gavel | osdi2020/gavel ⟦=>⟧ | A\n", "Nothing stands behind '=>'", 1)]
    [InlineData("Osdi2020.Gavel | osdi2020/gavel | A | ⟦2008.09213⟧\n", "'2008.09213' is no paper id", 1)]
    public void What_is_not_understood_is_told_at_its_place_and_the_rest_counts(string marked, string message, int lines)
    {
        var (text, spans) = Marked.Parse(marked);

        var file = ShippedFile.Parse(ShippedFile.FileName, text);

        Assert.Equal(spans, file.Problems.Select(problem => problem.Span));
        Assert.StartsWith(message, file.Problems[0].Message, StringComparison.Ordinal);
        Assert.Equal(lines, file.Lines.Count);
    }

    [Fact]
    public void What_nobody_sees_is_not_written_and_cannot_stand_in_a_constant()
    {
        foreach (var unseen in (string[])["\u200b", "\u202e", "\u2066", "\u00ad", "\ufeff", "\u180e", "\U000e0041"])
        {
            Assert.Equal("Gavel", ShippedField.Of($"Ga{unseen}vel"));

            var file = ShippedFile.Parse(ShippedFile.FileName, $"Osdi2020.Ga{unseen}vel | osdi2020/gavel | Gavel\n");
            Assert.Empty(file.Lines);
            Assert.Equal(0, Assert.Single(file.Problems).Span.Start);

            // Titles are compared without them, so the line still means its paper.
            Assert.Single(ShippedFile.Parse(ShippedFile.FileName, $"Osdi2020.Gavel | osdi2020/gavel | Ga{unseen}vel\n").Lines);
        }

        // Emoji are joined by it.
        Assert.Equal("a\u200db", ShippedField.Of("a\u200db"));
        Assert.Equal("a b c", ShippedField.Of("a\u2028b\nc"));
    }

    [Fact]
    public void A_constant_is_no_longer_than_the_compiler_takes()
    {
        static ShippedFile Parse(int letters) => ShippedFile.Parse(
            ShippedFile.FileName, $"Osdi2020.{new string('图', letters)} | osdi2020/{new string('图', letters)} | Gavel\n");

        Assert.Single(Parse(339).Lines);
        Assert.Empty(Parse(340).Lines);
        Assert.NotEmpty(Parse(340).Problems);
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        var catalog = Given.Catalog(
            "[OSDI 2020] Gavel: A | of \\ and \\| and \t tabs | url=https://arxiv.org/abs/2008.09213 | link=paper https://doi.org/10.1145/3341301.3359646",
            "Unplaced and nameless",
            "[2023] 3D Parallelism",
            "[OSDI] The μLayer",
            "[OSDI 2020] 论文");

        var file = ShippedFile.Parse(ShippedFile.FileName, ShippedText.Header + ShippedText.Appendix("", ShippedText.NewLines(catalog)));

        Assert.Empty(file.Problems);
        Assert.Equal(catalog.Constants(), file.Lines.Select(line => line.Name.Constant));
        Assert.Equal(catalog.Model.Papers.Select(paper => (paper.Key, paper.Ids)), file.Lines.Select(line => (line.Name.Key, line.Name.Ids)));
        Assert.Equal(catalog.Model.Papers.Select(paper => TitleKey.Of(paper.Title)), file.Lines.Select(line => TitleKey.Of(line.Name.Title)));
    }

    [Theory]
    [InlineData("", "A\nB\n")]
    [InlineData("x\n", "A\nB\n")]
    [InlineData("x", "\nA\nB\n")]
    [InlineData("x\r\ny", "\r\nA\r\nB\r\n")]
    [InlineData("x\r\ny\r\n", "A\r\nB\r\n")]
    [InlineData("x\r", "A\rB\r")]
    public void New_lines_end_as_those_before(string text, string appendix) => Assert.Equal(appendix, ShippedText.Appendix(text, ["A", "B"]));
}
