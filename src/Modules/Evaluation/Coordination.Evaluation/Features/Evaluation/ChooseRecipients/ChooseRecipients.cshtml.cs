using Coordination.Evaluation.Domain.Rounds;
using Coordination.Evaluation.Features.Evaluation.OpenRound;
using Coordination.Evaluation.Features.Evaluation.ShowRound;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.ChooseRecipients;

/// <summary>Who is asked. One who is added after the round was opened gets the letter at once; one who has been asked stays.</summary>
[Authorize(Policy = EvaluationPolicies.ManageRounds)]
internal sealed class ChooseRecipientsModel(
    EvaluationDbContext db, RecipientChoiceQuery choices, RoundLetters letters, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : RoundPage(db, authorization)
{
    private List<Reply> _replies = [];

    [BindProperty]
    public string[] Add { get; set; } = [];

    [BindProperty]
    public string[] Leave { get; set; } = [];

    [FromQuery(Name = "q")]
    public string? Words { get; set; }

    /// <summary>Those who may be chosen and are not.</summary>
    public IReadOnlyList<Option> Others { get; private set; } = [];

    public IReadOnlyList<Option> Chosen => [.. _replies.Select(r => new Option(r.PartyKey, r.PartyName))];

    protected override bool Fits => Record.State is RoundState.Draft or RoundState.Open;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(string? gor, CancellationToken ct)
    {
        var isAdding = gor != "ta-bort";
        if ((isAdding ? Add : Leave).Length == 0)
        {
            ModelState.AddModelError(isAdding ? nameof(Add) : nameof(Leave), texts["Recipients.NobodyMarked"]);
            return this.PageAgain();
        }

        var count = isAdding ? await AddAsync(ct) : RemoveMarked();
        if (count > 0)
        {
            Record.NoteRecipients(isAdding ? RoundEventKind.RecipientsAdded : RoundEventKind.RecipientsRemoved, count, clock.GetUtcNow(), actor.Actor.Name);
            try
            {
                await Db.SaveChangesAsync(ct);
            }
            catch (DbUpdateException exception) when (Db.IsRace(exception))
            {
                this.Announce(texts["Common.ChangedMeanwhile"], Tone.Warning);
                return Redirect($"{Address}/mottagare");
            }
        }

        this.Announce(texts[isAdding ? "Recipients.Added" : "Recipients.Removed", count]);
        return Redirect($"{Address}/mottagare");
    }

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        _replies = await RepliesAsync(ct);
        Others = [.. (await choices.OptionsAsync(Record.Audience, Words, ct)).Where(o => _replies.TrueForAll(r => r.PartyKey != o.Value))];
    }

    private async Task<int> AddAsync(CancellationToken ct)
    {
        var added = (await choices.FindAsync(Record.Audience, Add, ct)).Where(p => _replies.TrueForAll(r => r.PartyKey != p.Key))
            .Select(p => new Reply(ReplyId.New(), Record.Id, p.Key, p.Name, Record.DueOn, clock.GetUtcNow())).ToList();
        Db.Replies.AddRange(added);
        if (Record.State == RoundState.Open)
        {
            await letters.AskAsync(Db, Record, added, actor.Actor.Name, ct);
        }

        return added.Count;
    }

    private int RemoveMarked()
    {
        var gone = Record.IsDraft ? _replies.FindAll(r => Leave.Contains(r.PartyKey)) : [];
        Db.Replies.RemoveRange(gone);
        return gone.Count;
    }
}
