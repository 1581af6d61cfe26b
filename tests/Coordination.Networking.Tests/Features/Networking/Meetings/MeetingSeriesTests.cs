using Coordination.Networking.Domain.Meetings;

namespace Coordination.Networking.Tests.Features.Networking.Meetings;

/// <summary>The days of a series.</summary>
[Trait("Req", "S003-06")]
public sealed class MeetingSeriesTests
{
    [Fact]
    public void Days_Monthly_KeepTheWeekdayOfTheMonth() => MeetingSeries.Days(new DateOnly(2027, 1, 12), Recurrence.Monthly, 4)
        .ShouldBe([new DateOnly(2027, 1, 12), new DateOnly(2027, 2, 9), new DateOnly(2027, 3, 9), new DateOnly(2027, 4, 13)]);

    [Fact]
    public void Days_MonthlyFromAFifthWeekday_AreOnTheLast() => MeetingSeries.Days(new DateOnly(2027, 1, 29), Recurrence.Monthly, 4)
        .ShouldBe([new DateOnly(2027, 1, 29), new DateOnly(2027, 2, 26), new DateOnly(2027, 3, 26), new DateOnly(2027, 4, 30)]);

    [Fact]
    public void Days_QuarterlyOverTheYear_KeepTheWeekday() => MeetingSeries.Days(new DateOnly(2026, 11, 4), Recurrence.Quarterly, 3)
        .ShouldBe([new DateOnly(2026, 11, 4), new DateOnly(2027, 2, 3), new DateOnly(2027, 5, 5)]);

    [Theory]
    [InlineData(nameof(Recurrence.Weekly), 7)]
    [InlineData(nameof(Recurrence.EveryOtherWeek), 14)]
    public void Days_ByWeeks_AreEvenlyApart(string recurrence, int apart)
    {
        var days = MeetingSeries.Days(new DateOnly(2027, 3, 25), Enum.Parse<Recurrence>(recurrence), 3);

        days.Zip(days.Skip(1)).ShouldAllBe(p => p.Second.DayNumber - p.First.DayNumber == apart);
    }

    [Fact]
    public void Days_NotRepeatedOrTooMany_AreKeptWithinReason()
    {
        MeetingSeries.Days(new DateOnly(2027, 3, 25), Recurrence.None, 9).Count.ShouldBe(1);
        MeetingSeries.Days(new DateOnly(2027, 3, 25), Recurrence.Weekly, 1000).Count.ShouldBe(MeetingSeries.Most);
        MeetingSeries.Days(new DateOnly(2027, 3, 25), Recurrence.Weekly, 0).Count.ShouldBe(1);
    }
}
