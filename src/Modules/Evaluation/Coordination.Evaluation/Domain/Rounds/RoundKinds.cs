using Coordination.Platform.Domain;

namespace Coordination.Evaluation.Domain.Rounds;

internal readonly record struct RoundId(Guid Value) : ITypedId<RoundId>
{
    public static RoundId From(Guid value) => new(value);

    public static RoundId New() => new(Guid.CreateVersion7());
}

internal readonly record struct ReplyId(Guid Value) : ITypedId<ReplyId>
{
    public static ReplyId From(Guid value) => new(value);

    public static ReplyId New() => new(Guid.CreateVersion7());
}

internal readonly record struct RoundResultId(Guid Value) : ITypedId<RoundResultId>
{
    public static RoundResultId From(Guid value) => new(value);

    public static RoundResultId New() => new(Guid.CreateVersion7());
}

/// <summary>Who is asked.</summary>
internal enum RoundAudience
{
    Committees,
    Enterprises,
}

/// <summary>How far a round has come.</summary>
internal enum RoundState
{
    Draft,
    Open,
    Locked,

    /// <summary>Called off after it was opened.</summary>
    Cancelled,
}

/// <summary>How far one recipient has come.</summary>
internal enum ReplyState
{
    Waiting,

    /// <summary>Something is saved that has not been sent.</summary>
    Started,
    Answered,
}

/// <summary>What a question is answered by.</summary>
internal enum QuestionKind
{
    /// <summary>A whole number of persons or things.</summary>
    Count,

    /// <summary>A number with decimals.</summary>
    Number,
    Money,
    Percent,
    YesNo,
    Choice,
    Text,
}

/// <summary>What is worth a look in an answer.</summary>
internal enum QualityMark
{
    /// <summary>Far from what was answered for the period before, and explained.</summary>
    LargeChange,

    /// <summary>Outside what is usual, and explained.</summary>
    Unusual,

    /// <summary>Told by telephone and written down by somebody else.</summary>
    ByTelephone,

    /// <summary>After its last day.</summary>
    Late,

    /// <summary>After the round was locked.</summary>
    AfterLock,

    /// <summary>Takes the place of an earlier answer.</summary>
    Corrected,
}

/// <summary>What happened.</summary>
internal enum RoundEventKind
{
    Made,
    Changed,
    QuestionPut,
    QuestionRemoved,
    RecipientsAdded,
    RecipientsRemoved,
    Opened,
    Reminded,
    Locked,
    ResultsMade,
    NotRecorded,
    Cancelled,
    Sent,
    DraftSaved,
    Answered,
    AnsweredByTelephone,
    AnsweredAfterLock,
    Accepted,
    Refused,
    Reopened,
    Respite,
    Ended,
    Resumed,
    HeardInLedger,
    Forgotten,
}

/// <summary>A line of the history of a round or of a reply; nothing in it is ever changed.</summary>
internal sealed class RoundEvent
{
    public RoundEvent(RoundEventKind kind, string? text, DateTimeOffset at, string by)
    {
        Id = Guid.CreateVersion7();
        (Kind, Text, At, By) = (kind, text, at, by);
    }

    private RoundEvent() => By = string.Empty;

    public Guid Id { get; private set; }

    public RoundEventKind Kind { get; private set; }

    public string? Text { get; private set; }

    public DateTimeOffset At { get; private set; }

    public string By { get; private set; }
}
