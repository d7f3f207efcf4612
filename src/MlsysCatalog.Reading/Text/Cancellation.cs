namespace MlsysCatalog.Reading;

/// <summary>Where long work looks whether anybody still wants its outcome.</summary>
public static class Cancellation
{
    [ThreadStatic]
    private static Action? _looked;

    /// <summary>
    /// Told of each look of this thread, just before it: with it tests give work up at any point, and measure the time between.
    /// </summary>
    internal static Action? Looked
    {
        get => _looked;
        set => _looked = value;
    }

    /// <summary>Looks.</summary>
    /// <exception cref="OperationCanceledException">Nobody wants it.</exception>
    public static void Check(this CancellationToken cancellation)
    {
        _looked?.Invoke();
        cancellation.ThrowIfCancellationRequested();
    }
}
