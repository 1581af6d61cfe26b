using Coordination.Governance.Contracts;
using Coordination.Platform.Domain;
using Coordination.Procurement.Domain.Awards;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Contracting;
using Coordination.Procurement.Domain.Goals;
using Coordination.Procurement.Domain.Law;

namespace Coordination.Procurement.Tests.Domain;

/// <summary>Days by the act, tenders, and goals that measure themselves.</summary>
public sealed class AwardTests
{
    private static readonly DateTimeOffset Now = new(2027, 3, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2027, 3, 1);

    [Fact]
    public void Dates_ByEachRule_HaveTheirSectionsAndRemarks()
    {
        var open = Case(new() { Title = "T", BuyerName = "K", Status = ProcurementStatus.Published, Procedure = ProcedureKind.Open, PublishedOn = new(2027, 2, 1), TenderDeadline = new(2027, 2, 26, 22, 0, 0, TimeSpan.Zero) });
        var dates = ProcessDates.Of(open, null, Regime.EuropeanRules, [], null, Today);
        dates.Select(d => (d.Kind, d.On)).ShouldBe([(ProcessDateKind.TenderDeadline, new DateOnly(2027, 2, 26)), (ProcessDateKind.TenderTime, new DateOnly(2027, 3, 3))]);
        dates[1].Remark.ShouldBe(ProcessRemark.TenderTimeShort);

        var national = ProcessDates.Of(open, null, Regime.NationalRules, [], null, Today);
        national.Select(d => (d.Kind, d.On)).ShouldBe([(ProcessDateKind.FurtherInformation, new DateOnly(2027, 2, 20)), (ProcessDateKind.TenderDeadline, new DateOnly(2027, 2, 26))]);

        // Ten days after 4 March, a Thursday, is a Sunday: the standstill runs through Monday.
        var award = new AwardText(new(2027, 3, 4), true, false, null, false, null);
        var standstill = ProcessDates.Of(open, award, Regime.EuropeanRules, [new DateOnly(2027, 3, 15)], 1_000_000m, new(2027, 3, 16));
        standstill.Single(d => d.Kind == ProcessDateKind.Standstill).ShouldBe(new ProcessDate(ProcessDateKind.Standstill, new(2027, 3, 15), "20 kap. 1–3 §§ LOU", true, null, ProcessRemark.ContractInStandstill));
        standstill.Single(d => d.Kind == ProcessDateKind.AwardNotice).On.ShouldBe(new DateOnly(2027, 4, 14));
        ProcessDates.Of(open, award with { IsElectronic = false }, Regime.EuropeanRules, [], null, Today).Single(d => d.Kind == ProcessDateKind.Standstill).On.ShouldBe(new DateOnly(2027, 3, 19));
        AwardNotice(open, Regime.EuropeanRules).ShouldBe((new DateOnly(2027, 4, 14), "10 kap. 4 § LOU"), "only special services and dynamic systems may wait for the quarter");
        var special = Case(new() { Title = "S", BuyerName = "K", Status = ProcurementStatus.Published, MainCpv = "85312510" });
        AwardNotice(special, Regime.NationalRules).ShouldBe((new DateOnly(2027, 4, 30), "19 kap. 7 § LOU"));
        AwardNotice(Case(new() { Title = "D", BuyerName = "K", Status = ProcurementStatus.Published, IsDynamicSystem = true }), Regime.EuropeanRules).ShouldBe((new DateOnly(2027, 4, 30), "10 kap. 4 § LOU"));

        (DateOnly, string?) AwardNotice(ProcurementCase of, Regime rules)
        {
            var date = ProcessDates.Of(of, award with { IsBatched = true }, rules, [new DateOnly(2027, 3, 15)], null, Today).Single(d => d.Kind == ProcessDateKind.AwardNotice);
            return (date.On, date.Section);
        }

        var direct = Case(new() { Title = "D", BuyerName = "K", Status = ProcurementStatus.Planned, Procedure = ProcedureKind.Direct });
        ProcessDates.Of(direct, award, Regime.Direct, [new DateOnly(2027, 3, 15)], 90_000m, Today).ShouldBeEmpty("no standstill, no notice and no documentation");
        ProcessDates.Of(direct, award, Regime.Direct, [new DateOnly(2027, 3, 15)], 200_000m, Today).Single().Section.ShouldBe("19 a kap. 11 § LOU");
        ProcessDates.Of(direct, award, Regime.Direct, [new DateOnly(2027, 3, 15)], 700_000m, Today).Select(d => d.Kind).ShouldBe([ProcessDateKind.AwardNotice, ProcessDateKind.Documentation]);
        ProcessDates.Of(direct, award with { IsVoluntary = true }, Regime.Direct, [], null, Today).Single().Kind.ShouldBe(ProcessDateKind.Standstill);
    }

    [Fact]
    public void Watch_AwardNotice_IsToldOnceMovedAndMet()
    {
        var award = new AwardProcess(ProcurementCaseId.New());
        ProcessDate[] dates = [new(ProcessDateKind.AwardNotice, Today.AddDays(20), "10 kap. 4 § LOU", false, Procurement.Domain.Watching.DutyKind.AwardNotice)];
        award.Watch(dates, "KS", "Städ", "/x", Today, Now).ShouldBe(1);
        award.Watch(dates, "KS", "Städ", "/x", Today, Now).ShouldBe(0);
        award.Watch([dates[0] with { On = Today.AddDays(25) }], "KS", "Städ", "/x", Today, Now).ShouldBe(1);
        Told<ObligationRaised>(award, out var others).Count.ShouldBe(2);
        others.OfType<ObligationWithdrawn>().Count().ShouldBe(1);

        award.Describe(new(null, true, false, Today.AddDays(1), false, null), Today, Now).Errors[0].Field.ShouldBe("NoticeSentOn");
        award.Describe(new(null, true, false, Today, false, null), Today, Now).Succeeded.ShouldBeTrue();
        Told<ObligationMet>(award, out _).Count.ShouldBe(1);
    }

    [Fact]
    [Trait("Req", "S002-17")]
    public void Tenders_EnteredJudgedAndContracted_CountOnce()
    {
        var award = new AwardProcess(ProcurementCaseId.New());
        var (supplier, id) = (SupplierId.New(), Guid.CreateVersion7());
        award.Enter(id, supplier, BoughtKind.WorkIntegration, null, Today, 100m, false).Succeeded.ShouldBeTrue();
        award.Enter(id, supplier, BoughtKind.WorkIntegration, null, Today, 100m, false).Succeeded.ShouldBeTrue();
        award.Enter(Guid.CreateVersion7(), supplier, BoughtKind.WorkIntegration, null, Today, 100m, false).Errors[0].Code.ShouldBe("PRC-0711");
        award.Contracted(supplier, null, BoughtKind.Other, Today);
        award.Contracted(SupplierId.New(), "2", BoughtKind.Other, Today);
        award.Tenders.Select(t => (t.Lot, t.IsAccepted)).ShouldBe([(null, true), ("2", true)]);
        award.Kind.ShouldBe(BoughtKind.WorkIntegration);
        award.Judge(id, false).Succeeded.ShouldBeTrue();
        award.Remove(id).Succeeded.ShouldBeTrue();
        award.Remove(id).Errors[0].Code.ShouldBe("PRC-0712");
    }

    [Fact]
    [Trait("Req", "S003-R5.5")]
    public void Goal_YearByYear_JudgesItself()
    {
        var goal = new YearGoal(YearGoalId.New(), new("Fler", Figure.ReservedContracts, null, null, true, new Dictionary<int, decimal> { [2026] = 3, [2027] = 5 }));
        goal.Judge(2025, 1, null, true).ShouldBe(new GoalYear(2025, null, 1, null, null, true));
        goal.Judge(2026, 3, 1, true).ShouldBe(new GoalYear(2026, 3, 3, 2, true, true));
        goal.Judge(2026, 3, 4, true).IsMet.ShouldBe(false, "the target is reached, and it is fewer than the year before");
        goal.Judge(2027, 2, 3, false).IsMet.ShouldBeNull("the year is not over");
        goal.Judge(2027, 5, 3, false).IsMet.ShouldBe(true);
        goal.Judge(2028, 6, 5, true).IsMet.ShouldBe(true, "it rises");
        goal.Judge(2028, 5, 5, true).IsMet.ShouldBe(false);
    }

    private static ProcurementCase Case(ProcurementFacts facts) => ProcurementCase.Enter(ProcurementCaseId.New(), facts, Now, "Eva");

    private static List<T> Told<T>(IAggregate award, out IReadOnlyList<IIntegrationEvent> all)
    {
        all = award.TakeEvents();
        return [.. all.OfType<T>()];
    }
}
