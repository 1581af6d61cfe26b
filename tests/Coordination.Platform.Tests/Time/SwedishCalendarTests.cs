using System.Globalization;
using Coordination.Platform.Time;

namespace Coordination.Platform.Tests.Time;

public sealed class SwedishCalendarTests
{
    [Theory]
    [InlineData("2026-12-01", 20, "2027-01-04")] // 24 and 31 December free, 25 December and 1 January on Fridays
    [InlineData("2026-04-01", 1, "2026-04-02")]
    [InlineData("2026-04-02", 1, "2026-04-07")] // over Good Friday and Easter Monday
    [InlineData("2026-06-18", 1, "2026-06-22")] // over Midsummer Eve
    [InlineData("2027-01-04", -20, "2026-12-01")]
    [InlineData("2026-11-21", 0, "2026-11-21")] // a Saturday: zero days gives it back
    public void AddWorkingDays_OverHolidays_SkipsThem(string from, int days, string expected)
        => SwedishCalendar.EuropeanUnion.AddWorkingDays(Date(from), days).ShouldBe(Date(expected));

    [Fact]
    public void AddWorkingDays_WithEvesAsWorkingDays_EndsTwoDaysEarlier()
        => SwedishCalendar.EuropeanUnionWithEves.AddWorkingDays(new DateOnly(2026, 12, 1), 20).ShouldBe(new DateOnly(2026, 12, 30));

    [Fact]
    public void WorkingDaysBetween_TheDayFoundByAdding_IsTheNumberAdded()
    {
        var calendar = SwedishCalendar.Office(new OfficeCalendarRules { HalfDaysAreFree = true, AnnualPauses = [AnnualPause.July] });
        for (var start = new DateOnly(2026, 1, 1); start.Year == 2026; start = start.AddDays(1))
        {
            foreach (var days in (int[])[1, 14, 60, -3, -30])
            {
                calendar.WorkingDaysBetween(start, calendar.AddWorkingDays(start, days)).ShouldBe(days, $"{start:O} {days}");
            }
        }
    }

    [Theory]
    [InlineData("2026-06-06", "2026-06-08")] // Saturday and National Day
    [InlineData("2026-06-19", "2026-06-22")] // Midsummer Eve
    [InlineData("2026-12-24", "2026-12-28")] // Christmas Eve on a Thursday
    [InlineData("2026-12-31", "2027-01-04")] // New Year's Eve on a Thursday
    [InlineData("2026-04-30", "2026-04-30")] // Walpurgis Eve is custom, not law
    [InlineData("2026-05-15", "2026-05-15")] // and so is the day after Ascension
    [InlineData("2026-05-25", "2026-05-25")] // Whit Monday is no holiday
    public void LastDay_OfAStatutoryTime_MovesToTheNextWeekday(string end, string expected)
        => StatutoryDeadline.LastDay(Date(end)).ShouldBe(Date(expected));

    [Fact]
    public void AfterWeeks_FromAThursday_EndsOnAThursday()
        => StatutoryDeadline.AfterWeeks(new DateOnly(2026, 11, 19), 3).ShouldBe(new DateOnly(2026, 12, 10));

    [Fact]
    public void AfterMonths_ToAMonthWithoutThatDate_EndsOnItsLastDay()
        => StatutoryDeadline.AfterMonths(new DateOnly(2027, 8, 31), 1).ShouldBe(new DateOnly(2027, 9, 30));

    [Fact]
    public void AfterMonths_EndingOnASunday_MovesToMonday()
        => StatutoryDeadline.AfterMonths(new DateOnly(2027, 1, 31), 1).ShouldBe(new DateOnly(2027, 3, 1));

    [Fact]
    public void AfterYears_FromLeapDay_EndsOn28February()
        => StatutoryDeadline.AfterYears(new DateOnly(2028, 2, 29), 1).ShouldBe(new DateOnly(2029, 2, 28));

    [Fact]
    public void LastOfDays_OfTwoDaysOverEaster_HoldsTwoWorkingDays()
        => EuropeanPeriod.LastOfDays(new DateOnly(2026, 4, 2), 3).ShouldBe(new DateOnly(2026, 4, 8));

    [Fact]
    public void LastOfDays_EndingOnASaturday_RunsThroughMonday()
        => EuropeanPeriod.LastOfDays(new DateOnly(2026, 11, 11), 10).ShouldBe(new DateOnly(2026, 11, 23));

    [Theory]
    [InlineData("2026-04-30", false)] // half-day
    [InlineData("2026-05-15", false)] // bridge day
    [InlineData("2026-07-07", false)] // July
    [InlineData("2026-02-18", false)] // week 8
    [InlineData("2026-11-03", false)] // single pause
    [InlineData("2026-08-03", true)]
    public void IsWorkingDay_InAnOfficeWithCustoms_FollowsItsRules(string date, bool expected)
    {
        var office = SwedishCalendar.Office(new OfficeCalendarRules
        {
            HalfDaysAreFree = true,
            BridgeDaysAreFree = true,
            PauseWeeks = [8],
            AnnualPauses = [AnnualPause.July],
            Pauses = [new CalendarPause(new DateOnly(2026, 11, 2), new DateOnly(2026, 11, 3))],
        });

        office.IsWorkingDay(Date(date)).ShouldBe(expected);
        SwedishCalendar.Statutory.IsWorkingDay(Date(date)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("2026-12-30", true)]
    [InlineData("2027-01-03", true)]
    [InlineData("2027-01-09", false)]
    public void Covers_APauseOverNewYear_HoldsBothEnds(string date, bool expected)
        => new AnnualPause(12, 27, 1, 8).Covers(Date(date)).ShouldBe(expected);

    [Theory]
    [InlineData("2027-01-03", "2026-W53")]
    [InlineData("2024-12-30", "2025-W01")]
    [InlineData("2026-11-21", "2026-W47")]
    public void Of_ADateNearNewYear_BelongsToTheYearOfItsThursday(string date, string expected)
    {
        var week = IsoWeek.Of(Date(date));
        week.ToString().ShouldBe(expected);
        week.Monday.DayOfWeek.ShouldBe(DayOfWeek.Monday);
        Date(date).ShouldBeInRange(week.Monday, week.Sunday);
    }

    private static DateOnly Date(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
