using System.Globalization;

namespace MlsysCatalog.Reading;

/// <summary>
/// A spelling of a venue that is to be another one, in all its places of a list. Once or twice it is a slip, and each is told; more often it is
/// a habit, and one word on it is enough: it is told at its first place, names the others, and is mended in all of them.
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
        if (Places.Count >= Habit)
        {
            var related = example is null ? [] : new List<RelatedPlace> { example };
            foreach (var place in Places.Skip(1))
            {
                related.Add(new(list.Path, place, $"'{Written}' here, too"));
            }

            findings.Report(Places[0], $"{message} ({Places.Count.ToString(CultureInfo.InvariantCulture)} places)", related.ToEquatableArray(), Edits(Places));
            return;
        }

        foreach (var place in Places)
        {
            findings.Report(place, message, example is null ? default : new([example]), Edits([place]));
        }
    }

    private EquatableArray<TextEdit> Edits(IReadOnlyList<SourceSpan> places)
    {
        var right = Right;
        return places.Select(place => new TextEdit(place, right)).ToEquatableArray();
    }
}
