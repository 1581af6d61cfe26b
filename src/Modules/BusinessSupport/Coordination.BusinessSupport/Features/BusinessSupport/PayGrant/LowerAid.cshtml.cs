using System.ComponentModel.DataAnnotations;
using Coordination.BusinessSupport.Domain.Funding;
using Coordination.BusinessSupport.Domain.StateAid;
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

/// <summary>
/// A cancelled payment's part of the aid counts no more, because a decision has taken the right to it away. Without such a decision it counts on:
/// the aid was given when the right was, not when the money is paid (article 3.3).
/// </summary>
[Authorize(Policy = BusinessSupportPolicies.DecideFunding)]
internal sealed class LowerAidModel(BusinessSupportDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : PaymentPage(db, actor, authorization, texts)
{
    [BindProperty]
    public LowerInput Input { get; set; } = new();

    protected override bool IsFor(GrantPayment payment) => Record.AidRecordId is not null && payment is { State: PaymentState.Cancelled, LoweredOn: null };

    public void OnGet() => Input = new LowerInput { Version = Record.Version, DecidedOn = clock.TodayInSweden() };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input.DecidedOn > clock.TodayInSweden())
        {
            ModelState.AddModelError("Input.DecidedOn", Words["Days.InFuture"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        if (Record.AidRecordId is not { } record)
        {
            return Redirect(Address);
        }

        var aid = await Db.AidRecords.AsSplitQuery().SingleAsync(a => a.Id == record, ct);
        return await ChangeAsync(new SentForm<LowerInput>(Input, _ => Stored()), () => Lower(aid), "Grants.LoweredNow", ct);
    }

    /// <summary>Why stands with the aid, and is not compared.</summary>
    private LowerInput Stored() => Payment() is { LoweredOn: { } on } lowered ? new LowerInput { DecidedOn = on, Decision = lowered.LowerDecision, Because = Input.Because } : new LowerInput();

    private Result Lower(AidRecord aid)
    {
        var (on, decision) = (Input.DecidedOn!.Value, Input.Decision!);
        return Record.Lower(Which, on, decision, clock.GetUtcNow(), Me.Name) is { Succeeded: false } refused ? refused : aid.Lower(Which, Payment().Kronor, on, decision, Input.Because!, Me.Name);
    }
}

/// <summary>What the form holds.</summary>
internal sealed class LowerInput : IGrantInput
{
    public long Version { get; set; }

    [Display(Name = "Grants.DecidedOn"), Required(ErrorMessage = "Days.OnMissing")]
    public DateOnly? DecidedOn { get; set; }

    [Display(Name = "Grants.DecisionText", Description = "Grants.LowerDecisionHint"), Required(ErrorMessage = "Grants.DecisionMissing"), StringLength(300)]
    public string? Decision { get; set; }

    [Display(Name = "Days.Because"), Required(ErrorMessage = "Days.BecauseMissing"), StringLength(1000)]
    public string? Because { get; set; }
}
