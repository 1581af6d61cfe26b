using System.ComponentModel.DataAnnotations;
using Coordination.BusinessSupport.Domain.Funding;
using Coordination.BusinessSupport.Features.BusinessSupport.ReadLedger;
using Coordination.BusinessSupport.Features.BusinessSupport.ShowGrant;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.KeepAid;

/// <summary>Some or all of an aid is to come back. It counts until it has been paid back.</summary>
[Authorize(Policy = BusinessSupportPolicies.ManageAid)]
internal sealed class ReclaimAidModel(BusinessSupportDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : AidPage(db, authorization)
{
    private readonly IAuthorizationService _authorization = authorization;
    private GrantDecision? _grant;

    [BindProperty]
    public ReclaimInput Input { get; set; } = new();

    protected override bool Fits => Record.GoneOn is null && Record.Origin != Domain.StateAid.AidOrigin.Declared;

    public void OnGet() => Input = new ReclaimInput { On = clock.TodayInSweden(), Version = Record.Version };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (EuroText.IsMalformed(Input.Amount))
        {
            ModelState.AddModelError("Input.Amount", texts["Aid.AmountWrong"]);
        }

        if (Input.On > clock.TodayInSweden())
        {
            ModelState.AddModelError("Input.On", texts["Days.InFuture"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var id = this.IdOf(Input.NewId);
        if (Record.Reclaims.All(r => r.Id != id))
        {
            var result = await SaveAsync(Input.Version, () => Reclaim(id), ct);
            if (!result.Succeeded)
            {
                return this.Refuse(result, texts);
            }
        }

        this.Announce(texts["Aid.Reclaimed"]);
        return Redirect($"{Address}#aterkrav");
    }

    /// <summary>Where a grant gave it, its money is reclaimed: by those who decide on grants, and not by one with a conflict of interest.</summary>
    protected override async Task<IActionResult?> InsteadAsync(CancellationToken ct)
    {
        var aid = Record.Id;
        _grant = await Db.GrantDecisions.AsSplitQuery().SingleOrDefaultAsync(g => g.AidRecordId == aid, ct);
        return _grant is not null && (!await _authorization.MayAsync(User, BusinessSupportPolicies.DecideFunding) || await GrantPage.IsRecusedAsync(Db, _grant, actor.Actor, ct)) ? Forbid() : null;
    }

    /// <summary>One reclaim, seen from two sides: the payments of the grant and the ledger are told in the same commit.</summary>
    private Result Reclaim(Guid id)
    {
        var (amount, on, by) = (EuroText.Read(Input.Amount) ?? 0, Input.On!.Value, actor.Actor.Name);
        return _grant?.ReclaimByLedger(id, amount, on, Input.Because!, clock.GetUtcNow(), by) is { Succeeded: false } refused ? refused : Record.Reclaim(id, amount, on, Input.Because!, by);
    }
}

/// <summary>What the form holds.</summary>
internal sealed class ReclaimInput
{
    /// <summary>Made with the form, so that sending it twice reclaims once.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    public long Version { get; set; }

    [Display(Name = "Aid.ReclaimAmount", Description = "Aid.ReclaimAmountHint"), Required(ErrorMessage = "Aid.AmountMissing"), StringLength(30)]
    public string? Amount { get; set; }

    [Display(Name = "Days.On"), Required(ErrorMessage = "Days.OnMissing")]
    public DateOnly? On { get; set; }

    [Display(Name = "Days.Because"), Required(ErrorMessage = "Days.BecauseMissing"), StringLength(1000)]
    public string? Because { get; set; }
}
