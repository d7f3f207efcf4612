using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MlsysCatalog.Generator;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Benchmarks;

/// <summary>A way that a list goes.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Prepare">Does what is not measured, and gives the work
/// that is; its result says why the list was refused, if it was.</param>
internal sealed record GrowthWay(string Name, Func<string, Func<string?>> Prepare)
{
    /// <summary>All ways.</summary>
    public static IReadOnlyList<GrowthWay> All { get; } =
    [
        new("parse", static text => () => MarkdownParser.Parse(text, out var failure) is null ? failure!.Message : null),
        new("read", static text => () => Read(text).Failure?.Message),
        new("check", static text => Prepared(text, Checked)),
        new("mend", static text => Prepared(text, Mended)),
        new("generate", static text => () => Generated(text)),
        OfTool("entries", "entries", "--format", "jsonl"),
        OfTool("papers", "papers", "--format", "jsonl"),
        OfTool("dialect", "dialect"),
        OfTool("check text", "check", "--severity", "hidden"),
        OfTool("check json", "check", "--severity", "hidden", "--format", "json"),
        OfTool("check sarif", "check", "--severity", "hidden", "--format", "sarif"),
        OfTool("check github", "check", "--severity", "hidden", "--format", "github"),
        OfTool("check diff", "check", "--severity", "hidden", "--diff"),
    ];

    /// <summary>Goes each way a few times, so that all is compiled.</summary>
    public static void WarmUp()
    {
        for (var i = 0; i < 8; i++)
        {
            foreach (var dialect in SyntheticList.Dialects)
            {
                foreach (var way in All)
                {
                    way.Prepare(SyntheticList.Of(dialect, 100))();
                }
            }

            Thread.Sleep(100);
        }
    }

    private static ListReading Read(string text) => ListReader.Read("/repo/lists/list.md", text, VenueTable.Default);

    private static Func<string?> Prepared(string text, Func<ListReading, string?> work)
    {
        var list = Read(text);
        return () => work(list);
    }

    private static string? Checked(ListReading list)
    {
        RuleRunner.Check([list], VenueTable.Default);
        return list.Failure?.Message;
    }

    private static string? Mended(ListReading list)
    {
        ListMender.Mend([list], VenueTable.Default, static lists => RuleRunner.Check(lists, VenueTable.Default));
        return list.Failure?.Message;
    }

    private static string? Generated(string text)
    {
        var parsing = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp12);
        var project = CSharpCompilation.Create("App", references: ProjectSettings.References);
        CSharpGeneratorDriver.Create([new MlsysCatalogGenerator().AsSourceGenerator()], [new TextFile("/repo/lists/list.md", text)], parsing, new ProjectSettings())
            .RunGenerators(project);
        return null;
    }

    private static GrowthWay OfTool(string name, string command, params string[] options) => new(name, text =>
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("growth").FullName, "list.md");
        File.WriteAllText(file, text);
        return () =>
        {
            Tool.CommandLine.Run([command, file, .. options], TextWriter.Null, TextWriter.Null);
            Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
            return null;
        };
    });
}
