using Coordination.Evaluation.Contracts;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Revisions;
using Coordination.Platform.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.HearSuggestions;

/// <summary>What the follow-up of a plan led to stands beside its revision, until it is taken back.</summary>
[ConsumerName("governance.hear-suggestions")]
internal sealed class HearSuggestions(Inbox<GovernanceDbContext> inbox) : ModuleConsumer<RevisionProposed, GovernanceDbContext>(inbox)
{
    protected override async Task HandleAsync(RevisionProposed message, CancellationToken ct)
    {
        var (id, plan) = (new RevisionSuggestionId(message.ProposalId), new PlanId(message.PlanId));
        if (!await Db.Plans.AnyAsync(p => p.Id == plan, ct))
        {
            return;
        }

        var suggestion = await Db.RevisionSuggestions.SingleOrDefaultAsync(s => s.Id == id, ct);
        if (suggestion is null)
        {
            suggestion = new RevisionSuggestion(id);
            Db.RevisionSuggestions.Add(suggestion);
        }

        suggestion.Hear(
            plan, message.ActivityId is { } activity ? new ActivityId(activity) : null, message.Text, message.Reason, message.Source, message.Link, message.By, message.Holds, message.Version, message.OccurredAt);
    }
}
