using System.ComponentModel.DataAnnotations;
using Coordination.BusinessSupport.Domain.StateAid;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.KeepAid;

/// <summary>The central register has been told. Not before every field that it demands is known.</summary>
[Authorize(Policy = BusinessSupportPolicies.ManageAid)]
internal sealed class MarkRegisteredModel(BusinessSupportDbContext db, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : AidPage(db, authorization)
{
    [BindProperty]
    public RegisteredInput Input { get; set; } = new();

    protected override bool Fits => Record.IsToBeRegistered;

    public void OnGet() => Input = new RegisteredInput { On = clock.TodayInSweden(), Version = Record.Version };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input.On > clock.TodayInSweden())
        {
            ModelState.AddModelError("Input.On", texts["Days.InFuture"]);
        }

        foreach (var field in RegisterRecord.Of(Record, Unit).Missing)
        {
            ModelState.AddModelError(string.Empty, $"{texts["AidRegister.Missing"]}: {texts[$"RegisterField.{field}"]}");
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await SaveAsync(Input.Version, () => Record.MarkRegistered(Input.On!.Value, Input.Reference, Unit.EnterpriseId, clock.GetUtcNow()), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["AidRegister.Marked"]);
        return Redirect(Address);
    }
}

/// <summary>What the form holds.</summary>
internal sealed class RegisteredInput
{
    public long Version { get; set; }

    [Display(Name = "AidRegister.On"), Required(ErrorMessage = "Days.OnMissing")]
    public DateOnly? On { get; set; }

    [Display(Name = "AidRegister.Reference", Description = "AidRegister.ReferenceHint"), StringLength(200)]
    public string? Reference { get; set; }
}
