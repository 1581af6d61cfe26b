using System.ComponentModel.DataAnnotations;
using Coordination.Evaluation.Domain.Evaluations;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Coordination.Procurement.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.KeepEvaluation;

/// <summary>The evaluation is done: nobody changes it without opening it again.</summary>
[Authorize(Policy = EvaluationPolicies.ManageEvaluations)]
internal sealed class FinishEvaluationModel(
    EvaluationDbContext db, IProcurementDirectory procurements, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : EvaluationPage(db, procurements, authorization)
{
    [BindProperty]
    public long Version { get; set; }

    protected override bool Fits => Record.IsDraft;

    public void OnGet() => Version = Record.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await SaveAsync(Version, () => Record.Finish(clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            Db.ChangeTracker.Clear();
            if (!await ReloadAsync(ct) || !Fits)
            {
                return Redirect(Address);
            }

            Version = Record.Version;
            ModelState.Remove(nameof(Version));
            return this.Refuse(result, texts, string.Empty);
        }

        this.Announce(texts["Evaluations.FinishedNow"]);
        return Redirect(Address);
    }
}

/// <summary>Something is to be written anew, and why.</summary>
[Authorize(Policy = EvaluationPolicies.ManageEvaluations)]
internal sealed class ReopenEvaluationModel(
    EvaluationDbContext db, IProcurementDirectory procurements, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : EvaluationPage(db, procurements, authorization)
{
    [BindProperty]
    public ReopenInput Input { get; set; } = new();

    protected override bool Fits => !Record.IsDraft;

    public void OnGet() => Input = new ReopenInput { Version = Record.Version };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await SaveAsync(Input.Version, () => Record.Reopen(Input.Because!, clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            return await RefuseAsync(result, Input, _ => new ReopenInput(), v => Input.Version = v, texts, ct);
        }

        this.Announce(texts["Evaluations.Reopened"]);
        return Redirect(Address);
    }
}

/// <summary>Why it is opened again.</summary>
internal sealed class ReopenInput
{
    public long Version { get; set; }

    [Display(Name = "Evaluations.Because"), Required(ErrorMessage = "Evaluations.BecauseMissing"), StringLength(ProcurementEvaluation.LongestReason)]
    public string? Because { get; set; }
}
