using System.ComponentModel.DataAnnotations;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Lessons;
using Coordination.Procurement.Features.Procurement.EditRecord;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.UseLessons;

/// <summary>A lesson beside a procurement: why it is shown, and whether it was used, how and with what effect, or does not concern it (S002-19).</summary>
[Authorize(Policy = ProcurementPolicies.Read)]
internal sealed class JudgeLessonModel(ProcurementDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : RecordPage<JudgedLesson>(db, authorization)
{
    [FromRoute(Name = "lardom")]
    public Guid LessonGuid { get; set; }

    [BindProperty]
    public JudgeInput Input { get; set; } = new();

    public ProcurementCase Procurement { get; private set; } = null!;

    public KnownLesson Lesson { get; private set; } = null!;

    /// <summary>Why it is shown; null where it is no longer alike.</summary>
    public LikeLesson? Like { get; private set; }

    public override string Address => $"/upphandlingar/{Id}/lardomar/{LessonGuid}";

    protected override string ManagePolicy => ProcurementPolicies.Manage;

    public void OnGet() => Input = JudgeInput.Of(Record);

    public Task<IActionResult> OnPostUseAsync(long version, CancellationToken ct) =>
        JudgeAsync(version, () => Record.Use(Procurement, Input.How ?? string.Empty, Input.Effect, clock.TodayInSweden(), clock.GetUtcNow(), actor.Actor.Name), "UseLessons.Saved", ct);

    public Task<IActionResult> OnPostDismissAsync(long version, CancellationToken ct) =>
        JudgeAsync(version, () => Record.Dismiss(Procurement, Input.Reason ?? string.Empty, clock.TodayInSweden(), clock.GetUtcNow(), actor.Actor.Name), "UseLessons.Dismissed", ct);

    public Task<IActionResult> OnPostWithdrawAsync(long version, CancellationToken ct) =>
        JudgeAsync(version, () => Record.Withdraw(Procurement, clock.GetUtcNow(), actor.Actor.Name), "UseLessons.Undone", ct);

    /// <summary>A lesson that nobody has said anything of yet has an empty judgement.</summary>
    protected override async Task<JudgedLesson?> FindAsync(Guid id, CancellationToken ct)
    {
        var (procurement, lesson) = (new ProcurementCaseId(id), LessonGuid);
        if (await Db.Cases.AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(c => c.Id == procurement, ct) is not { } found
            || await Db.KnownLessons.AsNoTracking().SingleOrDefaultAsync(l => l.Id == lesson, ct) is not { } known)
        {
            return null;
        }

        (Procurement, Lesson, Like) = (found, known, LessonLikeness.Of(known, LessonSubject.Of(found)));
        return await Db.JudgedLessons.AsSplitQuery().SingleOrDefaultAsync(j => j.ProcurementId == procurement && j.LessonId == lesson, ct) ?? new JudgedLesson(lesson, procurement);
    }

    private async Task<IActionResult> JudgeAsync(long version, Func<Result> judge, string text, CancellationToken ct)
    {
        if (!MayManage)
        {
            return Forbid();
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        if (Record.Version == 0)
        {
            // Nobody has said anything before; who does so at the same moment is told by the number that is then there.
            Db.JudgedLessons.Add(Record);
        }

        Result result;
        try
        {
            result = await SaveAsync(version, judge, ct);
        }
        catch (DbUpdateException exception) when (version == 0 && Db.IsRace(exception))
        {
            result = Stale;
        }

        if (!result.Succeeded)
        {
            return await AgainAsync(result, ct);
        }

        this.Announce(texts[text]);
        return Redirect(Address);
    }

    /// <summary>The page again as it is stored; where somebody else has saved, with what they wrote beside it.</summary>
    private async Task<IActionResult> AgainAsync(Result result, CancellationToken ct)
    {
        Db.ChangeTracker.Clear();
        if (!await ReloadAsync(ct))
        {
            return NotFound();
        }

        if (result.Errors[0].Kind == ErrorKind.Conflict)
        {
            Conflict = await Db.ConflictAsync(nameof(JudgedLesson), Record.Id.Value, JudgeInput.Of(Record), Input, texts, v => WordOf(v, texts), ct);
            if (Conflict.SaysTheSame)
            {
                return Redirect(Address);
            }
        }

        return this.Refuse(result, texts);
    }
}

/// <summary>What the forms hold; each asks for its own.</summary>
internal sealed class JudgeInput
{
    [Display(Name = "UseLessons.How", Description = "UseLessons.HowHint"), StringLength(JudgedLesson.Longest)]
    public string? How { get; set; }

    [Display(Name = "UseLessons.Effect", Description = "UseLessons.EffectHint"), StringLength(JudgedLesson.Longest)]
    public string? Effect { get; set; }

    [Display(Name = "UseLessons.Reason", Description = "UseLessons.ReasonHint"), StringLength(JudgedLesson.Longest)]
    public string? Reason { get; set; }

    public static JudgeInput Of(JudgedLesson judged) => new() { How = judged.How, Effect = judged.Effect, Reason = judged.Reason };
}
