using System.ComponentModel.DataAnnotations;
using Coordination.Evaluation.Domain.Rounds;
using Coordination.Evaluation.Features.Evaluation.ShowRound;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.OpenRound;

/// <summary>What will be asked, of whom, and who gets letters; then the round is opened and its questions are settled.</summary>
[Authorize(Policy = EvaluationPolicies.ManageRounds)]
internal sealed class OpenRoundModel(EvaluationDbContext db, RoundLetters letters, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : RoundPage(db, authorization)
{
    [BindProperty]
    public long Version { get; set; }

    public List<Reply> Replies { get; private set; } = [];

    /// <summary>How many may be written to for each.</summary>
    public IReadOnlyDictionary<string, int> Addressees { get; private set; } = new Dictionary<string, int>();

    protected override bool Fits => Record.IsDraft;

    public void OnGet() => Version = Record.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var opened = Record.Version == Version ? Record.Open(Replies, clock.TodayInSweden(), clock.GetUtcNow(), actor.Actor.Name) : Stale;
        if (!opened.Succeeded)
        {
            Db.ChangeTracker.Clear();
            return this.Refuse(opened, texts, string.Empty);
        }

        await letters.AskAsync(Db, Record, Replies, actor.Actor.Name, ct);
        var result = await SaveAsync(Version, () => Result.Success, ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts, string.Empty);
        }

        this.Announce(texts["Rounds.OpenedNow", Replies.Count]);
        return Redirect(Address);
    }

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        Replies = await RepliesAsync(ct);
        var found = await letters.AddresseesAsync(Record.Audience, Replies.Select(r => r.PartyKey), ct);
        Addressees = found.ToDictionary(g => g.Key, g => g.Count());
    }
}

/// <summary>Reminds everybody who has not answered, or one of them, now.</summary>
[Authorize(Policy = EvaluationPolicies.ManageRounds)]
internal sealed class RemindRoundModel(EvaluationDbContext db, RoundLetters letters, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : RoundPage(db, authorization)
{
    private List<Reply> _replies = [];

    [BindProperty]
    public long Version { get; set; }

    /// <summary>The one that is to be reminded; null for all who have not answered.</summary>
    [FromQuery(Name = "svar")]
    public Guid? Which { get; set; }

    public IReadOnlyList<Reply> Waiting => _replies.FindAll(r => r is { EndedAt: null, State: not ReplyState.Answered } && (Which is null || r.Id.Value == Which) && r.OpensAt(clock.GetUtcNow()));

    protected override bool Fits => Record.State == RoundState.Open;

    public void OnGet() => Version = Record.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var count = Record.Version == Version ? await letters.RemindAsync(Db, Record, Waiting, null, actor.Actor.Name, ct) : 0;
        var result = await SaveAsync(Version, Noted, ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts, string.Empty);
        }

        this.Announce(texts["Rounds.RemindedNow", count]);
        return Redirect(Address);

        Result Noted()
        {
            Record.NoteReminders(count, clock.GetUtcNow(), actor.Actor.Name);
            return Result.Success;
        }
    }

    protected override async Task PrepareAsync(CancellationToken ct) => _replies = await RepliesAsync(ct);
}

/// <summary>Calls a round off: links close, and nobody owes anything.</summary>
[Authorize(Policy = EvaluationPolicies.ManageRounds)]
internal sealed class CancelRoundModel(EvaluationDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : RoundPage(db, authorization)
{
    [BindProperty]
    public CancelRoundInput Input { get; set; } = new();

    protected override bool Fits => Record.State == RoundState.Open;

    public void OnGet() => Input.Version = Record.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var replies = await RepliesAsync(ct);
        var result = await SaveAsync(Input.Version, Cancel, ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Rounds.CancelledNow"]);
        return Redirect(Address);

        Result Cancel()
        {
            var (now, because) = (clock.GetUtcNow(), Input.Because!.Trim());
            var cancelled = Record.Cancel(because, now, actor.Actor.Name);
            if (cancelled.Succeeded)
            {
                replies.ForEach(r => r.RoundEnded(Record, because, now));
            }

            return cancelled;
        }
    }
}

/// <summary>What the form holds.</summary>
internal sealed class CancelRoundInput
{
    public long Version { get; set; }

    [Display(Name = "Rounds.Because"), Required(ErrorMessage = "Rounds.BecauseMissing"), StringLength(400)]
    public string? Because { get; set; }
}
