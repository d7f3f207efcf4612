namespace MlsysCatalog.Reading;

/// <summary>A paper id of an entry.</summary>
/// <param name="Text">The id.</param>
/// <param name="Number">Its number among those of all entries (<see cref="MentionKeys"/>).</param>
/// <param name="Label">What its link is called; null where the id is printed.</param>
internal readonly record struct MentionId(string Text, int Number, string? Label);
