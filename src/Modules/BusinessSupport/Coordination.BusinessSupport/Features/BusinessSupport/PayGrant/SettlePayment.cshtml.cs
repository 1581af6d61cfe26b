using System.ComponentModel.DataAnnotations;
using Coordination.BusinessSupport.Domain.Funding;
using Coordination.BusinessSupport.Features.BusinessSupport.ShowGrant;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.PayGrant;

/// <summary>What becomes of withheld money.</summary>
internal enum Settlement
{
    Resume,
    Cancel,
}

/// <summary>Let withheld money go on, or say that it will never be paid, which gives it back to its year.</summary>
[Authorize(Policy = BusinessSupportPolicies.DecideFunding)]
internal sealed class SettlePaymentModel(BusinessSupportDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : PaymentPage(db, actor, authorization, texts)
{
    [BindProperty]
    public SettleInput Input { get; set; } = new();

    public IReadOnlyList<Option> Settlements => [.. Enum.GetValues<Settlement>().Select(s => new Option(s.ToString(), Words[$"Settlement.{s}"]))];

    protected override bool IsFor(GrantPayment payment) => payment.State == PaymentState.Withheld;

    public void OnGet() => Input = new SettleInput { Version = Record.Version };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => !ModelState.IsValid ? this.PageAgain() : await ChangeAsync(new SentForm<SettleInput>(Input, _ => Stored()), Settle, "Grants.Settled", ct);

    /// <summary>Why it was let go stands in the history alone, and is not compared.</summary>
    private SettleInput Stored() => Payment() switch
    {
        { State: PaymentState.Planned } => new SettleInput { Settlement = Settlement.Resume, Because = Input.Because },
        { State: PaymentState.Cancelled } cancelled => new SettleInput { Settlement = Settlement.Cancel, Because = cancelled.Because },
        _ => new SettleInput(),
    };

    private Result Settle() => Input.Settlement == Settlement.Cancel
        ? Record.Cancel(Which, clock.TodayInSweden(), Input.Because!, clock.GetUtcNow(), Me.Name)
        : Record.Resume(Which, Input.Because!, clock.GetUtcNow(), Me.Name);
}

/// <summary>What the form holds. Nothing is chosen beforehand.</summary>
internal sealed class SettleInput : IGrantInput
{
    public long Version { get; set; }

    [Display(Name = "Grants.Settlement"), Required(ErrorMessage = "Grants.OutcomeMissing")]
    public Settlement? Settlement { get; set; }

    [Display(Name = "Days.Because"), Required(ErrorMessage = "Days.BecauseMissing"), StringLength(1000)]
    public string? Because { get; set; }
}
