using System.ComponentModel.DataAnnotations;
using Coordination.BusinessSupport.Domain.Cases;
using Coordination.BusinessSupport.Features.BusinessSupport.EditRecord;
using Coordination.BusinessSupport.Features.BusinessSupport.ShowCase;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ReferCase;

/// <summary>What those said to whom somebody was referred.</summary>
[Authorize(Policy = BusinessSupportPolicies.ManageCases)]
internal sealed class AnswerReferralModel(BusinessSupportDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : CasePage(db, authorization, texts)
{
    [BindProperty]
    public AnswerReferralInput Input { get; set; } = new();

    protected override bool Fits => Record.Referrals.Any(r => r.Id == Which && r.State == ReferralState.Open);

    [FromRoute]
    public Guid Which { get; set; }

    public IReadOnlyList<Option> States => [.. Words.Choices<ReferralState>().Where(o => o.Value != nameof(ReferralState.Open))];

    public Referral Referral() => Record.Referrals.Single(r => r.Id == Which);

    public void OnGet() => Input = new() { Version = Record.Version, On = clock.TodayInSweden() };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input.State == ReferralState.Open)
        {
            ModelState.AddModelError("Input.State", Words["Cases.ReferralStateMissing"]);
        }

        if (Input.On > clock.TodayInSweden())
        {
            ModelState.AddModelError("Input.On", Words["Cases.DayWrong"]);
        }

        return !ModelState.IsValid
            ? this.PageAgain()
            : await ChangeAsync(Input.Version, () => Record.AnswerReferral(Which, Input.State!.Value, Input.Answer, Input.On!.Value, clock.GetUtcNow(), actor.Actor.Name), "Cases.ReferralSaved", ct);
    }
}

/// <summary>What the form holds.</summary>
internal sealed class AnswerReferralInput
{
    public long Version { get; set; }

    [Display(Name = "Cases.ReferralState"), Required(ErrorMessage = "Cases.ReferralStateMissing")]
    public ReferralState? State { get; set; }

    [Display(Name = "Cases.On"), Required(ErrorMessage = "Cases.OnMissing")]
    public DateOnly? On { get; set; }

    [Display(Name = "Cases.ReferralAnswer"), StringLength(4000)]
    public string? Answer { get; set; }
}
