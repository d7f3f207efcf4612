using System.Globalization;
using Xunit.Abstractions;

namespace MlsysCatalog.Reading.Tests.Dialects;

/// <summary>
/// Lists that mix forms freely and keep to their own habit only mostly are written, and how many of their entries are read as written is
/// counted. To draw others: <c>MLSYS_CATALOG_SURVEY=SEED,LISTS dotnet test --filter Others_are_drawn --logger "console;verbosity=detailed"</c>.
/// </summary>
public sealed class SurveyTests(ITestOutputHelper output)
{
    private const string Variable = "MLSYS_CATALOG_SURVEY";

    [Fact]
    public void A_list_is_written_the_same_each_time() =>
        Assert.All(Enumerable.Range(1, 20), seed => Assert.Equal(HabitualList.Of(seed).Text, HabitualList.Of(seed).Text));

    [Fact]
    public void Others_are_drawn_where_they_are_asked_for()
    {
        if (Environment.GetEnvironmentVariable(Variable)?.Split(',') is [var seed, var lists])
        {
            var first = int.Parse(seed, CultureInfo.InvariantCulture);
            output.WriteLine(Survey.Of(Enumerable.Range(first, int.Parse(lists, CultureInfo.InvariantCulture))).Report(shown: 5, byField: true));
        }
    }
}
