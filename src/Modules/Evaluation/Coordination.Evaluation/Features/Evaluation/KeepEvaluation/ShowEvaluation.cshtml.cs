using Coordination.Evaluation.Domain.Lessons;
using Coordination.Platform.Security;
using Coordination.Procurement.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Evaluation.Features.Evaluation.KeepEvaluation;

/// <summary>One evaluation: its form, its interviews and the lessons from it.</summary>
[Authorize(Policy = EvaluationPolicies.Read)]
internal sealed class ShowEvaluationModel(EvaluationDbContext db, IProcurementDirectory procurements, IAuthorizationService authorization) : EvaluationPage(db, procurements, authorization)
{
    private readonly IAuthorizationService _authorization = authorization;

    public IReadOnlyList<Lesson> Lessons { get; private set; } = [];

    public bool MayChange => MayManage && Record.IsDraft;

    public bool MayPropose { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var id = Record.Id;
        Lessons = await Db.Lessons.AsNoTracking().Where(l => l.EvaluationId == id).OrderBy(l => l.ProposedAt).ThenBy(l => l.Id).ToListAsync(ct);
        MayPropose = await _authorization.MayAsync(User, EvaluationPolicies.ProposeLessons);
    }
}
