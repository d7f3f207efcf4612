namespace MlsysCatalog.Fuzzing;

/// <summary>What should hold of every input does not hold of one.</summary>
/// <param name="promise">What does not hold, in a few words that are the same for every input.</param>
/// <param name="details">What was found instead.</param>
internal sealed class BrokenPromiseException(string promise, string details) : Exception($"{promise}: {details}")
{
    /// <summary>What does not hold.</summary>
    public string Promise { get; } = promise;

    /// <summary>Throws unless something holds.</summary>
    /// <param name="holds">Whether it holds.</param>
    /// <param name="promise">What should hold.</param>
    /// <param name="details">Tells what was found instead.</param>
    public static void ThrowUnless(bool holds, string promise, Func<string> details)
    {
        if (!holds)
        {
            throw new BrokenPromiseException(promise, details());
        }
    }
}
