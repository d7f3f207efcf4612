using System.Diagnostics;

namespace MlsysCatalog.Fuzzing;

/// <summary>
/// Tries inputs one after the other, each thread on its own. What fails is made small and noted; an input that takes too long is left to
/// itself, and another thread goes on behind it. It hangs if it does so again at the end: a busy machine lets anything take long.
/// </summary>
/// <param name="make">Makes an input of its number.</param>
/// <param name="options">What is tried.</param>
/// <param name="check">Checks an input and tells how many papers were compiled; throws what fails.</param>
internal sealed class FuzzRun(Func<long, FuzzInput> make, FuzzOptions options, Func<FuzzInput, CheckDepth, FuzzRandom, int> check)
{
    // What the compiler's threads have, at least: a stack that is used up ends the process, and nobody can say why.
    private const int StackBytes = 1024 * 1024;

    // A busy machine lets a thread wait for the processor, but not as long as this.
    private const int MostWaiting = 20;

    private readonly List<Worker> _workers = [];
    private long _next = options.First;

    /// <summary>Makes a run of all checks over seeds.</summary>
    public FuzzRun(SeedLists seeds, FuzzOptions options)
        : this(new InputMaker(seeds, options.Seed).Make, options, Checker.Check)
    {
    }

    /// <summary>What has been found so far.</summary>
    public FuzzReport Report { get; } = new(options);

    /// <summary>Tries all inputs.</summary>
    /// <param name="tell">Is told how far it is, every few seconds.</param>
    public FuzzReport Run(Action<string>? tell = null)
    {
        for (var i = 0; i < options.Threads; i++)
        {
            Start();
        }

        var slow = new List<long>();
        var told = Stopwatch.StartNew();
        while (_workers.Exists(static worker => worker.IsAtWork))
        {
            Thread.Sleep(20);
            foreach (var worker in _workers.Where(worker => worker.HangsFor(options.HangsAfter)).ToList())
            {
                worker.Abandon();
                slow.Add(worker.Number);
                Start();
            }

            if (told.Elapsed.TotalSeconds > 10)
            {
                told.Restart();
                tell?.Invoke(Report.Progress);
            }
        }

        foreach (var number in slow.Where(Hangs))
        {
            Report.AddHang(number, make(number));
        }

        tell?.Invoke(Report.Progress);
        return Report;
    }

    private bool Hangs(long number)
    {
        var thread = new Thread(() => Try(number, make(number), out _), StackBytes) { IsBackground = true, Name = "fuzz again" };
        var began = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        thread.Start();
        while (!thread.Join(20))
        {
            // Nothing else is at work by now; what waits for ever uses no time of the processor.
            if (Environment.CpuUsage.TotalTime - began > options.HangsAfter || watch.Elapsed > MostWaiting * options.HangsAfter)
            {
                return true;
            }
        }

        return false;
    }

    private void Start()
    {
        var worker = new Worker();
        _workers.Add(worker);
        new Thread(() => Work(worker), StackBytes) { IsBackground = true, Name = "fuzz" }.Start();
    }

    private void Work(Worker worker)
    {
        while (!worker.IsAbandoned && Interlocked.Increment(ref _next) - 1 is var number && number < options.First + options.Count)
        {
            var input = make(number);
            worker.Begin(number);
            var failure = Try(number, input, out var papers);
            worker.End();
            Report.AddTried(options.DepthOf(number), papers);
            if (failure is not null && Report.AddFailure(number, failure))
            {
                Report.AddExample(number, input, new Shrinker(smaller => Try(number, smaller, out _)?.Sort == failure.Sort).Shrink(input),
                    failure);
            }
        }

        worker.Finish();
    }

    private Failure? Try(long number, FuzzInput input, out int papers)
    {
        try
        {
            papers = check(input, options.DepthOf(number), options.RandomOf(number));
            return null;
        }
        catch (Exception exception)
        {
            papers = 0;
            return Failure.Of(exception);
        }
    }

    private sealed class Worker
    {
        private long _number;
        private long _began;
        private volatile bool _isAbandoned;
        private volatile bool _isFinished;

        public long Number => Interlocked.Read(ref _number);

        public bool IsAbandoned => _isAbandoned;

        public bool IsAtWork => !_isFinished && !_isAbandoned;

        public void Begin(long number)
        {
            Interlocked.Exchange(ref _number, number);
            Interlocked.Exchange(ref _began, Stopwatch.GetTimestamp());
        }

        public void End() => Interlocked.Exchange(ref _began, 0);

        public bool HangsFor(TimeSpan limit) =>
            IsAtWork && Interlocked.Read(ref _began) is not 0 and var began && Stopwatch.GetElapsedTime(began) > limit;

        public void Abandon() => _isAbandoned = true;

        public void Finish() => _isFinished = true;
    }
}
