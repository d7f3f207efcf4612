namespace MlsysCatalog.Tool;

/// <summary>What the commands tell the shell.</summary>
internal static class ExitCode
{
    /// <summary>All is well.</summary>
    public const int Clean = 0;

    /// <summary>A check found something.</summary>
    public const int Findings = 1;

    /// <summary>Input or arguments cannot be used; standard error says which.</summary>
    public const int Unusable = 2;
}
