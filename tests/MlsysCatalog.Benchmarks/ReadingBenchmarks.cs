using BenchmarkDotNet.Attributes;
using Markdig;
using Markdig.Syntax;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Benchmarks;

/// <summary>
/// What reading lists costs, beside what Markdig's parse of the same texts with the same pipeline costs: every reader pays that.
/// </summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    /// <summary>The texts that are read.</summary>
    [ParamsSource(nameof(Inputs))]
    public Input Input { get; set; } = null!;

    /// <summary>What there is to read.</summary>
    public static IEnumerable<Input> Inputs => Input.All;

    /// <summary>Markdig alone.</summary>
    [Benchmark(Baseline = true)]
    public MarkdownDocument? Parse()
    {
        MarkdownDocument? last = null;
        foreach (var text in Input.Texts)
        {
            last = Markdown.Parse(text, MarkdownParser.Pipeline);
        }

        return last;
    }

    /// <summary>The whole way from text to reading.</summary>
    [Benchmark]
    public ListReading? Read()
    {
        ListReading? last = null;
        foreach (var text in Input.Texts)
        {
            last = ListReader.Read("list.md", text, VenueTable.Default);
        }

        return last;
    }
}
