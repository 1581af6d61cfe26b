using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Matters;
using Coordination.Governance.Domain.Meetings;
using Coordination.Governance.Features.Governance.OpenMatter;
using Coordination.Governance.Features.Governance.PlanReferrals;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.EditReferral;

/// <summary>A referral's officer and meeting; its day and question are the sender's to change.</summary>
[Authorize(Policy = GovernancePolicies.ReplyReferrals)]
internal sealed class EditReferralModel(
    GovernanceDbContext db, MatterAccess access, ReferralPlanner planner, ReferralLedger ledger, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : ReferralPage(db, access, planner, ledger, authorization)
{
    [BindProperty]
    public ReferralEditInput Input { get; set; } = new();

    public EditConflict? Conflict { get; private set; }

    public IReadOnlyList<Option> Meetings { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadMeetingsAsync(ct);
        Input = new ReferralEditInput
        {
            Version = Referral.Version,
            DueOn = Referral.DueOn,
            Officer = Referral.Officer,
            Question = Referral.Question,
            Meeting = Referral.MeetingIsChosen ? Referral.MeetingId?.Value : null,
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadMeetingsAsync(ct);
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var before = Referral.DueOn;
        var changed = MayManage ? Referral.Change(Input.DueOn ?? before, Input.Officer, Input.Question) : Referral.Change(before, Input.Officer, Referral.Question);
        Referral.ChooseMeeting(Meetings.Any(m => m.Value == Input.Meeting?.ToString()) ? new MeetingId(Input.Meeting!.Value) : null);
        var result = await SaveReferralAsync(Input.Version, changed, before == Referral.DueOn ? null : MatterEntryKind.Replanned, DateText.Iso(Referral.DueOn), clock.GetUtcNow(), actor.Actor.Name, ct);
        if (result.Succeeded)
        {
            this.Announce(texts["Referrals.Saved"]);
            return Redirect(ReferralAddress);
        }

        if (result.Errors[0].Kind == ErrorKind.Conflict)
        {
            await ShowConflictAsync(ct);
        }

        return this.Refuse(result, texts);
    }

    private async Task ShowConflictAsync(CancellationToken ct)
    {
        Db.ChangeTracker.Clear();
        var stored = await Db.Referrals.AsNoTracking().AsSplitQuery().SingleAsync(r => r.Id == Referral.Id, ct);
        var last = stored.Entries.OrderByDescending(e => e.At).ThenByDescending(e => e.Id).FirstOrDefault();
        Conflict = new EditConflict(last?.By ?? "–", last?.At ?? default,
        [
            new(texts["Referrals.DueOn"], null, DateText.Short(stored.DueOn), Input.DueOn is { } mine ? DateText.Short(mine) : null),
            new(texts["Referrals.Officer"], null, stored.Officer, Input.Officer),
            new(texts["Referrals.Question"], null, stored.Question, Input.Question),
        ]);
        Input.Version = stored.Version;
        ModelState.Remove("Input.Version");
    }

    private async Task LoadMeetingsAsync(CancellationToken ct)
    {
        var today = clock.TodayInSweden();
        Meetings = [.. (await Db.Meetings.AsNoTracking().Where(m => m.CommitteeId == Referral.CommitteeId && m.State == MeetingState.Planned && m.On >= today && m.On <= Referral.DueOn).OrderBy(m => m.On).Select(m => new { m.Id, m.On }).ToListAsync(ct))
            .Select(m => new Option(m.Id.Value.ToString(), DateText.WithWeekday(m.On)))];
    }
}

/// <summary>What the form holds.</summary>
internal sealed class ReferralEditInput
{
    public long Version { get; set; }

    [Display(Name = "Referrals.DueOn")]
    public DateOnly? DueOn { get; set; }

    [Display(Name = "Referrals.Officer"), StringLength(200)]
    public string? Officer { get; set; }

    [Display(Name = "Meetings.Meeting", Description = "Referrals.MeetingHint")]
    public Guid? Meeting { get; set; }

    [Display(Name = "Referrals.Question"), StringLength(4000)]
    public string? Question { get; set; }
}
