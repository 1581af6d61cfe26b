using Coordination.Evaluation.Contracts;
using Coordination.Evaluation.Domain.Evaluations;
using Coordination.Platform.Domain;
using Coordination.Platform.Results;

namespace Coordination.Evaluation.Domain.Lessons;

internal readonly record struct LessonId(Guid Value) : ITypedId<LessonId>
{
    public static LessonId From(Guid value) => new(value);

    public static LessonId New() => new(Guid.CreateVersion7());
}

/// <summary>What is bought, as a lesson is tagged with it; named as Procurement names it.</summary>
internal enum LessonKind
{
    Goods,
    Services,
    Works,
}

/// <summary>The basis of a reservation that a lesson is of; named as Procurement names them.</summary>
internal enum LessonBasis
{
    IntegratingSuppliers,
    ShelteredProgramme,
    PublicService,
    NonProfit,
    ChoiceSystem,
    None,
    Other,
}

/// <summary>How far a lesson has come.</summary>
internal enum LessonState
{
    /// <summary>Written by somebody, and shown nowhere else yet.</summary>
    Proposed,

    /// <summary>It holds, and stands beside procurements like those it is of.</summary>
    Recorded,

    Withdrawn,
}

/// <summary>Where a lesson comes from: a procurement's evaluation, a procurement, or elsewhere in own words.</summary>
internal sealed record LessonOrigin(ProcurementEvaluationId? Evaluation, Guid? Procurement, string? ProcurementTitle);

/// <summary>What is written of a lesson.</summary>
/// <param name="Title">In short.</param>
/// <param name="Learned">What was learned.</param>
/// <param name="Advice">What to do next time.</param>
/// <param name="Phase">When in a procurement it is of use.</param>
internal sealed record LessonText(string Title, string Learned, string Advice, EvaluationPhase Phase)
{
    /// <summary>CPV codes, eight digits each, of any level; none for any.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    public string? BuyingUnit { get; init; }

    public LessonKind? Kind { get; init; }

    public LessonBasis? Basis { get; init; }

    /// <summary>Where it comes from, for example a meeting.</summary>
    public string? Source { get; init; }

    /// <summary>Without any of these it would stand beside nothing.</summary>
    public bool IsTagged => Codes.Count > 0 || BuyingUnit is not null || Basis is not null;
}

/// <summary>A lesson, for the next procurement that is like those it is of (S002-19).</summary>
internal sealed class Lesson : Aggregate<LessonId>
{
    public const int LongestTitle = 200;
    public const int LongestText = 4000;
    public const int LongestSource = 300;
    public const int LongestReason = 1000;

    private readonly List<HistoryEntry> _entries = [];
    private List<string> _codes = [];

    public Lesson(LessonId id, LessonOrigin origin, LessonText text, DateTimeOffset now, string by)
    {
        (Id, EvaluationId, ProcurementId, ProcurementTitle) = (id, origin.Evaluation, origin.Procurement, origin.ProcurementTitle);
        Title = Learned = Advice = SearchText = string.Empty;
        Set(text);
        (ProposedAt, ProposedBy) = (now, by);
        Tell(HistoryKind.Proposed, null, now, by);
    }

    private Lesson() => Title = Learned = Advice = SearchText = ProposedBy = string.Empty;

    /// <summary>The evaluation it comes from.</summary>
    public ProcurementEvaluationId? EvaluationId { get; private set; }

    /// <summary>The procurement it comes from.</summary>
    public Guid? ProcurementId { get; private set; }

    /// <summary>As it was called then.</summary>
    public string? ProcurementTitle { get; private set; }

    public string? Source { get; private set; }

    public string Title { get; private set; }

    public string Learned { get; private set; }

    public string Advice { get; private set; }

    public EvaluationPhase Phase { get; private set; }

    public IReadOnlyList<string> Codes => _codes;

    public string? BuyingUnit { get; private set; }

    public LessonKind? Kind { get; private set; }

    public LessonBasis? Basis { get; private set; }

    public LessonState State { get; private set; }

    public DateTimeOffset ProposedAt { get; private set; }

    public string ProposedBy { get; private set; }

    public DateTimeOffset? RecordedAt { get; private set; }

    public string? RecordedBy { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public string? WithdrawnBecause { get; private set; }

    public string SearchText { get; private set; }

    public IReadOnlyList<HistoryEntry> Entries => _entries;

    public string Address => $"/lardomar/{Id.Value}";

    public LessonText ToText() => new(Title, Learned, Advice, Phase) { Codes = [.. _codes], BuyingUnit = BuyingUnit, Kind = Kind, Basis = Basis, Source = Source };

    public Result Describe(LessonText text, string changes, DateTimeOffset now, string by)
    {
        if (State == LessonState.Withdrawn)
        {
            return IsWithdrawn();
        }

        if (!text.IsTagged)
        {
            return NotTagged();
        }

        Set(text);
        Tell(HistoryKind.Changed, changes, now, by);
        if (State == LessonState.Recorded)
        {
            TellOthers(now);
        }

        return Result.Success;
    }

    /// <summary>It holds from now on. Recording what is recorded changes nothing.</summary>
    public Result Record(DateTimeOffset now, string by)
    {
        if (State == LessonState.Recorded)
        {
            return Result.Success;
        }

        if (State == LessonState.Withdrawn)
        {
            return IsWithdrawn();
        }

        if (!ToText().IsTagged)
        {
            return NotTagged();
        }

        (State, RecordedAt, RecordedBy) = (LessonState.Recorded, now, by);
        Tell(HistoryKind.Recorded, null, now, by);
        TellOthers(now);
        return Result.Success;
    }

    /// <summary>It should not be followed any more. It stays readable.</summary>
    public Result Withdraw(string because, DateTimeOffset now, string by)
    {
        if (State == LessonState.Withdrawn)
        {
            return IsWithdrawn();
        }

        (State, WithdrawnAt, WithdrawnBecause) = (LessonState.Withdrawn, now, because.ReplaceLineEndings("\n").Trim());
        Tell(HistoryKind.Withdrawn, WithdrawnBecause, now, by);
        if (RecordedAt is not null)
        {
            TellOthers(now);
        }

        return Result.Success;
    }

    /// <summary>It holds again, or waits again to be recorded.</summary>
    public Result TakeUp(DateTimeOffset now, string by)
    {
        if (State != LessonState.Withdrawn)
        {
            return new Error("EVA-0623", "Lessons.NotWithdrawn", Kind: ErrorKind.Conflict);
        }

        (State, WithdrawnAt, WithdrawnBecause) = (RecordedAt is null ? LessonState.Proposed : LessonState.Recorded, null, null);
        Tell(HistoryKind.TakenUp, null, now, by);
        if (RecordedAt is not null)
        {
            TellOthers(now);
        }

        return Result.Success;
    }

    /// <summary>As others hear of it; told only of one that has been recorded.</summary>
    public LessonRecorded AsTold(long version, DateTimeOffset now) => new(
        Id.Value, Title, Learned, Advice, Phase.ToString(), [.. _codes], BuyingUnit, Kind?.ToString(), Basis?.ToString(), ProcurementId, State == LessonState.Withdrawn ? "Withdrawn" : "Recorded", Address, version, now);

    private void TellOthers(DateTimeOffset now) => Raise(AsTold(NextVersion, now));

    private void Set(LessonText text)
    {
        (Title, Learned, Advice, Phase) = (text.Title.Trim(), text.Learned.ReplaceLineEndings("\n").Trim(), text.Advice.ReplaceLineEndings("\n").Trim(), text.Phase);
        _codes = [.. text.Codes.Distinct().Order(StringComparer.Ordinal)];
        (BuyingUnit, Kind, Basis, Source) = (text.BuyingUnit, text.Kind, text.Basis, string.IsNullOrWhiteSpace(text.Source) ? null : text.Source.Trim());
        SearchText = Platform.Text.SearchText.Normalise(string.Join(' ', [Title, Learned, Advice, ProcurementTitle ?? string.Empty, Source ?? string.Empty, .. _codes]));
    }

    private static Error IsWithdrawn() => new("EVA-0621", "Lessons.IsWithdrawn", Kind: ErrorKind.Conflict);

    private static Error NotTagged() => new("EVA-0622", "Lessons.NotTagged", "Codes", ErrorKind.Invalid);

    private void Tell(HistoryKind kind, string? text, DateTimeOffset now, string by)
    {
        _entries.Add(new HistoryEntry(kind, text, now, by));
        Touch();
    }
}
