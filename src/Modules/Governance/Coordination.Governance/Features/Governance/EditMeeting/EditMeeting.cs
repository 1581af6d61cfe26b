using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Committees;
using Coordination.Governance.Domain.Meetings;
using Coordination.Governance.Features.Governance.PlanMeetings;
using Coordination.Governance.Features.Governance.PlanReferrals;
using Coordination.Platform.Persistence;
using Coordination.Platform.Results;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.EditMeeting;

/// <summary>A meeting's day, time and place. Without an id it is a new one.</summary>
internal sealed record EditMeeting(
    Committee Committee, MeetingId? Id, long Version, DateOnly? On, TimeOnly? StartsAt, string? Place, DateOnly? DocumentsDueOn, DateOnly? DispatchOn);

/// <summary>Adds a meeting to a committee's calendar, or moves it.</summary>
internal sealed class EditMeetingHandler(GovernanceDbContext db, MeetingPlanner planner, ReferralPlanner referrals, IDatabaseDialect dialect)
{
    public async Task<Result> HandleAsync(EditMeeting command, CancellationToken ct)
    {
        if (command.On is not { } on)
        {
            return new Error("GOV-0705", "Meetings.OnMissing", "On", ErrorKind.Invalid);
        }

        if (!command.Committee.ExistsOn(on))
        {
            return new Error("GOV-0706", "Meetings.CommitteeEnded", "On", ErrorKind.Rule);
        }

        var byRule = await planner.DatesAsync(command.Committee.Id, on, ct);
        Meeting meeting;
        if (command.Id is not { } id)
        {
            meeting = new Meeting(MeetingId.New(), command.Committee.Id, on, command.StartsAt, command.Place, byRule);
            db.Meetings.Add(meeting);
        }
        else if (await db.Meetings.SingleOrDefaultAsync(m => m.Id == id && m.CommitteeId == command.Committee.Id, ct) is { } stored)
        {
            meeting = stored;
            if (meeting.Version != command.Version)
            {
                return new Error("GOV-0110", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict);
            }
        }
        else
        {
            return new Error("GOV-0707", "Meetings.Gone", Kind: ErrorKind.NotFound);
        }

        var changed = meeting.Change(on, command.StartsAt, command.Place, byRule, Own(command, byRule, meeting));
        if (!changed.Succeeded)
        {
            return changed;
        }

        await referrals.ReplanAsync(command.Committee.Id, ct);
        return await SaveAsync(ct);
    }

    private async Task<Result> SaveAsync(CancellationToken ct)
    {
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
            return new Error("GOV-0708", "Meetings.DayTaken", "On", ErrorKind.Invalid);
        }
    }

    /// <summary>Days left empty, or left as they stood when only the meeting moved, follow the rule.</summary>
    private static MeetingDates? Own(EditMeeting command, MeetingDates byRule, Meeting meeting)
    {
        var asked = new MeetingDates(command.DocumentsDueOn ?? byRule.DocumentsDueOn, command.DispatchOn ?? byRule.DispatchOn);
        var untouched = !meeting.HasOwnDates && asked == new MeetingDates(meeting.DocumentsDueOn, meeting.DispatchOn);
        return asked == byRule || untouched ? null : asked;
    }
}
