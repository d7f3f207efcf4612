namespace MlsysCatalog.Runtime.Tests;

/// <summary>A test that takes a minute and gigabytes: run where MLSYS_CATALOG_LARGE is set.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LargeFactAttribute : FactAttribute
{
    public LargeFactAttribute()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("MLSYS_CATALOG_LARGE")))
        {
            Skip = "Takes a minute and gigabytes: set MLSYS_CATALOG_LARGE to run it.";
        }
    }
}
