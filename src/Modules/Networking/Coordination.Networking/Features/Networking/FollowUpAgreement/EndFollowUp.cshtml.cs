using System.ComponentModel.DataAnnotations;
using Coordination.Networking.Domain.Cooperation;
using Coordination.Networking.Features.Networking.ShowAgreement;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.FollowUpAgreement;

/// <summary>What becomes of a follow-up.</summary>
internal enum FollowUpWay
{
    Done,
    Moved,
    Withdrawn,
}

/// <summary>A follow-up has been made, is moved to another day, or is no longer wanted.</summary>
[Authorize(Policy = NetworkingPolicies.ManageCooperation)]
internal sealed class EndFollowUpModel(NetworkingDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : AgreementPage(db, authorization)
{
    [FromRoute]
    public Guid Which { get; set; }

    [BindProperty]
    public EndFollowUpInput Input { get; set; } = new();

    public IReadOnlyList<Option> Ways => [.. Enum.GetValues<FollowUpWay>().Select(w => new Option(w.ToString(), texts[$"FollowUpWay.{w}"], texts[$"FollowUpWayHint.{w}"]))];

    protected override bool Fits => Record.FollowUps.Any(f => f.Id == Which && f.State == FollowUpState.Open);

    public FollowUp FollowUp() => Record.FollowUps.Single(f => f.Id == Which);

    public void OnGet() => Input = new EndFollowUpInput { Version = Record.Version, Finding = FollowUp().Finding, DueOn = FollowUp().DueOn };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input.How == FollowUpWay.Moved && (Input.DueOn is null || Input.DueOn < clock.TodayInSweden()))
        {
            ModelState.AddModelError("Input.DueOn", texts["NetworkMeetings.DuePassed"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var (now, by) = (clock.GetUtcNow(), actor.Actor.Name);
        var result = await SaveAsync(
            Input.Version,
            () => Input.How == FollowUpWay.Moved
                ? Record.MoveFollowUp(Which, Input.DueOn!.Value, now, by)
                : Record.EndFollowUp(Which, Input.How == FollowUpWay.Done ? FollowUpState.Done : FollowUpState.Withdrawn, Input.Finding, now, by),
            ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Agreements.FollowUpSaved"]);
        return Redirect(Address);
    }
}

/// <summary>What the form holds.</summary>
internal sealed class EndFollowUpInput
{
    public long Version { get; set; }

    [Display(Name = "Agreements.How"), Required(ErrorMessage = "Agreements.HowMissing")]
    public FollowUpWay? How { get; set; }

    [Display(Name = "Agreements.Finding", Description = "Agreements.FindingHint"), StringLength(4000)]
    public string? Finding { get; set; }

    [Display(Name = "Agreements.NewDueOn")]
    public DateOnly? DueOn { get; set; }
}
