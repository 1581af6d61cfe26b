using System.ComponentModel.DataAnnotations;
using Coordination.Evaluation.Domain.Rounds;
using Coordination.Evaluation.Features.Evaluation.AnswerRound;
using Coordination.Evaluation.Features.Evaluation.LockRound;
using Coordination.Evaluation.Features.Evaluation.OpenRound;
using Coordination.Evaluation.Features.Evaluation.ShowRound;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.ShowReply;

/// <summary>A page about one recipient of a round.</summary>
internal abstract class ReplyPage(EvaluationDbContext db, IAuthorizationService authorization) : RoundPage(db, authorization)
{
    [FromRoute]
    public Guid Which { get; set; }

    public Reply Reply { get; private set; } = null!;

    public string ReplyAddress => $"{Address}/svar/{Which}";

    protected override bool Fits => !Record.IsDraft;

    protected override async Task<IActionResult?> InsteadAsync(CancellationToken ct) => await LoadReplyAsync(ct) ? null : NotFound();

    protected async Task<bool> LoadReplyAsync(CancellationToken ct)
    {
        var (reply, round) = (new ReplyId(Which), Record.Id);
        if (await Db.Replies.AsSplitQuery().SingleOrDefaultAsync(r => r.Id == reply && r.RoundId == round, ct) is not { } found)
        {
            return false;
        }

        Reply = found;
        return true;
    }

    /// <summary>Saves what was changed of the reply, unless somebody else has saved it since the page was shown.</summary>
    protected async Task<Result> SaveReplyAsync(long version, Func<Task<Result>> change, CancellationToken ct)
    {
        if (Reply.Version != version)
        {
            return Stale;
        }

        if (await change() is { Succeeded: false } refused)
        {
            return refused;
        }

        try
        {
            await Db.SaveChangesAsync(ct);
            return Result.Success;
        }
        catch (DbUpdateException exception) when (Db.IsRace(exception))
        {
            return Stale;
        }
    }
}

/// <summary>What one recipient has answered, and what can be done about it: respite, opening it again, taking in what came late.</summary>
[Authorize(Policy = EvaluationPolicies.ManageRounds)]
internal sealed class ShowReplyModel(
    EvaluationDbContext db, RoundLetters letters, RoundResults results, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : ReplyPage(db, authorization)
{
    [BindProperty]
    public ReplyInput Input { get; set; } = new();

    public DateOnly Today => clock.TodayInSweden();

    public bool MayRespite => Record.State == RoundState.Open && Reply.State != ReplyState.Answered;

    public bool MayRegister => Record.State is RoundState.Open or RoundState.Locked && Reply.State != ReplyState.Answered;

    public bool MayReopen => Record.State is RoundState.Open or RoundState.Locked && Reply is { State: ReplyState.Answered, Awaiting: null, LinkUntil: not null };

    public IReadOnlyList<AnswerSheet> Former => [.. Reply.Sheets.Take(Math.Max(0, Reply.Sheets.Count - 1)).Reverse()];

    public void OnGet() => Input = new ReplyInput { Version = Reply.Version, DueOn = Reply.DueOn };

    public async Task<IActionResult> OnPostAsync(string? gor, CancellationToken ct)
    {
        var needsWhy = gor is "oppna" or "neka";
        if (needsWhy && string.IsNullOrWhiteSpace(Input.Because))
        {
            ModelState.AddModelError("Input.Because", texts["Rounds.BecauseMissing"]);
        }

        if (gor == "anstand" && Input.DueOn is null)
        {
            ModelState.AddModelError("Input.DueOn", texts["Rounds.DueMissing"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await SaveReplyAsync(Input.Version, () => ChangeAsync(gor, ct), ct);
        if (!result.Succeeded)
        {
            Db.ChangeTracker.Clear();
            return await ReloadAsync(ct) && await LoadReplyAsync(ct) ? this.Refuse(result, texts) : NotFound();
        }

        this.Announce(texts["Replies.Saved"]);
        return Redirect(ReplyAddress);
    }

    private async Task<Result> ChangeAsync(string? gor, CancellationToken ct)
    {
        var (now, by) = (clock.GetUtcNow(), actor.Actor.Name);
        switch (gor)
        {
            case "anstand":
                return Reply.GiveRespite(Record, Input.DueOn!.Value, letters.FormOf(Reply), Today, now, by);
            case "oppna":
                return Reply.Reopen(Record, Input.Because!.Trim(), letters.FormOf(Reply), now, by);
            case "neka":
                return Reply.Refuse(Input.Because!.Trim(), now, by);
            case "godta":
                var accepted = Reply.Accept(now, by);
                if (accepted.Succeeded)
                {
                    await results.MakeAsync(Db, Record, await RepliesAsync(ct), by, ct);
                }

                return accepted;
            default:
                return new Error("EVA-0219", "Replies.Unknown", Kind: ErrorKind.Invalid);
        }
    }
}

/// <summary>What the small forms hold.</summary>
internal sealed class ReplyInput
{
    public long Version { get; set; }

    [Display(Name = "Replies.NewDue")]
    public DateOnly? DueOn { get; set; }

    [Display(Name = "Rounds.Because"), StringLength(1000)]
    public string? Because { get; set; }
}

/// <summary>Writes down what a recipient told by telephone; marked so.</summary>
[Authorize(Policy = EvaluationPolicies.ManageRounds)]
internal sealed class RegisterReplyModel(EvaluationDbContext db, PreviousAnswersQuery previous, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : ReplyPage(db, authorization)
{
    private PreviousAnswers _before = null!;

    [BindProperty]
    public AnswersInput Input { get; set; } = new();

    public AnswerForm Form { get; private set; } = null!;

    protected override bool Fits => Record.State is RoundState.Open or RoundState.Locked;

    public void OnGet()
    {
        Input = AnswersInput.Of(Record, Reply);
        Form = new AnswerForm(Input, Record, _before);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Input.Arrange(Record);
        Form = new AnswerForm(Input, Record, _before);
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var (answers, doubts) = AnswerRules.Read(Record.Questions, Input.Written(), _before.Numbers);
        if (doubts.Count > 0)
        {
            Form = Form with { Asked = AnswerForm.Tell(ModelState, Input, doubts, Record, texts) };
            return this.PageAgain();
        }

        var result = await SaveReplyAsync(Input.Version, () => Task.FromResult(Reply.Answer(Record, answers, null, byTelephone: true, clock.TodayInSweden(), clock.GetUtcNow(), actor.Actor.Name)), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Replies.Registered"]);
        return Redirect(ReplyAddress);
    }

    protected override async Task<IActionResult?> InsteadAsync(CancellationToken ct)
    {
        if (await base.InsteadAsync(ct) is { } instead)
        {
            return instead;
        }

        _before = await previous.FindAsync(Record, Reply.PartyKey, ct);
        return Reply.State == ReplyState.Answered ? Redirect(ReplyAddress) : null;
    }
}
