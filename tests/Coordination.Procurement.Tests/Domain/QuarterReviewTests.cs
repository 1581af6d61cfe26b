using Coordination.Governance.Contracts;
using Coordination.Platform.Domain;
using Coordination.Procurement.Contracts;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Reviews;

namespace Coordination.Procurement.Tests.Domain;

/// <summary>Reviews: what is owed, what is answered, and when a review is whole.</summary>
public sealed class QuarterReviewTests
{
    private static readonly DateTimeOffset Now = new(2027, 1, 1, 5, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2027, 1, 1);

    [Theory]
    [InlineData("2027-01-01", 1, "2027-03-31")]
    [InlineData("2027-06-30", 2, "2027-06-30")]
    [InlineData("2027-12-31", 4, "2027-12-31")]
    public void Quarter_OfADay_IsTheCalendars(string day, int number, string last)
    {
        var quarter = Quarter.Of(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));

        (quarter.Number, quarter.LastDay).ShouldBe((number, DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    [Trait("Req", "S003-R5.3")]
    public void Item_IsOwedUntilItIsAnswered()
    {
        var item = Item(1);
        var owed = Told(item).OfType<ObligationRaised>().Single();
        (owed.CommitteeCode, owed.DueOn).ShouldBe(("TFN", new DateOnly(2027, 1, 31)));

        item.Answer(Replies(ReviewAnswer.Maybe), Now, "Anna").Succeeded.ShouldBeTrue();

        Told(item).OfType<ObligationMet>().Single().Key.ShouldBe(owed.Key);
        item.Answer(Replies(ReviewAnswer.No), Now, "Anna");
        Told(item).ShouldBeEmpty("it is owed no more");
        item.SetAside("Nej.", Now, "Anna").Succeeded.ShouldBeFalse();
    }

    [Fact]
    public void Item_SetAsideAndTakenUp_IsOwedAgainByAnotherKey()
    {
        var item = Item(1);
        var first = Told(item).OfType<ObligationRaised>().Single().Key;
        item.SetAside("Avbruten.", Now, "Anna");
        Told(item).OfType<ObligationWithdrawn>().Single().Key.ShouldBe(first);
        item.TakeUp(Now, "Anna").Succeeded.ShouldBeTrue();
        Told(item).OfType<ObligationRaised>().Single().Key.ShouldNotBe(first);
        item.TakeUp(Now, "Anna").Succeeded.ShouldBeFalse();
    }

    [Fact]
    public void Item_TakesOverOnlyFromAnEarlierQuarterOfTheSame()
    {
        var (procurement, other) = (ProcurementCaseId.New(), ProcurementCaseId.New());
        var (former, later) = (Item(1, procurement), Item(2, procurement));
        later.TakeOver(former, Now, "Anna").Succeeded.ShouldBeFalse("it was not answered");
        former.Answer(Replies(ReviewAnswer.Yes), Now, "Anna");
        Item(2, other).TakeOver(former, Now, "Anna").Succeeded.ShouldBeFalse();
        Item(1, procurement).TakeOver(former, Now, "Anna").Succeeded.ShouldBeFalse();

        later.TakeOver(former, Now, "Bo").Succeeded.ShouldBeTrue();

        (later.Reserve, later.ReserveWords, later.IsTakenOver, later.AnsweredBy).ShouldBe((ReviewAnswer.Yes, "Ord.", true, "Bo"));
        later.Answer(Replies(ReviewAnswer.No), Now, "Bo");
        later.IsTakenOver.ShouldBeFalse();
    }

    [Fact]
    public void Review_CompletesWhenAllIsSettled_AndTellsWhatCameOfIt()
    {
        var review = Review(1);
        var (one, two) = (new ReviewItem(ReviewItemId.New(), review, Subject(ProcurementCaseId.New()), false, Today, Now), new ReviewItem(ReviewItemId.New(), review, Subject(ProcurementCaseId.New()), false, Today, Now));
        one.Answer(Replies(ReviewAnswer.Maybe), Now, "Anna");
        review.Complete(ReviewTally.Of([one, two]), null, Now, "Anna").Succeeded.ShouldBeFalse();
        two.SetAside("Avbruten.", Now, "Anna");
        Told(review);

        var late = Now.AddDays(40);
        review.Complete(ReviewTally.Of([one, two]), "Vi reserverar en.", late, "Anna").Succeeded.ShouldBeTrue();

        var told = Told(review).OfType<ReviewCompleted>().Single();
        (told.ItemCount, told.AnsweredCount, told.ReserveCount, told.WasLate).ShouldBe((2, 1, 1, true));
        review.Complete(ReviewTally.Of([]), null, late, "Anna").Succeeded.ShouldBeFalse();
        review.Reopen(3, null, late, "Anna").Succeeded.ShouldBeTrue();
        Told(review).OfType<ReviewOpened>().Single().ItemCount.ShouldBe(3);
    }

    [Fact]
    public void Item_ThatComesLate_HasTimeOfItsOwn()
    {
        var review = Review(1);

        new ReviewItem(ReviewItemId.New(), review, Subject(ProcurementCaseId.New()), true, new DateOnly(2027, 3, 1), Now).DueOn.ShouldBe(new DateOnly(2027, 3, 15));
        new ReviewItem(ReviewItemId.New(), review, Subject(ProcurementCaseId.New()), true, new DateOnly(2027, 1, 3), Now).DueOn.ShouldBe(new DateOnly(2027, 1, 31));
    }

    private static QuarterReview Review(int quarter) => new(QuarterReviewId.New(), "TFN", new Quarter(2027, quarter), Today, 1, Now);

    private static ReviewItem Item(int quarter, ProcurementCaseId? procurement = null) => new(ReviewItemId.New(), Review(quarter), Subject(procurement ?? ProcurementCaseId.New()), false, Today, Now);

    private static ReviewSubject Subject(ProcurementCaseId procurement) => new(procurement, null, ReviewReason.Planned, "Tvätt");

    private static ReviewReplies Replies(ReviewAnswer answer) => new(Enum.GetValues<ReviewQuestion>().ToDictionary(q => q, _ => new ReviewReply(answer, " Ord. ")), null);

    private static IReadOnlyList<IIntegrationEvent> Told(IAggregate aggregate) => aggregate.TakeEvents();
}
