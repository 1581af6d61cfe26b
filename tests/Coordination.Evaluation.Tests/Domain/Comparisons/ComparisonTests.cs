using Coordination.Evaluation.Domain.Comparisons;
using Coordination.Evaluation.Domain.Facts;
using Coordination.Evaluation.Domain.Indicators;
using Coordination.Evaluation.Features.Evaluation.CompareIndicators;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Coordination.Evaluation.Tests.Domain.Comparisons;

/// <summary>Parts beside their whole, year by year.</summary>
public sealed class ComparisonTests
{
    private static readonly DateTimeOffset Now = new(2027, 2, 1, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    [Trait("Req", "S003-13")]
    public void Parts_AndWhatIsNotDivided_MakeUpTheWhole()
    {
        var compared = Comparison.Of(Counting(IndicatorUnit.Count, YearRule.Sum), Series([(2025, 10m), (2026, 12m)], ("A", [(2025, 4m), (2026, 12m)]), ("B", [(2025, 5m)])), 2025, 2026);

        Shown(compared).ShouldBe(["A 4 12", "B 5 –", "rest 1 –", "whole 10 12"]);
        compared.Parts[0].Years[1].Change.ShouldBe(8);
        compared.Whole.Years[0].Change.ShouldBeNull();
    }

    [Fact]
    public void Parts_OfMoreThanTheWhole_SayInWhichYears()
    {
        var compared = Comparison.Of(Counting(IndicatorUnit.Count, YearRule.Sum), Series([(2026, 10m)], ("A", [(2026, 8m)]), ("B", [(2026, 5m)])), 2025, 2026);

        compared.Over.ShouldBe([2026]);
        Shown(compared).ShouldBe(["A – 8", "B – 5", "whole – 10"]);
    }

    [Fact]
    public void Level_OfAnOlderPeriodThanTheWhole_IsNotItsPart()
    {
        var indicator = Counting(IndicatorUnit.Count, YearRule.Latest, MeasurePeriod.Tertial);
        var series = new DividedSeries([At(2026, 2, 20), At(2026, 3, 30)], [("A", [At(2026, 2, 15)]), ("B", [At(2026, 2, 5), At(2026, 3, 9)])]);

        Shown(Comparison.Of(indicator, series, 2026, 2026)).ShouldBe(["B 9", "rest 21", "whole 30"]);
    }

    [Fact]
    [Trait("Req", "S003-26")]
    public void FewPersons_AreHidden_AndNothingTellsThem()
    {
        var compared = Comparison.Of(
            Counting(IndicatorUnit.Persons, YearRule.Latest), Series([(2024, 3m), (2025, 60m), (2026, 40m)], ("A", [(2025, 3m), (2026, 4m)]), ("B", [(2025, 30m), (2026, 36m)]), ("C", [(2025, 20m), (2026, 0m)])), 2024, 2026);

        // A is too few. In 2025 the rest is the smallest beside it; in 2026 there is no rest, and B would tell. Nobody is not a person.
        Shown(compared).ShouldBe(["A – * *", "B – 30 *", "C – 20 0", "rest – * –", "whole * 60 40"]);
        compared.Parts[1].Years[2].Change.ShouldBeNull("a change from what is hidden tells it");
    }

    [Fact]
    [Trait("Req", "S003-26")]
    public void FewPersons_OfAYearsPeriods_AreHiddenInTheYearToo()
    {
        // A is too few in the first period and B is hidden beside it. In the year A is eight, and with B's year the first period could be computed.
        var indicator = Counting(IndicatorUnit.Persons, YearRule.Sum, MeasurePeriod.Tertial);
        var series = new DividedSeries([At(2026, 1, 36), At(2026, 2, 41)], [("A", [At(2026, 1, 2), At(2026, 2, 6)]), ("B", [At(2026, 1, 9), At(2026, 2, 10)]), ("C", [At(2026, 1, 25), At(2026, 2, 25)])]);

        Shown(Comparison.Of(indicator, series, 2026, 2026)).ShouldBe(["A *", "B *", "C 50", "whole 77"]);
    }

    [Fact]
    [Trait("Req", "S003-26")]
    public void HiddenWhole_IsNotGivenBackAsItsPartsAndTheRest()
    {
        // The first period is of three, and is in no part. The card shows fifteen in the second, so eighteen would tell the three.
        var indicator = Counting(IndicatorUnit.Persons, YearRule.Sum, MeasurePeriod.Tertial);

        Shown(Comparison.Of(indicator, new DividedSeries([At(2026, 1, 3), At(2026, 2, 15)], [("A", [At(2026, 2, 10)])]), 2026, 2026)).ShouldBe(["A 10", "rest *", "whole *"]);

        // The same where a period's parts are more than the whole.
        Shown(Comparison.Of(indicator, new DividedSeries([At(2026, 1, 3), At(2026, 2, 15)], [("A", [At(2026, 1, 5), At(2026, 2, 6)])]), 2026, 2026)).ShouldBe(["A 11", "rest *", "whole *"]);
    }

    [Theory]
    [Trait("Req", "S003-26")]
    [InlineData(10, 8, 20, 6, "A *|B 14|rest *|whole 30")]
    [InlineData(null, 8, 30, 6, "A *|B 14|rest *|whole 30")]
    [InlineData(10, 13, 20, 9, "A *|B 22|rest *|whole 30")]
    [InlineData(null, 8, null, 6, "A *|B 14|whole –")]
    public void FewPersons_OfAPeriodWhosePartsDoNotGoUpInItsWhole_AreNotWhatIsLeftOfTheYear(int? first, int ofB, int? second, int ofBThen, string expected)
    {
        // A is three in the first period and, on the card, five in the second: its year beside B's, the rest and the whole would tell the three. That nothing is left would, too.
        var indicator = Counting(IndicatorUnit.Persons, YearRule.Sum, MeasurePeriod.Tertial);
        SeriesPoint[] whole = [.. new[] { (Tertial: 1, Value: first), (Tertial: 2, Value: second) }.Where(w => w.Value is not null).Select(w => At(2026, w.Tertial, w.Value!.Value))];

        Shown(Comparison.Of(indicator, new DividedSeries(whole, [("A", [At(2026, 1, 3), At(2026, 2, 5)]), ("B", [At(2026, 1, ofB), At(2026, 2, ofBThen)])]), 2026, 2026)).ShouldBe(expected.Split('|'));
    }

    [Theory]
    [Trait("Req", "S003-26")]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Hidden_WhateverTheYearsAsked_IsTheSame(int seed)
    {
        var random = new Random(seed);
        var indicator = Counting(IndicatorUnit.Persons, YearRule.Latest);
        for (var round = 0; round < 200; round++)
        {
            var parts = Enumerable.Range(0, random.Next(1, 6)).Select(p => ($"P{p}", Enumerable.Range(2022, 5).Select(y => (y, (decimal)random.Next(0, 12))).ToArray())).ToArray();
            var whole = Enumerable.Range(0, 5).Select(i => (2022 + i, parts.Sum(p => p.Item2[i].Item2) + random.Next(0, 3))).ToArray();
            var all = Comparison.Of(indicator, Series(whole, parts), 2022, 2026);
            foreach (var year in Enumerable.Range(2022, 5))
            {
                var one = Comparison.Of(indicator, Series(whole, parts), year, year);
                foreach (var part in one.Parts)
                {
                    all.Parts.Single(p => p.Key == part.Key).Years[year - 2022].IsHidden.ShouldBe(part.Years[0].IsHidden);
                }

                // What is hidden beside a whole that is shown is at least two parts, together too many to be one of too few.
                var hidden = one.Parts.Where(p => p.Years[0].IsHidden).ToList();
                if (hidden.Count > 0 && one.Whole.Years[0].Value is { } total)
                {
                    hidden.Count.ShouldBeGreaterThan(1);
                    (total - one.Parts.Sum(p => p.Years[0].Value ?? 0)).ShouldBeGreaterThanOrEqualTo(5);
                }

                one.Parts.SelectMany(p => p.Years).Append(one.Whole.Years[0]).Where(y => y.Value is > 0 and < 5).ShouldBeEmpty();
            }
        }
    }

    [Theory]
    [InlineData("reserved-contracts", nameof(CompareBy.Committee), null)]
    [InlineData("reserved-contracts", nameof(CompareBy.Reserved), "Explore.OneOfTwo")]
    [InlineData("reserved-contracts", nameof(CompareBy.Supplier), null)]
    [InlineData("meetings-held", nameof(CompareBy.Category), null)]
    [InlineData("meetings-held", nameof(CompareBy.Committee), "Explore.NoCommittee")]
    [InlineData("meetings-dialogue", nameof(CompareBy.Category), "Explore.OneCategory")]
    [InlineData("cases-with-result", nameof(CompareBy.Category), "Explore.ShareOfCategories")]
    [InlineData("enterprises-registered", nameof(CompareBy.Category), null)]
    [InlineData("obligations-answered", nameof(CompareBy.Area), null)]
    [InlineData("grants-decided", nameof(CompareBy.Area), "Explore.NoArea")]
    [InlineData("grants-decided", nameof(CompareBy.Years), null)]
    [InlineData("grants-decided", nameof(CompareBy.Part), "Explore.CountedNotRecorded")]
    public void Measured_IsComparedByWhatItsRecordsCarry(string measure, string by, string? whyNot)
    {
        var indicator = new Indicator(IndicatorId.New(), new IndicatorText("Mått", Measure.Find(measure)!.Unit, IndicatorDirection.More, MeasurePeriod.Year, IndicatorSource.Measured) { Measure = measure }, "Text.", Now, "Eva");

        Comparability.WhyNot(indicator, Enum.Parse<CompareBy>(by), hasCommittees: false, hasParts: false).ShouldBe(whyNot);
    }

    [Theory]
    [InlineData("", 2023, 2027, "")]
    [InlineData("fran=2010", 2010, 2019, "")]
    [InlineData("till=2020", 2016, 2020, "")]
    [InlineData("fran=2026&till=2025", 2026, 2025, "fran")]
    [InlineData("fran=2010&till=2025", 2010, 2025, "fran")]
    [InlineData("fran=tolv&till=99999", 2023, 2027, "fran till")]
    [InlineData("jamfor=2", 2023, 2027, "jamfor")]
    [InlineData("matt=x&matt=&matt=y", 2023, 2027, "matt matt-3")]
    public void Address_IsRead_AndWhatIsWrongIsToldAtItsField(string address, int first, int last, string wrong)
    {
        var query = new QueryCollection(address.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=')).GroupBy(p => p[0]).ToDictionary(g => g.Key, g => new StringValues([.. g.Select(p => p[1])])));

        var ask = CompareAsk.Read(query, 2027);

        (ask.First, ask.Last).ShouldBe((first, last));
        ask.Errors.Select(e => e.Field).Order(StringComparer.Ordinal).ShouldBe(wrong.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
    }

    private static Indicator Counting(IndicatorUnit unit, YearRule rule, MeasurePeriod period = MeasurePeriod.Year) =>
        new(IndicatorId.New(), new IndicatorText("Mått", unit, IndicatorDirection.More, period, IndicatorSource.Manual) { YearRule = rule }, "Text.", Now, "Eva");

    private static DividedSeries Series((int Year, decimal Value)[] whole, params (string Key, (int Year, decimal Value)[] Points)[] parts) =>
        new(Points(whole), [.. parts.Select(p => (p.Key, Points(p.Points)))]);

    private static IReadOnlyList<SeriesPoint> Points((int Year, decimal Value)[] points) => [.. points.Select(p => new SeriesPoint(new PeriodSpan(MeasurePeriod.Year, p.Year, 1), p.Value))];

    private static SeriesPoint At(int year, int tertial, decimal value) => new(new PeriodSpan(MeasurePeriod.Tertial, year, tertial), value);

    private static List<string> Shown(ComparedIndicator compared) =>
        [.. compared.Parts.Append(compared.Whole).Select(p => $"{(p.Key is null ? "whole" : p.Key.Length == 0 ? "rest" : p.Key)} {string.Join(' ', p.Years.Select(y => y.IsHidden ? "*" : y.Value is { } value ? $"{value:0}" : "–"))}")];
}
