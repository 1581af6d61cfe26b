using System.ComponentModel.DataAnnotations;
using Coordination.Evaluation.Domain.Indicators;
using Coordination.Evaluation.Domain.PlanFollowUps;
using Coordination.Evaluation.Features.Evaluation.KeepPlanFollowUps;
using Coordination.Evaluation.Features.Evaluation.ShowPlanFollowUp;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.OpenPlanFollowUp;

/// <summary>Opens a settled follow-up again: what is told counts anew, and those who had not answered are asked once more. Reports that took it up keep what they said.</summary>
[Authorize(Policy = EvaluationPolicies.ManageReports)]
internal sealed class ReopenPlanFollowUpModel(EvaluationDbContext db, FollowUpQuery followUps, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : PlanFollowUpPage(db, followUps, authorization)
{
    private readonly FollowUpQuery _followUps = followUps;

    [BindProperty]
    public ReopenInput Input { get; set; } = new();

    /// <summary>Those who had not answered.</summary>
    public IReadOnlyList<FollowUpAsk> Missed { get; private set; } = [];

    protected override bool Fits => Record.State == PlanFollowUpState.Closed;

    public void OnGet() => Input = ReopenInput.Of(Record);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var (now, asks, rests) = (clock.GetUtcNow(), await AsksAsync(ct), await RestsAsync(ct));
        var left = (await _followUps.CommitteesAsync(Record, ct))?.Where(c => c.Activities > 0).ToDictionary(c => c.Code, c => c.Remaining, StringComparer.Ordinal) ?? [];
        var result = await SaveAsync(Input.Version, () => Reopen(asks, left, rests, now), ct);
        if (!result.Succeeded)
        {
            return await RefuseAsync(result, Input, ReopenInput.Of, v => Input.Version = v, texts, ct);
        }

        this.Announce(texts["PlanFollowUps.Reopened"]);
        return Redirect(Address);
    }

    protected override async Task PrepareAsync(CancellationToken ct) => Missed = (await AsksAsync(ct)).FindAll(a => a.State == FollowUpAskState.Missed);

    /// <summary>The next period is compared with this one: once it is settled, this one stays as it is.</summary>
    private async Task<bool> RestsAsync(CancellationToken ct)
    {
        var (plan, next) = (Record.PlanId, PeriodSpan.Read(Record.PeriodKey)!.Value.Next.Key);
        return await Db.PlanFollowUps.AnyAsync(f => f.PlanId == plan && f.PeriodKey == next && f.State == PlanFollowUpState.Closed, ct);
    }

    private Result Reopen(List<FollowUpAsk> asks, Dictionary<string, int> left, bool rests, DateTimeOffset now)
    {
        var result = Record.Reopen(Input.Because!, Input.DueOn!.Value, rests, clock.TodayInSweden(), now, actor.Actor.Name);
        if (result.Succeeded)
        {
            asks.ForEach(a => a.TakeUp(left.TryGetValue(a.CommitteeCode, out var remaining) ? remaining : null, Input.DueOn!.Value, now));
        }

        return result;
    }
}

/// <summary>Why a follow-up is opened again, and until when.</summary>
internal sealed class ReopenInput
{
    public long Version { get; set; }

    [Display(Name = "ResultReports.Because"), Required(ErrorMessage = "PlanFollowUps.BecauseMissing"), StringLength(1000)]
    public string? Because { get; set; }

    [Display(Name = "PlanFollowUps.DueOn"), Required(ErrorMessage = "PlanFollowUps.DueMissing")]
    public DateOnly? DueOn { get; set; }

    public static ReopenInput Of(PlanFollowUp followUp) => new() { Version = followUp.Version };
}
