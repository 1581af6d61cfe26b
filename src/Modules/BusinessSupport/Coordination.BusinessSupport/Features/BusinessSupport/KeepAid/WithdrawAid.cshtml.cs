using Coordination.BusinessSupport.Domain.Funding;
using Coordination.BusinessSupport.Features.BusinessSupport.DeclareAid;
using Coordination.Platform.Results;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
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

        if (await StandsAsync(ct))
        {
            return this.Refuse(new Error("SUP-0542", "Aid.GrantStands", Kind: ErrorKind.Rule), texts);
        }

        var result = await SaveAsync(Input.Version, () => Record.Withdraw(Input.On!.Value, Input.Because!, Unit.EnterpriseId, clock.GetUtcNow()), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Aid.Withdrawn"]);
        return Redirect(Address);
    }

    /// <summary>The grant that gave it has paid something, or still may: taken away here, the room would be given twice.</summary>
    private async Task<bool> StandsAsync(CancellationToken ct) =>
        await Db.GrantDecisions.AnyAsync(g => g.AidRecordId == Record.Id && g.Payments.Any(p => p.State != PaymentState.Cancelled), ct);
}
