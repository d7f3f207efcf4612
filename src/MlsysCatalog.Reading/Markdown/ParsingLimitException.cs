namespace MlsysCatalog.Reading;

/// <summary>A list asks more than any list may. Leaves the reader as a failure only.</summary>
internal sealed class ParsingLimitException(int position, string message) : Exception(message)
{
    /// <summary>Where in the list the limit is met.</summary>
    public int Position => position;
}
