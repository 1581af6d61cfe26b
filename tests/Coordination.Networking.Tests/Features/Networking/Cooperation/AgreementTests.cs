using Coordination.Governance.Contracts;
using Coordination.Networking.Contracts;
using Coordination.Networking.Domain;
using Coordination.Networking.Domain.Cooperation;
using Coordination.Networking.Domain.Organisations;
using Coordination.Platform.Domain;

namespace Coordination.Networking.Tests.Features.Networking.Cooperation;

/// <summary>The course of an agreement, and what a committee owes because of it.</summary>
[Trait("Req", "S004-07")]
public sealed class AgreementTests
{
    private static readonly DateTimeOffset _now = new(2027, 2, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly _today = new(2027, 2, 1);
    private static readonly Counterpart _association = new(null, OrganisationId.New(), "Idrottsföreningen");

    [Fact]
    public void FollowUp_Planned_Moved_AndFollowedUp_TellsTheLedger()
    {
        var (agreement, id) = (Agreement(), Guid.CreateVersion7());
        agreement.PlanFollowUp(id, "Halvårsavstämning", new DateOnly(2027, 6, 1), _now, "Anna");
        agreement.MoveFollowUp(id, new DateOnly(2027, 6, 15), _now, "Anna");
        agreement.EndFollowUp(id, FollowUpState.Done, null, _now, "Anna").Succeeded.ShouldBeFalse("what was found is to be written");
        agreement.EndFollowUp(id, FollowUpState.Done, "Tolv unga fick jobb.", _now, "Anna").Succeeded.ShouldBeTrue();
        agreement.EndFollowUp(id, FollowUpState.Done, "Igen", _now, "Anna").Succeeded.ShouldBeFalse();

        var told = Told(agreement);
        told.OfType<ObligationRaised>().Select(o => o.DueOn).ShouldBe([new DateOnly(2027, 6, 1), new DateOnly(2027, 6, 15)]);
        told.OfType<ObligationMet>().Single().Key.ShouldBe($"agreement-follow-up:{id}");
        told.OfType<CollaborationAgreed>().Single().ShouldSatisfyAllConditions(c => c.Form.ShouldBe("Partnership"), c => c.Counterpart.ShouldBe("Idrottsföreningen"), c => c.ValuePerYear.ShouldBe(300000));
    }

    [Fact]
    public void End_WithdrawsWhatIsOwed()
    {
        var agreement = Agreement();
        agreement.PlanFollowUp(Guid.CreateVersion7(), "Avstämning", new DateOnly(2027, 6, 1), _now, "Anna");
        agreement.WarnOfEnd(new DateOnly(2027, 12, 1), _now).ShouldBeTrue();

        agreement.End(_today, "Föreningen la ner.", _today, _now, "Anna").Succeeded.ShouldBeTrue();

        Told(agreement).OfType<ObligationWithdrawn>().Count().ShouldBe(2);
        agreement.StateOn(_today).ShouldBe(AgreementState.Ended);
        agreement.PlanFollowUp(Guid.CreateVersion7(), "Mer", _today, _now, "Anna").Succeeded.ShouldBeFalse();
        agreement.WarnOfEnd(new DateOnly(2027, 12, 1), _now).ShouldBeFalse();
    }

    [Fact]
    public void Warning_IsGivenOnceForEachLastDay_HoweverLate()
    {
        var agreement = Agreement();
        agreement.WarnOfEnd(new DateOnly(2027, 9, 1), _now).ShouldBeFalse("too early");
        agreement.WarnOfEnd(new DateOnly(2027, 9, 3), _now).ShouldBeTrue();
        agreement.WarnOfEnd(new DateOnly(2027, 9, 4), _now).ShouldBeFalse("once");
        agreement.Prolong(new DateOnly(2027, 12, 1), "Kortare", _now, "Anna").Succeeded.ShouldBeFalse("not later");
        agreement.Prolong(new DateOnly(2028, 12, 31), "Gick bra.", _now, "Anna").Succeeded.ShouldBeTrue();
        agreement.WarnOfEnd(new DateOnly(2029, 2, 1), _now).ShouldBeTrue("the new last day, and late at that");

        var raised = Told(agreement).OfType<ObligationRaised>().ToList();
        raised.Select(o => o.DueOn).ShouldBe([new DateOnly(2027, 12, 1), new DateOnly(2028, 12, 31)]);
        raised.Select(o => o.Key).ShouldBeUnique();
    }

    [Fact]
    public void Committee_AnsweringOnTheEnd_IsHeardOnceAndInOrder()
    {
        var agreement = Agreement();
        agreement.WarnOfEnd(new DateOnly(2027, 12, 10), _now);
        agreement.HearEnd("agreement-end:other", true, "Fel", 1, _now, "ARBN");
        agreement.HearEnd(agreement.EndKey, false, "Vi bereder frågan.", 2, _now, "ARBN");
        agreement.HearEnd(agreement.EndKey, true, "För sent svar.", 1, _now, "ARBN");
        agreement.IsEndOwed.ShouldBeTrue();

        agreement.HearEnd(agreement.EndKey, true, "Förlängs inte.", 3, _now, "ARBN");
        agreement.IsEndOwed.ShouldBeFalse();
        Told(agreement).OfType<ObligationMet>().Single().Key.ShouldStartWith("agreement-end:");
    }

    [Fact]
    public void Committee_Changed_TakesOverWhatIsOwed()
    {
        var agreement = Agreement();
        agreement.PlanFollowUp(Guid.CreateVersion7(), "Avstämning", new DateOnly(2027, 6, 1), _now, "Anna");

        agreement.Describe(new AgreementText("Feriejobb", CooperationForm.Partnership, _association, "SN"), agreement.StartsOn, "Nämnd", _now, "Anna");

        Told(agreement).OfType<ObligationRaised>().Last().CommitteeCode.ShouldBe("SN");
    }

    [Fact]
    [Trait("Req", "S004-09")]
    public void Democracy_IsOwedAgainAfterAYear_AndMetByANewJudgementOnly()
    {
        var judged = new DemocracyAssessment(DemocracyAssessmentId.New(), _association, DemocracyOutcome.Met, "Stadgarna", _today, "ARBN", "Anna");
        judged.BecomeDuty(new DateOnly(2028, 1, 31), _now).ShouldBeFalse();
        judged.BecomeDuty(new DateOnly(2028, 2, 1), _now).ShouldBeTrue();
        judged.BecomeDuty(new DateOnly(2028, 2, 2), _now).ShouldBeFalse();
        judged.Hear("Vi gör den i mars.", 2);
        judged.Hear("Gammalt", 1);
        judged.CommitteeComment.ShouldBe("Vi gör den i mars.");
        judged.Replace(_now);

        var told = ((IAggregate)judged).TakeEvents();
        told.OfType<ObligationRaised>().Single().CommitteeCode.ShouldBe("ARBN");
        told.OfType<ObligationMet>().Single().Key.ShouldBe(judged.Key);
        judged.BecomeDuty(new DateOnly(2029, 2, 1), _now).ShouldBeFalse("the new one is what counts");
    }

    private static IReadOnlyList<IIntegrationEvent> Told(Agreement agreement) => ((IAggregate)agreement).TakeEvents();

    private static Agreement Agreement() => new(
        AgreementId.New(), new AgreementText("Feriejobb", CooperationForm.Partnership, _association, "ARBN") { ValuePerYear = 300000 }, new DateOnly(2027, 1, 1), new DateOnly(2027, 12, 31), null, _now, "Anna");
}
