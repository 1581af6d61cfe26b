using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Meetings;
using Coordination.Governance.Domain.Referrals;
using Coordination.Governance.Features.Governance.PlanMeetings;
using Coordination.Governance.Features.Governance.PlanReferrals;
using Coordination.Platform.Persistence;
using Coordination.Platform.Results;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.EditPreparation;

/// <summary>The days before meetings: a committee's own, or the municipality's.</summary>
/// <param name="Committee">Null for the municipality's.</param>
/// <param name="Version">0 when there was none.</param>
/// <param name="Settings">Null when the committee shall follow the municipality's from now on.</param>
internal sealed record EditPreparation(CommitteeId? Committee, long Version, PreparationSettings? Settings);

/// <summary>
/// Stores the rule and lets coming meetings follow it, except those whose days were set by hand, and with them the schedules of what is
/// referred to the committees that it counts for.
/// </summary>
internal sealed class EditPreparationHandler(GovernanceDbContext db, MeetingPlanner planner, ReferralPlanner referrals, PreparationCalendar calendar, IDatabaseDialect dialect, TimeProvider clock)
{
    public async Task<Result> HandleAsync(EditPreparation command, CancellationToken ct)
    {
        var rule = await db.PreparationRules.SingleOrDefaultAsync(r => r.CommitteeId == command.Committee, ct);
        if ((rule?.Version ?? 0) != command.Version)
        {
            return Stale();
        }

        if (Store(rule, command) is { Succeeded: false } refused)
        {
            return refused;
        }

        var today = clock.TodayInSweden();
        foreach (var committee in await ConcernedAsync(command.Committee, today, ct))
        {
            var settings = await planner.SettingsAsync(committee, ct);
            foreach (var meeting in await db.Meetings.Where(m => m.CommitteeId == committee && m.On >= today).ToListAsync(ct))
            {
                meeting.Follow(settings.DatesOf(meeting.On, calendar.Calendar));
            }

            await referrals.ReplanAsync(committee, ct);
        }

        try
        {
            await db.SaveChangesAsync(ct);
            return Result.Success;
        }
        catch (DbUpdateException exception) when (exception is DbUpdateConcurrencyException || dialect.IsUniqueViolation(exception))
        {
            return Stale();
        }
    }

    private Result Store(PreparationRule? rule, EditPreparation command)
    {
        if (command.Settings is not { } settings)
        {
            if (rule is not null)
            {
                db.PreparationRules.Remove(rule);
            }

            return Result.Success;
        }

        if (rule is null)
        {
            rule = new PreparationRule(command.Committee is null ? PreparationRule.Municipality : PreparationRuleId.New(), command.Committee);
            db.PreparationRules.Add(rule);
        }

        return rule.Change(settings);
    }

    /// <summary>The committee itself; for the municipality's rule everybody with something ahead and no rule of the own.</summary>
    private async Task<IReadOnlyList<CommitteeId>> ConcernedAsync(CommitteeId? one, DateOnly today, CancellationToken ct)
    {
        if (one is { } committee)
        {
            return [committee];
        }

        var meeting = await db.Meetings.Where(m => m.On >= today).Select(m => m.CommitteeId).Distinct().ToListAsync(ct);
        var asked = await db.Referrals.Where(r => r.State == ReferralState.Sent || r.State == ReferralState.InPreparation).Select(r => r.CommitteeId).Distinct().ToListAsync(ct);
        var own = await db.PreparationRules.Where(r => r.CommitteeId != null).Select(r => r.CommitteeId!.Value).ToListAsync(ct);
        return [.. meeting.Union(asked).Except(own)];
    }

    private static Error Stale() => new("GOV-0110", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict);
}
