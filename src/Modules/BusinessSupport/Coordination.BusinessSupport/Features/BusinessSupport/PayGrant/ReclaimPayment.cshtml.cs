using System.ComponentModel.DataAnnotations;
using Coordination.BusinessSupport.Domain.Funding;
using Coordination.BusinessSupport.Features.BusinessSupport.ApplyForFunding;
using Coordination.BusinessSupport.Features.BusinessSupport.ShowGrant;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.PayGrant;

/// <summary>Paid money is to come back. The aid ledger is told in the same commit; there it counts until it has been paid back.</summary>
[Authorize(Policy = BusinessSupportPolicies.DecideFunding)]
internal sealed class ReclaimPaymentModel(BusinessSupportDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : PaymentPage(db, actor, authorization, texts)
{
    [BindProperty]
    public ReclaimPaymentInput Input { get; set; } = new();

    protected override bool IsFor(GrantPayment payment) => payment is { State: PaymentState.Released, Left: > 0 };

    public void OnGet() => Input = new ReclaimPaymentInput { Version = Record.Version, On = clock.TodayInSweden() };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!string.IsNullOrWhiteSpace(Input.Amount) && ApplicationInput.ReadKronor(Input.Amount) is null)
        {
            ModelState.AddModelError("Input.Amount", Words["Applications.KronorWrong"]);
        }

        if (Input.On > clock.TodayInSweden())
        {
            ModelState.AddModelError("Input.On", Words["Days.InFuture"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var id = this.IdOf(Input.NewId);
        if (Record.Reclaims.Any(r => r.Id == id))
        {
            return Redirect(Address);
        }

        // The same sum may be reclaimed twice: what somebody else has reclaimed is shown, and never taken for this.
        var aid = Record.AidRecordId is { } record ? await Db.AidRecords.AsSplitQuery().SingleAsync(a => a.Id == record, ct) : null;
        return await ChangeAsync(new SentForm<ReclaimPaymentInput>(Input, _ => new ReclaimPaymentInput()), () => Reclaim(id, aid), "Grants.ReclaimedNow", ct);
    }

    private Result Reclaim(Guid id, Domain.StateAid.AidRecord? aid)
    {
        var (kronor, on, by) = (ApplicationInput.ReadKronor(Input.Amount)!.Value, Input.On!.Value, Me.Name);
        return Record.Reclaim(id, Which, kronor, on, Input.Because!, clock.GetUtcNow(), by) is { Succeeded: false } refused ? refused
            : aid is null ? Result.Success
            : aid.Reclaim(id, kronor, on, Input.Because!, by);
    }
}

/// <summary>What the form holds.</summary>
internal sealed class ReclaimPaymentInput : IGrantInput
{
    /// <summary>Made with the form, so that sending it twice reclaims once.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    public long Version { get; set; }

    [Display(Name = "Grants.ReclaimSum", Description = "Applications.KronorHint"), Required(ErrorMessage = "Grants.KronorMissing"), StringLength(30)]
    public string? Amount { get; set; }

    [Display(Name = "Days.On"), Required(ErrorMessage = "Days.OnMissing")]
    public DateOnly? On { get; set; }

    [Display(Name = "Days.Because"), Required(ErrorMessage = "Days.BecauseMissing"), StringLength(1000)]
    public string? Because { get; set; }
}
