using System.Text;

namespace MlsysCatalog.Reading;

/// <summary>
/// A text, and what it became by edits in several rounds, each made for the outcome of the one before. It still knows what of it is
/// original, and so what was changed all in all.
/// </summary>
public sealed class EditedText
{
    private readonly IReadOnlyList<Piece> _pieces;

    private EditedText(string original, string text, IReadOnlyList<Piece> pieces)
    {
        Original = original;
        Text = text;
        _pieces = pieces;
    }

    /// <summary>The text before any edit.</summary>
    public string Original { get; }

    /// <summary>The text now.</summary>
    public string Text { get; }

    /// <summary>The edits that make <see cref="Text"/> of <see cref="Original"/>, by place, none touching another.</summary>
    public IReadOnlyList<TextEdit> Edits
    {
        get
        {
            var edits = new List<TextEdit>();
            var kept = 0;
            var inserted = new StringBuilder();
            foreach (var piece in _pieces)
            {
                if (piece.Inserted is not null)
                {
                    inserted.Append(piece.Inserted, piece.Start, piece.Length);
                    continue;
                }

                AddEdit(kept, piece.Start);
                kept = piece.Start + piece.Length;
            }

            AddEdit(kept, Original.Length);
            return edits;

            void AddEdit(int start, int end)
            {
                // What one round changed another may have changed back.
                var text = inserted.ToString();
                if (end - start != text.Length || string.CompareOrdinal(Original, start, text, 0, text.Length) != 0)
                {
                    edits.Add(new(new(start, end), text));
                }

                inserted.Clear();
            }
        }
    }

    /// <summary>A text that nothing was done to.</summary>
    public static EditedText Of(string text) => new(text, text, text.Length == 0 ? [] : [new(null, 0, text.Length)]);

    /// <summary>Edits the text as it is now.</summary>
    /// <param name="edits">Edits by place, none meeting another: what an <see cref="EditSelection"/> holds.</param>
    public EditedText Apply(IReadOnlyList<TextEdit> edits)
    {
        var pieces = new List<Piece>();
        var (piece, offset, place) = (0, 0, 0);
        foreach (var edit in edits)
        {
            GoTo(edit.Span.Start, isKept: true);
            if (edit.NewText.Length > 0)
            {
                pieces.Add(new(edit.NewText, 0, edit.NewText.Length));
            }

            GoTo(edit.Span.End, isKept: false);
        }

        GoTo(Text.Length, isKept: true);
        var text = new StringBuilder(Text.Length);
        foreach (var kept in pieces)
        {
            text.Append(kept.Inserted ?? Original, kept.Start, kept.Length);
        }

        return new(Original, text.ToString(), pieces);

        void GoTo(int end, bool isKept)
        {
            while (place < end)
            {
                var current = _pieces[piece];
                var length = Math.Min(current.Length - offset, end - place);
                if (isKept)
                {
                    pieces.Add(new(current.Inserted, current.Start + offset, length));
                }

                place += length;
                offset += length;
                if (offset == current.Length)
                {
                    (piece, offset) = (piece + 1, 0);
                }
            }
        }
    }

    // A stretch of the original, or of a text that an edit brought.
    private readonly record struct Piece(string? Inserted, int Start, int Length);
}
