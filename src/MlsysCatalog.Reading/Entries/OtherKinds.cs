namespace MlsysCatalog.Reading;

/// <summary>What a list says of an entry that is no paper, in the place where its papers have a tag or their venue.</summary>
internal static class OtherKinds
{
    private static readonly WordSet Names = new(
        "manual", "reference", "pres", "presentation", "slides", "talk", "video", "book", "course", "lecture", "blog", "blog post",
        "website", "tool");

    /// <summary>Whether a text is such a word and nothing else.</summary>
    public static bool Contains(ReadOnlySpan<char> text) => Names.Contains(text);
}
