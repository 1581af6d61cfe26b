using Coordination.BusinessSupport.Features.BusinessSupport.DeclareAid;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.KeepAid;

/// <summary>The decision is taken back before anything was paid, or the record was a mistake. It stays readable and counts no more.</summary>
[Authorize(Policy = BusinessSupportPolicies.ManageAid)]
internal sealed class WithdrawAidModel(BusinessSupportDbContext db, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : AidPage(db, authorization)
{
    [BindProperty]
    public DayInput Input { get; set; } = new();

    protected override bool Fits => Record.GoneOn is null && Record.Origin != Domain.StateAid.AidOrigin.Declared;

    public void OnGet() => Input = new DayInput { On = clock.TodayInSweden(), Version = Record.Version };

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

        var result = await SaveAsync(Input.Version, () => Record.Withdraw(Input.On!.Value, Input.Because!, Unit.EnterpriseId, clock.GetUtcNow()), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Aid.Withdrawn"]);
        return Redirect(Address);
    }
}
