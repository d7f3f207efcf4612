namespace MlsysCatalog.Reading;

/// <summary>A year that was found in a text.</summary>
/// <param name="Value">The year in four digits, or null where none was found.</param>
/// <param name="Start">Its first character, apostrophe included.</param>
/// <param name="End">The character after its last, month and day included.</param>
/// <param name="Flaw">What is wrong with how it is written.</param>
internal readonly record struct YearMark(int? Value, int Start, int End, TagFlaw Flaw);
