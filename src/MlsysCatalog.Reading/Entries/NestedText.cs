namespace MlsysCatalog.Reading;

/// <summary>What the items nested in an entry say of it.</summary>
/// <param name="Authors">The authors, where a nested item lists them.</param>
/// <param name="AuthorsTruncated">Whether those end in <c>et al.</c></param>
/// <param name="Remarks">Everything else, one element an item.</param>
internal readonly record struct NestedText(EquatableArray<string> Authors, bool AuthorsTruncated, EquatableArray<string> Remarks)
{
    /// <summary>Reads the nested items that are no entries of their own.</summary>
    public static NestedText Of(ReadDraft draft, Func<Candidate, bool> isEntry)
    {
        var authors = EquatableArray<string>.Empty;
        var isTruncated = false;
        var remarks = new List<string>();
        foreach (var child in draft.Draft.Candidate.Children)
        {
            if (isEntry(child))
            {
                continue;
            }

            var text = PlainText.Of(child.Text);
            if (authors.Count == 0 && draft.Authors.Count == 0 && People.Likeness(text.AsSpan()) >= 0.85)
            {
                authors = People.Read(text, out isTruncated);
            }
            else if (text.Length > 0)
            {
                remarks.Add(text);
            }
        }

        return new(authors, isTruncated, remarks.ToEquatableArray());
    }
}
