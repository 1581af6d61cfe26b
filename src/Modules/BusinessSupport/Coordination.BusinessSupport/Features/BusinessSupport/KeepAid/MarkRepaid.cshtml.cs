using System.ComponentModel.DataAnnotations;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.KeepAid;

/// <summary>What was reclaimed has come back: from the day it makes room.</summary>
[Authorize(Policy = BusinessSupportPolicies.ManageAid)]
internal sealed class MarkRepaidModel(BusinessSupportDbContext db, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : AidPage(db, authorization)
{
    [FromRoute]
    public Guid Reclaim { get; set; }

    [BindProperty]
    public RepaidInput Input { get; set; } = new();

    protected override bool Fits => Record.Reclaims.Any(r => r.Id == Reclaim && r.RepaidOn is null);

    public void OnGet() => Input = new RepaidInput { On = clock.TodayInSweden(), Version = Record.Version };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input.On > clock.TodayInSweden())
        {
            ModelState.AddModelError("Input.On", texts["Days.InFuture"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await SaveAsync(Input.Version, () => Record.MarkRepaid(Reclaim, Input.On!.Value), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Aid.RepaidNow"]);
        return Redirect($"{Address}#aterkrav");
    }
}

/// <summary>What the form holds.</summary>
internal sealed class RepaidInput
{
    public long Version { get; set; }

    [Display(Name = "Days.On"), Required(ErrorMessage = "Days.OnMissing")]
    public DateOnly? On { get; set; }
}
