namespace MlsysCatalog.Reading.Tests.Lists;

/// <summary>Reads the Markdown of a test case.</summary>
internal static class ListText
{
    /// <summary>Reads a list with the built-in venues.</summary>
    public static ListReading Read(string text, string path = "lists/list.md") => ListReader.Read(path, text, VenueTable.Default);

    /// <summary>The facts of a list's entries in document order.</summary>
    public static IReadOnlyList<EntryFacts> Entries(string text) => [.. Read(text).Entries.Select(entry => entry.Facts)];

    /// <summary>What stands at a place of the list.</summary>
    public static string TextAt(this ListReading reading, SourceSpan span) => reading.Text[span.Start..span.End];

    /// <summary>The facts of a list's only entry.</summary>
    public static EntryFacts Entry(string text) => Assert.Single(Entries(text));
}
