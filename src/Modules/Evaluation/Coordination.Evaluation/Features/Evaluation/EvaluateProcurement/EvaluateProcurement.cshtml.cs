using Coordination.Evaluation.Domain.Evaluations;
using Coordination.Evaluation.Domain.Lessons;
using Coordination.Evaluation.Features.Evaluation.ShowEvaluations;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Coordination.Procurement.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.EvaluateProcurement;

/// <summary>A procurement's evaluations, one for each phase, with what came of it and the lessons from it (S002-17, S002-18).</summary>
[Authorize(Policy = EvaluationPolicies.Read)]
internal sealed class EvaluateProcurementModel(
    EvaluationDbContext db, IProcurementDirectory procurements, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    private bool _mayReadTenders;

    [FromRoute]
    public Guid Id { get; set; }

    public ProcurementCard Procurement { get; private set; } = null!;

    public IReadOnlyList<ProcurementEvaluation> Evaluations { get; private set; } = [];

    public IReadOnlyList<Lesson> Lessons { get; private set; } = [];

    public bool MayManage { get; private set; }

    public bool MayPropose { get; private set; }

    public bool MaySee(EvaluationPhase phase) => phase == EvaluationPhase.Before || _mayReadTenders || Procurement.IsAwardTold;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Evaluations = await db.Evaluations.AsNoTracking().AsSplitQuery().Where(e => e.ProcurementId == Id).ToListAsync(ct);
        Lessons = await db.Lessons.AsNoTracking().Where(l => l.ProcurementId == Id).OrderBy(l => l.ProposedAt).ThenBy(l => l.Id).ToListAsync(ct);
        return Page();
    }

    /// <summary>Begins the evaluation of a phase; somebody who was quicker has begun the same one.</summary>
    public async Task<IActionResult> OnPostAsync(EvaluationPhase? phase, CancellationToken ct)
    {
        if (!await LoadAsync(ct) || phase is not { } wanted || !Enum.IsDefined(wanted))
        {
            return NotFound();
        }

        if (!MayManage || !MaySee(wanted))
        {
            return Forbid();
        }

        if (await FindAsync(wanted, ct) is null)
        {
            db.Evaluations.Add(new ProcurementEvaluation(ProcurementEvaluationId.New(), Procurement.ToEvaluated(), wanted, clock.GetUtcNow(), actor.Actor.Name));
            await db.SaveOnceAsync(async stop => await FindAsync(wanted, stop) is not null, ct);
        }

        this.Announce(texts["Evaluations.Begun"]);
        return Redirect($"/utvarderingar/{(await FindAsync(wanted, ct))!.Value.Value}/formular");
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (!await authorization.MayAsync(User, IProcurementDirectory.Policy) || await procurements.FindAsync(Id, ct) is not { } found)
        {
            return false;
        }

        Procurement = found;
        MayManage = await authorization.MayAsync(User, EvaluationPolicies.ManageEvaluations);
        MayPropose = await authorization.MayAsync(User, EvaluationPolicies.ProposeLessons);
        _mayReadTenders = await authorization.MayAsync(User, IProcurementDirectory.TendersPolicy);
        return true;
    }

    private async Task<ProcurementEvaluationId?> FindAsync(EvaluationPhase phase, CancellationToken ct)
    {
        var found = await db.Evaluations.Where(e => e.ProcurementId == Id && e.Phase == phase).Select(e => e.Id).ToListAsync(ct);
        return found.Count == 0 ? null : found[0];
    }
}
