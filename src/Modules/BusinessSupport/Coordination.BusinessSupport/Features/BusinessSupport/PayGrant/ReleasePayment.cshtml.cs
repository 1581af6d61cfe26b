using System.ComponentModel.DataAnnotations;
using Coordination.BusinessSupport.Domain.Funding;
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

/// <summary>Release a payment; not while a condition that it rests on is open.</summary>
[Authorize(Policy = BusinessSupportPolicies.DecideFunding)]
internal sealed class ReleasePaymentModel(BusinessSupportDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : PaymentPage(db, actor, authorization, texts)
{
    [BindProperty]
    public ReleaseInput Input { get; set; } = new();

    protected override bool IsFor(GrantPayment payment) => payment.State == PaymentState.Planned;

    public void OnGet() => Input = new ReleaseInput { Version = Record.Version, On = clock.TodayInSweden() };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input.On > clock.TodayInSweden())
        {
            ModelState.AddModelError("Input.On", Words["Days.InFuture"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        // Aid that the ledger counts no more is not paid: its room may have been given to somebody else.
        var isGone = Record.AidRecordId is { } aid && await Db.AidRecords.AnyAsync(a => a.Id == aid && a.GoneOn != null, ct);
        return await ChangeAsync(new SentForm<ReleaseInput>(Input, _ => new ReleaseInput { On = Payment().ReleasedOn }), () => isGone ? AidGone() : Record.Release(Which, Input.On!.Value, clock.GetUtcNow(), Me.Name), "Grants.ReleasedNow", ct);
    }

    private static Result AidGone() => new Error("SUP-0657", "Grants.AidGone", Kind: ErrorKind.Rule);
}

/// <summary>What the form holds.</summary>
internal sealed class ReleaseInput : IGrantInput
{
    public long Version { get; set; }

    [Display(Name = "Days.On"), Required(ErrorMessage = "Days.OnMissing")]
    public DateOnly? On { get; set; }
}
