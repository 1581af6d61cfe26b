using Coordination.Platform.Domain;
using Coordination.Platform.Results;

namespace Coordination.Evaluation.Domain.Evaluations;

internal readonly record struct ProcurementEvaluationId(Guid Value) : ITypedId<ProcurementEvaluationId>
{
    public static ProcurementEvaluationId From(Guid value) => new(value);

    public static ProcurementEvaluationId New() => new(Guid.CreateVersion7());
}

/// <summary>How far an evaluation has come.</summary>
internal enum EvaluationState
{
    Draft,
    Finished,
}

/// <summary>What is evaluated, as Procurement calls it.</summary>
internal sealed record EvaluatedProcurement(Guid Id, string Title, string BuyerName, string? BuyingUnit);

/// <summary>What the form holds.</summary>
/// <param name="Answers">One for each question that is answered.</param>
/// <param name="Conclusion">What it comes to.</param>
/// <param name="NextTime">What should be done next time.</param>
internal sealed record FormText(IReadOnlyList<FormAnswer> Answers, string? Conclusion, string? NextTime);

/// <summary>
/// A procurement looked at before, during or after it, by a form and by interviews (S002-18). A procurement has one for each phase. What it
/// says of the time of tenders is as secret as the tenders until the award is told.
/// </summary>
internal sealed class ProcurementEvaluation : Aggregate<ProcurementEvaluationId>
{
    public const int LongestText = 4000;
    public const int LongestWords = 2000;
    public const int LongestReason = 1000;

    private readonly List<Interview> _interviews = [];
    private readonly List<HistoryEntry> _entries = [];
    private List<FormAnswer> _answers = [];

    public ProcurementEvaluation(ProcurementEvaluationId id, EvaluatedProcurement procurement, EvaluationPhase phase, DateTimeOffset now, string by)
    {
        (Id, ProcurementId, Phase) = (id, procurement.Id, phase);
        ProcurementTitle = BuyerName = SearchText = string.Empty;
        Follow(procurement);
        (StartedAt, StartedBy) = (now, by);
        Tell(HistoryKind.Registered, null, now, by);
    }

    private ProcurementEvaluation() => ProcurementTitle = BuyerName = StartedBy = SearchText = string.Empty;

    public Guid ProcurementId { get; private set; }

    public string ProcurementTitle { get; private set; }

    public string BuyerName { get; private set; }

    /// <summary>Code of the committee or company that buys.</summary>
    public string? BuyingUnit { get; private set; }

    public EvaluationPhase Phase { get; private set; }

    public EvaluationState State { get; private set; }

    public IReadOnlyList<FormAnswer> Answers => _answers;

    public string? Conclusion { get; private set; }

    public string? NextTime { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    public string StartedBy { get; private set; }

    public DateTimeOffset? FinishedAt { get; private set; }

    public string? FinishedBy { get; private set; }

    public string SearchText { get; private set; }

    public IReadOnlyList<Interview> Interviews => _interviews;

    public IReadOnlyList<HistoryEntry> Entries => _entries;

    public string Address => $"/utvarderingar/{Id.Value}";

    public bool IsDraft => State == EvaluationState.Draft;

    /// <summary>Whether it may tell of tenders, which are secret until the award is told (19 kap. 3 § offentlighets- och sekretesslagen).</summary>
    public bool TouchesTenders => Phase != EvaluationPhase.Before;

    public IReadOnlyList<FormQuestion> Questions => EvaluationForm.Of(Phase);

    /// <summary>Questions without a judgement.</summary>
    public IReadOnlyList<FormQuestion> Open => [.. Questions.Where(q => AnswerOf(q.Key)?.Score is null)];

    public FormAnswer? AnswerOf(string question) => _answers.Find(a => a.Question == question);

    public FormText ToText() => new([.. _answers], Conclusion, NextTime);

    /// <summary>Writes the form; what is not a question of the phase is left out.</summary>
    public Result Answer(FormText text, EvaluatedProcurement procurement, string changes, DateTimeOffset now, string by)
    {
        if (!IsDraft)
        {
            return Finished();
        }

        _answers = [.. Questions.Select(q => text.Answers.LastOrDefault(a => a.Question == q.Key)).OfType<FormAnswer>().Select(a => a with { Words = Kept(a.Words, LongestWords) }).Where(a => !a.IsEmpty)];
        (Conclusion, NextTime) = (Kept(text.Conclusion, LongestText), Kept(text.NextTime, LongestText));
        Follow(procurement);
        Tell(HistoryKind.Changed, changes, now, by);
        return Result.Success;
    }

    /// <summary>Adds an interview, or writes the one with the id anew. Sent twice it is one.</summary>
    public Result Put(Guid id, InterviewText text, DateOnly today, DateTimeOffset now, string by)
    {
        if (!IsDraft)
        {
            return Finished();
        }

        if (text.HeldOn > today)
        {
            return new Error("EVA-0611", "Interviews.HeldLater", "HeldOn", ErrorKind.Invalid);
        }

        if (_interviews.Find(i => i.Id == id) is { } known)
        {
            known.Describe(text);
            Tell(HistoryKind.InterviewChanged, known.Who, now, by);
            return Result.Success;
        }

        _interviews.Add(new Interview(id, text));
        Tell(HistoryKind.InterviewAdded, _interviews[^1].Who, now, by);
        return Result.Success;
    }

    public Result Remove(Guid interview, DateTimeOffset now, string by)
    {
        if (!IsDraft)
        {
            return Finished();
        }

        if (_interviews.Find(i => i.Id == interview) is { } gone)
        {
            _interviews.Remove(gone);
            Tell(HistoryKind.InterviewRemoved, gone.Who, now, by);
        }

        return Result.Success;
    }

    /// <summary>Every question is judged, and it says what it comes to.</summary>
    public Result Finish(DateTimeOffset now, string by)
    {
        if (!IsDraft)
        {
            return Finished();
        }

        if (Open.Count > 0)
        {
            return new Error("EVA-0612", "Evaluations.NotAllJudged");
        }

        if (Conclusion is null)
        {
            return new Error("EVA-0613", "Evaluations.ConclusionMissing");
        }

        (State, FinishedAt, FinishedBy) = (EvaluationState.Finished, now, by);
        Tell(HistoryKind.Finished, null, now, by);
        return Result.Success;
    }

    public Result Reopen(string because, DateTimeOffset now, string by)
    {
        if (IsDraft)
        {
            return new Error("EVA-0614", "Evaluations.NotFinished", Kind: ErrorKind.Conflict);
        }

        (State, FinishedAt, FinishedBy) = (EvaluationState.Draft, null, null);
        Tell(HistoryKind.Reopened, Kept(because, LongestReason), now, by);
        return Result.Success;
    }

    private void Follow(EvaluatedProcurement procurement)
    {
        (ProcurementTitle, BuyerName, BuyingUnit) = (procurement.Title, procurement.BuyerName, procurement.BuyingUnit);

        // What the form says may be secret: nobody finds it by searching for it.
        SearchText = Platform.Text.SearchText.Normalise($"{ProcurementTitle} {BuyerName}");
    }

    private static string? Kept(string? text, int longest) => string.IsNullOrWhiteSpace(text) ? null : text.ReplaceLineEndings("\n").Trim() is { } whole && whole.Length > longest ? whole[..longest] : text.ReplaceLineEndings("\n").Trim();

    private static Error Finished() => new("EVA-0610", "Evaluations.IsFinished", Kind: ErrorKind.Conflict);

    private void Tell(HistoryKind kind, string? text, DateTimeOffset now, string by)
    {
        _entries.Add(new HistoryEntry(kind, text, now, by));
        Touch();
    }
}
