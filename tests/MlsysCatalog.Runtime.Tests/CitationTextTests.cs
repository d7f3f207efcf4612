using MlsysCatalog.Citations;

namespace MlsysCatalog.Runtime.Tests;

/// <summary>The text between the generator, which writes it, and whoever reads an assembly's citations.</summary>
public class CitationTextTests
{
    private const string Line = "osdi2020/gavel\tT:Lab.Policy\tcites\t4.2\tthe policy\tsrc/Policy.cs\t7\n";

    private static readonly CitationRecord Policy = new()
    {
        Key = "osdi2020/gavel", Symbol = "T:Lab.Policy", IsCref = false, Section = "4.2", Note = "the policy", File = "src/Policy.cs", Line = 7,
    };

    [Fact]
    public void A_citation_is_a_line_of_fields() => Assert.Equal("MlsysCatalog.Citations 1\n" + Line, CitationText.Write([Policy]));

    [Fact]
    public void Without_a_citation_the_first_line_is_left()
    {
        Assert.Equal("MlsysCatalog.Citations 1\n", CitationText.Write([]));
        Assert.Empty(CitationText.Read("MlsysCatalog.Citations 1\n"));
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("a\tb\nc\rd\\e")]
    [InlineData("\\t is no tab, \\\\ no backslash")]
    [InlineData("\\")]
    [InlineData("«µ» 🦎 \u2028")]
    public void Whatever_a_field_holds_is_read_back(string text)
    {
        CitationRecord[] written =
        [
            Policy with { Key = text, Symbol = text, Section = text, Note = text, File = text },
            Policy with { IsCref = true, Section = null, Note = text },
            Policy with { Section = text, Note = null, Line = int.MaxValue },
        ];

        var lines = CitationText.Write(written);

        Assert.Equal(4, lines.Count(unit => unit == '\n'));
        Assert.Equal(written, CitationText.Read(lines));
    }

    [Theory]
    [InlineData("", "A text of citations begins with 'MlsysCatalog.Citations 1'.")]
    [InlineData("MlsysCatalog.Citations", "A text of citations begins with 'MlsysCatalog.Citations 1'.")]
    [InlineData("MlsysCatalog.Citations 2\n", "These citations are of format 'MlsysCatalog.Citations 2', and 'MlsysCatalog.Citations 1' can be read: "
        + "use one version of MlsysCatalog.Generator and of what reads them.")]
    [InlineData("MlsysCatalog.Citations 1", "The text of citations ends before its last line does.")]
    [InlineData("MlsysCatalog.Citations 1\n" + Line + "osdi2020/ga", "The text of citations ends before its last line does.")]
    [InlineData("MlsysCatalog.Citations 1\n" + Line + "\n", "Line 3 is no citation.")]
    [InlineData("MlsysCatalog.Citations 1\nk\ts\tcites\t\t\tf\n", "Line 2 is no citation.")]
    [InlineData("MlsysCatalog.Citations 1\nk\ts\tcites\t\t\tf\t1\t\n", "Line 2 is no citation.")]
    [InlineData("MlsysCatalog.Citations 1\nk\ts\tCites\t\t\tf\t1\n", "Line 2 is no citation.")]
    [InlineData("MlsysCatalog.Citations 1\nk\ts\tcites\t\t\tf\t-1\n", "Line 2 is no citation.")]
    [InlineData("MlsysCatalog.Citations 1\nk\ts\tcites\t\t\tf\\x\t1\n", "Line 2 is no citation.")]
    [InlineData("MlsysCatalog.Citations 1\nk\ts\tcites\t\tn\\\tf\t1\n", "Line 2 is no citation.")]
    public void What_is_no_such_text_is_told(string text, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => CitationText.Read(text)).Message);
}
