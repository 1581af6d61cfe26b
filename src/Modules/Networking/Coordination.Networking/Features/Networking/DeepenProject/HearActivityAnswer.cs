using Coordination.Governance.Contracts;
using Coordination.Platform.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.DeepenProject;

/// <summary>Governance tells what became of an activity that was proposed from here: in the plan, or why not.</summary>
[ConsumerName("networking.hear-activity-answer")]
internal sealed class HearActivityAnswer(Inbox<NetworkingDbContext> inbox) : ModuleConsumer<ActivityProposalAnswered, NetworkingDbContext>(inbox)
{
    protected override async Task HandleAsync(ActivityProposalAnswered message, CancellationToken ct)
    {
        var project = await Db.Projects.AsSplitQuery().SingleOrDefaultAsync(p => p.Deepenings.Any(d => d.ActivityId == message.ActivityId), ct);
        project?.HearActivity(message.ActivityId, message.Accepted, message.Number, message.Reason, message.Link, message.OccurredAt);
    }
}
