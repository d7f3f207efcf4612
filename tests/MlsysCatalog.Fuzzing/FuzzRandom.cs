namespace MlsysCatalog.Fuzzing;

/// <summary>
/// SplitMix64: the same numbers from the same seed on every machine and under every version of .NET, which <see cref="Random"/> promises to
/// nobody. Each input has a generator of its own, so that any of them can be made again alone.
/// </summary>
/// <param name="seed">The seed of the run.</param>
/// <param name="number">The number of the input in the run.</param>
internal sealed class FuzzRandom(long seed, long number)
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    // Neighbouring seeds and numbers must not give sequences that overlap, so each is mixed before the two meet.
    private ulong _state = Mix(unchecked((ulong)seed + Golden)) ^ Mix(unchecked((ulong)number * 0xD1342543DE82EF95));

    /// <summary>A number from 0 up to, and without, a limit.</summary>
    public int Below(int limit) => (int)(Next() % (ulong)Math.Max(1, limit));

    /// <summary>A number between two, both included.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>Whether something happens that happens once in so many times.</summary>
    public bool OneIn(int times) => Below(times) == 0;

    /// <summary>One of several.</summary>
    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    private ulong Next() => Mix(unchecked(_state += Golden));

    private static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
