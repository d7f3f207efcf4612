using System.Text;

namespace MlsysCatalog.Fuzzing;

/// <summary>
/// Makes an input that fails as small as it gets while it still fails in the same way: whole files go first, then lines, then characters,
/// in halves, quarters and so on (delta debugging).
/// </summary>
/// <param name="fails">Whether an input fails in the way in question.</param>
internal sealed class Shrinker(Func<FuzzInput, bool> fails)
{
    // Each try runs all checks; what is not small after this many is small enough to be looked at.
    private const int MostTries = 3_000;

    private int _tries;

    /// <summary>The smallest input found.</summary>
    /// <param name="input">One that fails.</param>
    public FuzzInput Shrink(FuzzInput input)
    {
        foreach (var file in input.Files.Reverse())
        {
            if (input.Files.Count > 1 && Fails(input.Without(file)))
            {
                input = input.Without(file);
            }
        }

        for (var i = 0; i < input.Files.Count; i++)
        {
            var file = input.Files[i];
            input = Shrink(input, file, static bytes => Lines(bytes), static lines => [.. lines.SelectMany(static line => line)]);
            input = Shrink(input, input.Files[i], static bytes => Characters(bytes), static characters =>
                [.. characters.SelectMany(static c => c)]);
        }

        return input;
    }

    private FuzzInput Shrink(FuzzInput input, FuzzFile file, Func<byte[], List<byte[]>> split, Func<IEnumerable<byte[]>, byte[]> join)
    {
        var pieces = split(file.Bytes);
        for (var length = Math.Max(1, pieces.Count / 2); length > 0 && pieces.Count > 0; length = length == 1 ? 0 : length / 2)
        {
            for (var at = 0; at < pieces.Count;)
            {
                var count = Math.Min(length, pieces.Count - at);
                var rest = pieces[..at].Concat(pieces[(at + count)..]);
                var smaller = input.With(file with { Bytes = join(rest) });
                if (Fails(smaller))
                {
                    input = smaller;
                    pieces.RemoveRange(at, count);
                }
                else
                {
                    at += count;
                }
            }
        }

        return input;
    }

    private bool Fails(FuzzInput input) => _tries++ < MostTries && fails(input);

    private static List<byte[]> Lines(byte[] bytes)
    {
        var lines = new List<byte[]>();
        for (var start = 0; start < bytes.Length;)
        {
            var end = Array.IndexOf(bytes, (byte)'\n', start) + 1;
            end = end == 0 ? bytes.Length : end;
            lines.Add(bytes[start..end]);
            start = end;
        }

        return lines;
    }

    // By characters of UTF-8, so that no piece of one stays behind; of what is no UTF-8, by bytes.
    private static List<byte[]> Characters(byte[] bytes)
    {
        var characters = new List<byte[]>();
        for (var start = 0; start < bytes.Length;)
        {
            Rune.DecodeFromUtf8(bytes.AsSpan(start), out _, out var length);
            characters.Add(bytes[start..(start + length)]);
            start += length;
        }

        return characters;
    }
}
