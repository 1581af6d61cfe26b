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
