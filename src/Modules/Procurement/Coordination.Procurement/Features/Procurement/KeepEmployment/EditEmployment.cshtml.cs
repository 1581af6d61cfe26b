using System.ComponentModel.DataAnnotations;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Employment;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.KeepEmployment;

/// <summary>A new employment requirement, or one as it is changed.</summary>
[Authorize(Policy = ProcurementPolicies.ManageContracts)]
internal sealed class EditEmploymentModel(ProcurementDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : EmploymentPage(db, authorization)
{
    [BindProperty]
    public EmploymentInput Input { get; set; } = new();

    protected override bool Fits => Record.IsStanding;

    public void OnGet() => Input = Id is null ? new EmploymentInput() : EmploymentInput.Of(Record);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        if (Id is null)
        {
            var id = new EmploymentRequirementId(this.IdOf(Input.NewId));
            if (!await IsStoredAsync(id, ct))
            {
                Db.EmploymentRequirements.Add(Subject.Contract is { } contract
                    ? EmploymentRequirement.OfContract(id, contract, Subject.Unit, Input.ToText(), clock.GetUtcNow(), actor.Actor.Name)
                    : EmploymentRequirement.OfProcurement(id, Subject.Procurement!.Value, Subject.Unit, Input.ToText(), clock.GetUtcNow(), actor.Actor.Name));
                await Db.SaveOnceAsync(stop => IsStoredAsync(id, stop), ct);
            }

            return Saved(id);
        }

        var result = await SaveAsync(Input.Version, () => Record.Describe(Input.ToText(), clock.GetUtcNow(), actor.Actor.Name), ct);
        return result.Succeeded ? Saved(Record.Id) : await RefuseAsync(result, Input, EmploymentInput.Of, v => Input.Version = v, texts, ct);
    }

    private RedirectResult Saved(EmploymentRequirementId id)
    {
        this.Announce(texts["Employment.Saved"]);
        return Redirect(EmploymentRequirement.AddressOf(id));
    }

    private Task<bool> IsStoredAsync(EmploymentRequirementId id, CancellationToken ct) => Db.EmploymentRequirements.AnyAsync(r => r.Id == id, ct);
}

/// <summary>A day on which so many are to have come.</summary>
[Authorize(Policy = ProcurementPolicies.ManageContracts)]
internal sealed class PlanCheckModel(ProcurementDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : EmploymentPage(db, authorization)
{
    [BindProperty]
    public PlanCheckInput Input { get; set; } = new();

    protected override bool Fits => Record.IsStanding && Record.ContractId is not null;

    public void OnGet() => Input = new PlanCheckInput { Version = Record.Version, Promised = Record.Persons };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        // The same form sent twice plans one.
        var id = this.IdOf(Input.NewId);
        if (Record.Checks.All(c => c.Id != id))
        {
            var result = await SaveAsync(Input.Version, () => Record.Plan(id, Input.DueOn!.Value, Input.Promised!.Value, clock.GetUtcNow(), actor.Actor.Name), ct);
            if (!result.Succeeded)
            {
                return await RefuseAsync(result, Input, _ => new PlanCheckInput(), v => Input.Version = v, texts, ct);
            }
        }

        this.Announce(texts["Employment.CheckSaved"]);
        return Redirect($"{Address}#avstamningar");
    }
}

/// <summary>What came of it by a day.</summary>
[Authorize(Policy = ProcurementPolicies.ManageContracts)]
internal sealed class DeliverCheckModel(ProcurementDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : EmploymentPage(db, authorization)
{
    [FromRoute]
    public Guid Check { get; set; }

    [BindProperty]
    public DeliverInput Input { get; set; } = new();

    public EmploymentCheck? Kept => Record.Checks.FirstOrDefault(c => c.Id == Check);

    protected override bool Fits => Record.IsStanding && Kept is not null;

    public void OnGet() => Input = Of(Record);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await SaveAsync(Input.Version, () => Record.Deliver(Check, Input.Delivered!.Value, Input.On!.Value, Input.Finding, clock.TodayInSweden(), clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            return await RefuseAsync(result, Input, Of, v => Input.Version = v, texts, ct);
        }

        this.Announce(texts["Employment.DeliverSaved"]);
        return Redirect($"{Address}#avstamningar");
    }

    private DeliverInput Of(EmploymentRequirement requirement)
    {
        var check = requirement.Checks.FirstOrDefault(c => c.Id == Check);
        return new() { Version = requirement.Version, Delivered = check?.Delivered, On = check?.FollowedUpOn ?? clock.TodayInSweden(), Finding = check?.Finding };
    }
}

/// <summary>The requirement no longer holds; what was followed up stays readable.</summary>
[Authorize(Policy = ProcurementPolicies.ManageContracts)]
internal sealed class WithdrawEmploymentModel(ProcurementDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : EmploymentPage(db, authorization)
{
    [BindProperty]
    public WithdrawEmploymentInput Input { get; set; } = new();

    protected override bool Fits => Record.IsStanding;

    public void OnGet() => Input = new WithdrawEmploymentInput { Version = Record.Version };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await SaveAsync(Input.Version, () => Record.Withdraw(Input.Because!, clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            return await RefuseAsync(result, Input, _ => new WithdrawEmploymentInput(), v => Input.Version = v, texts, ct);
        }

        this.Announce(texts["Employment.Withdrawn"]);
        return Redirect(Address);
    }
}

/// <summary>One employment requirement: what is required, what was promised until when, and what came of it.</summary>
[Authorize(Policy = ProcurementPolicies.Read)]
internal sealed class ShowEmploymentModel(ProcurementDbContext db, IAuthorizationService authorization, TimeProvider clock) : EmploymentPage(db, authorization)
{
    public DateOnly Today => clock.TodayInSweden();

    public void OnGet()
    {
    }
}

/// <summary>What the form of a requirement holds.</summary>
internal sealed class EmploymentInput
{
    /// <summary>Made with the form, so that sending it twice makes one.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    public long Version { get; set; }

    [Display(Name = "Employment.Kind"), Required(ErrorMessage = "Employment.KindMissing")]
    public EmploymentKind? Kind { get; set; }

    [Display(Name = "Employment.Persons"), Required(ErrorMessage = "Employment.PersonsMissing"), Range(1, EmploymentRequirement.MostPersons)]
    public int? Persons { get; set; }

    [Display(Name = "Employment.Months", Description = "Employment.MonthsHint"), Required(ErrorMessage = "Employment.MonthsMissing"), Range(1, EmploymentRequirement.MostMonths)]
    public int? Months { get; set; }

    [Display(Name = "Employment.Group", Description = "Employment.GroupHint"), Required(ErrorMessage = "Employment.GroupMissing"), StringLength(EmploymentRequirement.LongestGroup)]
    public string? Group { get; set; }

    [Display(Name = "Employment.Note", Description = "Employment.NoteHint"), StringLength(EmploymentRequirement.LongestNote)]
    public string? Note { get; set; }

    /// <summary>The form is valid.</summary>
    public EmploymentText ToText() => new(Kind!.Value, Persons!.Value, Months!.Value, Group!, Note);

    public static EmploymentInput Of(EmploymentRequirement requirement) => new()
    {
        NewId = requirement.Id.Value,
        Version = requirement.Version,
        Kind = requirement.Kind,
        Persons = requirement.Persons,
        Months = requirement.Months,
        Group = requirement.Group,
        Note = requirement.Note,
    };
}

/// <summary>What the form of a check holds.</summary>
internal sealed class PlanCheckInput
{
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    public long Version { get; set; }

    [Display(Name = "Employment.DueOn"), Required(ErrorMessage = "Employment.DueOnMissing")]
    public DateOnly? DueOn { get; set; }

    [Display(Name = "Contracts.Promised"), Required(ErrorMessage = "Employment.PersonsMissing"), Range(1, EmploymentRequirement.MostPersons)]
    public int? Promised { get; set; }
}

/// <summary>What came of it.</summary>
internal sealed class DeliverInput
{
    public long Version { get; set; }

    [Display(Name = "Contracts.Delivered", Description = "Employment.DeliveredHint"), Required(ErrorMessage = "Employment.DeliveredMissing"), Range(0, EmploymentRequirement.MostPersons)]
    public int? Delivered { get; set; }

    [Display(Name = "Contracts.FollowedUpOn"), Required(ErrorMessage = "Contracts.FollowedUpOnMissing")]
    public DateOnly? On { get; set; }

    [Display(Name = "Contracts.Finding", Description = "Contracts.FindingHint"), StringLength(EmploymentRequirement.LongestNote)]
    public string? Finding { get; set; }
}

/// <summary>Why it no longer holds.</summary>
internal sealed class WithdrawEmploymentInput
{
    public long Version { get; set; }

    [Display(Name = "Contracts.Because"), Required(ErrorMessage = "Contracts.BecauseMissing"), StringLength(EmploymentRequirement.LongestNote)]
    public string? Because { get; set; }
}
