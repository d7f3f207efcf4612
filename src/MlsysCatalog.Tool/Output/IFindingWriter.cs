using MlsysCatalog.Reading;

namespace MlsysCatalog.Tool;

/// <summary>Prints what a check found.</summary>
internal interface IFindingWriter
{
    /// <summary>Prints findings.</summary>
    /// <param name="findings">What was found, in order.</param>
    /// <param name="lists">All that was checked.</param>
    void Write(IReadOnlyList<Finding> findings, IReadOnlyList<ListReading> lists);
}
