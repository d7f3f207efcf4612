namespace MlsysCatalog.Tool;

/// <summary>Prints what a check found.</summary>
internal interface IFindingWriter
{
    /// <summary>Prints a report.</summary>
    void Write(CheckReport report);
}
