using Coordination.Governance.Contracts;
using Coordination.Networking.Domain.Enquiries;
using Coordination.Networking.Domain.Knowledge;
using Coordination.Platform.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.EditObservation;

/// <summary>A committee has answered on what it was to examine: done or declined ends it, anything else stands beside it.</summary>
[ConsumerName("networking.hear-observation")]
internal sealed class HearObservation(Inbox<NetworkingDbContext> inbox) : ModuleConsumer<ObligationAnswered, NetworkingDbContext>(inbox)
{
    private const string Prefix = "observation:";

    protected override async Task HandleAsync(ObligationAnswered message, CancellationToken ct)
    {
        if (message.Source != Enquiry.Source || !message.Key.StartsWith(Prefix, StringComparison.Ordinal) || !Guid.TryParse(message.Key[Prefix.Length..], out var id))
        {
            return;
        }

        var key = new ObservationId(id);
        var observation = await Db.Observations.SingleAsync(o => o.Id == key, ct);
        observation.Hear(message.Status == "Done", message.Status is "Cancelled" or "Transferred", message.Comment, message.Version, message.CommitteeCode, message.OccurredAt);
    }
}
