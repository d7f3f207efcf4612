namespace MlsysCatalog.Reading;

/// <summary>
/// Where hashes of our own begin: at another number in each run of the program, so that nobody can write a list whose names all fall into
/// one chain, which would make time grow with their square. Nothing may depend on the order of such hashes.
/// </summary>
internal static class HashSeed
{
    /// <summary>The number; .NET hashes texts at random, .NET Framework only where it is told to.</summary>
    public static ulong Value { get; } =
        ((ulong)(uint)StringComparer.Ordinal.GetHashCode("reading") << 32) | (uint)StringComparer.Ordinal.GetHashCode("lists");
}
