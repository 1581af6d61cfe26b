using Coordination.Platform.Domain;
using Coordination.Platform.Results;
using Coordination.Platform.Time;
using Coordination.Procurement.Contracts;
using Coordination.Procurement.Domain.Cases;

namespace Coordination.Procurement.Domain.Reviews;

internal readonly record struct QuarterReviewId(Guid Value) : ITypedId<QuarterReviewId>
{
    public static QuarterReviewId From(Guid value) => new(value);

    public static QuarterReviewId New() => new(Guid.CreateVersion7());
}

/// <summary>What a review holds when it is completed.</summary>
internal sealed record ReviewTally(int Items, int Settled, int Answered, int Reserve, int Split, int Employment)
{
    public static ReviewTally Of(IReadOnlyCollection<ReviewItem> items)
    {
        return new(items.Count, items.Count(i => i.IsSettled), items.Count(i => i.IsAnswered), Leaning(ReviewQuestion.Reserve), Leaning(ReviewQuestion.Split), Leaning(ReviewQuestion.Employment));

        int Leaning(ReviewQuestion question) => items.Count(i => i.AnswerOf(question) is ReviewAnswer.Yes or ReviewAnswer.Maybe);
    }
}

/// <summary>
/// A quarter's review of what a buying unit is to buy (S003-R5.3): which of it could suit social enterprises, and in what way. Each
/// procurement in it is a <see cref="ReviewItem"/> of its own, so that two people can work at once.
/// </summary>
internal sealed class QuarterReview : Aggregate<QuarterReviewId>
{
    /// <summary>How long the unit has.</summary>
    public const int Days = 30;

    public const int LongestConclusion = 4000;

    private readonly List<HistoryEntry> _entries = [];

    public QuarterReview(QuarterReviewId id, string unit, Quarter quarter, DateOnly today, int items, DateTimeOffset now)
    {
        Id = id;
        BuyingUnit = unit;
        (Year, Quarter) = (quarter.Year, quarter.Number);
        OpenedAt = now;
        DueOn = today.AddDays(Days);
        TellOthers(items, now);
    }

    private QuarterReview() => BuyingUnit = string.Empty;

    public string BuyingUnit { get; private set; }

    public int Year { get; private set; }

    public int Quarter { get; private set; }

    public DateTimeOffset OpenedAt { get; private set; }

    public DateOnly DueOn { get; private set; }

    public DateTimeOffset? CompletedAt { get; private set; }

    /// <summary>What the unit draws from it all, in own words.</summary>
    public string? Conclusion { get; private set; }

    public IReadOnlyList<HistoryEntry> Entries => _entries;

    public Quarter When => new(Year, Quarter);

    public bool IsOpen => CompletedAt is null;

    public string Address => AddressOf(Id);

    public static string AddressOf(QuarterReviewId id) => $"/upphandlingar/genomgang/{id.Value}";

    public Result Complete(ReviewTally tally, string? conclusion, DateTimeOffset now, string by)
    {
        if (!IsOpen)
        {
            return new Error("PRC-0901", "Reviews.AlreadyCompleted", Kind: ErrorKind.Conflict);
        }

        if (tally.Settled < tally.Items)
        {
            return new Error("PRC-0902", "Reviews.NotAllAnswered", Kind: ErrorKind.Rule);
        }

        CompletedAt = now;
        Conclusion = conclusion.Kept(LongestConclusion);
        Tell(HistoryKind.ReviewCompleted, Conclusion, now, by);
        var on = now.ToSwedishDate();
        Raise(new ReviewCompleted(Id.Value, BuyingUnit, Year, Quarter, tally.Items, tally.Answered, tally.Reserve, tally.Split, tally.Employment, on, on > DueOn, Address, NextVersion, now));
        return Result.Success;
    }

    /// <summary>Somebody wants to answer otherwise, or a procurement has come to it.</summary>
    public Result Reopen(int items, string? because, DateTimeOffset now, string by)
    {
        if (IsOpen)
        {
            return new Error("PRC-0903", "Reviews.StillOpen", Kind: ErrorKind.Conflict);
        }

        CompletedAt = null;
        Tell(HistoryKind.ReviewReopened, because, now, by);
        TellOthers(items, now);
        return Result.Success;
    }

    private void TellOthers(int items, DateTimeOffset now) => Raise(new ReviewOpened(Id.Value, BuyingUnit, Year, Quarter, items, DueOn, Address, NextVersion, now));

    private void Tell(HistoryKind kind, string? text, DateTimeOffset now, string by)
    {
        _entries.Add(new HistoryEntry(kind, text, now, by));
        Touch();
    }
}
