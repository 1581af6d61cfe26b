using System.ComponentModel.DataAnnotations;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Contracting;
using Coordination.Procurement.Features.Procurement.EditRecord;
using Coordination.Procurement.Features.Procurement.ShowContract;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.KeepOption;

/// <summary>A right to extend, and the last day to use it.</summary>
[Authorize(Policy = ProcurementPolicies.ManageContracts)]
internal sealed class AddOptionModel(ProcurementDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : ContractPage(db, authorization)
{
    [BindProperty]
    public OptionInput Input { get; set; } = new();

    protected override bool Fits => Record.IsStanding;

    public void OnGet() => Input = new OptionInput { Version = Record.Version };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        // The same form sent twice adds one.
        var id = this.IdOf(Input.NewId);
        if (Record.Options.All(o => o.Id != id))
        {
            var result = await SaveAsync(Input.Version, () => Record.AddOption(id, Input.NewEndsOn!.Value, Input.CallBy!.Value, Input.Terms, clock.GetUtcNow(), actor.Actor.Name), ct);
            if (!result.Succeeded)
            {
                return await RefuseAsync(result, Input, _ => new OptionInput(), v => Input.Version = v, texts, ct);
            }
        }

        this.Announce(texts["Contracts.OptionSaved"]);
        return Redirect($"{Address}#optioner");
    }
}

/// <summary>An option is called, and the contract runs on; or it is left.</summary>
[Authorize(Policy = ProcurementPolicies.ManageContracts)]
internal sealed class SettleOptionModel(ProcurementDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : ContractPage(db, authorization)
{
    [FromRoute]
    public Guid Option { get; set; }

    [BindProperty]
    public SettleInput Input { get; set; } = new();

    public ContractOption? Kept => Record.Options.FirstOrDefault(o => o.Id == Option);

    public IReadOnlyList<Platform.Web.Option> Choices => [.. texts.Choices<OptionState>().Where(o => o.Value != nameof(OptionState.Open))];

    protected override bool Fits => Record.IsStanding && Kept is { State: OptionState.Open };

    public void OnGet() => Input = new SettleInput { Version = Record.Version, On = clock.TodayInSweden() };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Choices.All(c => c.Value != Input.State?.ToString()))
        {
            ModelState.AddModelError("Input.State", texts["Contracts.OptionStateMissing"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await SaveAsync(Input.Version, () => Record.SettleOption(Option, Input.State!.Value, Input.On!.Value, clock.TodayInSweden(), clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            return await RefuseAsync(result, Input, _ => new SettleInput(), v => Input.Version = v, texts, ct);
        }

        this.Announce(texts["Contracts.OptionSettledNow"]);
        return Redirect($"{Address}#optioner");
    }
}

/// <summary>What the form of an option holds.</summary>
internal sealed class OptionInput
{
    /// <summary>Made with the form, so that sending it twice adds one option.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    public long Version { get; set; }

    [Display(Name = "Contracts.NewEndsOn", Description = "Contracts.NewEndsOnHint"), Required(ErrorMessage = "Contracts.NewEndsOnMissing")]
    public DateOnly? NewEndsOn { get; set; }

    [Display(Name = "Contracts.CallBy", Description = "Contracts.CallByHint"), Required(ErrorMessage = "Contracts.CallByMissing")]
    public DateOnly? CallBy { get; set; }

    [Display(Name = "Contracts.Terms"), StringLength(ContractOption.LongestTerms)]
    public string? Terms { get; set; }
}

/// <summary>What became of an option.</summary>
internal sealed class SettleInput
{
    public long Version { get; set; }

    [Display(Name = "Contracts.OptionOutcome"), Required(ErrorMessage = "Contracts.OptionStateMissing")]
    public OptionState? State { get; set; }

    [Display(Name = "Contracts.SettledOn"), Required(ErrorMessage = "Contracts.SettledOnMissing")]
    public DateOnly? On { get; set; }
}
