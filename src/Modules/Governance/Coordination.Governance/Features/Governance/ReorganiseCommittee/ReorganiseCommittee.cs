using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Committees;
using Coordination.Governance.Domain.Obligations;
using Coordination.Governance.Domain.Referrals;
using Coordination.Governance.Domain.Revisions;
using Coordination.Governance.Domain.StaffReports;
using Coordination.Governance.Features.Governance.OpenDecision;
using Coordination.Governance.Features.Governance.PlanReferrals;
using Coordination.Platform.Jobs;
using Coordination.Platform.Results;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.ReorganiseCommittee;

/// <summary>What happens to a body, and from when.</summary>
internal sealed record ReorganiseCommittee(string Code, long Version, ReorganisationKind? Kind, DateOnly? From, string? NewName, CommitteeId? Successor);

/// <summary>Kinds of reorganisations.</summary>
internal enum ReorganisationKind
{
    Rename,
    Merge,
    Dissolve,
    TakeBack,
}

/// <summary>Renames, merges or dissolves a body from a day; duties move on that day.</summary>
internal sealed class ReorganiseCommitteeHandler(GovernanceDbContext db, DutyMover mover, TimeProvider clock)
{
    public async Task<Result> HandleAsync(ReorganiseCommittee command, CancellationToken ct)
    {
        var code = Committee.NormaliseCode(command.Code);
        if (await db.Committees.SingleOrDefaultAsync(c => c.Code == code, ct) is not { } committee)
        {
            return new Error("GOV-0109", "Committees.Gone", Kind: ErrorKind.NotFound);
        }

        if (committee.Version != command.Version)
        {
            return new Error("GOV-0110", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict);
        }

        if (command.Kind is null)
        {
            return new Error("GOV-0112", "Committees.ReorganisationMissing", "Kind", ErrorKind.Invalid);
        }

        if (command.From is null && command.Kind != ReorganisationKind.TakeBack)
        {
            return new Error("GOV-0113", "Committees.FromMissing", "From", ErrorKind.Invalid);
        }

        if (command.Kind == ReorganisationKind.Merge && command.Successor is null)
        {
            return new Error("GOV-0114", "Committees.SuccessorMissing", "Successor", ErrorKind.Invalid);
        }

        var result = command.Kind switch
        {
            ReorganisationKind.Rename => committee.Rename(command.NewName ?? string.Empty, command.From!.Value),
            ReorganisationKind.TakeBack => committee.Reinstate(),
            _ => committee.Dissolve(command.From!.Value, command.Successor),
        };
        if (!result.Succeeded)
        {
            return result;
        }

        await mover.MoveIfDueAsync(committee, clock.TodayInSweden(), ct);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Error("GOV-0110", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict);
        }

        return Result.Success;
    }
}

/// <summary>Moves a dissolved body's open duties to its successor, in the caller's unit of work.</summary>
internal sealed class DutyMover(GovernanceDbContext db, ReferralPlanner referrals, MeetingAgenda agenda, TimeProvider clock)
{
    public async Task<int> MoveIfDueAsync(Committee committee, DateOnly today, CancellationToken ct)
    {
        if (committee.DutiesMoved || committee.DissolvedFrom is not { } from || from > today || committee.SuccessorId is not { } successor)
        {
            return 0;
        }

        var name = await db.Committees.Where(c => c.Id == successor).Select(c => c.Name).SingleAsync(ct);
        var activities = await db.Activities.Where(a => !a.IsRemoved && a.Parties.Any(p => p.CommitteeId == committee.Id)).ToListAsync(ct);
        foreach (var activity in activities.Where(a => !a.IsClosed))
        {
            activity.MoveDuties(committee.Id, successor, clock.GetUtcNow(), "Systemet", $"{committee.Name} har gått upp i {name}.");
        }

        var owed = await db.Obligations.Where(o => o.CommitteeId == committee.Id && o.State == ObligationState.Open).ToListAsync(ct);
        var taken = (await db.Obligations.Where(o => o.CommitteeId == successor && o.State == ObligationState.Open && o.ActivityId != null).Select(o => o.ActivityId).ToListAsync(ct)).ToHashSet();
        foreach (var obligation in owed)
        {
            if (obligation.ActivityId is not null && taken.Contains(obligation.ActivityId))
            {
                obligation.Withdraw($"{name} svarar redan för samma åtgärd.", today);
            }
            else
            {
                obligation.MoveTo(successor);
            }
        }

        foreach (var asked in await db.Consultations.Where(c => c.CommitteeId == committee.Id && c.State == ConsultationState.Asked).ToListAsync(ct))
        {
            asked.MoveTo(successor);
        }

        await MoveReferralsAsync(committee.Id, successor, owed, $"{name} svarar redan i samma ärende.", today, ct);
        await MoveStaffReportsAsync(committee.Id, successor, name, ct);
        await agenda.MoveToSuccessorAsync(committee, from, successor, name, ct);
        committee.MarkDutiesMoved();
        return owed.Count;
    }

    /// <summary>Reports that are still written go to the successor; those handed over or registered keep the body they went to.</summary>
    private async Task MoveStaffReportsAsync(CommitteeId committee, CommitteeId successor, string name, CancellationToken ct)
    {
        var written = await db.StaffReports.Where(r => r.AddresseeId == committee && (r.State == StaffReportState.Draft || r.State == StaffReportState.InReview)).ToListAsync(ct);
        written.ForEach(r => r.MoveTo(successor, name, clock.GetUtcNow()));
    }

    /// <summary>The successor answers by its own meetings; what it has been asked already it is not asked twice.</summary>
    private async Task MoveReferralsAsync(CommitteeId committee, CommitteeId successor, List<Obligation> owed, string twice, DateOnly today, CancellationToken ct)
    {
        var open = await db.Referrals.AsSplitQuery().Where(r => (r.CommitteeId == committee || r.CommitteeId == successor) && (r.State == ReferralState.Sent || r.State == ReferralState.InPreparation)).ToListAsync(ct);
        var asked = open.Where(r => r.CommitteeId == successor).Select(r => r.MatterId).ToHashSet();
        foreach (var referral in open.Where(r => r.CommitteeId == committee))
        {
            if (!asked.Add(referral.MatterId))
            {
                referral.Withdraw(twice);
                owed.Find(o => o.ReferralId == referral.Id)?.Withdraw(twice, today);
                continue;
            }

            referral.MoveTo(successor);
            await referrals.PlanAsync(referral, ct);
            owed.Find(o => o.ReferralId == referral.Id)?.Follow(referral.Milestones);
        }
    }
}

/// <summary>Carries out planned reorganisations on their day.</summary>
internal sealed class ApplyReorganisations(GovernanceDbContext db, DutyMover mover, TimeProvider clock) : IRecurringJob
{
    public string Name => "governance.apply-reorganisations";

    public string Cron => "0 5 0 ? * *";

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken ct)
    {
        var today = clock.TodayInSweden();
        var moved = 0;
        foreach (var committee in await db.Committees.Where(c => !c.DutiesMoved && c.DissolvedFrom <= today && c.SuccessorId != null).ToListAsync(ct))
        {
            moved += await mover.MoveIfDueAsync(committee, today, ct);
            await db.SaveChangesAsync(ct);
        }

        return new JobOutcome(moved);
    }
}
