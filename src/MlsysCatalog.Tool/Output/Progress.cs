using System.Diagnostics;

namespace MlsysCatalog.Tool;

/// <summary>
/// Says on a terminal what a command is at, once it has taken more than a second; one line, gone when the command is done.
/// </summary>
/// <param name="error">The terminal, or null where nobody watches.</param>
internal sealed class Progress(TextWriter? error)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private TimeSpan _next = Patience;
    private int _width;

    /// <summary>Says how far a step is.</summary>
    public void Tell(string step, int done, int all)
    {
        if (error is null || _watch.Elapsed < _next)
        {
            return;
        }

        _next = _watch.Elapsed + Pause;
        var line = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{step} {done} of {all} …");
        error.Write('\r' + line.PadRight(_width));
        error.Flush();
        _width = line.Length;
    }

    /// <summary>Takes the line away.</summary>
    public void Clear()
    {
        if (_width > 0)
        {
            error!.Write('\r' + new string(' ', _width) + '\r');
            error.Flush();
            _width = 0;
        }
    }
}
