using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Decisions;
using Coordination.Governance.Domain.Meetings;
using Coordination.Governance.Features.Governance.OpenDecision;
using Coordination.Governance.Features.Governance.PlanMeetings;
using Coordination.Governance.Features.Governance.ShowDecisions;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ShowAgenda;

/// <summary>A meeting's agenda before it is held, its minutes after, and what waits to be taken up.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ShowAgendaModel(
    GovernanceDbContext db, DecisionListQuery decisions, DecisionAccess access, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : MeetingPage(db, authorization)
{
    [FromRoute]
    public Guid Id { get; set; }

    public Meeting Meeting { get; private set; } = null!;

    public Minutes? Minutes { get; private set; }

    public IReadOnlyList<DecisionRow> Items { get; private set; } = [];

    public IReadOnlyList<DecisionRow> Waiting { get; private set; } = [];

    public string AgendaAddress => $"{Address}/{Id}/dagordning";

    public bool IsHeld => Meeting.State == MeetingState.Planned && Meeting.On <= clock.TodayInSweden();

    /// <summary>The law's fourteen days have passed.</summary>
    public bool AdjustmentIsLate => Meeting.HasDecisions && Minutes?.AdjustedOn is null && Meeting.On.AddDays(Domain.Decisions.Minutes.DaysToAdjust) < clock.TodayInSweden();

    /// <summary>Last day to appeal: three weeks from the announcement, on a day when the court is open.</summary>
    public DateOnly? AppealBy => Minutes?.AnnouncedOn is { } on ? SwedishCalendar.Statutory.OnOrAfter(on.AddDays(7 * Domain.Decisions.Minutes.WeeksToAppeal)) : null;

    protected override bool Changes => false;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Items = await decisions.AgendaAsync(Meeting.Id, User, ct);
        Waiting = await decisions.WaitingAsync(Committee.Id, User, ct);
        Minutes = await Db.Minutes.AsNoTracking().SingleOrDefaultAsync(m => m.MeetingId == Meeting.Id, ct);
        return Page();
    }

    /// <summary>An item that waits is taken up at this meeting.</summary>
    public async Task<IActionResult> OnPostTakeAsync([FromForm(Name = "item")] Guid item, CancellationToken ct)
    {
        if (!MayManage)
        {
            return Forbid();
        }

        if (!await LoadAsync(ct) || Meeting.State != MeetingState.Planned || await access.FindAsync(User, item, ct) is not { MeetingId: null } waiting || waiting.CommitteeId != Committee.Id)
        {
            return NotFound();
        }

        waiting.MoveTo(Meeting.Id, DateText.Iso(Meeting.On), clock.GetUtcNow(), actor.Actor.Name);
        try
        {
            await Db.SaveChangesAsync(ct);
            this.Announce(texts["Agenda.Taken"]);
        }
        catch (DbUpdateConcurrencyException)
        {
            this.Announce(texts["Common.ChangedMeanwhile"]);
        }

        return Redirect(AgendaAddress);
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var id = new MeetingId(Id);
        if (await Db.Meetings.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id && m.CommitteeId == Committee.Id, ct) is not { } meeting)
        {
            return false;
        }

        Meeting = meeting;
        return true;
    }
}
