using System.Text;
using MlsysCatalog.Text;

namespace MlsysCatalog.Records;

/// <summary>UTF-8 to text, where the frameworks differ in what they take.</summary>
internal static class Utf8Text
{
    public static string GetString(ReadOnlySpan<byte> bytes) => bytes.IsEmpty ? "" : Words.Widen(bytes) ?? Decoded(bytes);

    private static string Decoded(ReadOnlySpan<byte> bytes)
    {
#if NET
        return Encoding.UTF8.GetString(bytes);
#else
        unsafe
        {
            fixed (byte* start = bytes)
            {
                return Encoding.UTF8.GetString(start, bytes.Length);
            }
        }
#endif
    }
}
