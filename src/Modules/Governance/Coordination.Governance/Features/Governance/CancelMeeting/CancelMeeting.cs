using Coordination.Governance.Domain;
using Coordination.Governance.Features.Governance.OpenDecision;
using Coordination.Governance.Features.Governance.PlanReferrals;
using Coordination.Platform.Persistence;
using Coordination.Platform.Results;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.CancelMeeting;

/// <summary>Calls a meeting off, or takes that back.</summary>
internal sealed record CancelMeeting(MeetingId Id, long Version, bool Cancels, string? Reason);

/// <summary>A cancelled meeting stays in the calendar, so that those who had planned for it see why.</summary>
internal sealed class CancelMeetingHandler(GovernanceDbContext db, ReferralPlanner referrals, MeetingAgenda agenda, IDatabaseDialect dialect)
{
    public async Task<Result> HandleAsync(CancelMeeting command, CancellationToken ct)
    {
        var meeting = await db.Meetings.SingleAsync(m => m.Id == command.Id, ct);
        if (meeting.Version != command.Version)
        {
            return new Error("GOV-0110", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict);
        }

        if (!command.Cancels)
        {
            meeting.Reinstate();
        }
        else if (meeting.Cancel(command.Reason) is { Succeeded: false } refused)
        {
            return refused;
        }
        else
        {
            await agenda.MoveOnAsync(meeting, ct);
        }

        await referrals.ReplanAsync(meeting.CommitteeId, ct);
        try
        {
            await db.SaveChangesAsync(ct);
            return Result.Success;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Error("GOV-0110", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict);
        }
        catch (DbUpdateException exception) when (dialect.IsUniqueViolation(exception))
        {
            return new Error("GOV-0708", "Meetings.DayTaken", Kind: ErrorKind.Rule);
        }
    }
}
