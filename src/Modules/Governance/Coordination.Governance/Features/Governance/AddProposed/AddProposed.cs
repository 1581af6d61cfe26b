using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Committees;
using Coordination.Governance.Domain.Plans;
using Coordination.Governance.Features.Governance.EditActivity;
using Coordination.Networking.Contracts;
using Coordination.Platform.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.AddProposed;

/// <summary>
/// Adds an activity that was found in another module to the plan (S002-24), and answers what became of it. It has no date until the
/// coordinator gives it one.
/// </summary>
[ConsumerName("governance.add-proposed")]
internal sealed class AddProposed(Inbox<GovernanceDbContext> inbox, EditActivityHandler activities, ActivityNumbersQuery numbers, TimeProvider clock) : ModuleConsumer<ActivityProposed, GovernanceDbContext>(inbox)
{
    protected override async Task HandleAsync(ActivityProposed message, CancellationToken ct)
    {
        var (id, planId) = (new ActivityId(message.ActivityId), new PlanId(message.PlanId));
        var proposalId = new ActivityProposalId(message.ActivityId);
        if (await Db.ActivityProposals.AnyAsync(p => p.Id == proposalId, ct))
        {
            return;
        }

        var proposal = new ActivityProposal(id, message.Title, message.Source, message.Link, message.By);
        Db.ActivityProposals.Add(proposal);
        await numbers.HoldAsync(planId, ct);
        var plan = await Db.Plans.SingleOrDefaultAsync(p => p.Id == planId, ct);
        var codes = message.CommitteeCodes.Select(Committee.NormaliseCode).Distinct().ToList();
        var committees = await Db.Committees.AsNoTracking().Where(c => codes.Contains(c.Code)).Select(c => c.Id).ToListAsync(ct);
        if (RefusalOf(plan, new AreaId(message.AreaId), codes.Count == committees.Count) is { } refusal)
        {
            proposal.Refuse(refusal, clock.GetUtcNow());
            return;
        }

        var text = new ActivityText(
            new AreaId(message.AreaId), message.Title, message.Description, new Timetable(TimetableKind.Unknown, null, null, null), null,
            [.. committees.Select(c => (PartyRole.Responsible, (CommitteeId?)c, (string?)null))]);
        var activity = await activities.PlaceAsync(plan!, id, text, message.By, ct);
        activity.AddEvidence(Guid.CreateVersion7(), message.Source, null, message.Link, clock.GetUtcNow(), message.By);
        proposal.Accept(activity, clock.GetUtcNow());
    }

    private static ProposalRefusal? RefusalOf(ActionPlan? plan, AreaId area, bool committeesKnown) => plan switch
    {
        null => ProposalRefusal.PlanGone,
        { State: PlanState.Expired } => ProposalRefusal.PlanClosed,
        _ when plan.Areas.All(a => a.Id != area) => ProposalRefusal.AreaGone,
        _ when !committeesKnown => ProposalRefusal.CommitteeUnknown,
        _ => null,
    };
}
