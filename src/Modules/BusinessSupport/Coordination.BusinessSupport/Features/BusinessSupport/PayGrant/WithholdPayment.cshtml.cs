using System.ComponentModel.DataAnnotations;
using Coordination.BusinessSupport.Domain.Funding;
using Coordination.BusinessSupport.Features.BusinessSupport.ShowGrant;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.PayGrant;

/// <summary>Withhold a payment that has not been made.</summary>
[Authorize(Policy = BusinessSupportPolicies.DecideFunding)]
internal sealed class WithholdPaymentModel(BusinessSupportDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : PaymentPage(db, actor, authorization, texts)
{
    [BindProperty]
    public WithholdInput Input { get; set; } = new();

    protected override bool IsFor(GrantPayment payment) => payment.State == PaymentState.Planned;

    public void OnGet() => Input = new WithholdInput { Version = Record.Version };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => !ModelState.IsValid
        ? this.PageAgain()
        : await ChangeAsync(new SentForm<WithholdInput>(Input, _ => new WithholdInput { Because = Payment().Because }), () => Record.Withhold(Which, Input.Because!, clock.GetUtcNow(), Me.Name), "Grants.WithheldNow", ct);
}

/// <summary>What the form holds.</summary>
internal sealed class WithholdInput : IGrantInput
{
    public long Version { get; set; }

    [Display(Name = "Days.Because"), Required(ErrorMessage = "Days.BecauseMissing"), StringLength(1000)]
    public string? Because { get; set; }
}
