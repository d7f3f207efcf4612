using System.Text;

namespace MlsysCatalog.Reading.Tests;

/// <summary>A list with the places marked at which a rule is to report: <c>* [SC ⟦'21'⟧] Chimera</c>.</summary>
internal sealed record Marked(string Text, IReadOnlyList<SourceSpan> Spans)
{
    /// <summary>Takes the marks out.</summary>
    public static Marked Parse(string marked)
    {
        var text = new StringBuilder();
        var spans = new List<SourceSpan>();
        var start = 0;
        foreach (var c in marked)
        {
            if (c == '⟦')
            {
                start = text.Length;
            }
            else if (c == '⟧')
            {
                spans.Add(new(start, text.Length));
            }
            else
            {
                text.Append(c);
            }
        }

        return new(text.ToString(), spans);
    }
}
