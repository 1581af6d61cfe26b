using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain.Decisions;
using Coordination.Governance.Features.Governance.OpenDecision;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.HoldConsultation;

/// <summary>Who was heard before the decision (samråd, förhandling enligt MBL): with whom, when, and what came of it.</summary>
[Authorize(Policy = GovernancePolicies.RecordDecisions)]
internal sealed class HoldConsultationModel(
    GovernanceDbContext db, DecisionAccess access, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : DecisionPage(db, access, authorization)
{
    [BindProperty]
    public ConsultationInput Input { get; set; } = new();

    public IReadOnlyList<Option> Kinds => [.. Enum.GetValues<ConsultationKind>().Select(k => new Option(k.ToString(), texts[$"ConsultationKind.{k}"]))];

    public void OnGet() => Input.Version = Item.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input.On > clock.TodayInSweden())
        {
            ModelState.AddModelError("Input.On", texts["Consultations.Later"]);
        }

        if (ModelState.IsValid && Item.Consultations.Any(c => c.Id == this.IdOf(Input.NewId)))
        {
            return Saved();
        }

        return ModelState.IsValid
            ? await DoneAsync(Item.AddConsultation(new Consultation(this.IdOf(Input.NewId), Input.Kind!.Value, Input.With!, Input.On!.Value, Input.Outcome?.ReplaceLineEndings("\n")), Meeting?.On, clock.GetUtcNow(), actor.Actor.Name), ct)
            : this.PageAgain();
    }

    public async Task<IActionResult> OnPostRemoveAsync([FromForm(Name = "consultation")] Guid consultation, CancellationToken ct)
    {
        ModelState.Clear();
        Item.RemoveConsultation(consultation, clock.GetUtcNow(), actor.Actor.Name);
        return await DoneAsync(Result.Success, ct);
    }

    private async Task<IActionResult> DoneAsync(Result changed, CancellationToken ct)
    {
        var result = await SaveAsync(Input.Version, changed, ct);
        if (!result.Succeeded)
        {
            return await RefusedAsync(result, v => Input.Version = v, texts, ct);
        }

        return Saved();
    }

    private IActionResult Saved()
    {
        this.Announce(texts["Consultations.Saved"]);
        return Redirect($"{Address}/samrad");
    }
}

/// <summary>What the form holds.</summary>
internal sealed class ConsultationInput
{
    public long Version { get; set; }

    /// <summary>Made with the form, so that a form that is sent twice adds one consultation.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    [Display(Name = "Consultations.Kind"), Required(ErrorMessage = "Consultations.KindMissing")]
    public ConsultationKind? Kind { get; set; }

    [Display(Name = "Consultations.With"), Required(ErrorMessage = "Consultations.WithMissing"), StringLength(300)]
    public string? With { get; set; }

    [Display(Name = "Consultations.On"), Required(ErrorMessage = "Consultations.OnMissing")]
    public DateOnly? On { get; set; }

    [Display(Name = "Consultations.Outcome"), StringLength(4000)]
    public string? Outcome { get; set; }
}
