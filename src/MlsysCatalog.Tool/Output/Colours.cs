using MlsysCatalog.Reading;

namespace MlsysCatalog.Tool;

/// <summary>Colours for a terminal. Text is made safe for one before it is coloured.</summary>
/// <param name="isOn">Whether there are any; without, texts stay as they are.</param>
internal readonly struct Colours(bool isOn)
{
    private const string Reset = "\e[0m";
    private const string Bold = "\e[1m";
    private const string Dim = "\e[2m";

    /// <summary>A text that is to be found again, such as a place.</summary>
    public string Strong(string text) => Wrap(Bold, text);

    /// <summary>A text that is there only to lean on.</summary>
    public string Faint(string text) => Wrap(Dim, text);

    /// <summary>A text in the colour of a severity.</summary>
    public string Of(FindingSeverity severity, string text) => Wrap(severity switch
    {
        FindingSeverity.Error => "\e[1;31m",
        FindingSeverity.Warning => "\e[1;33m",
        _ => "\e[1;36m",
    }, text);

    private string Wrap(string code, string text) => isOn && text.Length > 0 ? code + text + Reset : text;
}
