using System.ComponentModel.DataAnnotations;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Reviews;
using Coordination.Procurement.Features.Procurement.FindCommittee;
using Coordination.Procurement.Features.Procurement.ShowReview;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.CompleteReview;

/// <summary>Everything has been gone through: what the unit draws from it, in own words.</summary>
[Authorize(Policy = ProcurementPolicies.AnswerReviews)]
internal sealed class CompleteReviewModel(ProcurementDbContext db, CommitteeChoiceQuery committees, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : ReviewPage(db, committees, authorization)
{
    [BindProperty]
    public CompleteReviewInput Input { get; set; } = new();

    protected override bool Fits => Record.IsOpen;

    public void OnGet() => Input = CompleteReviewInput.Of(Record);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await SaveAsync(Input.Version, () => Record.Complete(Tally, Input.Conclusion, clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            return await RefuseAsync(result, Input, CompleteReviewInput.Of, v => Input.Version = v, texts, ct);
        }

        this.Announce(texts["Reviews.IsCompleted"]);
        return Redirect(Address);
    }
}

/// <summary>Somebody wants to answer otherwise.</summary>
[Authorize(Policy = ProcurementPolicies.AnswerReviews)]
internal sealed class ReopenReviewModel(ProcurementDbContext db, CommitteeChoiceQuery committees, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : ReviewPage(db, committees, authorization)
{
    protected override bool Fits => !Record.IsOpen;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await SaveAsync(Record.Version, () => Record.Reopen(Items.Count, null, clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Reviews.IsReopened"]);
        return Redirect(Address);
    }
}

/// <summary>What the form holds.</summary>
internal sealed class CompleteReviewInput
{
    public long Version { get; set; }

    [Display(Name = "Reviews.Conclusion", Description = "Reviews.ConclusionHint"), StringLength(QuarterReview.LongestConclusion)]
    public string? Conclusion { get; set; }

    public static CompleteReviewInput Of(QuarterReview review) => new() { Version = review.Version, Conclusion = review.Conclusion };
}
