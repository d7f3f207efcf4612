namespace MlsysCatalog.Reading;

/// <summary>What a list does nearly always, so that an entry which does otherwise is a slip and not a style.</summary>
internal static class Habit
{
    /// <summary>Whether at least nine of ten do it.</summary>
    /// <param name="doing">How many do it.</param>
    /// <param name="all">How many there are.</param>
    public static bool Holds(int doing, int all) => all > 0 && doing >= all * 0.9;
}
