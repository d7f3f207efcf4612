using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Options;
using Microsoft.CodeAnalysis.Tags;
using Microsoft.CodeAnalysis.Text;
using MlsysCatalog.Generator;

namespace MlsysCatalog.Completion;

/// <summary>Offers the keys of the papers inside <c>[Cites("…")]</c>, with their titles.</summary>
[ExportCompletionProvider(nameof(CitationCompletionProvider), LanguageNames.CSharp)]
[Shared]
public sealed class CitationCompletionProvider : CompletionProvider
{
    private const string Title = nameof(Title);

    // A key has a slash in it, which must not end it.
    private static readonly CompletionItemRules Rules = CompletionItemRules.Create(
        filterCharacterRules: [CharacterSetModificationRule.Create(CharacterSetModificationKind.Add, '/')],
        commitCharacterRules: [CharacterSetModificationRule.Create(CharacterSetModificationKind.Replace, '"')]);

    /// <inheritdoc/>
    public override bool ShouldTriggerCompletion(SourceText text, int caretPosition, CompletionTrigger trigger, OptionSet options) =>
        trigger.Kind == CompletionTriggerKind.Insertion
        && (trigger.Character is '"' or '/' || char.IsLetterOrDigit(trigger.Character))
        && text.ToString(TextSpan.FromBounds(text.Lines.GetLineFromPosition(caretPosition).Start, caretPosition)).Contains("Cites");

    /// <inheritdoc/>
    public override async Task ProvideCompletionsAsync(CompletionContext context)
    {
        var cancellationToken = context.CancellationToken;
        var root = await context.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        if (KeyText.At(root!, context.Position) is not var (attribute, span))
        {
            return;
        }

        var meaning = await context.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (!new CitesNames(meaning!.Compilation).MayBe(attribute, cancellationToken)
            || meaning.GetTypeInfo(attribute, cancellationToken).Type is not INamedTypeSymbol type
            || !CitesNames.IsCites(type))
        {
            return;
        }

        var lists = CheckedLists.Of(context.Document.Project.AnalyzerOptions, meaning.Compilation.Options);
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        if (lists.IsAny(cancellationToken))
        {
            foreach (var paper in lists.Index(cancellationToken).Catalog.Model.Papers)
            {
                titles[paper.Key] = paper.Title;
            }
        }

        foreach (var key in new CitableKeys(meaning.Compilation, lists).All(cancellationToken) ?? [])
        {
            var title = titles.TryGetValue(key, out var known) ? known : "";
            context.AddItem(CompletionItem.Create(
                key,
                properties: ImmutableDictionary<string, string>.Empty.Add(Title, title),
                tags: [WellKnownTags.Constant],
                rules: Rules,
                inlineDescription: title));
        }

        // Nothing else has a meaning there.
        context.CompletionListSpan = span;
        context.IsExclusive = true;
    }

    /// <inheritdoc/>
    public override Task<CompletionDescription?> GetDescriptionAsync(
        Document document, CompletionItem item, CancellationToken cancellationToken) =>
        Task.FromResult<CompletionDescription?>(CompletionDescription.FromText(item.Properties[Title]));
}
