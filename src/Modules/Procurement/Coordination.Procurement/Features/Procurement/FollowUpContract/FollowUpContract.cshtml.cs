using System.ComponentModel.DataAnnotations;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Contracting;
using Coordination.Procurement.Features.Procurement.ShowContract;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.FollowUpContract;

/// <summary>What was required, promised and delivered, as somebody found it on a day (S001-19).</summary>
[Authorize(Policy = ProcurementPolicies.ManageContracts)]
internal sealed class FollowUpContractModel(ProcurementDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : ContractPage(db, authorization)
{
    [BindProperty]
    public FollowUpInput Input { get; set; } = new();

    protected override bool Fits => Record.WithdrawnAt is null;

    public void OnGet() => Input = new FollowUpInput { Version = Record.Version, On = clock.TodayInSweden(), Requirement = Record.FollowUps.OrderByDescending(f => f.Id).FirstOrDefault()?.Requirement };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        // The same form sent twice records once.
        var id = this.IdOf(Input.NewId);
        if (Record.FollowUps.All(f => f.Id != id))
        {
            var text = new FollowUpText(Input.Kind!.Value, Input.On!.Value, Input.Requirement!, Input.Promised, Input.Delivered, Input.Finding!, Input.NextOn);
            var result = await SaveAsync(Input.Version, () => Record.FollowUp(id, text, clock.TodayInSweden(), clock.GetUtcNow(), actor.Actor.Name), ct);
            if (!result.Succeeded)
            {
                return await RefuseAsync(result, Input, _ => new FollowUpInput(), v => Input.Version = v, texts, ct);
            }
        }

        this.Announce(texts["Contracts.FollowUpSaved"]);
        return Redirect($"{Address}#uppfoljning");
    }
}

/// <summary>What the form holds.</summary>
internal sealed class FollowUpInput
{
    private const int MostPeople = 100_000;

    /// <summary>Made with the form, so that sending it twice records once.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    public long Version { get; set; }

    [Display(Name = "Contracts.RequirementKind"), Required(ErrorMessage = "Contracts.RequirementKindMissing")]
    public RequirementKind? Kind { get; set; }

    [Display(Name = "Contracts.Requirement"), Required(ErrorMessage = "Contracts.RequirementMissing"), StringLength(ContractFollowUp.LongestText)]
    public string? Requirement { get; set; }

    [Display(Name = "Contracts.FollowedUpOn"), Required(ErrorMessage = "Contracts.FollowedUpOnMissing")]
    public DateOnly? On { get; set; }

    [Display(Name = "Contracts.Promised", Description = "Contracts.PromisedHint"), Range(0, MostPeople)]
    public int? Promised { get; set; }

    [Display(Name = "Contracts.Delivered"), Range(0, MostPeople)]
    public int? Delivered { get; set; }

    [Display(Name = "Contracts.Finding", Description = "Contracts.FindingHint"), Required(ErrorMessage = "Contracts.FindingMissing"), StringLength(ContractFollowUp.LongestText)]
    public string? Finding { get; set; }

    [Display(Name = "Contracts.NextFollowUpOn")]
    public DateOnly? NextOn { get; set; }
}
