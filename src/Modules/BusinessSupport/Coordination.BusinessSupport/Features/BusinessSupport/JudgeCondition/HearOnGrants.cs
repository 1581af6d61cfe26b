using Coordination.BusinessSupport.Domain.Funding;
using Coordination.Governance.Contracts;
using Coordination.Platform.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Coordination.BusinessSupport.Features.BusinessSupport.JudgeCondition;

/// <summary>A committee has answered on a condition: its words stand in the grant's history. Only a judgement meets the condition.</summary>
[ConsumerName("business-support.hear-on-grants")]
internal sealed class HearOnGrants(Inbox<BusinessSupportDbContext> inbox) : ModuleConsumer<ObligationAnswered, BusinessSupportDbContext>(inbox)
{
    protected override async Task HandleAsync(ObligationAnswered message, CancellationToken ct)
    {
        if (message.Source == GrantDecision.Source && GrantCondition.IdIn(message.Key) is { } condition
            && await Db.GrantDecisions.AsSplitQuery().SingleOrDefaultAsync(g => g.Conditions.Any(c => c.Id == condition), ct) is { } grant)
        {
            grant.HearCommittee(condition, message.Comment, message.Version, message.OccurredAt, message.CommitteeCode);
        }
    }
}
