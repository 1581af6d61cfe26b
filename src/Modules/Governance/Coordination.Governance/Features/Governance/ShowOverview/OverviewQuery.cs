using System.Globalization;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Answers;
using Coordination.Governance.Domain.Obligations;
using Coordination.Governance.Domain.Plans;
using Coordination.Governance.Features.Governance.ReadWheel;
using Coordination.Governance.Features.Governance.RemindCommittees;
using Coordination.Governance.Features.Governance.ShowActivities;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.ShowOverview;

/// <summary>What needs the coordinator today, and how everything stands.</summary>
internal sealed record Overview(
    PlanOutline Plan,
    int Late,
    DateOnly? OldestLate,
    int DueSoon,
    int DueSoonCommittees,
    int Waiting,
    DateOnly? LastReminded,
    int Done,
    int DoneThisQuarter,
    int Total,
    IReadOnlyList<FallingDue> Falling,
    IReadOnlyList<Standing> Committees,
    IReadOnlyList<Standing> Areas,
    NextLetters? Next,
    IReadOnlyList<Attention> NeedsLook,
    IReadOnlyList<WheelEntry> Ahead);

/// <summary>An activity that falls due.</summary>
internal sealed record FallingDue(ActivityRow Activity, DateOnly? RemindedOn, DateOnly? NextReminderOn);

/// <summary>Numbers of a committee or an area.</summary>
internal sealed record Standing(string Name, string Address, int Done, int Ongoing, int Late, int Total)
{
    public int Rest => Math.Max(0, Total - Done - Ongoing - Late);
}

/// <summary>When the next letters go, and to how many.</summary>
internal sealed record NextLetters(DateOnly Day, int Committees, int Activities, int AwaitingApproval);

/// <summary>Something only the coordinator can settle.</summary>
internal sealed record Attention(string TextKey, int Count, string Address);

/// <summary>Reads the overview of one plan in a handful of grouped queries.</summary>
internal sealed class OverviewQuery(GovernanceDbContext db, ActivityListQuery activities, WheelQuery wheel, DigestPlanner planner, NextLetterQuery nextLetters, OfficeCalendar office, KeptFigures kept, TimeProvider clock)
{
    private const int Shown = 9;
    private const int ShownAhead = 8;
    private const int SoonDays = 30;
    private const int DaysLookedAt = 6;

    /// <summary>As it stands now; what was counted stands until something changes.</summary>
    public Task<Overview?> ReadAsync(PlanId planId, CancellationToken ct) =>
        kept.GetAsync(db, $"overview {CultureInfo.CurrentUICulture.Name} {planId.Value} {office.NextLetterDay:O} {clock.TodayInSweden():O} {office.IsBeforeFirstLetters}", () => CountAsync(planId, ct), ct);

    private async Task<Overview?> CountAsync(PlanId planId, CancellationToken ct)
    {
        var today = clock.TodayInSweden();
        if (await PlanOutline.ReadAsync(db, planId, ct) is not { } plan)
        {
            return null;
        }

        var own = db.Activities.AsNoTracking().Where(a => a.PlanId == planId && !a.IsRemoved);
        var soon = today.AddDays(SoonDays);
        var quarter = new DateOnly(today.Year, (((today.Month - 1) / 3) * 3) + 1, 1);
        var areas = await own.GroupBy(a => a.AreaNumber).Select(g => new
        {
            Number = g.Key,
            Total = g.Count(),
            Done = g.Count(a => a.Status == ActivityStatus.Done),
            DoneNow = g.Count(a => a.Status == ActivityStatus.Done && a.ReportedOn >= quarter),
            Late = g.Count(a => a.DueOn < today && (a.Status == ActivityStatus.NotStarted || a.Status == ActivityStatus.InProgress || a.Status == ActivityStatus.Ongoing)),
            Ongoing = g.Count(a => (a.DueOn == null || a.DueOn >= today) && (a.Status == ActivityStatus.InProgress || a.Status == ActivityStatus.Ongoing)),
            Oldest = g.Where(a => a.Status == ActivityStatus.NotStarted || a.Status == ActivityStatus.InProgress || a.Status == ActivityStatus.Ongoing).Min(a => a.DueOn),
        }).ToListAsync(ct);
        var committees = await own.SelectMany(a => a.Parties.Where(p => p.Role == PartyRole.Responsible && p.CommitteeId != null).Select(p => new { p.CommitteeId, a.Status, a.DueOn }))
            .GroupBy(x => x.CommitteeId).Select(g => new
            {
                Id = g.Key!.Value,
                Total = g.Count(),
                Done = g.Count(x => x.Status == ActivityStatus.Done),
                Late = g.Count(x => x.DueOn < today && (x.Status == ActivityStatus.NotStarted || x.Status == ActivityStatus.InProgress || x.Status == ActivityStatus.Ongoing)),
                Ongoing = g.Count(x => (x.DueOn == null || x.DueOn >= today) && (x.Status == ActivityStatus.InProgress || x.Status == ActivityStatus.Ongoing)),
                Soon = g.Count(x => x.DueOn >= today && x.DueOn <= soon && (x.Status == ActivityStatus.NotStarted || x.Status == ActivityStatus.InProgress || x.Status == ActivityStatus.Ongoing)),
            }).ToListAsync(ct);
        var names = await db.Committees.AsNoTracking().Select(c => new { c.Id, c.Code, c.Name }).ToDictionaryAsync(c => c.Id, ct);
        var waiting = await db.Digests.AsNoTracking().Where(d => d.AnsweredAt == null && (d.State == DigestState.Sent || d.State == DigestState.Queued))
            .GroupBy(_ => 1).Select(g => new { Count = g.Count(), Last = g.Max(d => d.Date) }).FirstOrDefaultAsync(ct);
        var late = areas.Sum(a => a.Late);
        return new Overview(
            plan,
            late,
            late == 0 ? null : areas.Where(a => a.Late > 0).Min(a => a.Oldest),
            await ActivityListQuery.Open(own).CountAsync(a => a.DueOn >= today && a.DueOn <= soon, ct),
            committees.Count(c => c.Soon > 0),
            waiting?.Count ?? 0,
            waiting?.Last,
            areas.Sum(a => a.Done),
            areas.Sum(a => a.DoneNow),
            areas.Sum(a => a.Total),
            await FallingAsync(own, ct),
            [.. committees.OrderByDescending(c => c.Total).Select(c => new Standing(names[c.Id].Name, $"/namnder/{names[c.Id].Code}", c.Done, c.Ongoing, c.Late, c.Total))],
            [.. plan.Areas.OrderBy(a => a.Number).Select(area =>
            {
                var counted = areas.Find(a => a.Number == area.Number);
                return new Standing($"{area.Number}. {area.Title}", $"/atgarder?plan={planId.Value}&omrade={area.Number}", counted?.Done ?? 0, counted?.Ongoing ?? 0, counted?.Late ?? 0, counted?.Total ?? 0);
            })],
            await NextAsync(today, ct),
            [.. await NeedsLookAsync(own, ct)],

            // Kept for everybody, so nothing of protected matters is in it.
            [.. (await wheel.ReadOpenAsync(today, today.AddMonths(1), ct)).Where(e => !e.IsCancelled && e.Kind != WheelKind.Step).Take(ShownAhead)]);
    }

    private async Task<IReadOnlyList<FallingDue>> FallingAsync(IQueryable<Activity> own, CancellationToken ct)
    {
        var ids = await ActivityListQuery.Open(own).Where(a => a.DueOn != null).OrderBy(a => a.DueOn).ThenBy(a => a.Id).Take(Shown).Select(a => a.Id).ToListAsync(ct);
        var rows = (await activities.ByIdAsync(ids, ct)).OrderBy(r => r.DueOn).ThenBy(r => r.FullNumber, StringComparer.Ordinal);
        var keys = ids.Select(i => (ActivityId?)i).ToList();
        var owed = await db.Obligations.AsNoTracking().Where(o => keys.Contains(o.ActivityId) && o.State == ObligationState.Open).ToListAsync(ct);
        var (next, ladders) = (await nextLetters.OfAsync(owed, ct), owed.ToLookup(o => o.ActivityId));
        return [.. rows.Select(r => new FallingDue(
            r, ladders[r.Id].Max(o => o.RemindedOn), ladders[r.Id].Min(o => next.TryGetValue(o.Id, out var day) ? day : (DateOnly?)null)))];
    }

    /// <summary>The next letters are made as the sweep will make them; a large ledger is looked at a week ahead at most.</summary>
    private async Task<NextLetters?> NextAsync(DateOnly today, CancellationToken ct)
    {
        var now = TimeOnly.FromDateTime(clock.GetUtcNow().ToSwedishTime().DateTime);
        var earliest = now < RemindCommittees.RemindCommittees.FirstHour ? today : today.AddDays(1);
        var due = await db.Obligations.AsNoTracking().Where(o => o.State == ObligationState.Open && o.NextReminderOn != null).MinAsync(o => o.NextReminderOn, ct);
        if (due is not { } first)
        {
            return null;
        }

        var day = office.Calendar.OnOrAfter(first > earliest ? first : earliest);
        if (day > today.AddDays(14))
        {
            return new NextLetters(day, 0, 0, 0);
        }

        var letters = (await planner.PlanAsync(day, ct)).SelectMany(g => g.Digests).ToList();
        for (var looked = 1; letters.Count == 0 && looked < DaysLookedAt; looked++)
        {
            // Everybody who is to have one has chosen a later weekday.
            day = office.Calendar.NextWorkingDay(day);
            letters = (await planner.PlanAsync(day, ct)).SelectMany(g => g.Digests).ToList();
        }

        return new NextLetters(
            day,
            letters.SelectMany(l => l.Committees).Select(c => c.Id).Distinct().Count(),
            letters.SelectMany(l => l.Lines).Where(l => l.Rung is not null).Select(l => l.Obligation.ActivityId).Distinct().Count(),
            letters.Count(l => l.NeedsApproval));
    }

    private async Task<List<Attention>> NeedsLookAsync(IQueryable<Activity> own, CancellationToken ct)
    {
        var found = new List<Attention>
        {
            new("Board.Proposals", await db.Answers.CountAsync(a => a.Proposal == ProposalState.Open, ct), "/paminnelser/forslag"),
            new("Board.Unreachable", await db.Digests.Where(d => d.State == DigestState.Unreachable || d.State == DigestState.Bounced).CountAsync(d => d.Date >= clock.TodayInSweden().AddDays(-14), ct), "/paminnelser?status=Unreachable"),
            new("Board.AwaitingApproval", await db.Digests.CountAsync(d => d.State == DigestState.AwaitingApproval, ct), "/paminnelser?status=AwaitingApproval"),
            new("Board.WithoutDate", await own.CountAsync(a => a.DueOn == null && (a.Status == ActivityStatus.NotStarted || a.Status == ActivityStatus.InProgress), ct), "/atgarder?status=utan-datum"),
        };
        return [.. found.Where(f => f.Count > 0)];
    }
}
