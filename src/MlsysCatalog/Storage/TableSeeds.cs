using System.Buffers.Binary;
using System.Security.Cryptography;

namespace MlsysCatalog.Storage;

/// <summary>
/// The seeds that are tried for a table, in this order: of the texts in it, so that the same catalog is the same everywhere; and by
/// SHA-256, so that whoever writes texts that one seed cannot tell apart gets other seeds for them.
/// </summary>
internal static class TableSeeds
{
    // Numbers of a store end at 2³⁰.
    private const int Mask = (1 << 30) - 1;
    private const int MostDigests = 16;

    /// <summary>The seeds for a table of these texts.</summary>
    public static IEnumerable<int> Of(ReadOnlySpan<byte> texts)
    {
        using var algorithm = SHA256.Create();
        return Of(algorithm.ComputeHash(texts.ToArray()));
    }

    private static IEnumerable<int> Of(byte[] digest)
    {
        using var algorithm = SHA256.Create();
        for (var i = 0; i < MostDigests; i++, digest = algorithm.ComputeHash(digest))
        {
            for (var at = 0; at < digest.Length; at += sizeof(int))
            {
                yield return BinaryPrimitives.ReadInt32LittleEndian(digest.AsSpan(at)) & Mask;
            }
        }
    }
}
