using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace MlsysCatalog.Fuzzing;

/// <summary>What a run has tried and found. Safe from any thread.</summary>
/// <param name="options">What is tried.</param>
internal sealed class FuzzReport(FuzzOptions options)
{
    private readonly object _gate = new();
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly SortedDictionary<string, (long First, int Count)> _failures = new(StringComparer.Ordinal);
    private readonly List<long> _hangs = [];
    private readonly StringBuilder _examples = new();
    private long _tried;
    private long _compiled;
    private long _run;
    private long _papers;

    /// <summary>How many inputs were tried.</summary>
    public long Tried => Interlocked.Read(ref _tried);

    /// <summary>How many catalogs were compiled; inputs without papers have none.</summary>
    public long Compiled => Interlocked.Read(ref _compiled);

    /// <summary>The numbers of inputs that took too long.</summary>
    public IReadOnlyList<long> Hangs
    {
        get
        {
            lock (_gate)
            {
                return [.. _hangs];
            }
        }
    }

    /// <summary>The sorts of failures, with the number of the first input that failed so.</summary>
    public IReadOnlyDictionary<string, long> Failures
    {
        get
        {
            lock (_gate)
            {
                return _failures.ToDictionary(static failure => failure.Key, static failure => failure.Value.First);
            }
        }
    }

    /// <summary>The smallest input of each sort of failure, for people.</summary>
    public string Examples
    {
        get
        {
            lock (_gate)
            {
                return _examples.ToString();
            }
        }
    }

    /// <summary>How far it is, in a line.</summary>
    public string Progress
    {
        get
        {
            lock (_gate)
            {
                var invariant = CultureInfo.InvariantCulture;
                var rate = Tried / _watch.Elapsed.TotalSeconds;
                var failures = _failures.Values.Sum(static failure => failure.Count);
                return string.Create(invariant, $"{_watch.Elapsed:hh\\:mm\\:ss}  {Tried:N0} inputs ({rate:N0} a second), ")
                    + string.Create(invariant, $"{Compiled:N0} compiled ({_papers:N0} papers), {_run:N0} of them asked, ")
                    + string.Create(invariant, $"{failures:N0} failures of {_failures.Count} sorts, {_hangs.Count} hangs");
            }
        }
    }

    /// <summary>All that was found, for people.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Progress).Append('\n');
        lock (_gate)
        {
            foreach (var failure in _failures)
            {
                text.Append(CultureInfo.InvariantCulture,
                    $"{failure.Value.Count,8} x {failure.Key} (first: --only {failure.Value.First})\n");
            }

            foreach (var hang in _hangs)
            {
                text.Append(CultureInfo.InvariantCulture, $"    hang: --only {hang}\n");
            }
        }

        return text.ToString();
    }

    /// <summary>Notes that an input was tried.</summary>
    public void AddTried(CheckDepth depth, int papers)
    {
        Interlocked.Increment(ref _tried);
        if (papers > 0)
        {
            Interlocked.Increment(ref _compiled);
            Interlocked.Add(ref _papers, papers);
            Interlocked.Add(ref _run, depth == CheckDepth.Run ? 1 : 0);
        }
    }

    /// <summary>Notes a failure.</summary>
    /// <returns>Whether it is the first of its sort, so that an example is wanted.</returns>
    public bool AddFailure(long number, Failure failure)
    {
        lock (_gate)
        {
            var isKnown = _failures.TryGetValue(failure.Sort, out var known);
            _failures[failure.Sort] = isKnown ? (known.First, known.Count + 1) : (number, 1);
            return !isKnown;
        }
    }

    /// <summary>Notes an input that fails and the smallest one that fails like it, and writes them down.</summary>
    public void AddExample(long number, FuzzInput input, FuzzInput smallest, Failure failure)
    {
        lock (_gate)
        {
            _examples.Append(CultureInfo.InvariantCulture, $"{failure.Sort} (--only {number}):\n{failure.Details}\n");
            foreach (var file in smallest.Files)
            {
                _examples.Append(CultureInfo.InvariantCulture, $"{file.Name}: {Convert.ToBase64String(file.Bytes)}\n");
            }
        }

        if (options.Output is { } folder)
        {
            var name = new string([.. failure.Sort.Select(static c => char.IsAsciiLetterOrDigit(c) ? c : '-').Take(60)]);
            var example = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{name}-{number}"));
            input.Save(Path.Combine(example, "whole"));
            smallest.Save(example);
            File.WriteAllText(Path.Combine(example, "why.txt"), failure.Details + "\n");
        }
    }

    /// <summary>Notes an input that takes too long.</summary>
    public void AddHang(long number, FuzzInput input)
    {
        lock (_gate)
        {
            _hangs.Add(number);
        }

        if (options.Output is { } folder)
        {
            input.Save(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"hang-{number}")));
        }
    }
}
