using Coordination.Platform.Results;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Contracting;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.EditContract;

/// <summary>From which procurement and lot a contract comes, and what is taken from there.</summary>
internal sealed class ContractOriginQuery(ProcurementDbContext db)
{
    public async Task<ProcurementCase?> FindAsync(Guid? procurement, CancellationToken ct)
    {
        if (procurement is not { } id)
        {
            return null;
        }

        var wanted = new ProcurementCaseId(id);
        return await db.Cases.AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(c => c.Id == wanted, ct);
    }

    /// <summary>Nobody records a contract from a procurement whose award is not told: it would tell who was chosen.</summary>
    public static Result<ContractOrigin> Of(ProcurementCase? procurement, string? lot, bool? isReserved) => procurement switch
    {
        null => new ContractOrigin(null, null, isReserved == true),
        { Status: not ProcurementStatus.Awarded } => new Error("PRC-0512", "Contracts.NotAwarded", Kind: ErrorKind.Rule),
        _ => Taken(procurement, lot),
    };

    /// <summary>With the mark of the lot, or of the whole where the lot says nothing of its own.</summary>
    public static ContractOrigin Taken(ProcurementCase procurement, string? lot)
    {
        var part = procurement.Lots.FirstOrDefault(l => l.Number == lot);
        var isReserved = part is not null && (part.ReservedParticipation != ReservedParticipation.NotStated || part.ReservedExecution != ReservedExecution.NotStated)
            ? IsMarked(part.ReservedParticipation, part.ReservedExecution)
            : part is null ? procurement.IsMarkedReserved : IsMarked(procurement.ReservedParticipation, procurement.ReservedExecution);
        return new ContractOrigin(procurement.Id, part?.Number, isReserved);
    }

    private static bool IsMarked(ReservedParticipation participation, ReservedExecution execution) =>
        participation is not (ReservedParticipation.NotStated or ReservedParticipation.No) || execution == ReservedExecution.Yes;
}
