namespace MlsysCatalog.Storage;

/// <summary>
/// A minimal perfect hash by displacement (CHD): the hash's upper half chooses a bucket of about four keys, the bucket's pilot spreads its
/// keys over slots that are taken by no other. A bucket of one key names its slot outright. A stranger meets some slot too: whoever asks
/// compares texts.
/// </summary>
internal static class PerfectHash
{
    private const int KeysPerBucket = 4;

    public static int BucketCount(int keys) => (keys + KeysPerBucket - 1) / KeysPerBucket;

    /// <summary>How many digits a pilot has: enough to name a slot with a bit to spare, and to find a pilot at all.</summary>
    public static int PilotWidth(int keys) => Math.Max(3, Digits.Width(keys * 2));

    /// <summary>The bit of a pilot that says that the rest is the slot.</summary>
    public static int DirectBit(int pilotWidth) => 1 << ((pilotWidth * 6) - 1);

    /// <summary>The bucket of a key, by the upper half of its hash.</summary>
    public static int Bucket(ulong hash, int buckets) => (int)(((hash >> 32) * (uint)buckets) >> 32);

    /// <summary>
    /// The part of a hash that neither bucket nor slot depend on much, from which a slot keeps as many bits as it has room for.
    /// </summary>
    public static int Mark(ulong hash) => (int)(hash >> 32);

    /// <summary>The slot that a pilot leads a key to, by the lower half of its hash.</summary>
    public static int Spread(uint half, int pilot, int keys)
    {
        unchecked
        {
            half += (uint)pilot * 0x9E3779B9;
            half = (half ^ (half >> 16)) * 0x85EBCA6B;
            half = (half ^ (half >> 13)) * 0xC2B2AE35;
            return (int)(((ulong)(half ^ (half >> 16)) * (uint)keys) >> 32);
        }
    }
}
