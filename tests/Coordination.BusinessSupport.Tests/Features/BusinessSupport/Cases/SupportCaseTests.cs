using Coordination.BusinessSupport.Contracts;
using Coordination.BusinessSupport.Domain.Cases;
using Coordination.Governance.Contracts;
using Coordination.Platform.Domain;

namespace Coordination.BusinessSupport.Tests.Features.BusinessSupport.Cases;

/// <summary>The rules of a case, from need to how it went.</summary>
public sealed class SupportCaseTests
{
    private static readonly DateOnly Today = new(2027, 2, 1);
    private static readonly DateTimeOffset Now = new(2027, 2, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void LogContact_First_MeetsTheServiceLevel_AndAnEarlierOneMovesItBack()
    {
        var record = Opened();

        record.LogContact(Guid.CreateVersion7(), Today.AddDays(1), ContactWay.Phone, "Ringde.", default, Today, Now, "Eva").Errors.Single().Field.ShouldBe("On");
        record.LogContact(Guid.CreateVersion7(), Today, ContactWay.Phone, "Ringde.", default, Today, Now, "Eva").Succeeded.ShouldBeTrue();
        record.LogContact(Guid.CreateVersion7(), Today.AddDays(-3), ContactWay.Meeting, "Möttes på mässan.", default, Today, Now, "Eva").Succeeded.ShouldBeTrue();

        record.FirstContactOn.ShouldBe(Today.AddDays(-3));
        record.State.ShouldBe(CaseState.Ongoing);
        record.Adviser.ShouldBe("Eva");
        record.IsLateOn(Today.AddYears(1)).ShouldBeFalse();
    }

    [Fact]
    public void Refer_Answered_OnceAndNotBeforeItWasMade()
    {
        var (record, id) = (Opened(), Guid.CreateVersion7());

        record.Refer(id, new("Coompanion"), null, Today, Now, "Eva");
        record.Refer(id, new("Coompanion"), null, Today, Now, "Eva");
        record.AnswerReferral(id, ReferralState.Accepted, null, Today.AddDays(-1), Now, "Eva").Errors.Single().Field.ShouldBe("On");
        record.AnswerReferral(id, ReferralState.Accepted, "Välkomna.", Today, Now, "Eva").Succeeded.ShouldBeTrue();

        record.AnswerReferral(id, ReferralState.Declined, null, Today, Now, "Eva").Errors.Single().Code.ShouldBe("SUP-0304");
        record.Referrals.Single().State.ShouldBe(ReferralState.Accepted);
    }

    [Fact]
    public void Wait_UntilAPassedDay_OrWithoutReason_IsRefused()
    {
        var record = Opened();

        record.Wait("Bankens besked", Today, Today, Now, "Eva").Errors.Single().Field.ShouldBe("Until");
        record.Wait(" ", Today.AddDays(7), Today, Now, "Eva").Errors.Single().Field.ShouldBe("Reason");
        record.GoOn(Now, "Eva").Errors.Single().Code.ShouldBe("SUP-0308");
        record.Wait("Bankens besked", Today.AddDays(7), Today, Now, "Eva").Succeeded.ShouldBeTrue();
        record.GoOn(Now, "Eva").Succeeded.ShouldBeTrue();
        (record.State, record.WaitsFor, record.WaitsUntil).ShouldBe((CaseState.Ongoing, null, null));
    }

    [Fact]
    [Trait("Req", "S003-26")]
    public void Close_WithFollowUps_TellsTheResultAndOwesThem()
    {
        var (record, offer) = (Opened(), Guid.CreateVersion7());
        record.Refer(Guid.CreateVersion7(), new("Starta eget") { Offer = offer }, null, Today, Now, "Eva");

        record.Close(CaseResult.Started, null, Today.AddDays(-1), [], null, Now, "Eva").Errors.Single().Field.ShouldBe("On");
        record.Close(CaseResult.Started, null, Today, [3, 6, 12], null, Now, "Eva").Errors.Single().Field.ShouldBe("Committee");
        record.Close(CaseResult.Started, "Föreningen är bildad.", new DateOnly(2027, 11, 30), [12, 3, 6], "NLN", Now, "Eva").Succeeded.ShouldBeTrue();

        record.Close(CaseResult.Started, null, Today, [], null, Now, "Eva").Errors.Single().Code.ShouldBe("SUP-0301");
        var told = ((IAggregate)record).TakeEvents();
        told.OfType<CaseClosed>().Single().ShouldSatisfyAllConditions(c => c.Result.ShouldBe("Started"), c => c.Need.ShouldBe("Start"), c => c.Offers.ShouldBe([offer]));
        told.OfType<ObligationRaised>().Select(o => o.DueOn).ShouldBe([new DateOnly(2028, 2, 29), new DateOnly(2028, 5, 30), new DateOnly(2028, 11, 30)], "three months after 30 November ends in February");
        told.OfType<ObligationRaised>().ShouldAllBe(o => !o.Title.Contains("Leila"), "a founder is not named where it goes into letters");
        record.NextFollowUpOn.ShouldBe(new DateOnly(2028, 2, 29));
    }

    [Fact]
    public void AnswerAfterward_MeetsTheDuty_OnceAndByWhom()
    {
        var record = Closed(3, 6);
        var (first, second) = (record.Afterwards[0].Id, record.Afterwards[1].Id);

        record.AskAfterward(first, Now, Now.AddDays(45)).ShouldBeTrue();
        record.AskAfterward(first, Now, Now.AddDays(45)).ShouldBeFalse("one letter");
        record.MayAnswerAt(first, Now.AddDays(44)).ShouldBeTrue();
        record.MayAnswerAt(first, Now.AddDays(45)).ShouldBeFalse();
        record.AnswerAfterward(first, AfterwardState.Well, "Fyra anställda.", 4, true, Now, "S2027-0001").Succeeded.ShouldBeTrue();
        record.AnswerAfterward(first, AfterwardState.Ended, null, null, false, Now, "Eva").Errors.Single().Code.ShouldBe("SUP-0321");
        record.AnswerAfterward(second, AfterwardState.Withdrawn, null, null, false, Now, "Eva").Errors.Single().Field.ShouldBe("Finding");
        record.AnswerAfterward(second, AfterwardState.Withdrawn, "Flyttat från kommunen.", null, false, Now, "Eva").Succeeded.ShouldBeTrue();

        var told = ((IAggregate)record).TakeEvents();
        told.OfType<ObligationMet>().Single().Key.ShouldBe($"case-follow-up:{first}");
        told.OfType<ObligationWithdrawn>().Single().Key.ShouldBe($"case-follow-up:{second}");
        record.NextFollowUpOn.ShouldBeNull();
    }

    [Fact]
    public void HearAfterward_FromTheCommittee_KeepsItsWords_AndIgnoresOlderOnes()
    {
        var record = Closed(3);
        var id = record.Afterwards[0].Id;

        record.HearAfterward(id, false, "Vi ringer.", 4, Now, "NLN");
        record.HearAfterward(id, true, "För gammalt.", 3, Now, "NLN");
        record.Afterwards[0].State.ShouldBe(AfterwardState.Open);
        record.HearAfterward(id, true, "Det går bra.", 5, Now, "NLN");

        (record.Afterwards[0].State, record.Afterwards[0].Finding).ShouldBe((AfterwardState.Reported, "Det går bra."));
    }

    [Fact]
    public void Reopen_WithdrawsWhatWasOwed_AndForget_LeavesNothingPersonal()
    {
        var record = Closed(3);

        record.Forget(Now).Errors.Single().Code.ShouldBe("SUP-0323", "a follow-up is open");
        record.Reopen(Now, "Bo").Succeeded.ShouldBeTrue();
        record.Reopen(Now, "Bo").Errors.Single().Code.ShouldBe("SUP-0311");
        record.Close(CaseResult.NotPursued, null, Today, [], null, Now, "Bo");
        record.Forget(Now).Succeeded.ShouldBeTrue();

        ((IAggregate)record).TakeEvents().OfType<ObligationWithdrawn>().Count().ShouldBe(1);
        (record.PartyName, record.ContactName, record.Email, record.NeedText, record.Contacts.Count).ShouldBe(("–", null, null, null, 0));
        record.SearchText.ShouldNotContain("leila");
        record.Reopen(Now, "Bo").Errors.Single().Code.ShouldBe("SUP-0311");
    }

    private static SupportCase Opened() => new(
        CaseId.New(), 1, new CaseText("Starta kafé", NeedKind.Start) { NeedText = "Leila vill öppna ett kafé." }, new CaseParty("Leila Ek", null) { ContactName = "Leila Ek", Email = "leila@exempel.se" }, null, Today, Today.AddDays(7), Now, "Eva");

    private static SupportCase Closed(params int[] months)
    {
        var record = Opened();
        record.Close(CaseResult.Started, null, Today, months, "NLN", Now, "Eva");
        ((IAggregate)record).TakeEvents();
        return record;
    }
}
