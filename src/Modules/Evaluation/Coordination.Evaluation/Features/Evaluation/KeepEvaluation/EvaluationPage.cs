using Coordination.Evaluation.Domain.Evaluations;
using Coordination.Evaluation.Features.Evaluation.EditRecord;
using Coordination.Platform.Security;
using Coordination.Procurement.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Evaluation.Features.Evaluation.KeepEvaluation;

/// <summary>A page about one evaluation. What may tell of tenders opens only for those permitted, until the award is told.</summary>
internal abstract class EvaluationPage(EvaluationDbContext db, IProcurementDirectory procurements, IAuthorizationService authorization) : RecordPage<ProcurementEvaluation>(db, authorization)
{
    private readonly IAuthorizationService _authorization = authorization;

    public override string Address => $"/utvarderingar/{Id}";

    /// <summary>As Procurement knows it today; null where it has been taken away.</summary>
    public ProcurementCard? Procurement { get; private set; }

    protected override string ManagePolicy => EvaluationPolicies.ManageEvaluations;

    protected override async Task<ProcurementEvaluation?> FindAsync(Guid id, CancellationToken ct)
    {
        var wanted = new ProcurementEvaluationId(id);
        return await Db.Evaluations.AsSplitQuery().SingleOrDefaultAsync(e => e.Id == wanted, ct);
    }

    protected override async Task<IActionResult?> InsteadAsync(CancellationToken ct)
    {
        Procurement = await procurements.FindAsync(Record.ProcurementId, ct);
        return !Record.TouchesTenders || Procurement is { IsAwardTold: true } || await _authorization.MayAsync(User, IProcurementDirectory.TendersPolicy) ? null : Forbid();
    }

    /// <summary>What is evaluated, as it is called today.</summary>
    protected EvaluatedProcurement Evaluated() => Procurement is { } card
        ? new(card.ProcurementId, card.Title, card.BuyerName, card.BuyingUnit)
        : new(Record.ProcurementId, Record.ProcurementTitle, Record.BuyerName, Record.BuyingUnit);
}
