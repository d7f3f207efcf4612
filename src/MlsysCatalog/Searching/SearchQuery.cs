using MlsysCatalog.Text;

namespace MlsysCatalog.Searching;

/// <summary>The words of a query, folded.</summary>
internal ref struct SearchQuery
{
    /// <summary>Words after these are not looked for.</summary>
    private const int MaxWords = 16;

    private readonly ReadOnlySpan<byte> _folded;
    private readonly Span<(int Start, int Length)> _words;

    /// <param name="folded">What <see cref="TitleFolding.FoldWords"/> made of the query.</param>
    /// <param name="room">Room for the words' places.</param>
    public SearchQuery(ReadOnlySpan<byte> folded, Span<(int Start, int Length)> room)
    {
        _folded = folded;
        var count = Cut(folded, room, withSmallWords: false);
        _words = room.Slice(0, count > 0 ? count : Cut(folded, room, withSmallWords: true));
    }

    /// <summary>Room for the places of a query's words.</summary>
    public static int Room => MaxWords;

    /// <summary>How many words must occur.</summary>
    public readonly int Count => _words.Length;

    /// <summary>All of the query, to be found as a phrase.</summary>
    public readonly ReadOnlySpan<byte> Phrase => _folded;

    public readonly ReadOnlySpan<byte> this[int word] => _folded.Slice(_words[word].Start, _words[word].Length);

    /// <summary>Whether a word may be only begun: the last one of the query, which may still be being typed.</summary>
    public readonly bool IsPrefix(int word) => _words[word].Start + _words[word].Length == _folded.Length;

    private static int Cut(ReadOnlySpan<byte> folded, Span<(int Start, int Length)> room, bool withSmallWords)
    {
        var count = 0;
        for (var start = 0; start < folded.Length && count < room.Length;)
        {
            var space = folded.Slice(start).IndexOf((byte)' ');
            var length = space < 0 ? folded.Length - start : space;
            if (withSmallWords || !IsSmallWord(folded.Slice(start, length)))
            {
                room[count++] = (start, length);
            }

            start += length + 1;
        }

        return count;
    }

    private static bool IsSmallWord(ReadOnlySpan<byte> word) => word.Length switch
    {
        1 => word[0] == 'a',
        2 => word.SequenceEqual("an"u8) || word.SequenceEqual("as"u8) || word.SequenceEqual("at"u8) || word.SequenceEqual("by"u8)
            || word.SequenceEqual("in"u8) || word.SequenceEqual("is"u8) || word.SequenceEqual("of"u8) || word.SequenceEqual("on"u8)
            || word.SequenceEqual("or"u8) || word.SequenceEqual("to"u8),
        3 => word.SequenceEqual("and"u8) || word.SequenceEqual("for"u8) || word.SequenceEqual("the"u8) || word.SequenceEqual("via"u8),
        4 => word.SequenceEqual("from"u8) || word.SequenceEqual("with"u8),
        _ => false,
    };
}
