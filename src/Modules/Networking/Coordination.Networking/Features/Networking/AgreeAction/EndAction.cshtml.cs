using System.ComponentModel.DataAnnotations;
using Coordination.Networking.Domain.Meetings;
using Coordination.Networking.Features.Networking.ShowMeeting;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.AgreeAction;

/// <summary>An agreed action has been done, or is no longer wanted: the committee is not reminded of it any more.</summary>
[Authorize(Policy = NetworkingPolicies.ManageMeetings)]
internal sealed class EndActionModel(NetworkingDbContext db, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : MeetingPage(db, authorization)
{
    [FromRoute]
    public Guid Which { get; set; }

    [BindProperty]
    public EndActionInput Input { get; set; } = new();

    public AgreedAction Agreed => Meeting.Actions.Single(a => a.Id.Value == Which);

    public IReadOnlyList<Option> States => [.. new[] { ActionState.Done, ActionState.Withdrawn }.Select(s => new Option(s.ToString(), texts[$"ActionState.{s}"], texts[$"ActionStateHint.{s}"]))];

    protected override bool Fits => Meeting.Actions.Any(a => a.Id.Value == Which && a.State == ActionState.Open);

    public void OnGet() => Input.Version = Meeting.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input.State == ActionState.Open)
        {
            ModelState.AddModelError("Input.State", texts["NetworkMeetings.EndMissing"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await SaveAsync(Input.Version, () => Meeting.EndAction(new AgreedActionId(Which), Input.State!.Value, Input.Comment, clock.GetUtcNow()), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["NetworkMeetings.ActionSaved"]);
        return Redirect(Address);
    }
}

/// <summary>What the form holds.</summary>
internal sealed class EndActionInput
{
    public long Version { get; set; }

    [Display(Name = "NetworkMeetings.EndHow"), Required(ErrorMessage = "NetworkMeetings.EndMissing")]
    public ActionState? State { get; set; }

    [Display(Name = "NetworkMeetings.EndComment"), StringLength(1000)]
    public string? Comment { get; set; }
}
