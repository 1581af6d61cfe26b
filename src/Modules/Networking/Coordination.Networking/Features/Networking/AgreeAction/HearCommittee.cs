using Coordination.Governance.Contracts;
using Coordination.Networking.Domain.Enquiries;
using Coordination.Networking.Domain.Meetings;
using Coordination.Platform.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.AgreeAction;

/// <summary>A committee has answered on what was agreed at a meeting: done or declined ends it, anything else stands beside it.</summary>
[ConsumerName("networking.hear-committee")]
internal sealed class HearCommittee(Inbox<NetworkingDbContext> inbox) : ModuleConsumer<ObligationAnswered, NetworkingDbContext>(inbox)
{
    private const string Prefix = "meeting-action:";

    protected override async Task HandleAsync(ObligationAnswered message, CancellationToken ct)
    {
        if (message.Source != Enquiry.Source || !message.Key.StartsWith(Prefix, StringComparison.Ordinal) || !Guid.TryParse(message.Key[Prefix.Length..], out var id))
        {
            return;
        }

        var action = new AgreedActionId(id);
        var meeting = await Db.NetworkMeetings.AsSplitQuery().SingleAsync(m => m.Actions.Any(a => a.Id == action), ct);
        meeting.Hear(action, message.Status == "Done", message.Status is "Cancelled" or "Transferred", message.Comment, message.Version, message.OccurredAt);
    }
}
