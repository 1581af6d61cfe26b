using System.Globalization;
using Coordination.Platform.Time;

namespace Coordination.Platform.Tests.Time;

public sealed class DateTextTests
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");
    private static readonly DateOnly Day = new(2026, 11, 20);

    [Fact]
    public void Long_InTwoLanguages_NamesTheMonth()
    {
        DateText.Long(Day, Swedish).ShouldBe("20 november 2026");
        DateText.Long(Day, English).ShouldBe("20 November 2026");
        DateText.WithWeekday(Day, Swedish).ShouldBe("fredag 20 november 2026");
    }

    [Theory]
    [InlineData(3, "1 mars 2026", "1 Mar 2026")]
    [InlineData(9, "1 sep 2026", "1 Sep 2026")]
    [InlineData(10, "1 okt 2026", "1 Oct 2026")]
    public void Short_InTwoLanguages_AbbreviatesAsThatLanguageDoes(int month, string swedish, string english)
    {
        DateText.Short(new DateOnly(2026, month, 1), Swedish).ShouldBe(swedish);
        DateText.Short(new DateOnly(2026, month, 1), English).ShouldBe(english);
    }

    [Theory]
    [InlineData(0, "idag", "today")]
    [InlineData(1, "i morgon", "tomorrow")]
    [InlineData(5, "om 5 dagar", "in 5 days")]
    [InlineData(-1, "1 dag sen", "1 day late")]
    [InlineData(-8, "8 dagar sen", "8 days late")]
    public void Due_AtADistance_SaysHowFarOrHowLate(int days, string swedish, string english)
    {
        DateText.Due(Day.AddDays(days), Day, Swedish).ShouldBe(swedish);
        DateText.Due(Day.AddDays(days), Day, English).ShouldBe(english);
    }

    [Fact]
    public void Relative_InThePast_IsNotLate()
    {
        DateText.Relative(Day.AddDays(-1), Day, Swedish).ShouldBe("i går");
        DateText.Relative(Day.AddDays(-8), Day, Swedish).ShouldBe("8 dagar sedan");
        DateText.Relative(Day.AddDays(-8), Day, English).ShouldBe("8 days ago");
    }

    [Fact]
    public void Moment_OfAnInstant_IsSwedishWallClock()
    {
        var noonUtc = new DateTimeOffset(2026, 7, 1, 12, 0, 0, TimeSpan.Zero);
        DateText.Moment(noonUtc, Swedish).ShouldBe("1 juli 2026 kl. 14.00");
        DateText.Moment(noonUtc, English).ShouldBe("1 Jul 2026, 14:00");
    }

    [Fact]
    public void Money_InTwoLanguages_KeepsItsGroupsTogether()
    {
        NumberText.Money(1250000, Swedish).ShouldBe("1\u00A0250\u00A0000\u00A0kr");
        NumberText.Money(99.5m, Swedish).ShouldBe("99,50\u00A0kr");
        NumberText.Money(-1250000, English).ShouldBe("SEK\u00A0\u22121,250,000");
    }

    [Fact]
    public void Share_OfNothing_IsADash()
    {
        NumberText.Share(5, 8, Swedish).ShouldBe("63\u00A0%");
        NumberText.Share(0, 0, Swedish).ShouldBe("\u2013");
        NumberText.Number(1234.50m, 2, Swedish).ShouldBe("1\u00A0234,5");
    }
}
