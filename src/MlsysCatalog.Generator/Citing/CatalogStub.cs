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
    public static SyntaxTree Of(CatalogModel model, EmissionOptions options, CSharpParseOptions parsing, CancellationToken cancellation)
    {
        lock (Known)
        {
            if (!Known.TryGetValue(model, out var parsed) || parsed.Options != options || !Equals(parsed.Parsing, parsing))
            {
                Known.Remove(model);
                var tree = CSharpSyntaxTree.ParseText(TextOf(model, options, cancellation), parsing, cancellationToken: cancellation);
                Known.Add(model, parsed = new(options, parsing, tree));
            }

            return parsed.Tree;
        }
    }

    private static string TextOf(CatalogModel model, EmissionOptions options, CancellationToken cancellation)
    {
        using var writer = new CodeWriter(cancellation);
        writer.WriteHead(options, isMain: true);
        var former = FormerFile.MembersByEdition(model, cancellation);
        WriteClass(writer, model, former, options, "Papers", static (writer, constant, _) => writer
            .Append("static global::MlsysCatalog.Paper ").Append(Escaping.Identifier(constant)).Append(" => default;"));
        if (options.HasKeys)
        {
            WriteClass(writer, model, former, options, "PaperKeys", static (writer, constant, key) => writer
                .Append("const string ").Append(Escaping.Identifier(constant)).Append(" = ").AppendLiteral(key).Append(';'));
        }

        return writer.ToString();
    }

    private static void WriteClass(
        CodeWriter writer,
        CatalogModel model,
        IReadOnlyDictionary<string, List<FormerPaper>> former,
        EmissionOptions options,
        string name,
        Action<CodeWriter, string, string> write)
    {
        writer.Start().Append(options.Visibility()).Append(" static partial class ").Append(name).End();
        writer.Open();

        // The papers of an edition stand together.
        for (var place = 0; place < model.Papers.Count;)
        {
            var edition = model.Papers[place].Edition;
            OpenEdition(model.Editions[edition].Constant);
            for (; place < model.Papers.Count && model.Papers[place].Edition == edition; place++)
            {
                WriteMember(model.Papers[place].Constant, model.Papers[place].Key);
            }

            writer.Close();
        }

        foreach (var edition in former)
        {
            OpenEdition(edition.Key);
            edition.Value.ForEach(paper => WriteMember(paper.Member, paper.Key));
            writer.Close();
        }

        writer.Close();

        void OpenEdition(string constant)
        {
            writer.Start().Append("public static partial class ").Append(Escaping.Identifier(constant)).End();
            writer.Open();
        }

        void WriteMember(string constant, string key)
        {
            writer.Start().Append("public ");
            write(writer, constant, key);
            writer.End();
        }
    }

    private sealed record Parsed(EmissionOptions Options, CSharpParseOptions Parsing, SyntaxTree Tree);
}
