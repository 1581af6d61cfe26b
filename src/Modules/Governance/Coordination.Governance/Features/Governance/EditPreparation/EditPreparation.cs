using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Meetings;
using Coordination.Governance.Features.Governance.PlanMeetings;
using Coordination.Governance.Features.Governance.PlanReferrals;
using Coordination.Platform.Persistence;
using Coordination.Platform.Results;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.EditPreparation;

/// <summary>A committee's days before its meetings. Version 0 means that it has had none of its own.</summary>
internal sealed record EditPreparation(CommitteeId Committee, long Version, PreparationSettings Settings);

/// <summary>Stores the rule and lets coming meetings follow it, except those whose days were set by hand.</summary>
internal sealed class EditPreparationHandler(GovernanceDbContext db, ReferralPlanner referrals, PreparationCalendar calendar, IDatabaseDialect dialect, TimeProvider clock)
{
    public async Task<Result> HandleAsync(EditPreparation command, CancellationToken ct)
    {
        var rule = await db.PreparationRules.SingleOrDefaultAsync(r => r.CommitteeId == command.Committee, ct);
        if ((rule?.Version ?? 0) != command.Version)
        {
            return new Error("GOV-0110", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict);
        }

        if (rule is null)
        {
            rule = new PreparationRule(PreparationRuleId.New(), command.Committee);
            db.PreparationRules.Add(rule);
        }

        if (rule.Change(command.Settings) is { Succeeded: false } refused)
        {
            return refused;
        }

        var today = clock.TodayInSweden();
        foreach (var meeting in await db.Meetings.Where(m => m.CommitteeId == command.Committee && m.On >= today).ToListAsync(ct))
        {
            meeting.Follow(command.Settings.DatesOf(meeting.On, calendar.Calendar));
        }

        await referrals.ReplanAsync(command.Committee, ct);
        try
        {
            await db.SaveChangesAsync(ct);
            return Result.Success;
        }
        catch (DbUpdateException exception) when (exception is DbUpdateConcurrencyException || dialect.IsUniqueViolation(exception))
        {
            return new Error("GOV-0110", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict);
        }
    }
}
