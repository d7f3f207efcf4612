using System.Reflection;
using System.Text;
using MlsysCatalog.Text;

namespace MlsysCatalog.Runtime.Tests;

/// <summary>What is left of a title, and that every target and every way through the code leaves the same.</summary>
public class FoldingTests
{
    [Theory]
    [InlineData("Ray: A Distributed Framework", "rayadistributedframework")]
    [InlineData("“Data-Parallel” – Training…", "dataparalleltraining")]
    [InlineData("Don’t Don't", "dontdont")]
    [InlineData("Naïve Façade Ångström Łódź Ęę Ǆ", "naivefacadeangstromlodzeedz")]
    [InlineData("Nai\u0308ve Fac\u0327ade", "naivefacade")]
    [InlineData("eﬃcient oﬄine ﬁne ﬂow", "efficientofflinefineflow")]
    [InlineData("ＧＰＵ ２５", "gpu25")]
    [InlineData("𝒜𝔸𝐚 ℓ ℝ 𝟚", "aaalr2")]
    [InlineData("Straße Œuvre Æther Þing", "strasseoeuvreaetherthing")]
    [InlineData("GPU & CPU", "gpuandcpu")]
    [InlineData("R&D", "randd")]
    [InlineData("μLayer µLayer Ωmega", "mulayermulayeromegamega")]
    [InlineData("Qwen2.5", "qwen2.5")]
    [InlineData("Qwen 2 5", "qwen2 5")]
    [InlineData("1.3 13 1-3", "1.3 13 1 3")]
    [InlineData("10,000 GPUs", "10000gpus")]
    [InlineData("C++ C# F# #1 A + B DistServe+", "c++c#f#1abdistserve+")]
    [InlineData("H₂O x² 10⁻³", "h2ox2 10 3")]
    [InlineData("3×3", "3x3")]
    [InlineData("Обучение ОБУЧЕНИЕ", "обучениеобучение")]
    [InlineData("深度学习、综述。", "深度学习综述")]
    [InlineData("zero\u200Bwidth soft\u00ADhyphen \u202Ertl", "zerowidthsofthyphenrtl")]
    [InlineData("🚀 Rocket 🚀", "rocket")]
    [InlineData("???", "???")]
    [InlineData(" ", "")]
    [InlineData("", "")]
    public void Folds(string title, string expected) => Assert.Equal(expected, TitleFolding.Fold(title));

    [Theory]
    [InlineData("Ray: A Distributed Framework", "ray a distributed framework")]
    [InlineData("Data-Parallel (R&D)", "data parallel r and d")]
    [InlineData("Qwen2.5, C++", "qwen2.5 c++")]
    [InlineData("Don’t stop", "dont stop")]
    public void Folds_to_words(string title, string expected)
    {
        Span<byte> folded = new byte[1024];
        Assert.Equal(expected, Encoding.UTF8.GetString(folded[..TitleFolding.FoldWords(Encoding.UTF8.GetBytes(title), folded)]));
    }

    [Fact]
    public void Every_character_folds_alike_on_both_targets_alone_and_in_company()
    {
        var old = OldFold();
        for (var codePoint = 0; codePoint < 0x20000; codePoint++)
        {
            if (codePoint is >= 0xD800 and <= 0xDFFF)
            {
                continue;
            }

            var character = char.ConvertFromUtf32(codePoint);
            Assert.Equal(old(character), TitleFolding.Fold(character));
            var company = "Training of " + character + "deep" + character + " 1" + character + "2 networks" + character;
            Assert.Equal(old(company), TitleFolding.Fold(company));
        }
    }

    [Fact]
    public void Texts_made_of_everything_fold_alike_on_both_targets()
    {
        // Blocks of sixteen bytes, their edges, and what ends them.
        string[] pieces = ["a", "Training", " ", "-", "'", "’", "2", "10,000", ",", ".", "2.5", "&", "+", "#", "é", "ﬃ", "深", "😀",
            "\u0301", ":", "        ", "................", "Z"];
        var old = OldFold();
        var random = new Random(7);
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(24)).Select(_ => pieces[random.Next(pieces.Length)]));
            var folded = TitleFolding.Fold(text);
            Assert.Equal(old(text), folded);
            Assert.True(TitleFolding.MayFoldTo(Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetBytes(folded)), text);
        }
    }

    /// <summary>The folding of the runtime library for netstandard2.0, which has no vectors.</summary>
    private static Func<string, string> OldFold() => Compiled.NetStandardRuntime().GetType("MlsysCatalog.Text.TitleFolding")!
        .GetMethod("Fold", BindingFlags.Static | BindingFlags.Public, [typeof(string)])!.CreateDelegate<Func<string, string>>();
}
