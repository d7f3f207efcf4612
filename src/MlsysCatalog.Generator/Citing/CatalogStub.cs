using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Generator;

/// <summary>
/// The catalog as far as citations name it. A generator does not see what it emits, so that <c>PaperKeys.Osdi2020.Gavel</c> means nothing
/// in its compilation; with these declarations it means what it will, whatever aliases, usings and constants of the user's lie between.
/// </summary>
internal static class CatalogStub
{
    private static readonly ConditionalWeakTable<CatalogModel, Parsed> Known = new();

    /// <summary>The declarations of a catalog's papers and keys. They are parsed once a catalog.</summary>
    public static SyntaxTree Of(CatalogModel model, EmissionOptions options, CSharpParseOptions parsing)
    {
        lock (Known)
        {
            if (!Known.TryGetValue(model, out var parsed) || parsed.Options != options || !Equals(parsed.Parsing, parsing))
            {
                Known.Remove(model);
                Known.Add(model, parsed = new(options, parsing, CSharpSyntaxTree.ParseText(TextOf(model, options), parsing)));
            }

            return parsed.Tree;
        }
    }

    private static string TextOf(CatalogModel model, EmissionOptions options)
    {
        using var writer = new CodeWriter();
        writer.WriteHead(options, mayHaveGlobalUsing: true);
        WriteClass(writer, model, options, "Papers", static (writer, paper) => writer
            .Append("static global::MlsysCatalog.Paper ").Append(Escaping.Identifier(paper.Constant)).Append(" => default;"));
        if (options.HasKeys)
        {
            WriteClass(writer, model, options, "PaperKeys", static (writer, paper) => writer
                .Append("const string ").Append(Escaping.Identifier(paper.Constant)).Append(" = ").AppendLiteral(paper.Key).Append(';'));
        }

        return writer.ToString();
    }

    // The papers of an edition stand together.
    private static void WriteClass(
        CodeWriter writer, CatalogModel model, EmissionOptions options, string name, Action<CodeWriter, PaperModel> write)
    {
        writer.Start().Append(options.Visibility()).Append(" static partial class ").Append(name).End();
        writer.Open();
        for (var place = 0; place < model.Papers.Count; place++)
        {
            var paper = model.Papers[place];
            if (place == 0 || paper.Edition != model.Papers[place - 1].Edition)
            {
                var edition = Escaping.Identifier(model.Editions[paper.Edition].Constant);
                writer.Start().Append("public static partial class ").Append(edition).End();
                writer.Open();
            }

            writer.Start().Append("public ");
            write(writer, paper);
            writer.End();
            if (place == model.Papers.Count - 1 || paper.Edition != model.Papers[place + 1].Edition)
            {
                writer.Close();
            }
        }

        writer.Close();
    }

    private sealed record Parsed(EmissionOptions Options, CSharpParseOptions Parsing, SyntaxTree Tree);
}
