namespace MlsysCatalog.Reading.Tests;

public sealed class TitleKeyTests
{
    [Theory]
    [InlineData("INFaaS: Automated Model-less Inference Serving", "INFaaS: Automated model-less inference serving")]
    [InlineData("INFaaS: Automated Model-less Inference Serving", "INFaaS — Automated Modelless  Inference Serving.")]
    [InlineData("Achieving Î¼s-scale Preemption", "Achieving μs-scale Preemption")]
    [InlineData("Facebookâ€™s Recommendation", "Facebook's Recommendation")]
    [InlineData("Draft & Verify", "Draft and Verify")]
    [InlineData("Eﬃcient Traﬁc", "Efficient Trafic")]
    [InlineData("Poincaré Embeddings", "Poincare\u0301 Embeddings")]
    [InlineData("Ｆｕｌｌ Width", "Full Width")]
    [InlineData("𝐀𝐬𝐲𝐧𝐜 SGD", "Async SGD")]
    [InlineData("μLayer", "muLayer")]
    [InlineData("Part Ⅱ", "Part II")]
    [InlineData("1,000,000 Tokens", "1000000 Tokens")]
    [InlineData("4× Faster", "4x faster")]
    public void Equal_titles_have_equal_keys(string one, string other) => Assert.Equal(TitleKey.Of(one), TitleKey.Of(other));

    [Theory]
    [InlineData("Qwen2 Technical Report", "Qwen2.5 Technical Report")]
    [InlineData("Qwen2.5", "Qwen25")]
    [InlineData("Scaling to 1 3", "Scaling to 13")]
    [InlineData("Course Recommendations (Part 1)", "Course Recommendations (Part 2)")]
    [InlineData("Paxos Part I", "Paxos Part II")]
    [InlineData("LightThinker", "LightThinker++")]
    [InlineData("C: A Language", "C++: A Language")]
    [InlineData("图神经网络", "图网络")]
    public void Other_titles_have_other_keys(string one, string other) => Assert.NotEqual(TitleKey.Of(one), TitleKey.Of(other));

    [Theory]
    [InlineData("")]
    [InlineData("★ — …")]
    [InlineData("\uD83D\uDE80")]
    [InlineData("\uD83D")]
    public void Nothing_to_compare_is_an_empty_key(string title) => Assert.Equal("", TitleKey.Of(title));

    [Theory]
    [InlineData("Î¼s and â€œquotesâ€\u009D", "μs and “quotes”")]
    [InlineData("é alone, Â alone and naïve text stay", "é alone, Â alone and naïve text stay")]
    [InlineData("CafÃ©", "Café")]
    public void Mojibake_is_repaired_and_nothing_else(string damaged, string repaired) => Assert.Equal(repaired, Mojibake.Repair(damaged));
}
