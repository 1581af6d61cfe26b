using Coordination.Evaluation.Domain.Rounds;
using Coordination.Evaluation.Features.Evaluation.ShowRound;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.LockRound;

/// <summary>Locks the round: its figures are frozen and recorded, and what comes later is marked and waits to be accepted.</summary>
[Authorize(Policy = EvaluationPolicies.ManageRounds)]
internal sealed class LockRoundModel(EvaluationDbContext db, RoundResults results, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : RoundPage(db, authorization)
{
    private const string WhyNotOwed = "Insamlingen är låst.";

    [BindProperty]
    public long Version { get; set; }

    public List<Reply> Replies { get; private set; } = [];

    public int Answered => Replies.Count(r => r.Standing is not null);

    public int Tied => Record.Questions.Count(q => q is { IndicatorId: not null, IsNumeric: true });

    /// <summary>Who sends the form when somebody else has locked meanwhile is told so.</summary>
    protected override bool Fits => Record.State == RoundState.Open || HttpMethods.IsPost(Request.Method);

    public void OnGet() => Version = Record.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = Record.State == RoundState.Open && Record.Version == Version ? await LockAsync(ct) : Stale;
        if (!result.Succeeded)
        {
            // As it is stored, not as this try left it.
            Db.ChangeTracker.Clear();
            if (!await ReloadAsync(ct))
            {
                return NotFound();
            }

            if (Record.State != RoundState.Open)
            {
                return Ended();
            }

            await PrepareAsync(ct);
            Version = Record.Version;
            ModelState.Remove(nameof(Version));
            return this.Refuse(result, texts, string.Empty);
        }

        this.Announce(texts[Record.Entries.Any(e => e.Kind == RoundEventKind.NotRecorded) ? "Rounds.LockedNotAll" : "Rounds.LockedNow"]);
        return Redirect($"{Address}/resultat");
    }

    /// <summary>Who pressed twice has locked it; anybody else is told that somebody was first.</summary>
    private RedirectResult Ended()
    {
        if (Record.State != RoundState.Locked)
        {
            return Redirect(Address);
        }

        if (Record.Entries.Where(e => e.Kind == RoundEventKind.Locked).MaxBy(e => e.At)?.By == actor.Actor.Name)
        {
            return Redirect($"{Address}/resultat");
        }

        this.Announce(texts["Rounds.LockedByOther"], Tone.Info);
        return Redirect(Address);
    }

    protected override async Task PrepareAsync(CancellationToken ct) => Replies = await RepliesAsync(ct);

    private async Task<Result> LockAsync(CancellationToken ct)
    {
        var (now, by) = (clock.GetUtcNow(), actor.Actor.Name);
        if (Record.Lock(now, by) is { Succeeded: false } refused)
        {
            return refused;
        }

        Replies.ForEach(r => r.RoundEnded(Record, WhyNotOwed, now));
        await results.MakeAsync(Db, Record, Replies, by, ct);
        try
        {
            await Db.SaveChangesAsync(ct);
            return Result.Success;
        }
        catch (DbUpdateException exception) when (Db.IsRace(exception))
        {
            // Somebody locked, or answered, in the same moment: the page is read again before it is locked.
            return Stale;
        }
    }
}
