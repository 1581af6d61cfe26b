using System.ComponentModel.DataAnnotations;
using Coordination.Evaluation.Domain.Lessons;
using Coordination.Evaluation.Features.Evaluation.FindCommittee;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.KeepLesson;

/// <summary>A lesson: what was learned, what to do next time, and where it was used with which effect (S002-19).</summary>
[Authorize(Policy = EvaluationPolicies.Read)]
internal sealed class ShowLessonModel(EvaluationDbContext db, CommitteeChoiceQuery committees, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : LessonPage(db, authorization)
{
    private readonly IAuthorizationService _authorization = authorization;

    public IReadOnlyList<LessonUse> Uses { get; private set; } = [];

    public string? Unit { get; private set; }

    public bool MayChange { get; private set; }

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostRecordAsync(long version, CancellationToken ct) => TurnAsync(version, () => Record.Record(clock.GetUtcNow(), actor.Actor.Name), "Lessons.RecordedNow", ct);

    public Task<IActionResult> OnPostTakeUpAsync(long version, CancellationToken ct) => TurnAsync(version, () => Record.TakeUp(clock.GetUtcNow(), actor.Actor.Name), "Lessons.TakenUp", ct);

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        var id = Record.Id;
        Uses = await Db.LessonUses.AsNoTracking().Where(u => u.LessonId == id && u.State != LessonUseState.Withdrawn).OrderByDescending(u => u.UsedOn).ThenBy(u => u.Id).ToListAsync(ct);
        Unit = Record.BuyingUnit is { } unit ? (await committees.NamesAsync(ct)).GetValueOrDefault(unit, unit) : null;
        MayChange = Record.State switch
        {
            LessonState.Withdrawn => false,
            LessonState.Recorded => MayManage,
            _ => await _authorization.MayAsync(User, EvaluationPolicies.ProposeLessons),
        };
    }

    private async Task<IActionResult> TurnAsync(long version, Func<Result> turn, string text, CancellationToken ct)
    {
        if (!MayManage)
        {
            return Forbid();
        }

        var result = await SaveAsync(version, turn, ct);
        if (!result.Succeeded)
        {
            Db.ChangeTracker.Clear();
            if (!await ReloadAsync(ct))
            {
                return NotFound();
            }

            await PrepareAsync(ct);
            return this.Refuse(result, texts);
        }

        this.Announce(texts[text]);
        return Redirect(Address);
    }
}

/// <summary>A lesson should not be followed any more, and why.</summary>
[Authorize(Policy = EvaluationPolicies.ManageLessons)]
internal sealed class WithdrawLessonModel(EvaluationDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : LessonPage(db, authorization)
{
    [BindProperty]
    public WithdrawInput Input { get; set; } = new();

    protected override bool Fits => Record.State != LessonState.Withdrawn;

    public void OnGet() => Input = new WithdrawInput { Version = Record.Version };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await SaveAsync(Input.Version, () => Record.Withdraw(Input.Because!, clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            return await RefuseAsync(result, Input, _ => new WithdrawInput(), v => Input.Version = v, texts, ct);
        }

        this.Announce(texts["Lessons.WithdrawnNow"]);
        return Redirect(Address);
    }
}

/// <summary>Why it is withdrawn.</summary>
internal sealed class WithdrawInput
{
    public long Version { get; set; }

    [Display(Name = "Lessons.Because"), Required(ErrorMessage = "Lessons.BecauseMissing"), StringLength(Lesson.LongestReason)]
    public string? Because { get; set; }
}
