using System.Globalization;
using Coordination.Evaluation.Domain.Indicators;
using Coordination.Platform.Domain;
using Coordination.Platform.Results;
using Coordination.Platform.Time;

namespace Coordination.Evaluation.Domain.PlanFollowUps;

/// <summary>
/// The follow-up of a plan for a tertial or a year (S003-13): those who owe are asked through the ledger of obligations, what they tell is put beside the
/// period before, and what should change is proposed to the plan's revision.
/// </summary>
internal sealed class PlanFollowUp : Aggregate<PlanFollowUpId>
{
    private readonly List<HistoryEntry> _entries = [];

    public PlanFollowUp(PlanFollowUpId id, Guid plan, string planTitle, string periodKey, DateOnly from, DateOnly to, DateOnly dueOn, DateTimeOffset now, string by)
    {
        Id = id;
        (PlanId, PlanTitle, PeriodKey, FromDay, ToDay, DueOn) = (plan, planTitle, periodKey, from, to, dueOn);
        SearchText = Platform.Text.SearchText.Normalise($"{planTitle} {periodKey} {PeriodInSwedish}");
        Tell(HistoryKind.Registered, null, now, by);
    }

    private PlanFollowUp() => PlanTitle = PeriodKey = SearchText = string.Empty;

    public Guid PlanId { get; private set; }

    public string PlanTitle { get; private set; }

    /// <summary>As <c>2027</c> or <c>2027-T1</c>.</summary>
    public string PeriodKey { get; private set; }

    public DateOnly FromDay { get; private set; }

    public DateOnly ToDay { get; private set; }

    /// <summary>Last day to answer, in Sweden.</summary>
    public DateOnly DueOn { get; private set; }

    public PlanFollowUpState State { get; private set; }

    /// <summary>What was told, as JSON, once it is closed.</summary>
    public string? Settled { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>The last day, in Sweden, whose reports are about the period as far as is known: the last to answer, or the day it was closed when that came first; never before the period's own.</summary>
    public DateOnly LastHeard => (ClosedAt?.ToSwedishDate() is { } closed && closed < DueOn ? closed : DueOn) is var last && last > ToDay ? last : ToDay;

    public string SearchText { get; private set; }

    public IReadOnlyList<HistoryEntry> Entries => _entries;

    public string Address => $"/planuppfoljning/{Id.Value}";

    /// <summary>As committees read it, in Swedish: <c>2027</c> or <c>tertial 1 2027</c>.</summary>
    public string PeriodInSwedish =>
        PeriodSpan.Read(PeriodKey) is { Kind: MeasurePeriod.Tertial } span ? string.Create(CultureInfo.InvariantCulture, $"tertial {span.Part} {span.Year}") : PeriodKey;

    /// <param name="asked">How many committees are asked.</param>
    /// <param name="today">The date in Sweden.</param>
    /// <param name="now">When.</param>
    /// <param name="by">Who.</param>
    public Result Open(int asked, DateOnly today, DateTimeOffset now, string by)
    {
        if (State != PlanFollowUpState.Draft)
        {
            return NotNow();
        }

        if (DueOn < today)
        {
            return DuePassed(null);
        }

        State = PlanFollowUpState.Open;
        Tell(HistoryKind.Opened, asked.ToString(CultureInfo.InvariantCulture), now, by);
        return Result.Success;
    }

    public Result Move(DateOnly dueOn, DateOnly today, DateTimeOffset now, string by)
    {
        if (State == PlanFollowUpState.Closed)
        {
            return NotNow();
        }

        if (dueOn < today)
        {
            return DuePassed("DueOn");
        }

        if (dueOn != DueOn)
        {
            DueOn = dueOn;
            Tell(HistoryKind.DueMoved, DateText.Iso(dueOn), now, by);
        }

        return Result.Success;
    }

    /// <param name="settled">What was told, as JSON; null when the plan is gone and nothing can be said of it.</param>
    /// <param name="now">When.</param>
    /// <param name="by">Who.</param>
    public Result Close(string? settled, DateTimeOffset now, string by)
    {
        if (State != PlanFollowUpState.Open)
        {
            return NotNow();
        }

        (State, Settled, ClosedAt) = (PlanFollowUpState.Closed, settled, now);
        Tell(HistoryKind.Closed, null, now, by);
        return Result.Success;
    }

    /// <summary>Those who have not answered are asked again; what was settled is not any more.</summary>
    /// <param name="because">Why.</param>
    /// <param name="dueOn">The new last day to answer.</param>
    /// <param name="rests">Whether the next period, which is compared with this one, is settled: then this one stays as it is.</param>
    /// <param name="today">The date in Sweden.</param>
    /// <param name="now">When.</param>
    /// <param name="by">Who.</param>
    public Result Reopen(string because, DateOnly dueOn, bool rests, DateOnly today, DateTimeOffset now, string by)
    {
        if (State != PlanFollowUpState.Closed)
        {
            return NotNow();
        }

        if (rests)
        {
            return new Error("EVA-0504", "PlanFollowUps.LaterClosed", Kind: ErrorKind.Rule);
        }

        if (dueOn < today)
        {
            return DuePassed("DueOn");
        }

        var moved = DueOn != dueOn;
        (State, Settled, ClosedAt, DueOn) = (PlanFollowUpState.Open, null, null, dueOn);
        Tell(HistoryKind.Reopened, because.Trim(), now, by);
        if (moved)
        {
            Tell(HistoryKind.DueMoved, DateText.Iso(dueOn), now, by);
        }

        return Result.Success;
    }

    public void NoteProposals(int found, DateTimeOffset now, string by) => Tell(HistoryKind.ProposalsFound, found.ToString(CultureInfo.InvariantCulture), now, by);

    private void Tell(HistoryKind kind, string? text, DateTimeOffset now, string by)
    {
        _entries.Add(new HistoryEntry(kind, text, now, by));
        Touch();
    }

    private static Error DuePassed(string? field) => new("EVA-0502", "PlanFollowUps.DuePassed", field, field is null ? ErrorKind.Rule : ErrorKind.Invalid);

    private static Error NotNow() => new("EVA-0501", "PlanFollowUps.NotNow", Kind: ErrorKind.Conflict);
}
