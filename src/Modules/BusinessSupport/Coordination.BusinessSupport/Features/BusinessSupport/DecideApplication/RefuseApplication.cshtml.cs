using System.ComponentModel.DataAnnotations;
using Coordination.BusinessSupport.Domain.Funding;
using Coordination.BusinessSupport.Features.BusinessSupport.AssessApplication;
using Coordination.BusinessSupport.Features.BusinessSupport.FollowApplication;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.DecideApplication;

/// <summary>Refuse, with the ground by the criteria; the applicant is told by letter.</summary>
[Authorize(Policy = BusinessSupportPolicies.DecideFunding)]
internal sealed class RefuseApplicationModel(
    BusinessSupportDbContext db, ApplicationLetter letter, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : ApplicationRecordPage(db, authorization)
{
    [BindProperty]
    public RefusalInput Input { get; set; } = new();

    protected override bool Fits => Record.State == ApplicationState.Received;

    public void OnGet() => Input = new RefusalInput { Version = Record.Version, DecidedOn = clock.TodayInSweden() };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input.DecidedOn > clock.TodayInSweden())
        {
            ModelState.AddModelError("Input.DecidedOn", texts["Days.InFuture"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await SaveAsync(
            Input.Version,
            () =>
            {
                if (Scheme.IsBeforeCall(Record.CallId, Input.DecidedOn!.Value) is { } early)
                {
                    return early;
                }

                var rejected = Record.Reject(Input.Ground!, Input.Decision!, Input.DecidedOn!.Value, actor.Actor.Id, clock.GetUtcNow());
                if (rejected.Succeeded)
                {
                    letter.AddRefused(Db, Record, Scheme.Title);
                }

                return rejected;
            },
            ct);
        if (!result.Succeeded)
        {
            return await RefuseAsync(result, Input, Read, v => Input.Version = v, texts, ct);
        }

        this.Announce(texts["Applications.Refused"]);
        return Redirect(Address);
    }

    private static RefusalInput Read(FundingApplication application) =>
        new() { Version = application.Version, DecidedOn = application.DecidedOn, Decision = application.Decision, Ground = application.Ground };
}

/// <summary>What the form holds.</summary>
internal sealed class RefusalInput
{
    public long Version { get; set; }

    [Display(Name = "Grants.DecidedOn"), Required(ErrorMessage = "Days.OnMissing")]
    public DateOnly? DecidedOn { get; set; }

    [Display(Name = "Grants.DecisionText", Description = "Grants.DecisionHint"), Required(ErrorMessage = "Grants.DecisionMissing"), StringLength(300)]
    public string? Decision { get; set; }

    [Display(Name = "Applications.Ground", Description = "Grants.GroundHint"), Required(ErrorMessage = "Grants.GroundMissing"), StringLength(4000)]
    public string? Ground { get; set; }
}
