namespace MlsysCatalog.Reading.Tests;

public sealed class TitleFormsTests
{
    [Theory]
    [InlineData("Gavel: Heterogeneity-Aware Scheduling", "", "Heterogeneity-Aware Scheduling", "Gavel")]
    [InlineData("A Survey of Systems", "Survey of Systems", "", "")]
    [InlineData("GPT-4: 3D Parallel Training", "", "3D Parallel Training", "GPT-4")]
    [InlineData("Ray: A Distributed Framework (RLlib)", "", "Distributed Framework", "Ray")]
    [InlineData("Serving with Pages (vLLM).", "", "Serving with Pages", "vLLM")]
    [InlineData("The Cache 2 (S3)", "Cache 2 (S3)", "Cache 2", "S3")]
    [InlineData("C++: What 10,000 Lines & More Cost", "", "What 10,000 Lines & More Cost", "C++")]
    [InlineData("Nothing Behind:", "", "", "")]
    public void Each_form_is_the_key_of_what_it_leaves(string title, string plain, string undressed, string name)
    {
        var forms = TitleForms.Of(title, null);

        Assert.Equal(TitleKey.Of(title), forms.Full);
        Assert.Equal(TitleKey.Of(plain.Length > 0 ? plain : title), forms.Plain.ToString());
        Assert.Equal(TitleKey.Of(undressed), forms.Undressed.ToString());
        Assert.Equal(TitleKey.Of(name), forms.Name.ToString());
        Assert.Equal(name.Length > 0, forms.IsDressed);
    }

    [Fact]
    public void The_forms_of_any_text_are_the_keys_of_its_stretches()
    {
        string[] pieces = ["A ", "the ", "Word", "word", "X", "3", "10,000", "2.5", " ", " ", ": ", ":", "(", ")", ".", "+", "#", "&", "-", "é", "ﬁ", "λ", "图", "𝐀", "\uD83D", "\uDE80"];
        var random = new Random(61);
        for (var i = 0; i < 20_000; i++)
        {
            var title = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => pieces[random.Next(pieces.Length)]));
            var forms = TitleForms.Of(title, null);

            Assert.Equal(TitleKey.Of(title, 0, title.Length), forms.Full);
            Assert.Equal(TitleKey.Of(title, AfterArticle(title, 0), title.Length), forms.Plain.ToString());
            if (forms.IsDressed)
            {
                Assert.Equal(TitleKey.Of(title, AfterArticle(title, forms.RestStart), forms.RestEnd), forms.Undressed.ToString());
                Assert.Equal(
                    forms.RestStart > 0 ? TitleKey.Of(title, 0, title.IndexOf(':')) : TitleKey.Of(title, forms.RestEnd, title.Length),
                    forms.Name.ToString());
            }
        }
    }

    [Fact]
    public void The_words_of_any_text_are_counted_as_if_each_were_folded_by_itself()
    {
        string[] pieces = ["Sparse", "sparse", "gates", "gate", "of", "3", "2.5", "10,000", " ", " ", " ", "-", "&", "+", ".", "é", "Ⅱ", "图", "𝐀", "\uD83D"];
        var random = new Random(62);
        for (var i = 0; i < 20_000; i++)
        {
            var title = string.Concat(Enumerable.Range(0, random.Next(16)).Select(_ => pieces[random.Next(pieces.Length)]));

            Assert.Equal(WordsOf(title).Count, TitleWords.Of(title, TitleKey.Of(title, 0, title.Length)).Count);
        }
    }

    [Fact]
    public void Parts_of_keys_are_equal_where_their_characters_are()
    {
        var dressed = TitleForms.Of("Gavel: Fair Cluster Scheduling", null);
        var bare = TitleForms.Of("The fair cluster-scheduling", null);

        Assert.True(dressed.IsDressedFormOf(bare));
        Assert.False(bare.IsDressedFormOf(dressed));
        Assert.True(dressed.Undressed.Equals(bare.Plain));
        Assert.Equal(dressed.Undressed.GetHashCode(), bare.Plain.GetHashCode());
        Assert.True(dressed.Undressed != dressed.Name);
        Assert.True(bare.Plain.StartsWith("fairclu"));
    }

    private static int AfterArticle(string title, int start)
    {
        string[] articles = ["a ", "an ", "the "];
        var article = articles.FirstOrDefault(article => title.AsSpan(start).StartsWith(article, StringComparison.OrdinalIgnoreCase));
        return start + (article?.Length ?? 0);
    }

    private static List<string> WordsOf(string title)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= title.Length; i++)
        {
            if (i < title.Length && IsOfWord(title, i))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                words.Add(TitleKey.Of(title, start, i));
                start = -1;
            }
        }

        words.RemoveAll(static word => word.Length == 0);
        return words;
    }

    private static bool IsOfWord(string title, int at) =>
        char.IsLetterOrDigit(title[at]) || char.IsSurrogate(title[at])
        || (title[at] == '.' && at > 0 && at + 1 < title.Length && char.IsAsciiDigit(title[at - 1]) && char.IsAsciiDigit(title[at + 1]));
}
