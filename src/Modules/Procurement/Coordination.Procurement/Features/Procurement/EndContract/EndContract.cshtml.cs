using System.ComponentModel.DataAnnotations;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Contracting;
using Coordination.Procurement.Features.Procurement.ShowContract;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.EndContract;

/// <summary>A contract ends before its time.</summary>
[Authorize(Policy = ProcurementPolicies.ManageContracts)]
internal sealed class EndContractModel(ProcurementDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : ContractPage(db, authorization)
{
    [BindProperty]
    public EndContractInput Input { get; set; } = new();

    protected override bool Fits => Record.IsStanding;

    public void OnGet() => Input = new EndContractInput { Version = Record.Version };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await SaveAsync(Input.Version, () => Record.End(Input.On!.Value, Input.Because!, clock.TodayInSweden(), clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            return await RefuseAsync(result, Input, _ => new EndContractInput(), v => Input.Version = v, texts, ct);
        }

        this.Announce(texts["Contracts.EndedNow"]);
        return Redirect(Address);
    }
}

/// <summary>A contract was recorded by mistake: it stays readable and is counted nowhere.</summary>
[Authorize(Policy = ProcurementPolicies.ManageContracts)]
internal sealed class WithdrawContractModel(ProcurementDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : ContractPage(db, authorization)
{
    [BindProperty]
    public WithdrawContractInput Input { get; set; } = new();

    protected override bool Fits => Record.WithdrawnAt is null;

    public void OnGet() => Input = new WithdrawContractInput { Version = Record.Version };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await SaveAsync(Input.Version, () => Record.Withdraw(Input.Because!, SupplierOf(), clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            return await RefuseAsync(result, Input, _ => new WithdrawContractInput(), v => Input.Version = v, texts, ct);
        }

        this.Announce(texts["Contracts.WithdrawnNow"]);
        return Redirect(Address);
    }
}

/// <summary>What the form of an early end holds.</summary>
internal sealed class EndContractInput
{
    public long Version { get; set; }

    [Display(Name = "Contracts.EndedOn", Description = "Contracts.EndedOnHint"), Required(ErrorMessage = "Contracts.EndedOnMissing")]
    public DateOnly? On { get; set; }

    [Display(Name = "Contracts.Because"), Required(ErrorMessage = "Contracts.BecauseMissing"), StringLength(SupplierContract.LongestReason)]
    public string? Because { get; set; }
}

/// <summary>Why it should not have been recorded.</summary>
internal sealed class WithdrawContractInput
{
    public long Version { get; set; }

    [Display(Name = "Contracts.Because"), Required(ErrorMessage = "Contracts.BecauseMissing"), StringLength(SupplierContract.LongestReason)]
    public string? Because { get; set; }
}
