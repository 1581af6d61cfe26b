using Coordination.Evaluation.Domain.Benefits;

namespace Coordination.Evaluation.Tests.Domain;

/// <summary>What effects come to, by hand-counted examples.</summary>
[Trait("Req", "S003-R2.2")]
public sealed class BenefitSumTests
{
    [Fact]
    public void Line_WithoutDeductions_IsWorthTimesNumber()
    {
        var line = Line(BenefitSide.Effect, 100_000);

        var outcome = Of([line], 0, (line, 3));

        (outcome.Gains, outcome.Costs, outcome.Ratio).ShouldBe((300_000m, 0m, null));
        outcome.Results.Single().Gross.ShouldBe(300_000m);
    }

    [Fact]
    public void Line_WithEveryDeduction_TakesThemOffOneAfterTheOther()
    {
        // 100 000 a year; 20 % anyway, 50 % others, 10 % moved: 36 000 left the first year. It drops by 10 % and is discounted by 4 %:
        // 36 000 + 32 400 / 1,04 + 29 160 / 1,0816 = 36 000 + 31 153,85 + 26 960,06.
        var line = Line(BenefitSide.Effect, 100_000) with { Years = 3, Deadweight = 20, Attribution = 50, Displacement = 10, DropOff = 10, Least = 50_000, Most = 200_000 };

        var result = Of([line], 4, (line, 1)).Results.Single();

        (result.Gross, result.Net, result.Least, result.Most).ShouldBe((300_000m, 94_114m, 47_057m, 188_228m));
    }

    [Fact]
    public void Costs_AreCountedWhole_AndTheRatioHasARange()
    {
        var (gain, cost) = (Line(BenefitSide.Effect, 200_000) with { Least = 100_000, Most = 300_000 }, Line(BenefitSide.Cost, 50_000) with { Least = 40_000, Most = 100_000, Deadweight = 90, Party = BenefitParty.State });

        var outcome = Of([gain, cost], 0, (gain, 2), (cost, 4));

        (outcome.Gains, outcome.Costs, outcome.Surplus).ShouldBe((400_000m, 200_000m, 200_000m));
        (outcome.Ratio, outcome.LeastRatio, outcome.MostRatio).ShouldBe((2m, 0.5m, 3.75m));
        outcome.Parties.ShouldBe([(BenefitParty.Municipality, 400_000m, 0m), (BenefitParty.State, 0m, 200_000m)]);
    }

    [Fact]
    public void Assumption_WithoutWorthOrSource_CannotBeAdopted_AndDifferencesAreNamed()
    {
        var now = new DateTimeOffset(2027, 1, 11, 8, 0, 0, TimeSpan.Zero);
        var method = new BenefitMethod(BenefitMethodId.New(), new("Bokslut", BenefitApproach.Other, "Allt"), BenefitAssumptions.None, now, "Test");
        method.Adopt("KS § 1", null, now, "Test").Errors.Single().Code.ShouldBe("EVA-0703");
        var line = Line(BenefitSide.Effect, 100_000);
        method.Put(line with { Source = null }, string.Empty, now, "Test").Succeeded.ShouldBeTrue();
        method.Adopt("KS § 1", null, now, "Test").Errors.Single().Code.ShouldBe("EVA-0704");
        method.Put(line with { Least = 200_000 }, string.Empty, now, "Test").Errors.Single().ShouldSatisfyAllConditions(e => e.Code.ShouldBe("EVA-0701"), e => e.Field.ShouldBe("Least"));
        method.Put(line, string.Empty, now, "Test");
        method.Adopt("KS § 1", null, now, "Test").Succeeded.ShouldBeTrue();
        method.Adopt("KS § 2", "Ändrat", now, "Test").Errors.Single().Code.ShouldBe("EVA-0702");

        method.Put(line with { PerUnit = 90_000 }, string.Empty, now, "Test");
        method.Current!.Assumptions.Find(line.Id)!.PerUnit.ShouldBe(100_000m, "what is adopted does not move");
        method.Adopt("KS § 2", null, now, "Test").Errors.Single().Code.ShouldBe("EVA-0705");
        method.Adopt("KS § 2", "Ny rapport", now, "Test").Succeeded.ShouldBeTrue();
        var (was, current) = method.Current!.Assumptions.DifferencesFrom(method.Versions.First(v => v.Number == 1).Assumptions).Single();
        (was!.PerUnit, current!.PerUnit).ShouldBe((100_000m, 90_000m));
        method.Remove(line.Id, now, "Test");
        method.Drop(now, "Test");
        method.Working.Lines.ShouldHaveSingleItem();
    }

    private static BenefitLine Line(BenefitSide side, decimal worth) => new(Guid.CreateVersion7(), side, "Rad", BenefitParty.Municipality) { PerUnit = worth, Source = "Rapport 2026" };

    private static BenefitOutcome Of(IReadOnlyList<BenefitLine> lines, decimal rate, params (BenefitLine Line, decimal Count)[] counts) =>
        BenefitSum.Of(new(lines, rate), counts.ToDictionary(c => c.Line.Id, c => new BenefitQuantity(c.Line.Id, c.Count, null, null)));
}
