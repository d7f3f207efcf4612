namespace MlsysCatalog.Reading.Tests.Fixes;

/// <summary>Which edits go into a text together, and what becomes of it. An edit is written <c>start..end=new text</c>.</summary>
public sealed class EditSelectionTests
{
    private const string Text = "0123456789";

    [Theory]
    [InlineData("9..9=x", "0..1=", "12345678x9", "the order of findings is not that of places")]
    [InlineData("2..4=x", "4..6=y", "01xy6789", "two that only touch")]
    [InlineData("2..4=x", "2..4=x", "01x456789", "one edit of two findings goes in once")]
    [InlineData("3..3=x", "3..3=x", "012x3456789", "and so does one insertion")]
    [InlineData("3..3=x", "5..5=y", "012x34y56789", "two insertions")]
    [InlineData("0..0=x", "10..10=y", "x0123456789y", "at both ends")]
    [InlineData("2..4=x;6..6=y", "2..4=x;8..9=", "01x45y679", "findings that share one of their edits")]
    public void Edits_that_do_not_meet_go_in_together(string first, string second, string expected, string why)
    {
        Assert.NotEmpty(why);
        var selection = new EditSelection(Text);

        Assert.True(selection.TryAdd(Edits(first)));
        Assert.True(selection.TryAdd(Edits(second)));
        Assert.Equal(expected, EditedText.Of(Text).Apply(selection.Edits).Text);
    }

    [Theory]
    [InlineData("2..5=x", "4..6=y")]
    [InlineData("2..5=x", "2..5=y")]
    [InlineData("2..5=x", "3..4=")]
    [InlineData("3..4=", "2..5=x")]
    [InlineData("2..5=x", "0..9=")]
    [InlineData("3..3=x", "3..3=y")]
    [InlineData("3..3=x", "3..5=")]
    [InlineData("3..3=x", "1..3=")]
    [InlineData("1..3=", "3..3=x")]
    [InlineData("3..5=", "3..3=x")]
    [InlineData("3..5=", "4..4=x")]
    [InlineData("2..5=x", "7..8=y;4..6=y")]
    [InlineData("3..3=x;3..5=y", "5..5=z")]
    public void Of_two_findings_whose_edits_meet_the_first_is_mended_and_the_other_not_at_all(string first, string second)
    {
        var selection = new EditSelection(Text);

        Assert.True(selection.TryAdd(Edits(first)));
        Assert.False(selection.TryAdd(Edits(second)));
        Assert.Equal(Edits(first), selection.Edits);
    }

    [Fact]
    public void Edits_of_one_finding_may_touch_since_it_knows_their_order()
    {
        var selection = new EditSelection(Text);

        Assert.True(selection.TryAdd(Edits("3..3=x;3..5=y;5..5=z")));
        Assert.Equal("012xyz56789", EditedText.Of(Text).Apply(selection.Edits).Text);
    }

    [Theory]
    [InlineData(Text, "2..11=x", "behind the end")]
    [InlineData(Text, "-1..2=x", "before the start")]
    [InlineData(Text, "2..5=x;4..6=y", "in each other")]
    [InlineData(Text, "2..2=x;2..2=y", "two insertions at one place")]
    [InlineData("a😀b", "2..4=", "half a character")]
    [InlineData("a\r\nb", "2..3=", "half a line ending")]
    [InlineData("a\r\nb", "1..2=", "the other half")]
    [InlineData("a\r\nb", "2..2= ", "into a line ending")]
    public void An_edit_that_cannot_be_right_is_not_taken(string text, string edits, string why)
    {
        Assert.NotEmpty(why);
        var selection = new EditSelection(text);

        Assert.False(selection.TryAdd(Edits(edits)));
        Assert.Empty(selection.Edits);
    }

    // Not in a theory: attributes are stored as UTF-8, which has no such thing.
    [Fact]
    public void Half_a_character_is_not_taken_as_new_text() =>
        Assert.All(["\ud83d", "x\ude00", "\ud83dx", "\ude00\ud83d"], text => Assert.False(new EditSelection(Text).TryAdd([new(new(1, 2), text)])));

    [Theory]
    [InlineData("a\r\nb", "1..3=", "ab")]
    [InlineData("a\r\nb", "3..3=- ", "a\r\n- b")]
    [InlineData("a\r\nb", "1..1=!", "a!\r\nb")]
    [InlineData("a😀b", "1..3=😀😀", "a😀😀b")]
    public void Whole_characters_and_line_endings_may_be_edited(string text, string edits, string expected)
    {
        var selection = new EditSelection(text);

        Assert.True(selection.TryAdd(Edits(edits)));
        Assert.Equal(expected, EditedText.Of(text).Apply(selection.Edits).Text);
    }

    [Fact]
    public void Many_edits_take_no_longer_than_few_each()
    {
        var text = new string('x', 200_000);
        var selection = new EditSelection(text);

        // From both ends inwards: an array with the edits in order would be moved for each.
        for (var i = 0; i < 50_000; i++)
        {
            var place = i % 2 == 0 ? i : text.Length - i;
            Assert.True(selection.TryAdd([new(new(place, place + 1), "y")]));
        }

        Assert.Equal(50_000, EditedText.Of(text).Apply(selection.Edits).Text.Count(c => c == 'y'));
    }

    private static IReadOnlyList<TextEdit> Edits(string edits) => [.. edits.Split(';').Select(static edit =>
    {
        var (place, text) = (edit[..edit.IndexOf('=', StringComparison.Ordinal)], edit[(edit.IndexOf('=', StringComparison.Ordinal) + 1)..]);
        var ends = place.Split("..").Select(int.Parse).ToArray();
        return new TextEdit(new(ends[0], ends[1]), text);
    })];
}
