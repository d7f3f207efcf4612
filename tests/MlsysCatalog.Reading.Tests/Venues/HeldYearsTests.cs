namespace MlsysCatalog.Reading.Tests.Venues;

public class HeldYearsTests
{
    [Theory]
    [InlineData("1994", "1994")]
    [InlineData(" 1994 ,1996, 1999 - 2000", "1994, 1996, 1999-2000")]
    [InlineData("2018, 2020-", "2018, 2020-")]
    [InlineData("2009–2020", "2009-2020")]
    [InlineData("", "")]
    public void Years_and_ranges_are_read(string text, string printed)
    {
        Assert.True(HeldYears.TryParse(text, out var years));
        Assert.Equal(printed, years.ToString());
    }

    [Theory]
    [InlineData("94")]
    [InlineData("1994;1996")]
    [InlineData("1994,")]
    [InlineData("-2020")]
    [InlineData("2020-2018")]
    [InlineData("2018-20")]
    [InlineData("2018 2020")]
    [InlineData("20201")]
    [InlineData("annual")]
    [InlineData("0094")]
    public void Anything_else_is_not(string text)
    {
        Assert.False(HeldYears.TryParse(text, out var years));
        Assert.False(years.IsKnown);
    }

    [Fact]
    public void An_open_range_goes_on_for_ever()
    {
        HeldYears.TryParse("1999-2000, 2020-", out var years);

        Assert.False(years.WasHeld(1998));
        Assert.True(years.WasHeld(1999));
        Assert.True(years.WasHeld(2000));
        Assert.False(years.WasHeld(2019));
        Assert.True(years.WasHeld(2020));
        Assert.True(years.WasHeld(9999));
    }

    [Fact]
    public void Unknown_years_say_nothing()
    {
        Assert.False(HeldYears.Unknown.IsKnown);
        Assert.Null(HeldYears.Unknown.WasHeld(2020));
    }

    [Fact]
    public void Equal_years_are_equal()
    {
        HeldYears.TryParse("1994, 2020-", out var one);
        HeldYears.TryParse(" 1994,2020 - ", out var other);

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, HeldYears.Unknown);
    }
}
