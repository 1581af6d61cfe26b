using Coordination.Platform.Domain;
using Coordination.Procurement.Contracts;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Cpv;
using Coordination.Procurement.Domain.Lessons;

namespace Coordination.Procurement.Tests.Domain;

/// <summary>Which lessons stand beside a procurement, and what is said of them.</summary>
public sealed class LessonLikenessTests
{
    private static readonly DateTimeOffset Now = new(2027, 3, 1, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [Trait("Req", "S002-19")]
    [InlineData("90911200", "90911200", nameof(CpvLevel.Subcategory), 50)]
    [InlineData("90911200", "90911300", nameof(CpvLevel.Category), 45)]
    [InlineData("90911200", "90919000", nameof(CpvLevel.Class), 40)]
    [InlineData("90911200", "90500000", nameof(CpvLevel.Division), 20)]
    [InlineData("90910000", "90911200", nameof(CpvLevel.Class), 40)]
    [InlineData("90000000", "90911200", nameof(CpvLevel.Division), 20)]
    public void Cpv_OfAnyLevel_IsAlikeByWhatBothBeginWith(string lesson, string procurement, string level, int points)
    {
        var like = LessonLikeness.Of(Lesson(codes: [lesson]), Subject(codes: ["03222000", procurement]))!;

        (like.Why.Single().Level.ToString(), like.Score).ShouldBe((level, points));
        LessonLikeness.Of(Lesson(codes: [procurement]), Subject(codes: [lesson]))!.Score.ShouldBe(points, "alike goes both ways");
    }

    [Fact]
    [Trait("Req", "S002-19")]
    public void Reasons_AddUp_AndTheSameBuyerOfSomethingElseIsNone()
    {
        LessonLikeness.Of(Lesson(["90911200"], "KS", ContractKind.Services, ReservationBasis.NonProfit), Subject(["90911200"], "KS", ContractKind.Services, ReservationBasis.NonProfit))!.Score.ShouldBe(100);
        LessonLikeness.Of(Lesson(["03222000"], "KS"), Subject(["90911200"], "KS")).ShouldBeNull("fruit is not cleaning");
        LessonLikeness.Of(Lesson([], "KS"), Subject(["90911200"], "KS"))!.Score.ShouldBe(20);
        LessonLikeness.Of(Lesson(["03222000"], "KS"), Subject([], "KS"))!.Score.ShouldBe(20, "nobody has said of what it is");
        LessonLikeness.Of(Lesson(["03222000"], "KS", null, ReservationBasis.NonProfit), Subject(["90911200"], "KS", null, ReservationBasis.NonProfit))!.Why.Select(w => w.Kind).ShouldBe([LikenessKind.Basis, LikenessKind.Buyer]);
        LessonLikeness.Of(Lesson([], null, ContractKind.Services), Subject(["90911200"], "KS", ContractKind.Services)).ShouldBeNull("the kind alone makes nothing alike");
        LessonLikeness.Of(Lesson(["90911200"]), Subject(["90911200"]) with { Procurement = From }).ShouldBeNull("what was learned from it is no news to it");
        var withdrawn = Lesson(["90911200"]);
        withdrawn.Hear(Facts(["90911200"], null, null, null) with { IsStanding = false }, 9).ShouldBeTrue();
        LessonLikeness.Of(withdrawn, Subject(["90911200"])).ShouldBeNull();
    }

    [Fact]
    public void Subject_WithoutARecordedBasis_HasTheOneThatTheNoticeMarks()
    {
        var facts = new ProcurementFacts { Title = "T", BuyerName = "K", Status = ProcurementStatus.Planned, MainCpv = "90911200", ReservedParticipation = ReservedParticipation.Integrating };
        var it = ProcurementCase.Enter(ProcurementCaseId.New(), facts, Now, "Eva");
        LessonSubject.Of(it).Basis.ShouldBe(ReservationBasis.IntegratingSuppliers);
        it.Reserve(Guid.CreateVersion7(), new ReservationText(ReservationBasis.None, null, null, null), new DateOnly(2027, 3, 1), Now, "Eva").Succeeded.ShouldBeTrue();
        LessonSubject.Of(it).Basis.ShouldBe(ReservationBasis.None, "what somebody recorded goes before the mark");
    }

    [Fact]
    public void Lesson_HeardLateOrTwice_StaysAsTheHighestVersionHasIt()
    {
        var lesson = Lesson(["90911200", "03222000"]);
        lesson.Hear(Facts(["03222000", "55520000"], "KS", null, null), 3).ShouldBeTrue();
        lesson.Codes.Select(c => c.Code).Order(StringComparer.Ordinal).ShouldBe(["03222000", "55520000"]);
        lesson.Hear(Facts(["90911200"], null, null, null), 2).ShouldBeFalse();
        lesson.Hear(Facts(["90911200"], null, null, null), 3).ShouldBeFalse();
        (lesson.BuyingUnit, lesson.Codes.Count).ShouldBe(("KS", 2));
    }

    [Fact]
    [Trait("Req", "S002-19")]
    public void Judgement_IsToldEachTime_WithHigherVersions()
    {
        var it = ProcurementCase.Enter(ProcurementCaseId.New(), new ProcurementFacts { Title = "T", BuyerName = "K", Status = ProcurementStatus.Planned }, Now, "Eva");
        var judged = new JudgedLesson(Guid.CreateVersion7(), it.Id);
        judged.Withdraw(it, Now, "Eva").Succeeded.ShouldBeTrue();
        judged.Use(it, " ", null, new DateOnly(2027, 3, 1), Now, "Eva").Errors[0].Code.ShouldBe("PRC-0931");
        judged.Dismiss(it, " ", new DateOnly(2027, 3, 1), Now, "Eva").Errors[0].Code.ShouldBe("PRC-0932");
        Commit(judged).ShouldBeEmpty();

        judged.Use(it, "Delar", null, new DateOnly(2027, 3, 1), Now, "Eva").Succeeded.ShouldBeTrue();
        var used = Commit(judged).Single();
        (used.State, used.How, used.Effect, used.UsedOn).ShouldBe(("Used", "Delar", null, new DateOnly(2027, 3, 1)));
        judged.Use(it, "Delar", "Två anbud", new DateOnly(2027, 5, 1), Now, "Bo").Succeeded.ShouldBeTrue();
        var effect = Commit(judged).Single();
        (effect.Effect, effect.UsedOn).ShouldBe(("Två anbud", new DateOnly(2027, 3, 1)), "the day it was used stays");
        effect.Version.ShouldBeGreaterThan(used.Version);
        judged.Dismiss(it, "Fel", new DateOnly(2027, 6, 1), Now, "Bo").Succeeded.ShouldBeTrue();
        Commit(judged).Single().State.ShouldBe("NotRelevant");
        judged.Withdraw(it, Now, "Bo").Succeeded.ShouldBeTrue();
        (Commit(judged).Single().State, judged.Reason).ShouldBe(("Withdrawn", null));
    }

    private static readonly Guid From = Guid.CreateVersion7();

    private static KnownLesson Lesson(IReadOnlyList<string>? codes = null, string? unit = null, ContractKind? kind = null, ReservationBasis? basis = null)
    {
        var lesson = new KnownLesson(Guid.CreateVersion7());
        lesson.Hear(Facts(codes ?? [], unit, kind, basis), 1).ShouldBeTrue();
        return lesson;
    }

    private static LessonFacts Facts(IReadOnlyList<string> codes, string? unit, ContractKind? kind, ReservationBasis? basis) => new("T", "L", "A", "Before", codes, unit, kind, basis, From, true, "/lardomar/x");

    private static LessonSubject Subject(IReadOnlyList<string>? codes = null, string? unit = null, ContractKind? kind = null, ReservationBasis? basis = null) => new(Guid.CreateVersion7(), codes ?? [], unit, kind, basis);

    private static List<LessonUsed> Commit(IAggregate aggregate)
    {
        var told = aggregate.TakeEvents().Cast<LessonUsed>().ToList();
        aggregate.Committing();
        return told;
    }
}
