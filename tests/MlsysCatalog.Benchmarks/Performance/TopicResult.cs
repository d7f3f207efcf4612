namespace MlsysCatalog.Benchmarks.Performance;

/// <summary>What was measured of one topic, kept beside the code so that the page can be made without measuring everything again.</summary>
/// <param name="Date">The day, <c>2026-11-26</c>.</param>
/// <param name="Machine">Where.</param>
/// <param name="Goals">The rows of the goals' table.</param>
/// <param name="Tables">All figures.</param>
internal sealed record TopicResult(
    string Date, string Machine, IReadOnlyList<GoalRow> Goals, IReadOnlyList<ResultTable> Tables);

/// <summary>A goal and what came of it.</summary>
/// <param name="What">What is measured.</param>
/// <param name="Goal">What it should be: <c>≤ 1.2x</c>.</param>
/// <param name="Figure">What it is.</param>
/// <param name="IsMet">Whether the goal is met.</param>
internal sealed record GoalRow(string What, string Goal, string Figure, bool IsMet)
{
    public static GoalRow AtMost(string what, double goal, Spread ratio) =>
        new(what, $"≤ {Spread.Digits(goal)}x", ratio.AsRatio(), ratio.Median <= goal);

    public static GoalRow AtLeast(string what, double goal, Spread ratio) =>
        new(what, $"≥ {Spread.Digits(goal)}x", ratio.AsRatio(), ratio.Median >= goal);
}

/// <summary>Figures.</summary>
/// <param name="Caption">What they are of.</param>
/// <param name="Columns">The head of each column.</param>
/// <param name="Rows">The cells.</param>
internal sealed record ResultTable(string Caption, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);
