using System.Globalization;

namespace MlsysCatalog.Reading;

/// <summary>
/// A spelling of a venue that is to be another one, in all its places of a list. Once or twice it is a slip, and each is told; more often
/// it is a habit, and one word on it is enough: it is told at its first place, names the others, and is mended in all of them. Where the
/// text goes on so that the right one stands there after all, nothing is told.
/// </summary>
/// <param name="Written">What stands there.</param>
/// <param name="Right">What should.</param>
/// <param name="Places">Where it stands, in document order.</param>
internal readonly record struct WrongSpelling(string Written, string Right, List<SourceSpan> Places)
{
    private const int Habit = 3;

    /// <summary>Reports it.</summary>
    /// <param name="list">The list.</param>
    /// <param name="message">What is wrong and what to do, said of one place.</param>
    /// <param name="example">Where the list has it right, or null.</param>
    /// <param name="findings">Takes the findings.</param>
    public void Report(ListReading list, string message, RelatedPlace? example, FindingSink findings)
    {
        var right = Right;
        var places = Places.FindAll(place =>
            right.Length <= place.Length || string.CompareOrdinal(list.Text, place.Start, right, 0, right.Length) != 0);
        if (places.Count >= Habit)
        {
            var related = example is null ? [] : new List<RelatedPlace> { example };
            foreach (var place in places.Skip(1))
            {
                related.Add(new(list.Path, place, $"'{Written}' here, too"));
            }

            findings.Report(
                places[0],
                $"{message} ({places.Count.ToString(CultureInfo.InvariantCulture)} places)",
                related.ToEquatableArray(),
                places.Select(place => Edit(list.Text, place, right)).ToEquatableArray());
            return;
        }

        foreach (var place in places)
        {
            findings.Report(place, message, example is null ? default : new([example]), new([Edit(list.Text, place, right)]));
        }
    }

    // The full stop of an abbreviation («Bull.») is read as the sentence's: one is enough for both.
    private static TextEdit Edit(string text, SourceSpan place, string right)
    {
        var hasStop = right[right.Length - 1] == '.' && place.End < text.Length && text[place.End] == '.';
        return new(hasStop ? new(place.Start, place.End + 1) : place, right);
    }
}
