using System.Diagnostics;
using System.Globalization;
using System.Runtime;

// One program for all sides, so that each starts as much as any other: the argument says what it does before it ends.
return args[0] == "inside" ? Inside.Run(args[1]) : Side.Run(args[0]);

static class Side
{
    public static int Run(string name) => name switch
    {
        "nothing" => 0,
        "paper" => Ours.Paper(),
        "key" => Ours.Key(),
        "title" => Ours.Title(),
        "miss" => Ours.Miss(),
        "json" => JsonPeer.Key(),
        "objects" => ObjectPeer.Key(),
        "markdig" => MarkdigPeer.Link(),
        _ => 2,
    };
}

static class Ours
{
    public static int Paper() => %PAPER%.Title.Length == %LENGTH% ? 0 : 1;

    public static int Key() => Catalog.Current.TryGetPaper("%KEY%", out var paper) && paper.Title.Length == %LENGTH% ? 0 : 1;

    public static int Title() => Catalog.Current.TryGetPaperByTitle("%TITLE%", out var paper) && paper.Title.Length == %LENGTH% ? 0 : 1;

    public static int Miss() => Catalog.Current.TryGetPaper("nowhere1999/nothing", out _) ? 1 : 0;
}

// What a side takes inside the process: microseconds, of these the compiler's, methods compiled, bytes; then the same of a second time.
static class Inside
{
    public static int Run(string name)
    {
        Measure("nothing", out _);
        var first = Measure(name, out var failed);
        var second = Measure(name, out _);
        Console.WriteLine(first + " " + second);
        return failed;
    }

    static string Measure(string name, out int failed)
    {
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var methods = JitInfo.GetCompiledMethodCount(currentThread: true);
        var compiling = JitInfo.GetCompilationTime(currentThread: true);
        var start = Stopwatch.GetTimestamp();
        failed = Side.Run(name);
        var time = Stopwatch.GetElapsedTime(start);
        compiling = JitInfo.GetCompilationTime(currentThread: true) - compiling;
        methods = JitInfo.GetCompiledMethodCount(currentThread: true) - methods;
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        return string.Create(
            CultureInfo.InvariantCulture, $"{time.TotalMicroseconds} {compiling.TotalMicroseconds} {methods} {bytes}");
    }
}
