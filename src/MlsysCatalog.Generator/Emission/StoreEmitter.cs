using MlsysCatalog.Reading;
using MlsysCatalog.Storage;

namespace MlsysCatalog.Generator;

/// <summary>
/// Writes the file that every other one reads: the store, the editions' numbers, and the members for venues, topics and lists.
/// </summary>
internal static class StoreEmitter
{
    public static EmittedSource Emit(CatalogModel model, EmissionOptions options, CancellationToken cancellation = default)
    {
        using var writer = new CodeWriter(cancellation);
        writer.WriteHead(options, isMain: true);
        WriteShell(writer, options, "Papers", "The papers, by edition: <c>Papers.Osdi2020.Gavel</c>.");
        if (options.HasKeys)
        {
            WriteShell(writer, options, "PaperKeys", "The keys of the papers, as constants for attributes and switches.");
        }

        WriteVenues(writer, model, options);
        WriteTopics(writer, model, options);
        WriteLists(writer, model, options);
        WriteCatalog(writer, model, options, cancellation);
        return new(HintNames.Store, writer.ToString());
    }

    private static void WriteShell(CodeWriter writer, EmissionOptions options, string name, string summary)
    {
        WriteClass(writer, options, "static partial class " + name, summary);
        writer.Open();
        writer.Close();
    }

    private static void WriteVenues(CodeWriter writer, CatalogModel model, EmissionOptions options)
    {
        if (model.Venues.Count == 0)
        {
            return;
        }

        WriteClass(writer, options, "static class Venues", "The venues that have a paper.");
        writer.Open();
        for (var place = 0; place < model.Venues.Count; place++)
        {
            var venue = model.Venues[place];
            var summary = venue.FullName is { } name ? venue.Name + ": " + name : venue.Name;
            WriteMember(writer, options, "Venue", venue.Constant, place, summary);
        }

        writer.Close();
    }

    private static void WriteTopics(CodeWriter writer, CatalogModel model, EmissionOptions options)
    {
        if (model.Topics.Count == 0)
        {
            return;
        }

        var paths = DocTexts.TopicPaths(model);
        WriteClass(writer, options, "static class Topics", "The topics of the lists.");
        writer.Open();
        for (var place = 0; place < model.Topics.Count; place++)
        {
            WriteMember(writer, options, "Topic", model.Topics[place].Constant, place, paths[place]);
        }

        writer.Close();
    }

    private static void WriteLists(CodeWriter writer, CatalogModel model, EmissionOptions options)
    {
        if (model.Lists.Count == 0)
        {
            return;
        }

        WriteClass(writer, options, "static class ReadingLists", "The lists.");
        writer.Open();
        for (var place = 0; place < model.Lists.Count; place++)
        {
            var list = model.Lists[place];
            var summary = list.Title is { } title ? title + " (" + list.Path + ")" : list.Path;
            WriteMember(writer, options, "List", list.Constant, place, summary, "ReadingList");
        }

        writer.Close();
    }

    private static void WriteMember(
        CodeWriter writer, EmissionOptions options, string kind, string constant, int place, string summary, string? type = null)
    {
        if (options.HasDocs)
        {
            writer.Start().Append("/// <summary>").AppendXml(summary).Append("</summary>").End();
        }

        writer.Start().Append("public static global::MlsysCatalog.").Append(type ?? kind)
            .Append(" ").Append(Escaping.Identifier(constant))
            .Append(" => ").Append(options.CatalogName()).Append(".Store.").Append(kind).Append("(").Append(place).Append(");").End();
    }

    private static void WriteCatalog(CodeWriter writer, CatalogModel model, EmissionOptions options, CancellationToken cancellation)
    {
        WriteClass(writer, options, "static class Catalog", "The catalog as a whole: everything there is, lookup and search.");
        writer.Open();
        writer.Line("/// <summary>The catalog of the reading lists of this project.</summary>");
        writer.Line("public static global::MlsysCatalog.PaperCatalog Current => Store.Instance;");
        writer.Line();
        if (options.HasCitations)
        {
            writer.Line("/// <summary>What the code of this project cites: attributes and crefs, by file and place.</summary>");
            writer.Line("public static global::MlsysCatalog.CitationList Citations =>");
            writer.Line("    global::MlsysCatalog.CitationList.Of(typeof(Catalog).Assembly, Current);");
            writer.Line();
        }

        writer.Line("/// <summary>The editions' numbers in the store: by name, so that a new one changes no other venue's file.</summary>");
        writer.Line("internal static class EditionNumber");
        writer.Open();
        for (var place = 0; place < model.Editions.Count; place++)
        {
            var constant = Escaping.Identifier(model.Editions[place].Constant);
            writer.Start().Append("internal const int Of").Append(constant).Append(" = ").Append(place).Append(";").End();
        }

        writer.Close();
        writer.Line();
        WriteStore(writer, model, cancellation);
        writer.Close();
    }

    private static void WriteStore(CodeWriter writer, CatalogModel model, CancellationToken cancellation)
    {
        writer.Line("/// <summary>The data of the catalog. It lies in the assembly, and is read where it lies.</summary>");
        writer.Line("internal sealed class Store : global::MlsysCatalog.PaperCatalog");
        writer.Open();
        writer.Line("internal static readonly Store Instance = new Store();");
        writer.Line();
        writer.Line("// Does not compile against an MlsysCatalog that reads another format: reference the same version of both packages.");
        writer.Start().Append("private Store() : base(nameof(Format.EmittedForStoreFormat").Append(StoreLayout.Format).Append("))").End();
        writer.Open();
        writer.Close();
        writer.Line();
        writer.Line("internal static global::MlsysCatalog.Venue Venue(int place) => Instance.GetVenue(place);");
        writer.Line();
        writer.Line("internal static global::MlsysCatalog.Topic Topic(int place) => Instance.GetTopic(place);");
        writer.Line();
        writer.Line("internal static global::MlsysCatalog.ReadingList List(int place) => Instance.GetList(place);");
        writer.Line();
        writer.Line("internal static global::MlsysCatalog.Paper Paper(int edition, int number) => Instance.GetPaper(edition, number);");
        writer.Line();
        WriteData(writer, "Data", StoreContents.Of(model, cancellation));
        if (StoreContents.OfFormer(model, cancellation) is { } former)
        {
            writer.Line();
            writer.Line("internal static global::MlsysCatalog.Paper Former(int place) => Instance.GetFormerPaper(place);");
            writer.Line();
            WriteData(writer, "FormerData", former);
        }

        writer.Close();
    }

    private static void WriteData(CodeWriter writer, string name, StoreContent content) =>
        writer.Start().Append("protected override global::System.ReadOnlySpan<byte> ").Append(name).Append(" => ")
            .AppendLiteral(StoreWriter.Write(content, writer.Look)).Append(";").End();

    private static void WriteClass(CodeWriter writer, EmissionOptions options, string declaration, string summary)
    {
        writer.Line();
        writer.Start().Append("/// <summary>").Append(summary).Append("</summary>").End();
        writer.Start().Append("[global::System.CodeDom.Compiler.GeneratedCode(\"MlsysCatalog.Generator\", ").AppendLiteral(Version)
            .Append(")]").End();
        writer.Line("[global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]");
        writer.Line("[global::System.Diagnostics.DebuggerNonUserCode]");
        writer.Start().Append(options.Visibility()).Append(" ").Append(declaration).End();
    }

    private static string Version { get; } = typeof(StoreEmitter).Assembly.GetName().Version?.ToString(3) ?? "";
}
