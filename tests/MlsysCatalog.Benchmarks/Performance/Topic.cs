namespace MlsysCatalog.Benchmarks.Performance;

/// <summary>A part of the page, measured by itself.</summary>
internal abstract class Topic
{
    /// <summary>Every topic, as the page has them.</summary>
    public static IReadOnlyList<Topic> All { get; } =
        [new Startup(), new LargeStartup(), new Lookups(), new Size(), new Builds(), new Edits(), new Generation(), new Large()];

    /// <summary>What it is called on the command line, and its heading: <c>Startup</c>.</summary>
    public string Name => GetType().Name;

    /// <summary>How it is measured, in Markdown.</summary>
    public abstract string Method { get; }

    /// <summary>Whether it is measured only when asked for.</summary>
    public virtual bool IsLarge => false;

    /// <summary>Measures.</summary>
    public abstract (IReadOnlyList<GoalRow> Goals, IReadOnlyList<ResultTable> Tables) Measure();
}
