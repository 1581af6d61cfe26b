using Coordination.Evaluation.Domain.Facts;
using Coordination.Evaluation.Domain.Indicators;

namespace Coordination.Evaluation.Tests.Domain.Indicators;

/// <summary>How a year is judged beside its target, in time to act.</summary>
public sealed class YearJudgementTests
{
    private static readonly DateTimeOffset Now = new(2027, 2, 1, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [Trait("Req", "S003-R5.5")]
    [InlineData(3, 31, 0, nameof(TargetState.OnTrack))]
    [InlineData(6, 30, 0, nameof(TargetState.AtRisk))]
    [InlineData(6, 30, 1, nameof(TargetState.OnTrack))]
    [InlineData(10, 1, 1, nameof(TargetState.AtRisk))]
    [InlineData(10, 1, 4, nameof(TargetState.Reached))]
    public void Judge_WhatAddsUp_IsHeldAgainstThePace(int month, int day, int soFar, string state)
    {
        // Four in a year: whole ones, less a tenth, so that nobody is warned of a half contract.
        var indicator = Counting(MeasurePeriod.Year, IndicatorSource.Measured);
        indicator.Aim(2027, 4, null, "4", Now, "Eva").Succeeded.ShouldBeTrue();

        YearJudgement.Judge(indicator, [new(Year(2027), soFar)], 2027, new DateOnly(2027, month, day)).State.ToString().ShouldBe(state);
    }

    [Fact]
    [Trait("Req", "S003-R5.5")]
    public void Judge_YearThatIsToRise_MustBePassed()
    {
        var indicator = Counting(MeasurePeriod.Year, IndicatorSource.Measured);
        indicator.Begin(2025, 3, risesEachYear: true, "3", Now, "Eva").Succeeded.ShouldBeTrue();
        SeriesPoint[] series = [new(Year(2026), 3), new(Year(2027), 4)];

        YearJudgement.Judge(indicator, series, 2026, new DateOnly(2027, 2, 1)).State.ShouldBe(TargetState.Missed, "as many is no rise");
        YearJudgement.Judge(indicator, series, 2027, new DateOnly(2027, 2, 1)).State.ShouldBe(TargetState.Reached);
        YearJudgement.Judge(indicator, series, 2025, new DateOnly(2027, 2, 1)).State.ShouldBe(TargetState.NoTarget);
        YearJudgement.Judge(indicator, [new(Year(2026), 3)], 2027, new DateOnly(2027, 2, 1)).State.ShouldBe(TargetState.NoData);
    }

    [Fact]
    public void Judge_AsTheYearBefore_FollowsItsProfile()
    {
        // Last year nearly all came in the last tertial: little in the first is no alarm.
        var indicator = Counting(MeasurePeriod.Tertial, IndicatorSource.Manual);
        indicator.Aim(2027, 100, null, "100", Now, "Eva");
        SeriesPoint[] late = [Tertial(2026, 1, 5), Tertial(2026, 2, 5), Tertial(2026, 3, 90), Tertial(2027, 1, 5)];
        SeriesPoint[] even = [Tertial(2026, 1, 33), Tertial(2026, 2, 33), Tertial(2026, 3, 34), Tertial(2027, 1, 5)];
        var may = new DateOnly(2027, 5, 10);

        YearJudgement.Judge(indicator, late, 2027, may).State.ShouldBe(TargetState.OnTrack);
        YearJudgement.Judge(indicator, even, 2027, may).State.ShouldBe(TargetState.AtRisk);
        YearJudgement.Judge(indicator, even, 2027, may).Expected.ShouldBe(33m);
    }

    [Fact]
    public void Judge_LessIsBetter_IsMissedWhenPassed()
    {
        var indicator = new Indicator(IndicatorId.New(), new("Sena svar", IndicatorUnit.Count, IndicatorDirection.Less, MeasurePeriod.Year, IndicatorSource.Measured) { YearRule = YearRule.Sum, Measure = "obligations-late" }, "Sena.", Now, "Eva");
        indicator.Aim(2027, 10, null, "10", Now, "Eva");

        YearJudgement.Judge(indicator, [new(Year(2027), 2)], 2027, new DateOnly(2027, 7, 1)).State.ShouldBe(TargetState.OnTrack);
        YearJudgement.Judge(indicator, [new(Year(2027), 8)], 2027, new DateOnly(2027, 7, 1)).State.ShouldBe(TargetState.AtRisk);
        YearJudgement.Judge(indicator, [new(Year(2027), 11)], 2027, new DateOnly(2027, 7, 1)).State.ShouldBe(TargetState.Missed);
        YearJudgement.Judge(indicator, [new(Year(2026), 10)], 2026, new DateOnly(2027, 7, 1)).State.ShouldBe(TargetState.NoTarget);
    }

    [Fact]
    public void Judge_Level_FollowsTheLineFromTheYearBefore()
    {
        var indicator = new Indicator(IndicatorId.New(), new("Andel", IndicatorUnit.Percent, IndicatorDirection.More, MeasurePeriod.Month, IndicatorSource.Manual) { YearRule = YearRule.Latest }, "Andel.", Now, "Eva");
        indicator.Aim(2027, 80, null, "80", Now, "Eva");
        var december = new SeriesPoint(new(MeasurePeriod.Month, 2026, 12), 40);
        TargetState June(decimal value) => YearJudgement.Judge(indicator, [december, new(new(MeasurePeriod.Month, 2027, 6), value)], 2027, new DateOnly(2027, 7, 1)).State;

        June(82).ShouldBe(TargetState.OnTrack);
        June(59).ShouldBe(TargetState.OnTrack);
        June(45).ShouldBe(TargetState.AtRisk);
        indicator.Aim(2027, 180, null, "180", Now, "Eva").Errors.Single().TextKey.ShouldBe("Measurements.PercentOutside");
    }

    [Fact]
    public void Redefine_InTheMiddle_KeepsBoth_AndRefusesTheSameDay()
    {
        var indicator = Counting(MeasurePeriod.Year, IndicatorSource.Manual);

        indicator.Redefine("Nu även deltid.", new DateOnly(2026, 1, 1), "Nytt register", Now, "Eva").Succeeded.ShouldBeTrue();
        indicator.Redefine("Något annat.", new DateOnly(2026, 1, 1), "Igen", Now, "Eva").Errors.Single().Field.ShouldBe("ValidFrom");
        indicator.Redefine("Nu även deltid.", new DateOnly(2027, 1, 1), "Igen", Now, "Eva").Errors.Single().Field.ShouldBe("Text");
        indicator.Definition.Text.ShouldBe("Nu även deltid.");
        indicator.Definitions.Count.ShouldBe(2);
    }

    [Fact]
    [Trait("Req", "S002-15")]
    public void MeasureSeries_SharesAndStanding_AreOfWhatCounts()
    {
        FactCell[] cells =
        [
            new(FactKind.Purchases, 2026, 11, null, false, true, false, 1, 20), new(FactKind.Purchases, 2026, 12, null, false, false, false, 1, 60),
            new(FactKind.Enterprise, 2026, 3, "WorkIntegrating", false, false, false, 2, 0), new(FactKind.Enterprise, 2027, 1, "WorkIntegrating", false, false, false, 1, 0), new(FactKind.Enterprise, 2027, 1, "SocialEnterprise", false, false, false, 1, 0),
        ];
        var today = new DateOnly(2027, 2, 1);

        MeasureSeries.Of(Measure.Find("purchase-share-from-enterprises")!, MeasurePeriod.Year, cells, today).Select(v => v.Value).ShouldBe([25m], "of 2027 nothing is bought, which is no share");
        MeasureSeries.Of(Measure.Find("purchases-from-enterprises")!, MeasurePeriod.Year, cells, today).Select(v => v.Value).ShouldBe([20m, 0m]);
        MeasureSeries.Of(Measure.Find("enterprises-work-integrating")!, MeasurePeriod.Year, cells, today).Select(v => v.Value).ShouldBe([2m, 3m]);
        MeasureSeries.Of(Measure.Find("reserved-contracts")!, MeasurePeriod.Year, cells, today).ShouldBeEmpty();
    }

    [Fact]
    public void StandardSet_HasEveryMeasureOnce()
    {
        StandardSet.All.Select(s => s.Key).ShouldBeUnique();
        StandardSet.All.Select(s => s.Measure?.Key).OfType<string>().Order().ShouldBe(Measure.All.Select(m => m.Key).Order());
    }

    private static Indicator Counting(MeasurePeriod period, IndicatorSource source) =>
        new(IndicatorId.New(), new("Kontrakt", IndicatorUnit.Count, IndicatorDirection.More, period, source) { YearRule = YearRule.Sum, Measure = "reserved-contracts" }, "Alla.", Now, "Eva");

    private static PeriodSpan Year(int year) => new(MeasurePeriod.Year, year, 1);

    private static SeriesPoint Tertial(int year, int part, decimal value) => new(new(MeasurePeriod.Tertial, year, part), value);
}
