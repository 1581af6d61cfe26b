using Coordination.Platform.Domain;
using Coordination.Platform.Results;
using Coordination.Procurement.Contracts;
using Coordination.Procurement.Domain.Cases;

namespace Coordination.Procurement.Domain.Lessons;

internal readonly record struct JudgedLessonId(Guid Value) : ITypedId<JudgedLessonId>
{
    public static JudgedLessonId From(Guid value) => new(value);

    public static JudgedLessonId New() => new(Guid.CreateVersion7());
}

/// <summary>What became of a lesson in a procurement.</summary>
internal enum LessonVerdict
{
    /// <summary>Nobody has said anything, or it is taken back.</summary>
    Open,

    Used,

    NotRelevant,
}

/// <summary>What somebody has said of a lesson beside a procurement: that it was used, how and with what effect, or that it does not concern it (S002-19).</summary>
internal sealed class JudgedLesson : Aggregate<JudgedLessonId>
{
    public const int Longest = 2000;

    private readonly List<HistoryEntry> _entries = [];

    /// <summary>Nobody has said anything yet.</summary>
    public JudgedLesson(Guid lesson, ProcurementCaseId procurement) => (Id, LessonId, ProcurementId) = (JudgedLessonId.New(), lesson, procurement);

    private JudgedLesson()
    {
    }

    /// <summary>The lesson, in Evaluation.</summary>
    public Guid LessonId { get; private set; }

    public ProcurementCaseId ProcurementId { get; private set; }

    public LessonVerdict Verdict { get; private set; }

    /// <summary>What was done because of it.</summary>
    public string? How { get; private set; }

    /// <summary>What came of it; null until somebody knows.</summary>
    public string? Effect { get; private set; }

    /// <summary>Why it does not concern the procurement.</summary>
    public string? Reason { get; private set; }

    /// <summary>The day it was first said to be used, or not to concern.</summary>
    public DateOnly JudgedOn { get; private set; }

    public string? JudgedBy { get; private set; }

    public IReadOnlyList<HistoryEntry> Entries => _entries;

    public static string AddressOf(ProcurementCaseId procurement, Guid lesson) => $"/upphandlingar/{procurement.Value}/lardomar/{lesson}";

    /// <summary>It is used; also what came of it, or what is written of it anew.</summary>
    public Result Use(ProcurementCase procurement, string how, string? effect, DateOnly today, DateTimeOffset now, string by)
    {
        if (how.Kept(Longest) is not { } done)
        {
            return new Error("PRC-0931", "UseLessons.HowMissing", "How", ErrorKind.Invalid);
        }

        var isNew = Verdict != LessonVerdict.Used;
        var hadEffect = Effect;
        (JudgedOn, JudgedBy) = isNew ? (today, by) : (JudgedOn, JudgedBy);
        (Verdict, How, Effect, Reason) = (LessonVerdict.Used, done, effect.Kept(Longest), null);
        Tell(isNew ? HistoryKind.LessonUsed : Effect is not null && Effect != hadEffect ? HistoryKind.LessonEffectTold : HistoryKind.Changed, Effect is null ? How : $"{How}\n{Effect}", now, by);
        TellOthers(procurement, now);
        return Result.Success;
    }

    public Result Dismiss(ProcurementCase procurement, string reason, DateOnly today, DateTimeOffset now, string by)
    {
        if (reason.Kept(Longest) is not { } because)
        {
            return new Error("PRC-0932", "UseLessons.ReasonMissing", "Reason", ErrorKind.Invalid);
        }

        (Verdict, How, Effect, Reason, JudgedOn, JudgedBy) = (LessonVerdict.NotRelevant, null, null, because, today, by);
        Tell(HistoryKind.LessonDismissed, because, now, by);
        TellOthers(procurement, now);
        return Result.Success;
    }

    /// <summary>What was said is taken back. Taken back twice it is taken back.</summary>
    public Result Withdraw(ProcurementCase procurement, DateTimeOffset now, string by)
    {
        if (Verdict == LessonVerdict.Open)
        {
            return Result.Success;
        }

        (Verdict, How, Effect, Reason, JudgedBy) = (LessonVerdict.Open, null, null, null, null);
        Tell(HistoryKind.Withdrawn, null, now, by);
        TellOthers(procurement, now);
        return Result.Success;
    }

    /// <summary>As others hear of it.</summary>
    public LessonUsed AsTold(ProcurementCase procurement, long version, DateTimeOffset now) => new(
        Id.Value, LessonId, ProcurementId.Value, procurement.Title, procurement.BuyingUnit, How ?? Reason, Effect, JudgedOn,
        Verdict switch { LessonVerdict.Used => "Used", LessonVerdict.NotRelevant => "NotRelevant", _ => "Withdrawn" }, AddressOf(ProcurementId, LessonId), version, now);

    private void TellOthers(ProcurementCase procurement, DateTimeOffset now) => Raise(AsTold(procurement, NextVersion, now));

    private void Tell(HistoryKind kind, string? text, DateTimeOffset now, string by)
    {
        _entries.Add(new HistoryEntry(kind, text, now, by));
        Touch();
    }
}
