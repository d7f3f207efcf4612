using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Text;
using MlsysCatalog.Completion;

namespace MlsysCatalog.CodeFixes.Tests;

/// <summary>What is offered inside <c>[Cites("…")]</c>; <c>|</c> is the caret.</summary>
public sealed class CitationCompletionTests
{
    private const string List =
        """
        * [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads
        * [NSDI '19] Tiresias: A GPU Cluster Manager for Distributed Deep Learning

        """;

    [Theory]
    [InlineData("[MlsysCatalog.Cites(\"|\")] class C { }", "")]
    [InlineData("[MlsysCatalog.Cites(\"os|di2020\", Section = \"4\")] class C { }", "osdi2020")]
    [InlineData("[MlsysCatalog.Cites(\"osdi2020/|\")] class C { }", "osdi2020/")]
    [InlineData("[MlsysCatalog.Cites(@\"a|\")] class C { }", "a")]
    [InlineData("[MlsysCatalog.Cites(\"\"\"a|\"\"\")] class C { }", "a")]
    [InlineData("[MlsysCatalog.Cites((\"a|\"))] class C { }", "a")]
    [InlineData("[MlsysCatalog.Cites(Note = \"x\", key: \"a|\")] class C { }", "a")]
    [InlineData("[MlsysCatalog.Cites(\"a|)] class C { }", "a")]
    [InlineData("[MlsysCatalog.Cites(\"a|", "a")]
    [InlineData("using X = MlsysCatalog.CitesAttribute; [X(\"a|\")] class C { }", "a")]
    [InlineData("class C { void M([MlsysCatalog.Cites(\"a|\")] int a) { } }", "a")]
    public async Task Every_key_is_offered_for_the_text_between_the_quotes(string marked, string replaced)
    {
        var (context, code) = await CompleteAsync(marked);

        Assert.Equal(
            [
                ("osdi2020/gavel", "Gavel: Heterogeneity-Aware Cluster Scheduling Policies for Deep Learning Workloads"),
                ("nsdi2019/tiresias", "Tiresias: A GPU Cluster Manager for Distributed Deep Learning"),
            ],
            ItemsOf(context).OrderByDescending(item => item.DisplayText, StringComparer.Ordinal).Select(item => (item.DisplayText, item.InlineDescription)));
        Assert.Equal(replaced, code.Substring(context.CompletionListSpan.Start, context.CompletionListSpan.Length));
        Assert.True(context.IsExclusive);
    }

    [Theory]
    [InlineData("[MlsysCatalog.Cites(|\"\")] class C { }")]
    [InlineData("[MlsysCatalog.Cites(\"\"|)] class C { }")]
    [InlineData("[MlsysCatalog.Cites(\"\", Note = \"|\")] class C { }")]
    [InlineData("[MlsysCatalog.Cites(\"\" + \"|\")] class C { }")]
    [InlineData("[System.Obsolete(\"|\")] class C { }")]
    [InlineData("[Cites(\"|\")] class C { } class CitesAttribute : System.Attribute { public CitesAttribute(string key) { } }")]
    [InlineData("class C { string s = \"|\"; }")]
    [InlineData("|")]
    public async Task Elsewhere_nothing_is(string marked)
    {
        var (context, _) = await CompleteAsync(marked);

        Assert.Empty(ItemsOf(context));
        Assert.False(context.IsExclusive);
    }

    [Theory]
    [InlineData("[Cites(\"", '"', true)]
    [InlineData("[Cites(\"o", 'o', true)]
    [InlineData("[Cites(\"osdi2020/", '/', true)]
    [InlineData("[Cites(\"osdi ", ' ', false)]
    [InlineData("[Obsolete(\"", '"', false)]
    [InlineData("[Cites(\"\")]\nclass C { string s = \"", '"', false)]
    public void It_opens_by_itself_in_a_line_that_cites(string text, char typed, bool opens) => Assert.Equal(
        opens,
        new CitationCompletionProvider().ShouldTriggerCompletion(SourceText.From(text), text.Length, CompletionTrigger.CreateInsertionTrigger(typed), null!));

    [Fact]
    public async Task Who_wants_to_know_more_is_told_the_title_and_a_slash_does_not_end_the_key()
    {
        var (context, _) = await CompleteAsync("[MlsysCatalog.Cites(\"|\")] class C { }");
        var item = ItemsOf(context).Single(item => item.DisplayText == "nsdi2019/tiresias");

        var description = await new CitationCompletionProvider().GetDescriptionAsync(context.Document, item, default);

        Assert.Equal("Tiresias: A GPU Cluster Manager for Distributed Deep Learning", description!.Text);
        Assert.Equal('"', Assert.Single(Assert.Single(item.Rules.CommitCharacterRules).Characters));
        Assert.Contains('/', Assert.Single(item.Rules.FilterCharacterRules).Characters);
    }

    [Fact]
    public void Editors_find_it()
    {
        var export = typeof(CitationCompletionProvider).GetCustomAttribute<ExportCompletionProviderAttribute>()!;

        Assert.Equal((nameof(CitationCompletionProvider), LanguageNames.CSharp), (export.Name, export.Language));
    }

    private static async Task<(CompletionContext Context, string Code)> CompleteAsync(string marked)
    {
        var position = marked.IndexOf('|', StringComparison.Ordinal);
        var code = marked.Remove(position, 1);
        using var solution = new FixedSolution().WithProject("App", ("a.md", SourceText.From(List, Encoding.UTF8))).WithCode("App", "a.cs", code);
        var document = solution.Project("App").Documents.Single(document => document.Name == "a.cs");
        var provider = new CitationCompletionProvider();
        var context = new CompletionContext(provider, document, position, new(position, 0), CompletionTrigger.Invoke, document.Project.Solution.Options, default);

        await provider.ProvideCompletionsAsync(context);

        return (context, code);
    }

    // What a provider adds is for its host, which is no part of the packages that are compiled against.
    private static IReadOnlyList<CompletionItem> ItemsOf(CompletionContext context) =>
        (IReadOnlyList<CompletionItem>)typeof(CompletionContext).GetProperty("Items", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(context)!;
}
