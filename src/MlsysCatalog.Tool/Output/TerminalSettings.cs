namespace MlsysCatalog.Tool;

/// <summary>What those who watch the tool can see; nothing where nobody does.</summary>
/// <param name="HasColours">Whether what is asked for is printed on a terminal that has colours, and nobody minds them.</param>
/// <param name="ShowsProgress">Whether standard error is a terminal.</param>
/// <param name="ShowsOutput">Whether what is asked for is printed on a terminal.</param>
internal readonly record struct TerminalSettings(bool HasColours, bool ShowsProgress, bool ShowsOutput = false)
{
    /// <summary>Looks at the terminal, and at what <c>NO_COLOR</c> (https://no-color.org) and <c>TERM</c> say.</summary>
    public static TerminalSettings OfConsole() => new(
        HasColours: !Console.IsOutputRedirected
            && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && Environment.GetEnvironmentVariable("TERM") != "dumb",
        ShowsProgress: !Console.IsErrorRedirected,
        ShowsOutput: !Console.IsOutputRedirected);
}
