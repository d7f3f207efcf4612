extern alias Runtime;

using Runtime::MlsysCatalog.Records;
using Runtime::MlsysCatalog.Storage;
using Runtime::MlsysCatalog.Text;

namespace MlsysCatalog.Benchmarks.Performance;

/// <summary>The first steps of a lookup, as the runtime library takes them.</summary>
internal sealed class StoreStages(byte[] store)
{
    private readonly StoreLayout _layout = new(StoreCounts.Read(store));

    private StoreReader Reader => new(store, _layout);

    public static int Encode(string text)
    {
        Span<byte> bytes = stackalloc byte[Scratch.StackBytes];
        return Utf8.GetBytes(text, bytes);
    }

    public static int Fold(string text)
    {
        Span<byte> bytes = stackalloc byte[Scratch.StackBytes], folded = stackalloc byte[Scratch.FoldStackBytes];
        return TitleFolding.Fold(bytes[..Utf8.GetBytes(text, bytes)], folded);
    }

    public int FindKey(string text)
    {
        Span<byte> bytes = stackalloc byte[Scratch.StackBytes];
        return Reader.FindKey(bytes[..Utf8.GetBytes(text, bytes)]);
    }

    public int ReadKeyed(string text)
    {
        Span<byte> bytes = stackalloc byte[Scratch.StackBytes];
        var reader = Reader;
        return reader.FindKey(bytes[..Utf8.GetBytes(text, bytes)]) is >= 0 and var place ? reader.Paper(place).Edition : -1;
    }

    public int FindTitle(string text)
    {
        Span<byte> bytes = stackalloc byte[Scratch.StackBytes], folded = stackalloc byte[Scratch.FoldStackBytes];
        return Reader.FindTitle(folded[..TitleFolding.Fold(bytes[..Utf8.GetBytes(text, bytes)], folded)]);
    }
}
