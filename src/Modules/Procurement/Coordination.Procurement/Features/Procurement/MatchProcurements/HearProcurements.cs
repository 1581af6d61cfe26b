using Coordination.Platform.Messaging;
using Coordination.Procurement.Contracts;
using Coordination.Procurement.Domain.Cases;

namespace Coordination.Procurement.Features.Procurement.MatchProcurements;

/// <summary>A procurement is planned, or its plan has changed: it is matched again at once, as it is now.</summary>
[ConsumerName("procurement.match-planned")]
internal sealed class HearProcurementPlanned(Inbox<ProcurementDbContext> inbox, MatchCasesHandler matching) : ModuleConsumer<ProcurementPlanned, ProcurementDbContext>(inbox)
{
    protected override Task HandleAsync(ProcurementPlanned message, CancellationToken ct) => matching.HandleAsync(new ProcurementCaseId(message.ProcurementId), ct);
}

/// <summary>A procurement is open, or what was published of it has changed.</summary>
[ConsumerName("procurement.match-published")]
internal sealed class HearProcurementPublished(Inbox<ProcurementDbContext> inbox, MatchCasesHandler matching) : ModuleConsumer<ProcurementPublished, ProcurementDbContext>(inbox)
{
    protected override Task HandleAsync(ProcurementPublished message, CancellationToken ct) => matching.HandleAsync(new ProcurementCaseId(message.ProcurementId), ct);
}

/// <summary>A procurement has ended: nobody can answer it any longer, and its matches go; those that somebody has accepted stay.</summary>
[ConsumerName("procurement.match-closed")]
internal sealed class HearProcurementClosed(Inbox<ProcurementDbContext> inbox, MatchCasesHandler matching) : ModuleConsumer<ProcurementClosed, ProcurementDbContext>(inbox)
{
    protected override Task HandleAsync(ProcurementClosed message, CancellationToken ct) => matching.HandleAsync(new ProcurementCaseId(message.ProcurementId), ct);
}
