using System.Globalization;

namespace MlsysCatalog.Benchmarks.Performance;

/// <summary>
/// Takes sides in turns, so that whatever slows the machine slows all of them. A figure is a ratio to another side of the same round: the
/// median over the rounds, and the middle half of them as its spread.
/// </summary>
internal sealed class Measurement
{
    private readonly Dictionary<string, List<double>> _values = [];
    private readonly List<string> _names = [];

    /// <summary>Measures.</summary>
    /// <param name="rounds">How often each side is taken; once more before, which does not count.</param>
    /// <param name="sides">What they are called, and what measures one of them once, in whatever unit all have.</param>
    public static Measurement Take(int rounds, params IReadOnlyList<(string Name, Func<double> Once)> sides) => Take(rounds, 1, sides);

    /// <summary>Measures what was done often enough before.</summary>
    public static Measurement TakeAtOnce(int rounds, params IReadOnlyList<(string Name, Func<double> Once)> sides) => Take(rounds, 0, sides);

    private static Measurement Take(int rounds, int before, IReadOnlyList<(string Name, Func<double> Once)> sides)
    {
        var measurement = new Measurement();
        foreach (var (name, _) in sides)
        {
            measurement._names.Add(name);
            measurement._values.Add(name, []);
        }

        for (var round = -before; round < rounds; round++)
        {
            for (var i = 0; i < sides.Count; i++)
            {
                // Each round begins with another side: none always comes after the same one.
                var (name, once) = sides[(i + Math.Max(round, 0)) % sides.Count];
                var value = once();
                if (round >= 0)
                {
                    measurement._values[name].Add(value);
                }
            }
        }

        return measurement;
    }

    /// <summary>The sides, in their order.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>A side's own values.</summary>
    public Spread Of(string name) => Spread.Of(_values[name]);

    /// <summary>What a side is of another, round by round.</summary>
    public Spread Ratio(string name, string peer) => Of(value => value(name) / value(peer));

    /// <summary>Whatever figure is made of the sides of one round.</summary>
    public Spread Of(Func<Func<string, double>, double> figure) => Spread.Of(Enumerable.Range(0, _values[_names[0]].Count)
        .Select(round => figure(name => _values[name][round])));
}

/// <summary>A median and the middle half around it.</summary>
/// <param name="Median">The middle value.</param>
/// <param name="Low">The first quartile.</param>
/// <param name="High">The third.</param>
internal readonly record struct Spread(double Median, double Low, double High)
{
    public static Spread Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return new(At(0.5), At(0.25), At(0.75));

        double At(double part)
        {
            var place = part * (sorted.Length - 1);
            var below = (int)place;
            var above = Math.Min(below + 1, sorted.Length - 1);
            return sorted[below] + ((sorted[above] - sorted[below]) * (place - below));
        }
    }

    /// <summary>As a ratio: <c>1.08x (1.05–1.11)</c>.</summary>
    public string AsRatio() => $"{Digits(Median)}x ({Digits(Low)}–{Digits(High)})";

    /// <summary>In a unit: <c>47 ms (46–49)</c>.</summary>
    public string In(string unit) => $"{Digits(Median)} {unit} ({Digits(Low)}–{Digits(High)})";

    /// <summary>Three digits are all that such a measurement has.</summary>
    public static string Digits(double value) => Math.Abs(value) switch
    {
        >= 100 => value.ToString("#,0", CultureInfo.InvariantCulture),
        >= 10 => value.ToString("0.#", CultureInfo.InvariantCulture),
        _ => value.ToString("0.00", CultureInfo.InvariantCulture),
    };
}
