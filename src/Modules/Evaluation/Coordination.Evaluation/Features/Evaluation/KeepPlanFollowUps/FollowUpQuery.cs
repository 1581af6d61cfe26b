using System.Globalization;
using System.Text.Json;
using Coordination.Evaluation.Domain.Indicators;
using Coordination.Evaluation.Domain.PlanFollowUps;
using Coordination.Evaluation.Features.Evaluation.ShowIndicators;
using Coordination.Governance.Contracts;
using Coordination.Platform.Messaging;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.KeepPlanFollowUps;

/// <summary>An indicator's year beside an activity.</summary>
/// <param name="Id">The indicator.</param>
/// <param name="Name">Its name.</param>
/// <param name="Value">The year's value in words, or null.</param>
/// <param name="Target">The target in words, or null.</param>
/// <param name="State">How it stands.</param>
/// <param name="Before">How it stood at the end of the period before.</param>
/// <param name="Link">Its card.</param>
internal sealed record FollowedIndicator(Guid Id, string Name, string? Value, string? Target, TargetState State, TargetState Before, string Link)
{
    /// <summary>How it stands cannot be told without a number of too few persons.</summary>
    public bool IsStateHidden { get; init; }

    /// <summary>Nor how it stood.</summary>
    public bool IsBeforeHidden { get; init; }
}

/// <summary>An activity in a follow-up.</summary>
/// <param name="Activity">As it stands.</param>
/// <param name="Before">Its state at the end of the period before.</param>
/// <param name="ReportedBefore">Whether it was reported in the period before.</param>
/// <param name="Change">The two beside each other.</param>
/// <param name="Indicators">Those that are tied to it.</param>
internal sealed record FollowUpLine(ActivityStanding Activity, string Before, bool ReportedBefore, FollowUpChange Change, IReadOnlyList<FollowedIndicator> Indicators)
{
    /// <summary>Something is still to be told of it in the period.</summary>
    public bool IsOwed => FollowUpQuery.IsOwed(Activity);
}

/// <summary>A committee in a follow-up.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Link">Its activities in the plan.</param>
/// <param name="Activities">How many it answers for.</param>
/// <param name="Remaining">How many of them it has not told of in the period.</param>
internal sealed record FollowUpCommittee(string Code, string Name, string Link, int Activities, int Remaining);

/// <summary>A plan in a period, beside the period before.</summary>
/// <param name="AsOf">The day that it is of.</param>
/// <param name="Lines">Its activities by number.</param>
/// <param name="Committees">Those that answer for something, in Swedish order.</param>
internal sealed record FollowUpView(DateOnly AsOf, IReadOnlyList<FollowUpLine> Lines, IReadOnlyList<FollowUpCommittee> Committees)
{
    public int Count(FollowUpChange change) => Lines.Count(l => l.Change == change);
}

/// <summary>Puts a plan's period beside the one before; of a follow-up that is closed, as it was then.</summary>
internal sealed class FollowUpQuery(EvaluationDbContext db, IPlanFollowUp plans, SeriesQuery series, IStringLocalizer<Texts> texts, TimeProvider clock)
{
    private const string NotStarted = "NotStarted";

    /// <summary>Null when the plan is gone.</summary>
    public async Task<FollowUpView?> ReadAsync(PlanFollowUp followUp, CancellationToken ct) =>
        followUp.Settled is { } settled ? JsonSerializer.Deserialize<FollowUpView>(settled, MessageJson.Options) : await TodayAsync(followUp, ct);

    /// <summary>As it is now, settled or not; null when the plan is gone.</summary>
    public async Task<FollowUpView?> TodayAsync(PlanFollowUp followUp, CancellationToken ct)
    {
        var (period, last) = await PeriodsAsync(followUp, ct);
        if (await plans.ReadAsync(followUp.PlanId, [period, last], ct) is not [var now, var before])
        {
            return null;
        }

        var then = before.Activities.ToDictionary(a => a.Id);
        var indicators = await IndicatorsAsync(now, followUp.ToDay, last.To, ct);
        IReadOnlyList<FollowUpLine> lines = [.. now.Activities.Select(a => (Now: a, Then: then.GetValueOrDefault(a.Id))).Select(x => new FollowUpLine(
            x.Now, x.Then?.State ?? NotStarted, x.Then?.ReportedOn is not null, Compare(x.Then?.State ?? NotStarted, x.Now.State), [.. indicators.Where(i => i.Activities.Contains(x.Now.Id)).Select(i => i.Followed)]))];
        return new FollowUpView(now.AsOf, lines, Committees(now));
    }

    /// <summary>Those that answer for something today, and what they have left to tell; null when the plan is gone.</summary>
    public async Task<IReadOnlyList<FollowUpCommittee>?> CommitteesAsync(PlanFollowUp followUp, CancellationToken ct)
    {
        var (period, _) = await PeriodsAsync(followUp, ct);
        return await plans.ReadAsync(followUp.PlanId, [period], ct) is [var now] ? Committees(now) : null;
    }

    /// <summary>What is settled when it is closed now, in the municipality's language whatever the one who closes it reads; null when the plan is gone.</summary>
    public async Task<string?> SettleAsync(PlanFollowUp followUp, CancellationToken ct)
    {
        // Holds until this method returns.
        CultureInfo.CurrentUICulture = Languages.Swedish;
        return await TodayAsync(followUp, ct) is { } view ? JsonSerializer.Serialize(view, MessageJson.Options) : null;
    }

    /// <summary>Whether something is still to be told of it.</summary>
    public static bool IsOwed(ActivityStanding activity) => activity.ReportedOn is null && activity.State is not ("Done" or "Ended");

    public static FollowUpChange Compare(string before, string now) => (before, now) switch
    {
        _ when before == now => FollowUpChange.Same,
        (_, "Done") => FollowUpChange.NewDone,
        (_, "Late") => FollowUpChange.NewLate,
        _ => Rank(now) > Rank(before) ? FollowUpChange.Better : FollowUpChange.Worse,
    };

    private static int Rank(string state) => state switch
    {
        "Late" => 0,
        NotStarted => 1,
        "Ongoing" => 2,
        _ => 3,
    };

    private static IReadOnlyList<FollowUpCommittee> Committees(PlanStanding plan) =>
    [
        .. plan.Committees.Select(c => (Committee: c, Own: plan.Activities.Where(a => a.Committees.Contains(c.Code)).ToList()))
            .Select(x => new FollowUpCommittee(x.Committee.Code, x.Committee.Name, x.Committee.Link, x.Own.Count, x.Own.Count(IsOwed))),
    ];

    /// <summary>
    /// The period and the one before. Committees are asked about a period when it has ended: what they tell until the last day to answer, or until
    /// it is closed, is about it and not about the next; while it is open what comes late is too.
    /// </summary>
    private async Task<(StandingPeriod Period, StandingPeriod Before)> PeriodsAsync(PlanFollowUp followUp, CancellationToken ct)
    {
        var span = PeriodSpan.Read(followUp.PeriodKey)!.Value.Previous;
        var (plan, key) = (followUp.PlanId, span.Key);
        var before = await db.PlanFollowUps.AsNoTracking().Where(f => f.PlanId == plan && f.PeriodKey == key && f.State != PlanFollowUpState.Draft).OrderByDescending(f => f.DueOn).FirstOrDefaultAsync(ct);
        var asked = before?.LastHeard;
        return (
            new(followUp.FromDay, followUp.ToDay) { HeardFrom = asked >= followUp.FromDay && asked < followUp.ToDay ? asked.Value.AddDays(1) : null, HeardUntil = followUp.State == PlanFollowUpState.Open ? clock.TodayInSweden() : followUp.LastHeard },
            new(span.FirstDay, span.LastDay) { HeardUntil = asked });
    }

    private async Task<List<(HashSet<Guid> Activities, FollowedIndicator Followed)>> IndicatorsAsync(PlanStanding plan, DateOnly to, DateOnly lastTo, CancellationToken ct)
    {
        var ofThePlan = plan.Activities.Select(a => a.Id).ToHashSet();
        var all = (await db.Indicators.AsNoTracking().AsSplitQuery().Where(i => i.EndedAt == null).OrderBy(i => i.Name).ThenBy(i => i.Id).ToListAsync(ct)).FindAll(i => i.ActivityIds.Any(ofThePlan.Contains));
        var (values, today) = (await series.WholeAsync(all, ct), clock.TodayInSweden());
        return all.ConvertAll(i =>
        {
            var (now, before) = (Judge(i, values[i.Id], to, today), Judge(i, values[i.Id], lastTo, today));
            return (i.ActivityIds.ToHashSet(), new FollowedIndicator(
                i.Id.Value, i.Name, now.Value is { } value ? texts.Value(i.Unit, value) : now.IsHidden ? texts["Results.Hidden"].Value : null, texts.AimText(i, now), now.State, before.State, i.Address)
            {
                IsStateHidden = now.IsStateHidden,
                IsBeforeHidden = before.IsStateHidden,
            });
        });
    }

    /// <summary>A year whose last day is in the period is judged as the indicator's card judges it; otherwise as it stood on the period's last day.</summary>
    private static YearFigure Judge(Indicator indicator, IReadOnlyList<SeriesPoint> points, DateOnly to, DateOnly today) =>
        YearJudgement.Judge(indicator, [.. points.Where(p => p.Period.FirstDay <= to)], to.Year, to < today && (to.Month, to.Day) != (12, 31) ? to : today);
}
