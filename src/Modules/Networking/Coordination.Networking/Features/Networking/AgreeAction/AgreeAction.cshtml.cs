using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Contracts;
using Coordination.Networking.Domain.Meetings;
using Coordination.Networking.Features.Networking.ShowMeeting;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.AgreeAction;

/// <summary>What a committee takes upon itself: it stands in the ledger and is reminded of like everything else that is owed.</summary>
[Authorize(Policy = NetworkingPolicies.ManageMeetings)]
internal sealed class AgreeActionModel(NetworkingDbContext db, ICommitteeDirectory committees, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : MeetingPage(db, authorization)
{
    private const int MostTries = 5;

    [BindProperty]
    public ActionInput Input { get; set; } = new();

    public IReadOnlyList<Option> Committees { get; private set; } = [];

    protected override bool Fits => Meeting.State != MeetingState.Cancelled;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input.Committee is { Length: > 0 } code && Committees.All(c => c.Value != code))
        {
            ModelState.AddModelError("Input.Committee", texts["EnquiryRules.CommitteeUnknown"]);
        }

        if (Input.DueOn < clock.TodayInSweden())
        {
            ModelState.AddModelError("Input.DueOn", texts["NetworkMeetings.DuePassed"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        // An action is added to whatever stands there: nothing of what others wrote meanwhile is in its way.
        var id = new AgreedActionId(this.IdOf(Input.NewId));
        for (var tries = 1; Meeting.Actions.All(a => a.Id != id); tries++)
        {
            var result = Meeting.Agree(id, Input.Text!, Input.Committee!, Input.DueOn!.Value, clock.GetUtcNow());
            if (!result.Succeeded)
            {
                return this.Refuse(result, texts);
            }

            try
            {
                await Db.SaveChangesAsync(ct);
            }
            catch (DbUpdateException) when (tries < MostTries)
            {
                Db.ChangeTracker.Clear();
                await ReloadAsync(ct);
            }
        }

        this.Announce(texts["NetworkMeetings.ActionSaved"]);
        return Redirect(Address);
    }

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        var today = clock.TodayInSweden();
        Committees = [.. (await committees.ListAsync(ct)).Where(c => c.DissolvedFrom is null || c.DissolvedFrom > today).Select(c => new Option(c.Code, $"{c.Name} ({c.Code})"))];
    }
}

/// <summary>What the form holds.</summary>
internal sealed class ActionInput
{
    /// <summary>Made with the form, so that a form that is sent twice makes one action.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    [Display(Name = "NetworkMeetings.ActionText"), Required(ErrorMessage = "NetworkMeetings.ActionTextMissing"), StringLength(700)]
    public string? Text { get; set; }

    [Display(Name = "NetworkMeetings.Committee"), Required(ErrorMessage = "NetworkMeetings.CommitteeMissing")]
    public string? Committee { get; set; }

    [Display(Name = "NetworkMeetings.DueOn"), Required(ErrorMessage = "NetworkMeetings.DueOnMissing")]
    public DateOnly? DueOn { get; set; }
}
