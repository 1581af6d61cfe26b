using Coordination.BusinessSupport.Domain.StateAid;

namespace Coordination.BusinessSupport.Tests.Domain.StateAid;

/// <summary>Three years to the day, the leap day among them.</summary>
public sealed class RollingWindowTests
{
    [Theory]
    [InlineData("2027-02-01", "2024-02-01", false)]
    [InlineData("2027-02-01", "2024-02-02", true)]
    [InlineData("2027-02-01", "2027-02-01", true)]
    [InlineData("2027-02-01", "2027-02-02", false)]
    [InlineData("2028-02-29", "2025-02-28", false)]
    [InlineData("2028-02-29", "2025-03-01", true)]
    [InlineData("2027-02-28", "2024-02-28", false)]
    [InlineData("2027-02-28", "2024-02-29", true)]
    [InlineData("2027-03-01", "2024-02-29", false)]
    public void Holds_DayAndGrant_LaterThanTheSameDayThreeYearsAgo(string day, string granted, bool holds) =>
        RollingWindow.Holds(DateOnly.Parse(day, null), 3, DateOnly.Parse(granted, null)).ShouldBe(holds);

    [Fact]
    public void FreedOn_AnyDay_IsTheFirstWhoseWindowNoLongerHoldsIt() => Seeds.Each(2_000, random =>
    {
        var granted = random.Day();
        var years = random.Next(1, 5);
        var freed = RollingWindow.FreedOn(granted, years);
        RollingWindow.Holds(freed, years, granted).ShouldBeFalse($"{granted} is still held on {freed}");
        for (var day = freed.AddDays(-3); day < freed; day = day.AddDays(1))
        {
            RollingWindow.Holds(day, years, granted).ShouldBeTrue($"{granted} is not held on {day}");
        }
    });
}
