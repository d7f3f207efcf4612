namespace MlsysCatalog.Reading;

/// <summary>
/// What candidates of one kind say as a rule. Each is judged against it: the same line means less where all others print a venue.
/// </summary>
internal sealed class KindHabit
{
    private int _tagged;

    /// <summary>How many have a title.</summary>
    public int Count { get; private set; }

    /// <summary>How many of them say more than a title does.</summary>
    public int Strong { get; private set; }

    /// <summary>How many of the others say a year or who wrote it.</summary>
    public int Hinted { get; private set; }

    /// <summary>The share of the strong ones that print a venue.</summary>
    public double Tagged => (double)_tagged / Math.Max(1, Strong);

    /// <summary>The share of all that print a venue.</summary>
    public double TaggedShare => (double)_tagged / Math.Max(1, Count);

    /// <summary>How many are nothing but one link whose text may be a title.</summary>
    public int Links { get; private set; }

    /// <summary>Counts one more.</summary>
    public void Add(ReadDraft draft)
    {
        if (!draft.Draft.HasTitle)
        {
            return;
        }

        Links += draft.IsOneLink ? 1 : 0;

        var evidence = draft.Evidence;
        Count++;
        Strong += evidence.IsStrong ? 1 : 0;
        Hinted += !evidence.IsStrong && (evidence.HasYear || draft.Authors.Count > 0) ? 1 : 0;
        _tagged += evidence.HasVenue ? 1 : 0;
    }
}
