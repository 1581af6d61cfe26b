using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain.Matters;
using Coordination.Governance.Domain.Referrals;
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

namespace Coordination.Governance.Features.Governance.MoveReplyDates;

/// <summary>
/// The day for the reply to a matter has changed: which of the committees asked get the new day too is a choice, since a respite or an
/// earlier day may have been agreed with one of them.
/// </summary>
[Authorize(Policy = GovernancePolicies.ManageMatters)]
internal sealed class MoveReplyDatesModel(
    GovernanceDbContext db, MatterAccess access, ReferralPlanner planner, ReferralLedger ledger, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : MatterPage(db, access, authorization)
{
    private List<Referral> _open = [];

    [BindProperty]
    public MoveInput Input { get; set; } = new();

    /// <summary>The committees that still owe a reply, with what the new day means to each.</summary>
    public IReadOnlyList<Option> Choices { get; private set; } = [];

    /// <param name="before">The matter's day before it was changed: those who had it are ticked.</param>
    /// <param name="ct">Cancels.</param>
    public async Task OnGetAsync([FromQuery(Name = "fran")] DateOnly? before, CancellationToken ct)
    {
        Input = new MoveInput
        {
            Version = Matter.Version,
            DueOn = Matter.ReplyBy,
            Referrals = [.. _open.Where(r => r.DueOn != Matter.ReplyBy && (before is null || r.DueOn == before)).Select(r => r.Id.Value)],
        };
        await DescribeAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid && Input.Referrals.Length == 0)
        {
            ModelState.AddModelError("Input.Referrals", texts["Referrals.NobodyChosen"]);
        }

        if (!ModelState.IsValid)
        {
            await DescribeAsync(ct);
            return this.PageAgain();
        }

        var chosen = _open.FindAll(r => Input.Referrals.Contains(r.Id.Value));
        var result = await SaveAsync(Input.Version, await MoveAsync(chosen, Input.DueOn!.Value, ct), ct);
        if (!result.Succeeded)
        {
            Db.ChangeTracker.Clear();
            await PrepareAsync(ct);
            await DescribeAsync(ct);
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Referrals.DaysMoved", chosen.Count]);
        return Redirect(Address);
    }

    protected override async Task<IActionResult?> PrepareAsync(CancellationToken ct)
    {
        _open = await Db.Referrals.AsSplitQuery().Where(r => r.MatterId == Matter.Id && (r.State == ReferralState.Sent || r.State == ReferralState.InPreparation)).OrderBy(r => r.Id).ToListAsync(ct);
        return null;
    }

    private async Task<Result> MoveAsync(List<Referral> chosen, DateOnly dueOn, CancellationToken ct)
    {
        if (dueOn < clock.TodayInSweden())
        {
            return new Error("GOV-0760", "Referrals.DueHasPassed", "DueOn", ErrorKind.Invalid);
        }

        Matter.AskCommittees();
        foreach (var referral in chosen)
        {
            if (referral.Change(dueOn, referral.Officer, referral.Question) is { Succeeded: false } refused)
            {
                return refused;
            }

            await planner.PlanAsync(referral, ct);
            var code = await Db.Committees.Where(c => c.Id == referral.CommitteeId).Select(c => c.Code).SingleAsync(ct);
            referral.Tell(MatterEntryKind.Replanned, clock.GetUtcNow(), actor.Actor.Name, null, $"{code} {DateText.Iso(dueOn)}");
            await ledger.AlignAsync(referral, Matter, ct);
        }

        return Result.Success;
    }

    private async Task DescribeAsync(CancellationToken ct)
    {
        var ids = _open.ConvertAll(r => r.CommitteeId);
        var names = await Db.Committees.AsNoTracking().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Name, ct);
        var choices = new List<Option>();
        foreach (var referral in _open)
        {
            var now = texts["Referrals.DueOnNow", DateText.Long(referral.DueOn)].Value;
            var then = Input.DueOn is { } day ? texts["Referrals.WithNewDay", texts[$"ScheduleOutcome.{(await planner.PreviewAsync(referral.CommitteeId, day, ct)).Outcome}"].Value].Value : null;
            choices.Add(new Option(referral.Id.Value.ToString(), names[referral.CommitteeId], string.Join(" ", new[] { now, then }.OfType<string>())));
        }

        Choices = [.. choices.OrderBy(c => c.Text, StringComparer.CurrentCulture)];
    }
}

/// <summary>What the form holds.</summary>
internal sealed class MoveInput
{
    public long Version { get; set; }

    [Display(Name = "Referrals.NewDay"), Required(ErrorMessage = "Referrals.DueOnMissing")]
    public DateOnly? DueOn { get; set; }

    [Display(Name = "Referrals.WhoMoves")]
    public Guid[] Referrals { get; set; } = [];
}
