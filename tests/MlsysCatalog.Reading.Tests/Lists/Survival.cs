namespace MlsysCatalog.Reading.Tests.Lists;

/// <summary>What must hold of the reading of any text.</summary>
internal static class Survival
{
    /// <summary>Reads a text; what is read lies inside it, and where nothing can be read there is a place and a reason.</summary>
    public static ListReading Read(string text)
    {
        var reading = ListText.Read(text);
        var all = new SourceSpan(0, text.Length);
        if (reading.Failure is { } failure)
        {
            Assert.Empty(reading.Entries);
            Assert.True(all.Contains(failure.Span));
            Assert.NotEmpty(failure.Message);
        }

        Assert.Equal(reading.Facts.Entries, reading.Entries.Select(entry => entry.Facts).ToEquatableArray());
        Assert.All(SpansOf(reading), span => Assert.True(span.Start <= span.End && all.Contains(span), span.ToString()));
        Assert.All(reading.Entries, entry => Assert.InRange(entry.Line, 0, reading.Lines.Count - 1));
        Assert.All(reading.Entries, entry => Assert.InRange(entry.Topic, -1, reading.Topics.Count - 1));
        return reading;
    }

    private static IEnumerable<SourceSpan> SpansOf(ListReading reading) =>
        reading.Entries.SelectMany(SpansOf)
            .Concat(reading.Topics.Select(topic => topic.Span))
            .Concat(reading.Placeholders.SelectMany(placeholder => new[] { placeholder.Span, placeholder.RemovalSpan }))
            .Concat(reading.Comments.SelectMany(comment => comment.Settings.Select(setting => setting.Span).Prepend(comment.Span)))
            .Concat(reading.Dialect.Unexplained.Select(unexplained => unexplained.Span));

    private static IEnumerable<SourceSpan> SpansOf(Entry entry) =>
        new SourceSpan?[] { entry.Span, entry.TitleSpan, entry.TagSpan, entry.VenueSpan, entry.YearSpan, entry.CommentSpan }
            .OfType<SourceSpan>()
            .Concat(entry.Links.SelectMany(link => new[] { link.Span, link.UrlSpan }));
}
