using System.Diagnostics;

namespace MlsysCatalog.Fuzzing;

/// <summary>
/// Tries inputs one after the other, each thread on its own. What fails is made small and noted; an input that takes too long is noted
/// and left to itself, and another thread goes on behind it.
/// </summary>
/// <param name="make">Makes an input of its number.</param>
/// <param name="options">What is tried.</param>
/// <param name="check">Checks an input and tells how many papers were compiled; throws what fails.</param>
internal sealed class FuzzRun(Func<long, FuzzInput> make, FuzzOptions options, Func<FuzzInput, CheckDepth, FuzzRandom, int> check)
{
    // What the compiler's threads have, at least: a stack that is used up ends the process, and nobody can say why.
    private const int StackBytes = 1024 * 1024;

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

        var told = Stopwatch.StartNew();
        while (_workers.Exists(static worker => worker.IsAtWork))
        {
            Thread.Sleep(20);
            foreach (var worker in _workers.Where(worker => worker.HangsFor(options.HangsAfter)).ToList())
            {
                worker.Abandon();
                Report.AddHang(worker.Number, make(worker.Number));
                Start();
            }

            if (told.Elapsed.TotalSeconds > 10)
            {
                told.Restart();
                tell?.Invoke(Report.Progress);
            }
        }

        tell?.Invoke(Report.Progress);
        return Report;
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
            var depth = options.DepthOf(number);
            worker.Begin(number);
            Failure? failure = null;
            var papers = 0;
            try
            {
                papers = check(input, depth, options.RandomOf(number));
            }
            catch (Exception exception)
            {
                failure = Failure.Of(exception);
            }

            worker.End();
            Report.AddTried(depth, papers);
            if (failure is not null && Report.AddFailure(number, failure))
            {
                Report.AddExample(number, input, Shrunk(input, depth, number, failure), failure);
            }
        }

        worker.Finish();
    }

    private FuzzInput Shrunk(FuzzInput input, CheckDepth depth, long number, Failure failure) => new Shrinker(smaller =>
    {
        try
        {
            check(smaller, depth, options.RandomOf(number));
            return false;
        }
        catch (Exception exception)
        {
            return Failure.Of(exception).Sort == failure.Sort;
        }
    }).Shrink(input);

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
