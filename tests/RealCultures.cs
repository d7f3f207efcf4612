using System.Globalization;

namespace MlsysCatalog.Tests;

/// <summary>
/// Cultures that write numbers, dates, letters and their order in other ways. The compiler runs with the machine's, so the tests do,
/// too (see the Directory.Build.props beside this file).
/// </summary>
internal static class RealCultures
{
    /// <summary>i and İ; Arabic, Persian and Thai years; a comma in numbers; and a letter order of its own.</summary>
    public static readonly string[] Names = ["tr-TR", "ar-SA", "fa-IR", "th-TH", "de-DE", "cs-CZ"];

    /// <summary>Why there are none, or null: a machine without ICU knows the invariant culture only.</summary>
    public static string? Missing { get; } = AppContext.TryGetSwitch("System.Globalization.Invariant", out var isInvariant) && isInvariant || !KnowsTurkish()
        ? "This host knows the invariant culture only (DOTNET_SYSTEM_GLOBALIZATION_INVARIANT)."
        : null;

    /// <summary>What a function returns under a culture, which holds for what it starts, too.</summary>
    public static T Under<T>(string name, Func<T> function)
    {
        var (culture, language) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name);
            return function();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, language);
        }
    }

    private static bool KnowsTurkish()
    {
        try
        {
            return "i".ToUpper(CultureInfo.GetCultureInfo("tr-TR")) == "İ";
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }
}

/// <summary>A test under <see cref="RealCultures"/>; skipped where the host has none.</summary>
public sealed class CultureTheoryAttribute : TheoryAttribute
{
    public CultureTheoryAttribute() => Skip = RealCultures.Missing;
}

/// <summary>A case for each of <see cref="RealCultures"/>.</summary>
public sealed class RealCulturesAttribute : Xunit.Sdk.DataAttribute
{
    public override IEnumerable<object[]> GetData(System.Reflection.MethodInfo testMethod) => RealCultures.Names.Select(static name => new object[] { name });
}
