using Coordination.Governance.Contracts;
using Coordination.Networking.Domain.Cooperation;
using Coordination.Networking.Domain.Enquiries;
using Coordination.Platform.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.KeepAgreements;

/// <summary>A committee has answered on an agreement: a follow-up with what was found, a word on its end, or on a judgement that is due.</summary>
[ConsumerName("networking.hear-on-agreement")]
internal sealed class HearOnAgreement(Inbox<NetworkingDbContext> inbox) : ModuleConsumer<ObligationAnswered, NetworkingDbContext>(inbox)
{
    protected override async Task HandleAsync(ObligationAnswered message, CancellationToken ct)
    {
        if (message.Source != Enquiry.Source)
        {
            return;
        }

        var (isDone, isDeclined) = (message.Status == "Done", message.Status is "Cancelled" or "Transferred");
        if (FollowUp.IdIn(message.Key) is { } followUp)
        {
            var agreement = await Db.Agreements.AsSplitQuery().SingleAsync(a => a.FollowUps.Any(f => f.Id == followUp), ct);
            agreement.HearFollowUp(followUp, isDone, isDeclined, message.Comment, message.Version, message.OccurredAt, message.CommitteeCode);
        }
        else if (Agreement.WarnedIn(message.Key) is { } warned)
        {
            var agreement = await Db.Agreements.AsSplitQuery().SingleAsync(a => a.Id == warned, ct);
            agreement.HearEnd(message.Key, isDone || isDeclined, message.Comment, message.Version, message.OccurredAt, message.CommitteeCode);
        }
        else if (DemocracyAssessment.IdIn(message.Key) is { } assessed)
        {
            (await Db.DemocracyAssessments.SingleAsync(d => d.Id == assessed, ct)).Hear(message.Comment, message.Version);
        }
    }
}
