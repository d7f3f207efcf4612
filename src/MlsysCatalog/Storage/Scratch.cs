using System.Buffers;

namespace MlsysCatalog.Storage;

/// <summary>Room for one call: the caller's stack where that is enough, else a borrowed array.</summary>
internal ref struct Scratch
{
    /// <summary>What a caller puts on its stack: enough for nearly every title.</summary>
    public const int StackBytes = 512;

    /// <summary>The same for a fold.</summary>
    public const int FoldStackBytes = 1024;

    private byte[]? _borrowed;

    public Scratch(Span<byte> stack, int length)
    {
        Bytes = length <= stack.Length ? stack : (_borrowed = ArrayPool<byte>.Shared.Rent(length));
    }

    public readonly Span<byte> Bytes;

    public void Dispose()
    {
        if (_borrowed is not null)
        {
            ArrayPool<byte>.Shared.Return(_borrowed);
            _borrowed = null;
        }
    }
}
