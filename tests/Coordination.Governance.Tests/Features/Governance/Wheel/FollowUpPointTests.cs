using Coordination.Governance.Domain.Wheel;

namespace Coordination.Governance.Tests.Features.Governance.Wheel;

public sealed class FollowUpPointTests
{
    [Theory]
    [Trait("Req", "S003-13")]
    [InlineData("Stays", 2028, "2028-05-20")]
    [InlineData("NextWorkingDay", 2028, "2028-05-22")]
    [InlineData("WorkingDayBefore", 2028, "2028-05-19")]
    [InlineData("NextWorkingDay", 2027, "2027-05-20")]
    public void Due_OnASaturday_MovesAsTheRuleSays(string moved, int year, string due) =>
        Point(new YearDay(5, 20), 0, Enum.Parse<MovedDay>(moved)).DueFor(year).ToString("O").ShouldBe(due);

    [Theory]
    [InlineData(2, 29, 2027, "2027-02-28")]
    [InlineData(2, 29, 2028, "2028-02-29")]
    [InlineData(4, 30, 2027, "2027-04-30")]
    public void Due_OnADayThatTheYearLacks_IsTheMonthsLast(int month, int day, int year, string due) =>
        Point(new YearDay(month, day), 0, MovedDay.Stays).DueFor(year).ToString("O").ShouldBe(due);

    [Fact]
    public void Between_APointDueTheYearAfter_NamesTheYearItIsAbout() =>
        Point(new YearDay(2, 15), 1, MovedDay.Stays).Between(new DateOnly(2027, 1, 1), new DateOnly(2028, 12, 31))
            .ShouldBe([(2026, new DateOnly(2027, 2, 15)), (2027, new DateOnly(2028, 2, 15))]);

    [Fact]
    public void Between_ADayThatAHolidayMovesOverTheYearsEnd_StandsInTheNewYear() =>
        Point(new YearDay(12, 31), 0, MovedDay.NextWorkingDay).Between(new DateOnly(2028, 1, 1), new DateOnly(2028, 1, 31)).ShouldBe([(2027, new DateOnly(2028, 1, 3))]);

    [Theory]
    [InlineData(4, 31, false)]
    [InlineData(2, 30, false)]
    [InlineData(2, 29, true)]
    [InlineData(13, 1, false)]
    [InlineData(1, 0, false)]
    public void Exists_ADayOfSomeYear_IsKnown(int month, int day, bool exists) => YearDay.Exists(month, day).ShouldBe(exists);

    [Fact]
    public void Templates_OfKnownMunicipalities_AreSoundAndInTheirOwnOrder()
    {
        FollowUpYears.Stockholm.Concat(FollowUpYears.Uppsala).ShouldAllBe(t => FollowUpPoint.Check(t).Succeeded);
        FollowUpYears.Stockholm.Single(t => t.Name == "Verksamhetsberättelse").YearOffset.ShouldBe(1);
    }

    private static FollowUpPoint Point(YearDay due, int offset, MovedDay moved) =>
        new(FollowUpPointId.New(), new FollowUpPointText("Punkt", null, due, offset, moved, true, 45, true), [], new DateOnly(2026, 1, 1));
}
