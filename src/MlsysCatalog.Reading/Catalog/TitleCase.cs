namespace MlsysCatalog.Reading;

/// <summary>Tells <c>Fair and Efficient GPU Cluster Scheduling</c> from <c>Fair and efficient GPU cluster scheduling</c>.</summary>
internal static class TitleCase
{
    /// <summary>Whether most of the words that are long enough to be capitalised are; a text without such words is not.</summary>
    public static bool IsTitleCase(string title)
    {
        var capitalised = 0;
        var words = 0;
        var start = -1;
        for (var i = 0; i <= title.Length; i++)
        {
            if (i < title.Length && char.IsLetter(title[i]))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                if (i - start >= 4)
                {
                    words++;
                    capitalised += char.IsUpper(title[start]) ? 1 : 0;
                }

                start = -1;
            }
        }

        return capitalised * 2 > words;
    }
}
