using Coordination.BusinessSupport.Domain;
using Coordination.BusinessSupport.Domain.Offers;
using Coordination.Governance.Contracts;
using Coordination.Platform.Domain;

namespace Coordination.BusinessSupport.Tests.Features.BusinessSupport.Offers;

/// <summary>An offer is shown only while a judgement of how it touches competition holds (S002-10).</summary>
public sealed class OfferTests
{
    private static readonly DateOnly Today = new(2027, 3, 1);
    private static readonly DateTimeOffset Now = new(2027, 3, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    [Trait("Req", "S002-10")]
    public void Publish_WithoutAssessmentThatHolds_IsRefused()
    {
        var offer = Written();

        offer.Publish(Today, Now, "Eva").Errors.Single().Code.ShouldBe("SUP-0105");
        offer.Assess(Guid.CreateVersion7(), Text(Today.AddMonths(6)), Today, Now, "Eva").Succeeded.ShouldBeTrue();
        offer.Publish(Today.AddYears(1), Now, "Eva").Errors.Single().Code.ShouldBe("SUP-0105", "it has run out by then");
        offer.Publish(Today.AddMonths(6), Now, "Eva").Succeeded.ShouldBeTrue("it holds on its last day");
    }

    [Fact]
    [Trait("Req", "S002-10")]
    public void Assess_Again_MeetsTheFormerReviewAndOwesTheNext()
    {
        var offer = Written();
        var (first, second) = (Guid.CreateVersion7(), Guid.CreateVersion7());

        offer.Assess(first, Text(Today.AddMonths(6)), Today, Now, "Eva");
        offer.Assess(second, Text(Today.AddYears(1)) with { Advantage = "Mindre" }, Today, Now.AddMinutes(1), "Eva");
        offer.Assess(second, Text(Today.AddYears(2)), Today, Now.AddMinutes(2), "Eva");

        offer.Assessments.Count.ShouldBe(2, "the same form makes one");
        offer.Assessment!.Advantage.ShouldBe("Mindre");
        var told = ((IAggregate)offer).TakeEvents();
        told.OfType<ObligationRaised>().Select(o => o.DueOn).ShouldBe([Today.AddMonths(6), Today.AddYears(1)]);
        told.OfType<ObligationMet>().Single().Key.ShouldBe($"offer-review:{first}");
    }

    [Fact]
    public void Assess_OneEnterpriseAlone_NeedsExceptionalReasons()
    {
        var offer = Written();
        var single = Text(Today.AddYears(1)) with { Reach = OfferReach.SingleEnterprise };

        offer.Assess(Guid.CreateVersion7(), single, Today, Now, "Eva").Errors.Single().Field.ShouldBe("ExceptionalReasons");
        offer.Assess(Guid.CreateVersion7(), single with { ExceptionalReasons = "Enda i länet." }, Today, Now, "Eva").Succeeded.ShouldBeTrue();
    }

    [Fact]
    public void Assess_WithDaysThatCannotBe_IsRefused()
    {
        var offer = Written();

        offer.Assess(Guid.CreateVersion7(), Text(Today), Today, Now, "Eva").Errors.Single().Field.ShouldBe("NextReviewOn");
        offer.Assess(Guid.CreateVersion7(), Text(Today.AddYears(1)) with { DecidedOn = Today.AddDays(1) }, Today, Now, "Eva").Errors.Single().Field.ShouldBe("DecidedOn");
        offer.IsAssessedOn(Today).ShouldBeFalse();
    }

    [Fact]
    public void Withdraw_ThenResume_OwesTheReviewAgain()
    {
        var offer = Written();
        offer.Assess(Guid.CreateVersion7(), Text(Today.AddYears(1)), Today, Now, "Eva");
        offer.Publish(Today, Now, "Eva");

        offer.Withdraw(" ", Now, "Eva").Errors.Single().Field.ShouldBe("Reason");
        offer.Withdraw("Slut på pengar.", Now, "Eva").Succeeded.ShouldBeTrue();
        offer.Publish(Today, Now, "Eva").Errors.Single().Code.ShouldBe("SUP-0101");
        offer.Assess(Guid.CreateVersion7(), Text(Today.AddYears(1)), Today, Now, "Eva").Errors.Single().Code.ShouldBe("SUP-0101");
        offer.Resume(Now, "Eva").Succeeded.ShouldBeTrue();
        offer.Resume(Now, "Eva").Errors.Single().Code.ShouldBe("SUP-0107");

        offer.State.ShouldBe(OfferState.Draft);
        var told = ((IAggregate)offer).TakeEvents();
        told.OfType<ObligationWithdrawn>().Count().ShouldBe(1);
        told.OfType<ObligationRaised>().Count().ShouldBe(2);
    }

    [Fact]
    public void HearReview_OlderAnswer_IsIgnored()
    {
        var offer = Written();

        offer.HearReview("Nyare.", 5, Now, "NLN");
        offer.HearReview("Äldre.", 4, Now, "NLN");

        offer.Entries.Where(e => e.Kind == HistoryKind.ReviewAnswered).Select(e => e.Text).ShouldBe(["Nyare."]);
    }

    private static Offer Written() => new(OfferId.New(), new OfferText("Starta eget", "Näringslivsbolaget", "NLN", "Kurs i fem delar.", "Alla som bor i kommunen.", "Växeln.") { ForStarting = true }, Now, "Eva");

    private static AssessmentText Text(DateOnly review) =>
        new(OfferReach.AllEnterprises, "Alla", "Liten", "Ingen", AidAssessment.NoAid, "Ingen selektiv fördel.", "Näringslivschefen", Today, review);
}
