using System.Globalization;

namespace MlsysCatalog.Reading.Tests;

public sealed class IdentifiersTests
{
    [Theory]
    [InlineData("OSDI", "Osdi")]
    [InlineData("SIGCOMM", "Sigcomm")]
    [InlineData("GEMEL", "Gemel")]
    [InlineData("SC", "SC")]
    [InlineData("EuroSys", "EuroSys")]
    [InlineData("NeurIPS", "NeurIPS")]
    [InlineData("MLSys", "MLSys")]
    [InlineData("GPipe", "GPipe")]
    [InlineData("ZeRO", "ZeRO")]
    [InlineData("vLLM", "VLLM")]
    [InlineData("arXiv", "ArXiv")]
    [InlineData("DNNs", "DNNs")]
    [InlineData("GPT3", "Gpt3")]
    [InlineData("E2LLM", "E2Llm")]
    public void Casing_is_kept_but_for_words_of_capitals(string text, string identifier) => Assert.Equal(identifier, Identifiers.Of(text));

    [Theory]
    [InlineData("PCC Vivace", "PccVivace")]
    [InlineData("AFS/CoDDL", "AfsCoDDL")]
    [InlineData("ZeRO-infinity", "ZeROInfinity")]
    [InlineData("Topology-aware scheduling", "TopologyAwareScheduling")]
    [InlineData("Facebook’s DNN-based Recommendation", "FacebooksDnnBasedRecommendation")]
    [InlineData("“Quoted”, *starred* & `coded`", "QuotedStarredCoded")]
    [InlineData("$Gandiva_{fair}$", "GandivaFair")]
    public void Separators_vanish(string text, string identifier) => Assert.Equal(identifier, Identifiers.Of(text));

    [Theory]
    [InlineData("μLayer", "MuLayer")]
    [InlineData("Δ-mem", "DeltaMem")]
    [InlineData("Poincaré", "Poincare")]
    [InlineData("Straße", "Strasse")]
    [InlineData("Łukasz Ångström", "LukaszAngstrom")]
    [InlineData("𝐀𝐬𝐲𝐧𝐜 SGD", "AsyncSgd")]
    [InlineData("图神经网络 GNN", "图神经网络Gnn")]
    [InlineData("Обзор ЯЗЫК", "ОбзорЯзык")]
    [InlineData("हिन्दी", "हिन्दी")]
    public void Letters_outside_ASCII_are_spelled_or_stay(string text, string identifier) => Assert.Equal(identifier, Identifiers.Of(text));

    [Theory]
    [InlineData("3D Parallelism", "_3DParallelism")]
    [InlineData("1.1 Brain", "_11Brain")]
    public void A_leading_digit_gets_an_underscore(string text, string identifier) => Assert.Equal(identifier, Identifiers.Of(text));

    [Fact]
    public void A_text_of_which_nothing_is_left_is_called_by_its_hash()
    {
        Assert.Equal("", Identifiers.Of("★ … 🚀"));
        Assert.Matches("^Paper[0-9A-F]{8}$", Identifiers.Of("★ … 🚀", "Paper"));
        Assert.Equal("Paper003B8F40", Identifiers.Of("★", "Paper"));
    }

    [Fact]
    public void It_ends_at_a_word_with_at_most_60_characters()
    {
        var identifier = Identifiers.Of(
            "Using DeepSpeed and Megatron to Train Megatron-Turing NLG 530B, A Large-Scale Generative Language Model");

        Assert.Equal("UsingDeepSpeedAndMegatronToTrainMegatronTuringNlg530BALarge", identifier);
        Assert.Equal(60, Identifiers.Of(new string('x', 30) + " " + new string('y', 30) + " z").Length);
        Assert.Equal(60, Identifiers.Of(new string('x', 100)).Length);
        Assert.Equal(60, Identifiers.Of("1" + new string('x', 100)).Length);
    }

    [Theory]
    [InlineData("Equals", "Equals_")]
    [InlineData("tostring", "Tostring_")]
    [InlineData("Osdi2020", "Osdi2020_")]
    [InlineData("class", "Class")]
    [InlineData("record", "Record")]
    public void A_member_hides_nothing(string text, string identifier) =>
        Assert.Equal(identifier, Identifiers.AsMember(Identifiers.Of(text), "Osdi2020"));

    [Fact]
    public void Every_text_makes_an_identifier_that_C_sharp_takes()
    {
        var random = new Random(5);
        for (var i = 0; i < 20_000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(40)).Select(_ => random.Next(4) switch
            {
                0 => (char)random.Next(' ', '\u0250'),
                1 => (char)random.Next(0, 0x10000),
                2 => (char)random.Next('A', 'z'),
                _ => (char)random.Next(0xD7F0, 0xE010),
            })]);

            var identifier = Identifiers.Of(text, "Paper");

            Assert.True(IsIdentifier(identifier), $"{identifier} of {string.Join(' ', text.Select(c => ((int)c).ToString("X4")))}");
            Assert.InRange(identifier.Length, 1, 60);
        }
    }

    private static bool IsIdentifier(string text) =>
        (text[0] == '_' || char.IsLetter(text[0]))
        && text.All(c => char.IsLetterOrDigit(c) || c == '_'
            || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);
}
