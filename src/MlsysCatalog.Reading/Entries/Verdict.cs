namespace MlsysCatalog.Reading;

/// <summary>Whether a candidate is an entry.</summary>
/// <param name="IsEntry">Whether it is one.</param>
/// <param name="Reason">Why not; empty for an entry.</param>
internal readonly record struct Verdict(bool IsEntry, string Reason)
{
    public static Verdict Yes { get; } = new(true, "");

    public static Verdict No(string reason) => new(false, reason);
}
