using MlsysCatalog.Reading;

namespace MlsysCatalog.Generator;

/// <summary>
/// Writes the file of a venue: a class for each edition with a member for each paper, and the papers' keys in the same shape.
/// </summary>
internal static class VenueEmitter
{
    public static EmittedSource Emit(VenueFile file, EmissionOptions options, CancellationToken cancellation = default)
    {
        using var writer = new CodeWriter(cancellation);
        writer.WriteHead(options, isMain: false);
        writer.Line();
        WritePapers(writer, file, options);
        if (options.HasKeys)
        {
            writer.Line();
            WriteKeys(writer, file, options);
        }

        return new(file.HintName, writer.ToString());
    }

    private static void WritePapers(CodeWriter writer, VenueFile file, EmissionOptions options)
    {
        var store = options.CatalogName() + ".Store.Paper(" + options.CatalogName() + ".EditionNumber.Of";
        writer.Start().Append(options.Visibility()).Append(" static partial class Papers").End();
        writer.Open();
        foreach (var edition in file.Editions)
        {
            WriteEditionSummary(writer, edition, "The papers");
            writer.Start().Append(ClassOf(edition)).Append(Escaping.Identifier(edition.Constant)).End();
            writer.Open();
            for (var number = 0; number < edition.Papers.Count; number++)
            {
                var paper = edition.Papers[number];
                if (paper.Doc is { } doc)
                {
                    WriteSummary(writer, doc, edition.Name);
                }

                writer.Start().Append("public static global::MlsysCatalog.Paper ").Append(Escaping.Identifier(paper.Constant))
                    .Append(" => ").Append(store).Append(edition.Constant).Append(", ").Append(number).Append(");").End();
            }

            writer.Close();
        }

        writer.Close();
    }

    private static void WriteKeys(CodeWriter writer, VenueFile file, EmissionOptions options)
    {
        writer.Start().Append(options.Visibility()).Append(" static partial class PaperKeys").End();
        writer.Open();
        foreach (var edition in file.Editions)
        {
            WriteEditionSummary(writer, edition, "The keys of the papers");
            writer.Start().Append(ClassOf(edition)).Append(Escaping.Identifier(edition.Constant)).End();
            writer.Open();
            foreach (var paper in edition.Papers)
            {
                writer.Start().Append("public const string ").Append(Escaping.Identifier(paper.Constant))
                    .Append(" = ").AppendLiteral(paper.Key).Append(";").End();
            }

            writer.Close();
        }

        writer.Close();
    }

    private static string ClassOf(EditionPart edition) => edition.HasFormer ? "public static partial class " : "public static class ";

    private static void WriteEditionSummary(CodeWriter writer, EditionPart edition, string what)
    {
        writer.Start().Append("/// <summary>").Append(what);
        if (edition.Name.Length > 0)
        {
            writer.Append(" of ").AppendXml(edition.Name);
        }
        else
        {
            writer.Append(" whose venue and year no list gives");
        }

        writer.Append(".</summary>").End();
    }

    private static void WriteSummary(CodeWriter writer, PaperDoc doc, string edition)
    {
        writer.Line("/// <summary>");
        writer.Start().Append("/// ").AppendXml(doc.Title);
        if (edition.Length > 0)
        {
            writer.Append(" (").AppendXml(edition).Append(")");
        }

        writer.End();
        WriteLinks(writer, doc.Links);
        WriteTexts(writer, "Topics: ", doc.Topics);
        WriteTexts(writer, "Lists: ", doc.Lists);
        writer.Line("/// </summary>");
    }

    private static void WriteLinks(CodeWriter writer, EquatableArray<LinkFacts> links)
    {
        if (links.Count == 0)
        {
            return;
        }

        writer.Start().Append("/// <para>Links: ");
        for (var i = 0; i < links.Count; i++)
        {
            writer.Append(i > 0 ? ", " : "");
            var (label, url) = links[i];
            if (IsWebAddress(url))
            {
                writer.Append("<see href=\"").AppendXml(url).Append("\">").AppendXml(label.Length > 0 ? label : url).Append("</see>");
            }
            else
            {
                // A path beside the list leads nowhere from a hover.
                writer.AppendXml(label).Append(" <c>").AppendXml(url).Append("</c>");
            }
        }

        writer.Append("</para>").End();
    }

    private static bool IsWebAddress(string url) =>
        url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    private static void WriteTexts(CodeWriter writer, string what, EquatableArray<string> texts)
    {
        if (texts.Count == 0)
        {
            return;
        }

        writer.Start().Append("/// <para>").Append(what);
        for (var i = 0; i < texts.Count; i++)
        {
            writer.Append(i > 0 ? "; " : "").AppendXml(texts[i]);
        }

        writer.Append("</para>").End();
    }
}
