using System.Runtime.CompilerServices;

namespace MlsysCatalog.Reading;

/// <summary>A fixed set of words, asked with a stretch of text and without allocation; the case of ASCII letters does not count.</summary>
internal sealed class WordSet
{
    private readonly string?[] _slots;
    private readonly int _longest;

    // For each first letter, by its last bits, a bit for each length: almost every word of a text is told apart by these two.
    private readonly uint[] _lengths = new uint[Initials];

    private const int Initials = 128;

    /// <summary>Takes the words; letters beyond ASCII must be given in lower case.</summary>
    public WordSet(params string[] words)
    {
        var size = 16;
        while (size < words.Length * 3)
        {
            size *= 2;
        }

        _slots = new string?[size];
        foreach (var word in words)
        {
            _longest = Math.Max(_longest, word.Length);
            _lengths[InitialOf(word[0])] |= 1u << (word.Length % 32);
            var slot = Slot(word.AsSpan());
            while (_slots[slot] is { } taken && taken != word)
            {
                slot = (slot + 1) & (_slots.Length - 1);
            }

            _slots[slot] = word;
        }
    }

    /// <summary>Whether a word is in the set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Contains(ReadOnlySpan<char> word) =>
        !word.IsEmpty && (_lengths[InitialOf(word[0])] >> (word.Length % 32) & 1) != 0 && word.Length <= _longest && Find(word);

    // Apart, so that what tells most words is asked without a call.
    private bool Find(ReadOnlySpan<char> word)
    {
        for (var slot = Slot(word); _slots[slot] is { } candidate; slot = (slot + 1) & (_slots.Length - 1))
        {
            if (candidate.Length == word.Length && IsSame(candidate, word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSame(string candidate, ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (Fold(candidate[i]) != Fold(word[i]))
            {
                return false;
            }
        }

        return true;
    }

    private int Slot(ReadOnlySpan<char> word)
    {
        var hash = 2166136261;
        foreach (var c in word)
        {
            hash = unchecked((hash ^ Fold(c)) * 16777619);
        }

        return (int)(hash ^ (hash >> 15)) & (_slots.Length - 1);
    }

    // The same for both cases of a letter, without asking which it is.
    private static int InitialOf(char c) => (c | 0x20) & (Initials - 1);

    private static char Fold(char c) => c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
}
