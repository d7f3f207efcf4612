namespace MlsysCatalog.Reading.Tests.Dialects;

/// <summary>A test that draws the lists that an environment variable asks for, and is skipped where it does not.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SurveyFactAttribute : FactAttribute
{
    /// <summary>The variable: the first seed and how many lists, with a comma between.</summary>
    public const string Variable = "MLSYS_CATALOG_SURVEY";

    public SurveyFactAttribute() => Skip = Environment.GetEnvironmentVariable(Variable) is null ? $"{Variable}=SEED,LISTS draws lists of one's own." : null;
}
