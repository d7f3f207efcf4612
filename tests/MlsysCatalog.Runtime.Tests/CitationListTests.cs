using MlsysCatalog.Citations;

namespace MlsysCatalog.Runtime.Tests;

/// <summary>What a program gets of its citations, with the runtime library of either target.</summary>
public class CitationListTests
{
    private static readonly CitationRecord Policy = new()
    {
        Key = "osdi2020/gavel", Symbol = "T:Lab.Policy", IsCref = false, Section = "4.2", Note = "the \"policy\"\t\\", File = "src/Policy.cs", Line = 7,
    };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_program_reads_what_its_assembly_carries(bool isNetStandard)
    {
        const string Probe =
            """
            internal static class Probe
            {
                public static string Run()
                {
                    var text = new System.Text.StringBuilder();
                    foreach (var citation in Reading.Room.Catalog.Citations)
                    {
                        text.Append(citation).Append('|').Append(citation.Kind).Append('|').Append(citation.Section ?? "-").Append('|')
                            .Append(citation.Note ?? "-").Append('|').Append(citation.Paper.Name ?? "none").Append('\n');
                    }

                    var one = Reading.Room.Catalog.Citations[0];
                    text.Append(one == Reading.Room.Catalog.Citations[0] && one != Reading.Room.Catalog.Citations[1] && one.Paper == Reading.Room.Papers.Osdi2020.Gavel);
                    text.Append(MlsysCatalog.CitationList.Of(typeof(string).Assembly, Reading.Room.Catalog.Current).Count);
                    return text.ToString();
                }
            }
            """;
        EmittedSource[] sources =
        [
            .. CatalogEmitter.Emit(SmallCatalog.Model, SmallCatalog.Options with { HasCitations = true }),
            CitationsEmitter.Emit([Policy, Policy with { Key = "nowhere/unlisted", IsCref = true, Section = null, Note = null, Line = 9 }]),
        ];

        Assert.Equal(
            """
            src/Policy.cs(7): T:Lab.Policy cites osdi2020/gavel|Attribute|4.2|the "policy"	\|Gavel
            src/Policy.cs(9): T:Lab.Policy cites nowhere/unlisted|Cref|-|-|none
            True0
            """.ReplaceLineEndings("\n"),
            Compiled.Run(sources, Probe, isNetStandard));
    }

    [Fact]
    public void Null_is_told()
    {
        Assert.Throws<ArgumentNullException>(() => CitationList.Of(null!, Compiled.Catalog(SmallCatalog.Model)));
        Assert.Throws<ArgumentNullException>(() => CitationList.Of(typeof(string).Assembly, null!));
    }
}
