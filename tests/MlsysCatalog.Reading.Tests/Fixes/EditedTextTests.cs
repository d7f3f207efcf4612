namespace MlsysCatalog.Reading.Tests.Fixes;

/// <summary>A text that is edited in rounds knows what was changed all in all.</summary>
public sealed class EditedTextTests
{
    [Fact]
    public void What_several_rounds_changed_is_one_set_of_edits_of_the_original()
    {
        var text = EditedText.Of("* [SC '21'] Chimera\n")
            .Apply([new(new(6, 10), "'21")])
            .Apply([new(new(0, 0), "- "), new(new(0, 1), "")])
            .Apply([new(new(10, 11), "")]);

        Assert.Equal("-  [SC '21 Chimera\n", text.Text);
        Assert.Equal([new(new(0, 1), "- "), new(new(6, 11), "'21")], text.Edits);
    }

    [Fact]
    public void What_is_changed_back_is_no_edit() =>
        Assert.Empty(EditedText.Of("one two").Apply([new(new(0, 3), "1")]).Apply([new(new(0, 1), "one")]).Edits);

    [Fact]
    public void An_empty_text_can_be_filled() =>
        Assert.Equal("x", EditedText.Of("").Apply([new(new(0, 0), "x")]).Text);

    [Fact]
    public void The_edits_of_any_rounds_make_the_text_of_the_original()
    {
        var random = new Random(17);
        for (var run = 0; run < 2_000; run++)
        {
            var original = RandomText(random, random.Next(40));
            var text = EditedText.Of(original);
            var expected = original;
            for (var round = random.Next(4); round >= 0; round--)
            {
                var selection = new EditSelection(text.Text);
                for (var tries = random.Next(6); tries > 0; tries--)
                {
                    var start = random.Next(text.Text.Length + 1);
                    selection.TryAdd([new(new(start, start + random.Next(text.Text.Length - start + 1)), RandomText(random, random.Next(4)))]);
                }

                text = text.Apply(selection.Edits);
                expected = Applied(expected, selection.Edits);
                Assert.Equal(expected, text.Text);
            }

            Assert.Equal(text.Text, Applied(original, text.Edits));
            Assert.Equal(original, text.Original);
        }
    }

    /// <summary>The plainest way to apply edits: from the last to the first.</summary>
    internal static string Applied(string text, IReadOnlyList<TextEdit> edits)
    {
        foreach (var edit in edits.Reverse())
        {
            text = text[..edit.Span.Start] + edit.NewText + text[edit.Span.End..];
        }

        return text;
    }

    private static string RandomText(Random random, int length) => string.Concat(Enumerable.Range(0, length).Select(_ => (char)('a' + random.Next(3))));
}
