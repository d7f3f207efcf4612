using BenchmarkDotNet.Running;
using MlsysCatalog.Benchmarks;
using MlsysCatalog.Benchmarks.Performance;

// -- performance [topics] [--large]: everything, and writes docs/performance.md.
// -- ratio [words of an input's name] [--rounds N]: in this process, in a minute.
// -- ratio citations [--rounds N]: what gathering those costs.
// -- looks [MB [hostile]]: the longest time that work on a very long list, or on texts made to take long, goes on when it is given up.
// -- ratio emission [--rounds N]: what is added to a build that does not use keys, citations or shipped names. Everything else is
// BenchmarkDotNet's:
// -- --filter '*' --job short
if (args is ["ratio", ..])
{
    Ratio.Run(args[1..]);
}
else if (args is ["limits", ..])
{
    LimitMargins.Print(args[1..]);
}
else if (args is ["growth", ..])
{
    return Growth.Run(args[1..]) == 0 ? 0 : 1;
}
else if (args is ["looks", ..])
{
    Looks.Run(args[1..]);
}
else if (args is ["performance", ..])
{
    PerformanceCommand.Run(args[1..]);
}
else if (args is ["child", ..])
{
    ChildProcess.Answer(args[1..]);
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(ReadingBenchmarks).Assembly).Run(args);
}

return 0;
