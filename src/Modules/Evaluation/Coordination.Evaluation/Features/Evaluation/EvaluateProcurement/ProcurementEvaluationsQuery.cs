using Coordination.Evaluation.Contracts;
using Coordination.Evaluation.Domain.Evaluations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.EvaluateProcurement;

/// <summary>How far the evaluations of a procurement have come, for Procurement's page.</summary>
internal sealed class ProcurementEvaluationsQuery(EvaluationDbContext db, IStringLocalizer<Texts> texts) : IProcurementEvaluations
{
    public async Task<IReadOnlyList<EvaluationCard>> OfAsync(Guid procurementId, CancellationToken ct)
    {
        var found = await db.Evaluations.AsNoTracking().Where(e => e.ProcurementId == procurementId).Select(e => new { e.Phase, e.State, Lessons = db.Lessons.Count(l => l.EvaluationId == e.Id) }).ToListAsync(ct);
        return [.. found.OrderBy(e => e.Phase).Select(e => new EvaluationCard(texts[$"EvaluationPhase.{e.Phase}"], e.State == EvaluationState.Finished, texts[$"EvaluationState.{e.State}"], e.Lessons))];
    }
}
