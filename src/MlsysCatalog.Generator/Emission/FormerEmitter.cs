namespace MlsysCatalog.Generator;

/// <summary>
/// Writes the file of former names: members of <c>Papers</c> and <c>PaperKeys</c> that lead to what became of each paper.
/// </summary>
internal static class FormerEmitter
{
    public static EmittedSource Emit(FormerFile file, EmissionOptions options, bool hasObsoleteId, CancellationToken cancellation = default)
    {
        using var writer = new CodeWriter(cancellation);
        writer.WriteHead(options, isMain: false);
        writer.Line();
        WritePapers(writer, file, options, hasObsoleteId);
        if (options.HasKeys)
        {
            writer.Line();
            WriteKeys(writer, file, options, hasObsoleteId);
        }

        return new(HintNames.Former, writer.ToString());
    }

    private static void WritePapers(CodeWriter writer, FormerFile file, EmissionOptions options, bool hasObsoleteId)
    {
        writer.Start().Append(options.Visibility()).Append(" static partial class Papers").End();
        writer.Open();
        foreach (var edition in file.Editions)
        {
            WriteEdition(writer, edition);
            foreach (var member in edition.Members)
            {
                if (options.HasDocs)
                {
                    writer.Start().Append("/// <summary>").AppendXml(member.Title).Append("</summary>").End();
                }

                FormerName.AppendObsolete(writer, member, "Papers", hasObsoleteId);
                writer.Start().Append("public static global::MlsysCatalog.Paper ").Append(Escaping.Identifier(member.Constant))
                    .Append(" => ");
                if (member.Successor is { } constant)
                {
                    writer.Append(options.Qualified("Papers"));
                    foreach (var segment in constant.Split('.'))
                    {
                        writer.Append(".").Append(Escaping.Identifier(segment));
                    }

                    writer.Append(";").End();
                }
                else
                {
                    writer.Append(options.CatalogName()).Append(".Store.Former(").Append(member.Place).Append(");").End();
                }
            }

            writer.Close();
        }

        writer.Close();
    }

    private static void WriteKeys(CodeWriter writer, FormerFile file, EmissionOptions options, bool hasObsoleteId)
    {
        writer.Start().Append(options.Visibility()).Append(" static partial class PaperKeys").End();
        writer.Open();
        foreach (var edition in file.Editions)
        {
            WriteEdition(writer, edition);
            foreach (var member in edition.Members)
            {
                FormerName.AppendObsolete(writer, member, "PaperKeys", hasObsoleteId);
                writer.Start().Append("public const string ").Append(Escaping.Identifier(member.Constant))
                    .Append(" = ").AppendLiteral(member.Key).Append(";").End();
            }

            writer.Close();
        }

        writer.Close();
    }

    private static void WriteEdition(CodeWriter writer, FormerEdition edition)
    {
        writer.Start().Append("public static partial class ").Append(Escaping.Identifier(edition.Constant)).End();
        writer.Open();
    }
}
