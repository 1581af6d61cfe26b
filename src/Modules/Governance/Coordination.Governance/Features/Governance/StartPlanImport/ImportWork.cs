using Coordination.Governance.Domain.Plans;
using Coordination.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.StartPlanImport;

/// <summary>Tells whether an operation is at work on an import.</summary>
internal sealed class ImportWorkQuery(GovernanceDbContext db, CurrentActor actor)
{
    /// <summary>The work that goes on, or null when none does.</summary>
    public async Task<ImportWork?> FindAsync(PlanImport import, CancellationToken ct) => import.OperationId is not { } id ? null
        : await db.Operations.AsNoTracking().Where(o => o.Id == id && o.FinishedAt == null).Select(o => new ImportWork(o.Id, o.StartedBy == actor.Actor.Id)).SingleOrDefaultAsync(ct);
}

/// <summary>Work on an import.</summary>
/// <param name="Operation">Shown at <c>/arbeten/{id}</c> to the one who ordered it.</param>
/// <param name="IsMine">The present person did.</param>
internal sealed record ImportWork(Guid Operation, bool IsMine);
