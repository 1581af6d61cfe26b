using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Categories;
using Coordination.Procurement.Domain.Choices;
using Coordination.Procurement.Domain.Contracting;
using Coordination.Procurement.Domain.Demands;

namespace Coordination.Procurement.Tests.Domain;

/// <summary>What is enough together, and what cannot be told.</summary>
[Trait("Req", "S001-23")]
public sealed class DemandPoolTests
{
    private static readonly DateTimeOffset Now = new(2027, 1, 11, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2027, 1, 11);
    private static readonly CategoryId Category = CategoryId.New();

    [Fact]
    public void Pool_CountsThoseWhoJoinAlone()
    {
        var (first, second, third) = (Demand("KS", 100, 50_000, Steadiness.Even), Demand("SN", 200, 150_000, Steadiness.Seasonal), Demand("AMN", 900, null, Steadiness.Even));
        var pool = new DemandPool(Category, 2028, [first, second, third]);
        var rule = new PoolRuleText(2, 250, 150_000, AsksEven: true);
        pool.IsLargeEnough(null).ShouldBeNull("nothing is asked");
        pool.IsLargeEnough(rule).ShouldBe(false);

        Join(first);
        Join(second);
        (pool.Units, pool.JoiningUnits, pool.Value, pool.PossibleValue, pool.EvenPercent).ShouldBe((3, 2, 200_000m, (decimal?)null, 25m));
        pool.Volumes.ShouldHaveSingleItem().ShouldBe(new PoolVolume("timmar", 300));
        pool.Judge(rule).Where(f => f.IsMet == false).ShouldHaveSingleItem().Test.ShouldBe(PoolTest.Even);
        pool.IsLargeEnough(rule with { AsksEven = false }).ShouldBe(true);

        Join(third);
        pool.Value.ShouldBeNull("one that joins has no value");
        pool.IsLargeEnough(rule with { AsksEven = false }).ShouldBeNull("what is asked cannot be told");
        third.Describe(third.ToText() with { Measure = "Styck", Value = 1 }, Now, "Eva").Succeeded.ShouldBeTrue();
        pool.Judge(rule).Single(f => f.Test == PoolTest.Volume).Found.ShouldBeNull("hours and pieces are no sum");
    }

    [Fact]
    public void Demand_HandedOver_IsNobodysToChangeUntilTakenBack()
    {
        var (demand, joint) = (Demand("KS", 100, 50_000, Steadiness.Even), ProcurementCaseId.New());
        demand.HandOver(joint, Now, "Eva").Succeeded.ShouldBeFalse("it does not join");
        demand.Ask(Joining.Joins, Today.AddDays(1), null, Today, Now, "Eva").Succeeded.ShouldBeFalse("that day has not been");
        Join(demand);
        demand.HandOver(joint, Now, "Eva").Succeeded.ShouldBeTrue();
        demand.Withdraw("Nej.", Now, "Eva").Succeeded.ShouldBeFalse();
        demand.Describe(demand.ToText(), Now, "Eva").Succeeded.ShouldBeFalse();
        demand.TakeBack(Now, "Eva");
        demand.Withdraw("Nej.", Now, "Eva").Succeeded.ShouldBeTrue();
        demand.Ask(Joining.Asked, Today, null, Today, Now, "Eva").Succeeded.ShouldBeFalse();
        demand.Restore(Now, "Eva").Succeeded.ShouldBeTrue();
        demand.Joining.ShouldBe(Joining.Joins);
    }

    [Fact]
    [Trait("Req", "S001-22")]
    public void ChoiceSystem_WithoutAFreshAnalysisOfEachKind_IsDueWhileItRuns()
    {
        var system = ChoiceSystem.Enter(ChoiceSystemId.New(), new("Daglig verksamhet", "SN", Today.AddMonths(-13), null, null, null, null, 12, null), Now, "Eva");
        system.IsDue(AnalysisKind.PaymentModel, Today).ShouldBeTrue("never analysed, and older than the interval");
        system.Analyse(Analysis(Today.AddDays(1)), Today, Now, "Eva").Succeeded.ShouldBeFalse();
        var first = Analysis(Today.AddMonths(-2));
        system.Analyse(first, Today, Now, "Eva").Succeeded.ShouldBeTrue();
        system.Analyse(Analysis(Today), Today, Now, "Eva").Succeeded.ShouldBeTrue();
        system.Analyses.Count.ShouldBe(2, "a later one stands beside the first");
        system.IsDue(AnalysisKind.PaymentModel, Today).ShouldBeFalse();
        system.IsDue(AnalysisKind.Requirements, Today).ShouldBeTrue();
        system.DueOn(AnalysisKind.PaymentModel).ShouldBe(Today.AddMonths(12));
        system.Describe(system.ToText() with { EndsOn = Today.AddDays(-1) }, Now, "Eva");
        system.IsDue(AnalysisKind.Requirements, Today).ShouldBeFalse("it has ended");
        system.RemoveAnalysis(first.Id, Now, "Eva").Succeeded.ShouldBeTrue();
        system.Entries[^1].Text.ShouldBe("Priset täcker inte stödet.", "what it said stays in the history");
    }

    [Fact]
    [Trait("Req", "S001-21")]
    public void Provider_InTheSameTimeTwice_IsRefused()
    {
        var (system, supplier, id) = (ChoiceSystem.Enter(ChoiceSystemId.New(), new("Daglig verksamhet", "SN", Today, null, true, null, null, 12, null), Now, "Eva"), SupplierId.New(), Guid.CreateVersion7());
        system.Approve(id, supplier, "Verkstan", Today, Today.AddDays(30), Now, "Eva").Succeeded.ShouldBeTrue();
        system.Approve(Guid.CreateVersion7(), supplier, "Verkstan", Today.AddDays(30), null, Now, "Eva").Succeeded.ShouldBeFalse();
        system.Approve(Guid.CreateVersion7(), supplier, "Verkstan", Today.AddDays(31), null, Now, "Eva").Succeeded.ShouldBeTrue("it comes back");
        system.Change(id, Today, null, "Verkstan", Now, "Eva").Succeeded.ShouldBeFalse();
        system.RemoveProvider(id, "Verkstan", Now, "Eva").Succeeded.ShouldBeTrue();
        system.Providers.ShouldHaveSingleItem().IsOn(Today).ShouldBeFalse();
    }

    private static ChoiceAnalysis Analysis(DateOnly on) => new(Guid.CreateVersion7(), AnalysisKind.PaymentModel, on, "Priset täcker inte stödet.", "Höj det.", "Avtalsenheten");

    private static void Join(Demand demand) => demand.Ask(Joining.Joins, Today, null, Today, Now, "Eva").Succeeded.ShouldBeTrue();

    private static Demand Demand(string unit, decimal volume, decimal? value, Steadiness steadiness) =>
        Procurement.Domain.Demands.Demand.Enter(DemandId.New(), new DemandText(Category, 2028, unit, volume, "timmar", value, steadiness, null), Now, "Eva");
}
