using Coordination.Platform.Domain;
using Coordination.Procurement.Contracts;
using Coordination.Procurement.Domain.Cases;

namespace Coordination.Procurement.Tests.Domain;

/// <summary>What several notices say of one procurement, read in any order and more than once.</summary>
public sealed class ProcurementCaseTests
{
    private static readonly DateTimeOffset Now = new(2027, 3, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Take_TheSameNoticeAgain_ChangesNothing()
    {
        var read = Competition(out var mark);

        read.Take(Facts with { Title = "Något annat" }, mark, Now, "systemet").ShouldBe(NoticeOutcome.Unchanged);

        read.Title.ShouldBe("Fruktkorgar");
        read.Notices.Count.ShouldBe(1);
    }

    [Fact]
    public void Take_ANewerVersion_TakesThePlaceOfTheFormer()
    {
        var read = Competition(out var mark);

        var outcome = read.Take(Facts with { Description = null, TenderDeadline = Now.AddDays(60) }, mark with { Version = "02", IssuedAt = Now.AddDays(1) }, Now, "systemet");

        outcome.ShouldBe(NoticeOutcome.Changed);
        read.Description.ShouldBeNull("the new version no longer says it");
        read.TenderDeadline.ShouldBe(Now.AddDays(60));
        read.Entries.Single().Text.ShouldBe("n1");
    }

    [Fact]
    public void Take_AResult_AddsWinnersAndKeepsWhatTheCallSaid()
    {
        var read = Competition(out _);
        var result = Facts with
        {
            Description = null,
            TenderDeadline = null,
            Status = ProcurementStatus.Awarded,
            Lots = [new LotFacts { Number = "LOT-0001", Outcome = LotOutcome.Awarded, TenderCount = 1 }],
            Winners = [new WinnerFacts { Name = "Korgkooperativet", Number = "7696000000", Lot = "LOT-0001", Value = StatedMoney.Withheld }],
        };

        read.Take(result, new NoticeMark("n2", "01") { IssuedAt = Now.AddMonths(2) }, Now.AddMonths(2), "systemet");

        read.Status.ShouldBe(ProcurementStatus.Awarded);
        read.Description.ShouldBe("Frukt till kontoren");
        read.Lots.Single().ShouldSatisfyAllConditions(l => l.Title.ShouldBe("Norra"), l => l.TenderCount.ShouldBe(1), l => l.MainCpv.ShouldBe("15332410"));
        read.Winners.Single().Money.IsWithheld.ShouldBeTrue("withheld is not the same as unknown");
        read.Codes.Select(c => c.Code).Order().ShouldBe(["15332400", "15332410"]);
    }

    [Fact]
    public void Take_AnOlderNoticeLate_OnlyFillsWhatIsUnknown()
    {
        var read = Competition(out _);
        ((IAggregate)read).TakeEvents();

        var outcome = read.Take(
            Facts with { Title = "Frukt, preliminärt", Status = ProcurementStatus.Planned, LegalBasis = "LOU" }, new NoticeMark("n0", "01") { IssuedAt = Now.AddMonths(-3) }, Now, "systemet");

        outcome.ShouldBe(NoticeOutcome.Older);
        read.Title.ShouldBe("Fruktkorgar");
        read.Status.ShouldBe(ProcurementStatus.Published);
        read.LegalBasis.ShouldBe("LOU");
        ((IAggregate)read).TakeEvents().ShouldBeEmpty();
    }

    [Fact]
    public void FromNotice_OfYearsPast_IsToldToNobody()
    {
        var old = ProcurementCase.FromNotice(ProcurementCaseId.New(), ProcurementSource.Statistics, "KommersAnnons.se/KA1", Facts with { TenderDeadline = null }, new NoticeMark("KA1", "x"), Now);
        var passed = ProcurementCase.FromNotice(ProcurementCaseId.New(), ProcurementSource.EForms, "p2", Facts with { TenderDeadline = Now.AddDays(-1) }, new NoticeMark("n9", "01"), Now);
        var open = Competition(out _);

        ((IAggregate)old).TakeEvents().ShouldBeEmpty();
        ((IAggregate)passed).TakeEvents().ShouldBeEmpty();
        ((IAggregate)open).TakeEvents().OfType<ProcurementPublished>().Single().Codes.ShouldBe(["15332400", "15332410"]);
    }

    [Fact]
    [Trait("Req", "S003-R5.2")]
    public void End_OfWhatCouldBeAnswered_IsToldOnce()
    {
        var read = Competition(out _);
        ((IAggregate)read).TakeEvents();
        read.End(ProcurementStatus.Cancelled, "Pengarna är slut.", null, [], Now, "Eva").Succeeded.ShouldBeTrue();
        ((IAggregate)read).TakeEvents().ShouldHaveSingleItem().ShouldBeOfType<ProcurementClosed>().ShouldSatisfyAllConditions(c => c.ProcurementId.ShouldBe(read.Id.Value), c => c.Status.ShouldBe("Cancelled"));
        read.Take(Result(("LOT-0001", "Korgkooperativet")), new NoticeMark("r1", "01") { IssuedAt = Now.AddDays(40) }, Now, "systemet");
        ((IAggregate)read).TakeEvents().ShouldBeEmpty("it was over before");

        var late = ProcurementCase.Enter(ProcurementCaseId.New(), Facts with { Status = ProcurementStatus.Published, TenderDeadline = Now.AddDays(9) }, Now, "Eva");
        ((IAggregate)late).TakeEvents();
        late.Describe(late.ToFacts() with { TenderDeadline = Now.AddDays(-1) }, "", Now, "Eva");
        ((IAggregate)late).TakeEvents().ShouldHaveSingleItem().ShouldBeOfType<ProcurementClosed>().Status.ShouldBe("Published");

        var old = ProcurementCase.FromNotice(ProcurementCaseId.New(), ProcurementSource.Statistics, "KommersAnnons.se/KA1", Facts, new NoticeMark("KA1", "x"), Now);
        old.Take(Result(("LOT-0001", "Korgkooperativet")), new NoticeMark("KA2", "x") { IssuedAt = Now.AddDays(40) }, Now, "systemet");
        ((IAggregate)old).TakeEvents().ShouldBeEmpty("statistics are nobody's chance");
    }

    [Fact]
    [Trait("Req", "S003-R5.4")]
    public void IsMarkedReserved_OneLotMarked_IsToldApartFromTheWhole()
    {
        var read = ProcurementCase.FromNotice(
            ProcurementCaseId.New(), ProcurementSource.EForms, "p3",
            Facts with { Lots = [new LotFacts { Number = "1", ReservedParticipation = ReservedParticipation.Integrating }, new LotFacts { Number = "2", ReservedParticipation = ReservedParticipation.No }] },
            new NoticeMark("n5", "01"), Now);

        read.IsMarkedReserved.ShouldBeTrue();
        read.ReservedParticipation.ShouldBe(ReservedParticipation.NotStated);
    }

    [Fact]
    [Trait("Req", "S003-R5.2")]
    public void Take_ANewerVersion_KeepsWhatAPersonHasWrittenAndTheOutcomeEnteredByHand()
    {
        var read = Competition(out var mark);
        read.Describe(
            read.ToFacts() with { ContractStart = new(2027, 9, 1), ContractEnd = new(2029, 8, 31), Website = "https://example.se", HasEmploymentRequirement = true, EmploymentText = "Två personer", BuyingUnit = "TFN", PlannedYear = 2027, PlannedQuarter = 3 },
            "", Now, "Eva");
        read.End(ProcurementStatus.Awarded, "Lägsta pris", 3, [new WinnerFacts { Name = "Korgkooperativet" }], Now, "Eva");

        read.Take(Facts with { TenderDeadline = Now.AddDays(60) }, mark with { Version = "02", IssuedAt = Now.AddDays(1) }, Now, "systemet");

        read.ShouldSatisfyAllConditions(
            r => r.TenderDeadline.ShouldBe(Now.AddDays(60)), r => (r.ContractStart, r.ContractEnd).ShouldBe((new(2027, 9, 1), new(2029, 8, 31))), r => r.Website.ShouldBe("https://example.se"),
            r => (r.HasEmploymentRequirement, r.EmploymentText, r.BuyingUnit).ShouldBe((true, "Två personer", "TFN")), r => (r.PlannedYear, r.PlannedQuarter).ShouldBe((2027, 3)),
            r => (r.Status, r.EndedBecause, r.TenderCount).ShouldBe((ProcurementStatus.Awarded, "Lägsta pris", 3)), r => r.Winners.Single().Name.ShouldBe("Korgkooperativet"));

        // A notice that tells an outcome of its own is followed, and then the reason that was written is of something else.
        read.Take(Facts with { Status = ProcurementStatus.Cancelled }, mark with { Version = "03", IssuedAt = Now.AddDays(2) }, Now, "systemet");
        (read.Status, read.EndedBecause).ShouldBe((ProcurementStatus.Cancelled, null));
    }

    [Fact]
    [Trait("Req", "S003-R5.2")]
    public void Take_LaterVersionsOfCallAndResult_ReplaceLotsAndWinnersOfWhatTheyTellOf()
    {
        var read = Competition(out var mark);
        read.Take(Call("LOT-0001", "LOT-0002", "LOT-0003"), mark with { Version = "02", IssuedAt = Now.AddDays(1) }, Now, "systemet");
        read.Take(Call("LOT-0001", "LOT-0002"), new NoticeMark("n2", "01") { Supersedes = "n1", IssuedAt = Now.AddDays(2) }, Now, "systemet");
        read.Lots.Select(l => l.Number).ShouldBe(["LOT-0001", "LOT-0002"], "a call names every lot");

        read.Take(Result(("LOT-0001", "Fel AB")), new NoticeMark("r1", "01") { IssuedAt = Now.AddDays(40) }, Now, "systemet");
        read.Take(Result(("LOT-0002", "Korgkooperativet")), new NoticeMark("r2", "01") { IssuedAt = Now.AddDays(50) }, Now, "systemet");
        read.Winners.Select(w => w.Name).ShouldBe(["Korgkooperativet", "Fel AB"], ignoreOrder: true);
        read.Lots.Count.ShouldBe(2, "a result names only the lots that it is of");

        read.Take(Result(("LOT-0001", "Rätt AB")), new NoticeMark("r1", "02") { IssuedAt = Now.AddDays(60) }, Now, "systemet");
        read.Winners.Select(w => w.Name).ShouldBe(["Korgkooperativet", "Rätt AB"], ignoreOrder: true);

        // Read late, what has been replaced brings nothing back; a former result of another lot would.
        read.Take(Call("LOT-0001", "LOT-0009"), new NoticeMark("n1", "00") { IssuedAt = Now.AddDays(-9) }, Now, "systemet").ShouldBe(NoticeOutcome.Older);
        read.Take(Result(("LOT-0001", "Ännu en")), new NoticeMark("r1", "00") { IssuedAt = Now.AddDays(30) }, Now, "systemet").ShouldBe(NoticeOutcome.Older);
        read.Lots.Select(l => l.Number).ShouldBe(["LOT-0001", "LOT-0002"], ignoreOrder: true);
        read.Winners.Select(w => w.Name).ShouldBe(["Korgkooperativet", "Rätt AB"], ignoreOrder: true);
        read.Take(Result(("LOT-0004", "Den första")), new NoticeMark("r0", "01") { IssuedAt = Now.AddDays(20) }, Now, "systemet").ShouldBe(NoticeOutcome.Older);
        read.Winners.Select(w => w.Lot).ShouldBe(["LOT-0001", "LOT-0002", "LOT-0004"], ignoreOrder: true);
    }

    [Fact]
    [Trait("Req", "S003-R5.2")]
    public void Take_AmountsThatWereWithheld_AreFilledInWhenTheyAreTold()
    {
        var withheld = Result(("LOT-0001", "Korgkooperativet")) with { Estimate = StatedMoney.Withheld, Total = StatedMoney.Withheld };
        withheld = withheld with { Winners = [withheld.Winners[0] with { Value = StatedMoney.Withheld }] };
        var mark = new NoticeMark("r1", "01") { IssuedAt = Now };
        var read = ProcurementCase.FromNotice(ProcurementCaseId.New(), ProcurementSource.EForms, "p9", withheld, mark, Now);
        read.Take(withheld, mark, Now, "systemet").ShouldBe(NoticeOutcome.Unchanged);

        var told = withheld with { Title = "Annat", Total = new(400_000, "SEK"), Winners = [withheld.Winners[0] with { Value = new(400_000, "SEK") }] };
        read.Take(told, mark, Now, "systemet").ShouldBe(NoticeOutcome.Changed);
        (read.TotalValue, read.IsTotalWithheld, read.Winners.Single().Value, read.Title).ShouldBe((400_000m, false, 400_000m, "Fruktkorgar"));
        read.Notices.Count.ShouldBe(1);
        read.Take(told, mark, Now, "systemet").ShouldBe(NoticeOutcome.Unchanged);

        // Neither an older notice nor a newer one hides what is public.
        read.Take(Facts with { Estimate = new(500_000, "SEK") }, new NoticeMark("n0", "01") { IssuedAt = Now.AddDays(-30) }, Now, "systemet");
        read.Take(withheld, new NoticeMark("r2", "01") { IssuedAt = Now.AddDays(3) }, Now, "systemet");
        (read.EstimatedValue, read.TotalValue, read.Winners.Single().Value).ShouldBe((500_000m, 400_000m, 400_000m));
    }

    [Fact]
    public void Describe_ALotUnderAnotherNumber_KeepsWhichLotItIs()
    {
        var entered = ProcurementCase.Enter(ProcurementCaseId.New(), Facts, Now, "Eva");
        var lot = entered.Lots.Single().Id;

        entered.Describe(entered.ToFacts() with { Lots = [.. entered.ToFacts().Lots.Select(l => l with { Number = "Norr" })] }, "", Now, "Eva");

        entered.Lots.Single().ShouldSatisfyAllConditions(l => l.Id.ShouldBe(lot), l => l.Number.ShouldBe("Norr"));
    }

    [Fact]
    [Trait("Req", "S002-17")]
    public void Reopen_AfterAResult_TakesAwayAllThatToldOfIt()
    {
        var read = Competition(out _);
        read.Take(Result(("LOT-0001", "Korgkooperativet")) with { Total = new(400_000, "SEK"), TenderCount = 2 }, new NoticeMark("r1", "01") { IssuedAt = Now.AddDays(40) }, Now, "systemet");

        read.Reopen(Now.AddDays(41), "Eva").Succeeded.ShouldBeTrue();

        (read.Status, read.Total, read.TenderCount, read.Winners.Count).ShouldBe((ProcurementStatus.Published, StatedMoney.Unknown, null, 0));
        read.Lots.Single().ShouldSatisfyAllConditions(l => l.Outcome.ShouldBeNull(), l => l.TenderCount.ShouldBeNull());
    }

    private static ProcurementFacts Call(params string[] lots) => Facts with { Lots = [.. lots.Select(l => new LotFacts { Number = l })] };

    private static ProcurementFacts Result(params (string Lot, string Name)[] winners) => Facts with
    {
        Status = ProcurementStatus.Awarded,
        Lots = [.. winners.Select(w => new LotFacts { Number = w.Lot, Outcome = LotOutcome.Awarded, TenderCount = 1 })],
        Winners = [.. winners.Select(w => new WinnerFacts { Name = w.Name, Lot = w.Lot })],
    };

    private static ProcurementFacts Facts { get; } = new()
    {
        Title = "Fruktkorgar",
        Description = "Frukt till kontoren",
        BuyerName = "Söderköpings kommun",
        Status = ProcurementStatus.Published,
        MainCpv = "15332400",
        TenderDeadline = Now.AddDays(30),
        Lots = [new LotFacts { Number = "LOT-0001", Title = "Norra", MainCpv = "15332410" }],
    };

    private static ProcurementCase Competition(out NoticeMark mark)
    {
        mark = new NoticeMark("n1", "01") { IssuedAt = Now };
        return ProcurementCase.FromNotice(ProcurementCaseId.New(), ProcurementSource.EForms, "p1", Facts, mark, Now);
    }
}
