using System.ComponentModel.DataAnnotations;
using Coordination.Evaluation.Domain.Benefits;
using Coordination.Evaluation.Features.Evaluation.EditRecord;
using Coordination.Evaluation.Features.Evaluation.ShowBenefitMethod;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.EditBenefitMethod;

/// <summary>Begin a way to count benefit, or change what is written of it.</summary>
[Authorize(Policy = EvaluationPolicies.ManageIndicators)]
internal sealed class EditBenefitMethodModel(EvaluationDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : BenefitMethodPage(db, authorization)
{
    [BindProperty]
    public BenefitMethodInput Input { get; set; } = new();

    public void OnGet() => Input = Id is null ? new BenefitMethodInput() : BenefitMethodInput.Of(Record);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => !ModelState.IsValid ? this.PageAgain() : Id is null ? await AddAsync(ct) : await ChangeAsync(ct);

    private async Task<IActionResult> AddAsync(CancellationToken ct)
    {
        var id = new BenefitMethodId(this.IdOf(Input.NewId));
        if (!await IsStoredAsync(id, ct))
        {
            Db.BenefitMethods.Add(new BenefitMethod(id, Input.ToText(), StandardBenefits.Of(Input.Approach!.Value), clock.GetUtcNow(), actor.Actor.Name));
            await Db.SaveOnceAsync(stop => IsStoredAsync(id, stop), ct);
        }

        this.Announce(texts["Benefits.Saved"]);
        return Redirect($"/nytta/{id.Value}");
    }

    private async Task<IActionResult> ChangeAsync(CancellationToken ct)
    {
        var changes = FormChanges.Describe(BenefitMethodInput.Of(Record), Input, texts, texts.WordOf);
        if (changes.Length > 0)
        {
            var result = await SaveAsync(Input.Version, () => Record.Describe(Input.ToText(), changes, clock.GetUtcNow(), actor.Actor.Name), ct);
            if (!result.Succeeded)
            {
                return await RefuseAsync(result, Input, BenefitMethodInput.Of, v => Input.Version = v, texts, ct);
            }
        }

        this.Announce(texts["Benefits.Saved"]);
        return Redirect(Address);
    }

    private Task<bool> IsStoredAsync(BenefitMethodId id, CancellationToken ct) => Db.BenefitMethods.AnyAsync(m => m.Id == id, ct);
}

/// <summary>What the form of a method holds.</summary>
internal sealed class BenefitMethodInput
{
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    public long Version { get; set; }

    [Display(Name = "Benefits.Name"), Required(ErrorMessage = "Benefits.NameMissing"), StringLength(200)]
    public string? Name { get; set; }

    [Display(Name = "Benefits.Approach", Description = "Benefits.ApproachHint"), Required(ErrorMessage = "Benefits.ApproachMissing")]
    public BenefitApproach? Approach { get; set; }

    [Display(Name = "Benefits.Scope", Description = "Benefits.ScopeHint"), Required(ErrorMessage = "Benefits.ScopeMissing"), StringLength(4000)]
    public string? Scope { get; set; }

    public BenefitMethodText ToText() => new(Name!, Approach!.Value, Scope!);

    public static BenefitMethodInput Of(BenefitMethod method) => new() { NewId = method.Id.Value, Version = method.Version, Name = method.Name, Approach = method.Approach, Scope = method.Scope };
}
