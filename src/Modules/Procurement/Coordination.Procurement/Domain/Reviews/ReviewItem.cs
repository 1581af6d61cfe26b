using Coordination.Platform.Domain;
using Coordination.Platform.Results;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Contracting;
using Coordination.Procurement.Domain.Watching;

namespace Coordination.Procurement.Domain.Reviews;

internal readonly record struct ReviewItemId(Guid Value) : ITypedId<ReviewItemId>
{
    public static ReviewItemId From(Guid value) => new(value);

    public static ReviewItemId New() => new(Guid.CreateVersion7());
}

/// <summary>Why something is in a review.</summary>
internal enum ReviewReason
{
    Planned,
    Published,

    /// <summary>A contract runs out, and something follows it.</summary>
    ContractEnds,
}

/// <summary>What is asked of each procurement.</summary>
internal enum ReviewQuestion
{
    /// <summary>Could it be reserved?</summary>
    Reserve,

    /// <summary>Could it be split into lots?</summary>
    Split,

    /// <summary>Could employment be required (sysselsättningskrav, S001-19)?</summary>
    Employment,

    /// <summary>Have the conditions of small suppliers and non-profits been considered (S001-16, S001-17)?</summary>
    SmallSuppliers,

    /// <summary>Is there to be an early dialogue?</summary>
    EarlyDialogue,
}

internal enum ReviewAnswer
{
    Yes,
    Maybe,
    No,
}

/// <summary>How far an item has come.</summary>
internal enum ReviewItemState
{
    Open,
    Answered,

    /// <summary>The committee has answered on what it owes, in the ledger of obligations.</summary>
    UnitAnswered,

    SetAside,
}

/// <summary>What is reviewed: a procurement, or a contract that runs out.</summary>
internal sealed record ReviewSubject(ProcurementCaseId? Procurement, SupplierContractId? Contract, ReviewReason Reason, string Title);

/// <summary>An answer with its words.</summary>
internal sealed record ReviewReply(ReviewAnswer Answer, string? Words);

/// <summary>All answers on one procurement.</summary>
/// <param name="Replies">One for each question.</param>
/// <param name="Way">Which way to buy from social enterprises, or to require something of others, is used (S001-13).</param>
internal sealed record ReviewReplies(IReadOnlyDictionary<ReviewQuestion, ReviewReply> Replies, string? Way);

/// <summary>A procurement in a quarter's review, with the checklist answered for it. What is not answered, the unit owes.</summary>
internal sealed class ReviewItem : Aggregate<ReviewItemId>
{
    /// <summary>How long the unit has for what comes in the middle of the quarter.</summary>
    public const int LateDays = 14;

    public const int LongestWords = 2000;
    public const int LongestReason = 1000;

    private readonly List<WatchedDuty> _duties = [];
    private readonly List<HistoryEntry> _entries = [];

    public ReviewItem(ReviewItemId id, QuarterReview review, ReviewSubject subject, bool isLate, DateOnly today, DateTimeOffset now)
    {
        Id = id;
        ReviewId = review.Id;
        BuyingUnit = review.BuyingUnit;
        (Year, Quarter) = (review.Year, review.Quarter);
        (ProcurementId, ContractId, Reason) = (subject.Procurement, subject.Contract, subject.Reason);
        Title = subject.Title.Kept(ProcurementFacts.LongestTitle)!;
        IsLate = isLate;
        AddedAt = now;
        var late = today.AddDays(LateDays);
        DueOn = isLate && late > review.DueOn ? late : review.DueOn;
        Owe(now);
    }

    private ReviewItem() => BuyingUnit = Title = string.Empty;

    public QuarterReviewId ReviewId { get; private set; }

    public string BuyingUnit { get; private set; }

    public int Year { get; private set; }

    public int Quarter { get; private set; }

    public ProcurementCaseId? ProcurementId { get; private set; }

    public SupplierContractId? ContractId { get; private set; }

    /// <summary>As it was called when it was taken in.</summary>
    public string Title { get; private set; }

    public ReviewReason Reason { get; private set; }

    /// <summary>It came in the middle of the quarter.</summary>
    public bool IsLate { get; private set; }

    public DateTimeOffset AddedAt { get; private set; }

    public DateOnly DueOn { get; private set; }

    public ReviewAnswer? Reserve { get; private set; }

    public string? ReserveWords { get; private set; }

    public ReviewAnswer? Split { get; private set; }

    public string? SplitWords { get; private set; }

    public ReviewAnswer? Employment { get; private set; }

    public string? EmploymentWords { get; private set; }

    public ReviewAnswer? SmallSuppliers { get; private set; }

    public string? SmallSuppliersWords { get; private set; }

    public ReviewAnswer? EarlyDialogue { get; private set; }

    public string? EarlyDialogueWords { get; private set; }

    public string? Way { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public string? AnsweredBy { get; private set; }

    /// <summary>The answers were taken over from an earlier quarter and not changed since.</summary>
    public bool IsTakenOver { get; private set; }

    public DateTimeOffset? UnitAnsweredAt { get; private set; }

    public string? UnitAnswer { get; private set; }

    public DateTimeOffset? SetAsideAt { get; private set; }

    public string? SetAsideBecause { get; private set; }

    public IReadOnlyList<WatchedDuty> Duties => _duties;

    public IReadOnlyList<HistoryEntry> Entries => _entries;

    public Quarter When => new(Year, Quarter);

    public bool IsAnswered => AnsweredAt is not null;

    public bool IsSettled => State != ReviewItemState.Open;

    public string Address => AddressOf(Id);

    public ReviewItemState State => StateOf(AnsweredAt is not null, SetAsideAt is not null, UnitAnsweredAt is not null);

    public static string AddressOf(ReviewItemId id) => $"/upphandlingar/genomgang/poster/{id.Value}";

    public static ReviewItemState StateOf(bool isAnswered, bool isSetAside, bool hasUnitAnswered) =>
        isAnswered ? ReviewItemState.Answered : isSetAside ? ReviewItemState.SetAside : hasUnitAnswered ? ReviewItemState.UnitAnswered : ReviewItemState.Open;

    public ReviewAnswer? AnswerOf(ReviewQuestion question) => question switch
    {
        ReviewQuestion.Reserve => Reserve,
        ReviewQuestion.Split => Split,
        ReviewQuestion.Employment => Employment,
        ReviewQuestion.SmallSuppliers => SmallSuppliers,
        _ => EarlyDialogue,
    };

    public string? WordsOf(ReviewQuestion question) => question switch
    {
        ReviewQuestion.Reserve => ReserveWords,
        ReviewQuestion.Split => SplitWords,
        ReviewQuestion.Employment => EmploymentWords,
        ReviewQuestion.SmallSuppliers => SmallSuppliersWords,
        _ => EarlyDialogueWords,
    };

    /// <summary>Every question is answered; what was answered before stays in the change log.</summary>
    public Result Answer(ReviewReplies replies, DateTimeOffset now, string by)
    {
        Apply(replies, now, by);
        IsTakenOver = false;
        Tell(HistoryKind.ReviewAnswered, Way, now, by);
        return Result.Success;
    }

    /// <summary>What was answered of the same procurement in an earlier quarter still holds.</summary>
    public Result TakeOver(ReviewItem former, DateTimeOffset now, string by)
    {
        if (!former.IsAnswered || former.ProcurementId != ProcurementId || former.ContractId != ContractId || former.When.Ordinal >= When.Ordinal)
        {
            return new Error("PRC-0911", "Reviews.NothingToTakeOver", Kind: ErrorKind.Conflict);
        }

        Apply(new(Enum.GetValues<ReviewQuestion>().ToDictionary(q => q, q => new ReviewReply(former.AnswerOf(q)!.Value, former.WordsOf(q))), former.Way), now, by);
        IsTakenOver = true;
        Tell(HistoryKind.ReviewTakenOver, former.When.ToString(), now, by);
        return Result.Success;
    }

    /// <summary>There is nothing to ask of it: it is cancelled, decided, or no procurement at all.</summary>
    public Result SetAside(string because, DateTimeOffset now, string by)
    {
        if (State is ReviewItemState.Answered or ReviewItemState.SetAside)
        {
            return new Error("PRC-0912", "Reviews.NotOpen", Kind: ErrorKind.Conflict);
        }

        SetAsideAt = now;
        SetAsideBecause = because.Kept(LongestReason);
        foreach (var duty in _duties.Where(d => d.IsOpen))
        {
            Raise(duty.Withdraw(SetAsideBecause!, NextVersion, now));
        }

        Tell(HistoryKind.ReviewSetAside, SetAsideBecause, now, by);
        return Result.Success;
    }

    /// <summary>It is to be answered after all.</summary>
    public Result TakeUp(DateTimeOffset now, string by)
    {
        if (State != ReviewItemState.SetAside)
        {
            return new Error("PRC-0913", "Reviews.NotSetAside", Kind: ErrorKind.Conflict);
        }

        (SetAsideAt, SetAsideBecause) = (null, null);
        Tell(HistoryKind.ReviewTakenUp, null, now, by);
        Owe(now);
        return Result.Success;
    }

    /// <summary>The committee has answered on what it owes: with that it owes nothing more, and its words stand here.</summary>
    public void Hear(Guid id, bool isSettled, string? comment, long version, DateTimeOffset now, string by)
    {
        if (_duties.Find(d => d.Id == id) is not { } duty || !duty.Hear(version))
        {
            return;
        }

        Tell(HistoryKind.UnitAnswered, comment.Kept(LongestReason), now, by);
        if (isSettled && duty.IsOpen)
        {
            (UnitAnsweredAt, UnitAnswer) = (now, comment.Kept(LongestReason));
            Raise(duty.Meet(NextVersion, now));
        }
    }

    private void Apply(ReviewReplies replies, DateTimeOffset now, string by)
    {
        (Reserve, ReserveWords) = Of(ReviewQuestion.Reserve);
        (Split, SplitWords) = Of(ReviewQuestion.Split);
        (Employment, EmploymentWords) = Of(ReviewQuestion.Employment);
        (SmallSuppliers, SmallSuppliersWords) = Of(ReviewQuestion.SmallSuppliers);
        (EarlyDialogue, EarlyDialogueWords) = Of(ReviewQuestion.EarlyDialogue);
        Way = replies.Way.Kept(LongestWords);
        (AnsweredAt, AnsweredBy) = (now, by);
        (SetAsideAt, SetAsideBecause) = (null, null);
        foreach (var duty in _duties.Where(d => d.IsOpen))
        {
            Raise(duty.Meet(NextVersion, now));
        }

        (ReviewAnswer?, string?) Of(ReviewQuestion question) => (replies.Replies[question].Answer, replies.Replies[question].Words.Kept(LongestWords));
    }

    private void Owe(DateTimeOffset now)
    {
        var duty = new WatchedDuty(DutyKind.Review, null, DueOn, DueOn);
        _duties.Add(duty);
        Raise(duty.Raised(BuyingUnit, $"Gå igenom {Title} ({When})", Address, NextVersion, now));
    }

    private void Tell(HistoryKind kind, string? text, DateTimeOffset now, string by)
    {
        _entries.Add(new HistoryEntry(kind, text, now, by));
        Touch();
    }
}
