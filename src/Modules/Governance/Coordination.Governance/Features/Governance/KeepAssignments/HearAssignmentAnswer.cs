using Coordination.Governance.Contracts;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Assignments;
using Coordination.Governance.Domain.Obligations;
using Coordination.Platform.Messaging;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.KeepAssignments;

/// <summary>A committee answered by its link on an assignment: what it said becomes part of the assignment's history.</summary>
[ConsumerName("governance.hear-assignment-answer")]
internal sealed class HearAssignmentAnswer(Inbox<GovernanceDbContext> inbox, AssignmentDuties duties, TimeProvider clock) : ModuleConsumer<ObligationAnswered, GovernanceDbContext>(inbox)
{
    protected override async Task HandleAsync(ObligationAnswered message, CancellationToken ct)
    {
        if (message.Source != Obligation.OwnSource || AssignmentDuties.AssignmentOf(message.Key) is not { } id)
        {
            return;
        }

        var assignment = await Db.Assignments.SingleOrDefaultAsync(a => a.Id == id, ct);
        if (assignment is not { IsOpen: true })
        {
            return;
        }

        var committee = await Db.Committees.AsNoTracking().SingleAsync(c => c.Code == message.CommitteeCode, ct);
        var (now, today) = (clock.GetUtcNow(), clock.TodayInSweden());
        var status = Enum.TryParse<ActivityStatus>(message.Status, out var told) ? told : ActivityStatus.InProgress;
        if (assignment.Actors.FirstOrDefault(a => a.Role == AssignmentRole.Urged && a.CommitteeId == committee.Id) is { } urged)
        {
            var consideration = status switch
            {
                ActivityStatus.Done => Consideration.Considered,
                ActivityStatus.Cancelled or ActivityStatus.Transferred => Consideration.Declined,
                ActivityStatus.InProgress or ActivityStatus.Ongoing => Consideration.Planned,
                _ => Consideration.Unknown,
            };
            assignment.Consider(urged.Id, consideration, message.Comment, committee.Name, today, now, committee.Code);
        }
        else
        {
            assignment.Hear(status is ActivityStatus.Done ? null : status is ActivityStatus.NotStarted ? null : AssignmentState.Ongoing, committee.Name, message.Comment, now, committee.Code);
        }

        await duties.AlignAsync(assignment, ct);
    }
}
