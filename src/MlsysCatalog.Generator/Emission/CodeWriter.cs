using System.Buffers;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Generator;

/// <summary>C# as it is written, line by line, with <c>\n</c>; the array is borrowed, and given back by <see cref="Dispose"/>.</summary>
/// <param name="cancellation">Ends the writing early: looked at with each line.</param>
internal sealed class CodeWriter(CancellationToken cancellation) : IDisposable
{
    private const string Indentation = "                ";

    private char[] _text = ArrayPool<char>.Shared.Rent(16 * 1024);
    private int _length;
    private int _depth;

    /// <summary>Begins a line.</summary>
    public CodeWriter Start()
    {
        Append(Indentation.AsSpan(0, _depth * 4));
        return this;
    }

    /// <summary>Ends a line.</summary>
    public void End()
    {
        Look();
        Append('\n');
    }

    /// <summary>Looks whether anybody still wants what is written; for what goes on for long within a line.</summary>
    /// <exception cref="OperationCanceledException">Nobody does.</exception>
    public void Look() => cancellation.Check();

    /// <summary>Writes a line.</summary>
    public void Line(string code)
    {
        Start().Append(code).End();
    }

    /// <summary>Writes an empty line.</summary>
    public void Line() => End();

    /// <summary>Opens a block.</summary>
    public void Open()
    {
        Line("{");
        _depth++;
    }

    /// <summary>Closes the block that was opened last.</summary>
    public void Close()
    {
        _depth--;
        Line("}");
    }

    /// <summary>Goes on with the line.</summary>
    public CodeWriter Append(string code)
    {
        Append(code.AsSpan());
        return this;
    }

    /// <inheritdoc cref="Append(string)"/>
    public CodeWriter Append(char code)
    {
        Room(1)[0] = code;
        _length++;
        return this;
    }

    /// <inheritdoc cref="Append(string)"/>
    public CodeWriter Append(int number)
    {
        Span<char> digits = stackalloc char[11];
        var at = digits.Length;
        var rest = (uint)number;
        do
        {
            digits[--at] = (char)('0' + (rest % 10));
            rest /= 10;
        }
        while (rest > 0);

        Append(digits.Slice(at));
        return this;
    }

    /// <inheritdoc cref="Append(string)"/>
    public void Append(ReadOnlySpan<char> code)
    {
        code.CopyTo(Room(code.Length));
        _length += code.Length;
    }

    /// <summary>Free room behind what is written.</summary>
    public Span<char> Room(int count)
    {
        if (_text.Length - _length < count)
        {
            var grown = ArrayPool<char>.Shared.Rent(Math.Max(_text.Length * 2, _length + count));
            _text.AsSpan(0, _length).CopyTo(grown);
            ArrayPool<char>.Shared.Return(_text);
            _text = grown;
        }

        return _text.AsSpan(_length);
    }

    /// <summary>Takes what was written to <see cref="Room"/>.</summary>
    public void Take(int count) => _length += count;

    /// <summary>What was written.</summary>
    public override string ToString() => new(_text, 0, _length);

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(_text);
        _text = [];
    }
}
