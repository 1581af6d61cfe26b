using Coordination.BusinessSupport.Domain.Offers;
using Coordination.Governance.Contracts;
using Coordination.Platform.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Coordination.BusinessSupport.Features.BusinessSupport.KeepOffers;

/// <summary>A committee has answered on the review of an offer: its words stand in the offer's history.</summary>
[ConsumerName("business-support.hear-on-offers")]
internal sealed class HearOnOffers(Inbox<BusinessSupportDbContext> inbox) : ModuleConsumer<ObligationAnswered, BusinessSupportDbContext>(inbox)
{
    protected override async Task HandleAsync(ObligationAnswered message, CancellationToken ct)
    {
        if (message.Source == Offer.Source && NeutralityAssessment.IdIn(message.Key) is { } assessed)
        {
            var offer = await Db.Offers.AsSplitQuery().SingleAsync(o => o.Assessments.Any(a => a.Id == assessed), ct);
            offer.HearReview(message.Comment, message.Version, message.OccurredAt, message.CommitteeCode);
        }
    }
}
