using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Meetings;
using Coordination.Governance.Features.Governance.OpenDecision;
using Coordination.Governance.Features.Governance.PlanMeetings;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.CancelMeeting;

/// <summary>Call a meeting off, with the reason, or let it take place after all.</summary>
[Authorize(Policy = GovernancePolicies.ManageMeetings)]
internal sealed class CancelMeetingModel(
    GovernanceDbContext db, CancelMeetingHandler handler, DecisionAccess decisions, MeetingAgenda agenda, IAuthorizationService authorization, IStringLocalizer<Texts> texts)
    : MeetingPage(db, authorization)
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public CancelMeetingInput Input { get; set; } = new();

    public Meeting Meeting { get; private set; } = null!;

    /// <summary>Items on its agenda that go on to the next meeting.</summary>
    public int Items { get; private set; }

    public Meeting? Next { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Input.Version = Meeting.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        var cancelled = Meeting.State == MeetingState.Cancelled;
        var result = await handler.HandleAsync(new Governance.CancelMeeting.CancelMeeting(Meeting.Id, Input.Version, !cancelled, Input.Reason), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts[cancelled ? "Meetings.ReinstatedNow" : "Meetings.CancelledNow"]);
        return Redirect(Address);
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var id = new MeetingId(Id);
        if (await Db.Meetings.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id && m.CommitteeId == Committee.Id, ct) is not { } meeting)
        {
            return false;
        }

        Meeting = meeting;
        Items = await decisions.Readable(User).CountAsync(i => i.MeetingId == id && i.Outcome == null, ct);
        Next = await agenda.NextAsync(Committee.Id, meeting.On, ct);
        return true;
    }
}

/// <summary>What the form holds.</summary>
internal sealed class CancelMeetingInput
{
    public long Version { get; set; }

    [Display(Name = "Meetings.Reason"), StringLength(500)]
    public string? Reason { get; set; }
}
