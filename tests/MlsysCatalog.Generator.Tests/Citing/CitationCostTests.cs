using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Generator.Tests;

/// <summary>A project that does not ask for its citations pays nothing for them, and one that does pays for the files that cite.</summary>
public sealed class CitationCostTests
{
    private const string Citing = "[MlsysCatalog.Cites(App.PaperKeys.Osdi2020.Gavel)] class Policy { }";

    [Fact]
    public void Switched_off_the_step_gets_no_code_to_look_at()
    {
        var emitted = MlsysCatalogGenerator.EmitCitations(
            ((null!, CitationOptions.Off), ((CatalogModel.Empty, new("App", IsPublic: false, HasKeys: true, HasDocs: true, HasGlobalUsing: false)), default)),
            default);

        Assert.Empty(emitted);
    }

    [Theory]
    [InlineData("false", false)]
    [InlineData("true", true)]
    public void Text_of_code_is_read_only_where_they_are_wanted(string isOn, bool isRead)
    {
        var project = CitationTests.Project();
        project.Set("MlsysCatalogCitations", isOn);
        var text = new CountingText(Citing);
        project.AddTree(CSharpSyntaxTree.ParseText(text, project.ParseOptions, "/repo/a.cs"));
        text.Reads = 0;

        var emitted = project.Emit();

        Assert.Equal(isRead, text.Reads > 0);
        Assert.Equal(isRead, emitted.ContainsKey(HintNames.Citations));
        Assert.Equal(isRead, emitted[HintNames.Store].Contains("Citations", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_is_read_once_however_often_others_are_edited()
    {
        var project = CitationTests.Project();
        var text = new CountingText(Citing);
        project.AddTree(CSharpSyntaxTree.ParseText(text, project.ParseOptions, "/repo/a.cs"));
        project.AddCode("class Other { }", "/repo/b.cs");
        var before = project.Emit();
        text.Reads = 0;

        project.EditCode("/repo/b.cs", static code => code + Citing.Replace("Policy", "Added", StringComparison.Ordinal));
        var after = project.Emit();

        Assert.Equal(0, text.Reads);
        Assert.Equal([HintNames.Citations], after.Keys.Where(name => before[name] != after[name]));
    }

    /// <summary>Counts how often somebody asks for its letters.</summary>
    private sealed class CountingText(string content) : SourceText
    {
        public int Reads { get; set; }

        public override Encoding Encoding => Encoding.UTF8;

        public override int Length => content.Length;

        public override char this[int position]
        {
            get
            {
                Reads++;
                return content[position];
            }
        }

        public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)
        {
            Reads++;
            content.CopyTo(sourceIndex, destination, destinationIndex, count);
        }

        public override string ToString(TextSpan span)
        {
            Reads++;
            return content.Substring(span.Start, span.Length);
        }
    }
}
