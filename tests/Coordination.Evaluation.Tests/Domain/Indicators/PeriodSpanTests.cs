using Coordination.Evaluation.Domain.Indicators;

namespace Coordination.Evaluation.Tests.Domain.Indicators;

/// <summary>Months, quarters, tertials and years.</summary>
public sealed class PeriodSpanTests
{
    [Theory]
    [InlineData("2027", "2027-01-01", "2027-12-31", "2026")]
    [InlineData("2027-T1", "2027-01-01", "2027-04-30", "2026-T3")]
    [InlineData("2027-T3", "2027-09-01", "2027-12-31", "2027-T2")]
    [InlineData("2028-K1", "2028-01-01", "2028-03-31", "2027-K4")]
    [InlineData("2028-M2", "2028-02-01", "2028-02-29", "2028-M1")]
    [InlineData("2028-M12", "2028-12-01", "2028-12-31", "2028-M11")]
    public void Read_Key_GivesDaysAndNeighbour(string key, string first, string last, string before)
    {
        var period = PeriodSpan.Read(key)!.Value;

        period.Key.ShouldBe(key);
        period.FirstDay.ShouldBe(DateOnly.Parse(first));
        period.LastDay.ShouldBe(DateOnly.Parse(last));
        period.Previous.Key.ShouldBe(before);
        period.Previous.Next.ShouldBe(period);
        PeriodSpan.Of(period.Kind, period.LastDay).ShouldBe(period);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("27")]
    [InlineData("2027-")]
    [InlineData("2027-T")]
    [InlineData("2027-T4")]
    [InlineData("2027-M13")]
    [InlineData("2027-X1")]
    [InlineData("2027-K-1")]
    [InlineData("9999")]
    public void Read_WhatIsNoPeriod_IsNull(string? key) => PeriodSpan.Read(key).ShouldBeNull();
}
