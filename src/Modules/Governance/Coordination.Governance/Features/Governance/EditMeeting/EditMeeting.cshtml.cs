using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Meetings;
using Coordination.Governance.Features.Governance.PlanMeetings;
using Coordination.Platform.Results;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.EditMeeting;

/// <summary>Add a meeting, or move one.</summary>
[Authorize(Policy = GovernancePolicies.ManageMeetings)]
internal sealed class EditMeetingModel(GovernanceDbContext db, EditMeetingHandler handler, IAuthorizationService authorization, IStringLocalizer<Texts> texts)
    : MeetingPage(db, authorization)
{
    [FromRoute]
    public string Which { get; set; } = string.Empty;

    [BindProperty]
    public MeetingInput Input { get; set; } = new();

    public Meeting? Meeting { get; private set; }

    public EditConflict? Conflict { get; private set; }

    public bool IsNew => Which == "nytt";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (IsNew)
        {
            return Page();
        }

        Meeting = await StoredAsync(ct);
        if (Meeting is null)
        {
            return NotFound();
        }

        Input = MeetingInput.Of(Meeting);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Meeting = await StoredAsync(ct);
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var id = IsNew ? (MeetingId?)null : new MeetingId(Guid.Parse(Which));
        var result = await handler.HandleAsync(
            new Governance.EditMeeting.EditMeeting(Committee, id, Input.Version, Input.On, Input.StartsAt, Input.Place, Input.DocumentsDueOn, Input.DispatchOn), ct);
        if (result.Succeeded)
        {
            this.Announce(texts["Meetings.Saved"]);
            return Redirect(Address);
        }

        Db.ChangeTracker.Clear();
        if (result.Errors[0].Kind == ErrorKind.Conflict && await StoredAsync(ct) is { } stored)
        {
            await ShowConflictAsync(stored, ct);
        }

        return this.Refuse(result, texts);
    }

    private async Task ShowConflictAsync(Meeting stored, CancellationToken ct)
    {
        var subject = stored.Id.Value.ToString();
        var last = await Db.Audit.AsNoTracking().Where(a => a.Subject == nameof(Domain.Meetings.Meeting) && a.SubjectId == subject).OrderByDescending(a => a.Id).Select(a => new { a.ActorName, a.At }).FirstOrDefaultAsync(ct);
        Conflict = new EditConflict(last?.ActorName ?? "–", last?.At ?? default,
        [
            new(texts["Meetings.On"], null, DateText.Short(stored.On), Input.On is { } on ? DateText.Short(on) : null),
            new(texts["Meetings.StartsAt"], null, stored.StartsAt is { } theirs ? DateText.Clock(theirs) : null, Input.StartsAt is { } mine ? DateText.Clock(mine) : null),
            new(texts["Meetings.Place"], null, stored.Place, Input.Place),
        ]);
        Input.Version = stored.Version;
        ModelState.Remove("Input.Version");
    }

    private async Task<Meeting?> StoredAsync(CancellationToken ct)
    {
        var id = new MeetingId(Guid.TryParse(Which, out var value) ? value : default);
        return await Db.Meetings.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id && m.CommitteeId == Committee.Id, ct);
    }
}

/// <summary>What the form holds.</summary>
internal sealed class MeetingInput
{
    public long Version { get; set; }

    [Display(Name = "Meetings.On"), Required(ErrorMessage = "Meetings.OnMissing")]
    public DateOnly? On { get; set; }

    [Display(Name = "Meetings.StartsAt")]
    public TimeOnly? StartsAt { get; set; }

    [Display(Name = "Meetings.Place"), StringLength(200)]
    public string? Place { get; set; }

    [Display(Name = "Meetings.DocumentsDueOn", Description = "Meetings.DocumentsDueOnHint")]
    public DateOnly? DocumentsDueOn { get; set; }

    [Display(Name = "Meetings.DispatchOn", Description = "Meetings.DispatchOnHint")]
    public DateOnly? DispatchOn { get; set; }

    public static MeetingInput Of(Meeting meeting) => new()
    {
        Version = meeting.Version,
        On = meeting.On,
        StartsAt = meeting.StartsAt,
        Place = meeting.Place,
        DocumentsDueOn = meeting.DocumentsDueOn,
        DispatchOn = meeting.DispatchOn,
    };
}
