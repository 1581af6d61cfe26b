using Coordination.Networking.Contracts;
using Coordination.Platform.Messaging;
using Coordination.Procurement.Features.Procurement.MatchProcurements;

namespace Coordination.Procurement.Features.Procurement.FollowCandidates;

/// <summary>An enterprise has changed: it is matched again at once. Order is not promised, so the register itself says what holds now.</summary>
[ConsumerName("procurement.follow-candidate")]
internal sealed class HearEnterpriseChanged(Inbox<ProcurementDbContext> inbox, MatchCandidateHandler matching) : ModuleConsumer<EnterpriseChanged, ProcurementDbContext>(inbox)
{
    protected override Task HandleAsync(EnterpriseChanged message, CancellationToken ct) => matching.HandleAsync(message.EnterpriseId, ct);
}

/// <summary>An enterprise is new in the register.</summary>
[ConsumerName("procurement.follow-new-candidate")]
internal sealed class HearEnterpriseRegistered(Inbox<ProcurementDbContext> inbox, MatchCandidateHandler matching) : ModuleConsumer<EnterpriseRegistered, ProcurementDbContext>(inbox)
{
    protected override Task HandleAsync(EnterpriseRegistered message, CancellationToken ct) => matching.HandleAsync(message.EnterpriseId, ct);
}
