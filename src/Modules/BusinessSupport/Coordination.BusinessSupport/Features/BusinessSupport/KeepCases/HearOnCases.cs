using Coordination.BusinessSupport.Domain.Cases;
using Coordination.Governance.Contracts;
using Coordination.Platform.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Coordination.BusinessSupport.Features.BusinessSupport.KeepCases;

/// <summary>A committee has answered on the follow-up of a case.</summary>
[ConsumerName("business-support.hear-on-cases")]
internal sealed class HearOnCases(Inbox<BusinessSupportDbContext> inbox) : ModuleConsumer<ObligationAnswered, BusinessSupportDbContext>(inbox)
{
    protected override async Task HandleAsync(ObligationAnswered message, CancellationToken ct)
    {
        if (message.Source == SupportCase.Source && Afterward.IdIn(message.Key) is { } afterward)
        {
            var found = await Db.Cases.AsSplitQuery().SingleAsync(c => c.Afterwards.Any(a => a.Id == afterward), ct);
            found.HearAfterward(afterward, message.Status is "Done" or "Cancelled" or "Transferred", message.Comment, message.Version, message.OccurredAt, message.CommitteeCode);
        }
    }
}
