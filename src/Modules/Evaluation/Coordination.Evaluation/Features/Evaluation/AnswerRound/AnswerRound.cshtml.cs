using Coordination.Evaluation.Domain.Rounds;
using Coordination.Evaluation.Features.Evaluation.KeepRounds;
using Coordination.Evaluation.Features.Evaluation.OpenRound;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Coordination.Evaluation.Features.Evaluation.AnswerRound;

/// <summary>
/// What the pages behind a letter's link share. Reading changes nothing, however often a mail scanner does it; the address does not leak to
/// where a page leads.
/// </summary>
[EnableRateLimiting(RateLimits.Public)]
internal abstract class ReplyByLinkPage(EvaluationDbContext db, ReplyTokens tokens, TimeProvider clock) : PageModel
{
    [FromRoute]
    public string Token { get; set; } = string.Empty;

    public Reply Reply { get; private set; } = null!;

    public Round Round { get; private set; } = null!;

    public string Address => $"/i/{Token}";

    protected EvaluationDbContext Db => db;

    protected TimeProvider Clock => clock;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Response.Headers.CacheControl = "no-store";
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        if (!await LoadAsync(HttpContext.RequestAborted))
        {
            context.Result = Redirect("/i/stangd");
            return;
        }

        if (!await PrepareAsync(HttpContext.RequestAborted))
        {
            context.Result = Redirect(IsReceipt ? Address : $"{Address}/kvitto");
            return;
        }

        await next();
    }

    protected abstract bool IsReceipt { get; }

    /// <summary>What the page needs besides; false when the other page is the right one.</summary>
    protected abstract Task<bool> PrepareAsync(CancellationToken ct);

    protected async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (tokens.Read(Token) is not { } id || await db.Replies.AsSplitQuery().SingleOrDefaultAsync(r => r.Id == id, ct) is not { } reply || !reply.OpensAt(clock.GetUtcNow()))
        {
            return false;
        }

        var round = reply.RoundId;
        (Reply, Round) = (reply, await db.Rounds.AsNoTracking().SingleAsync(r => r.Id == round, ct));
        return Round.State is RoundState.Open or RoundState.Locked;
    }
}

/// <summary>The questions, without sign-in: saved as a draft as often as one likes, and sent once.</summary>
[AllowAnonymous]
internal sealed class AnswerRoundModel(EvaluationDbContext db, ReplyTokens tokens, PreviousAnswersQuery previous, IOptions<RoundOptions> options, CurrentActor actor, IStringLocalizer<Texts> texts, TimeProvider clock)
    : ReplyByLinkPage(db, tokens, clock)
{
    private PreviousAnswers _before = null!;

    [BindProperty]
    public AnswersInput Input { get; set; } = new();

    public AnswerForm Form { get; private set; } = null!;

    /// <summary>How long it is known who answered.</summary>
    public int ContactDays => options.Value.ContactDays;

    protected override bool IsReceipt => false;

    public void OnGet()
    {
        Input = AnswersInput.Of(Round, Reply);
        Form = new AnswerForm(Input, Round, _before);
    }

    public async Task<IActionResult> OnPostAsync(string? gor, CancellationToken ct)
    {
        Input.Arrange(Round);
        Form = new AnswerForm(Input, Round, _before);
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        if (Input.Version != Reply.Version)
        {
            return Stale();
        }

        actor.Actor = new Actor(ActorKind.Link, Reply.Id.Value.ToString(), Reply.PartyName);
        if (gor != "skicka")
        {
            Reply.Save(Input.Written(), Input.Contact, Clock.GetUtcNow(), Reply.PartyName);
            return await SavedAsync(Address, texts["Replies.DraftSaved"], ct);
        }

        var (answers, doubts) = AnswerRules.Read(Round.Questions, Input.Written(), _before.Numbers);
        if (doubts.Count > 0)
        {
            Form = Form with { Asked = AnswerForm.Tell(ModelState, Input, doubts, Round, texts) };
            return this.PageAgain();
        }

        var result = Reply.Answer(Round, answers, Input.Contact, byTelephone: false, Clock.TodayInSweden(), Clock.GetUtcNow(), Reply.PartyName);
        return result.Succeeded ? await SavedAsync($"{Address}/kvitto", null, ct) : this.Refuse(result, texts);
    }

    protected override async Task<bool> PrepareAsync(CancellationToken ct)
    {
        if (Reply.State == ReplyState.Answered)
        {
            return false;
        }

        _before = await previous.FindAsync(Round, Reply.PartyKey, ct);
        return true;
    }

    private async Task<IActionResult> SavedAsync(string next, string? told, CancellationToken ct)
    {
        try
        {
            await Db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            Db.ChangeTracker.Clear();
            return await LoadAsync(ct) && Reply.State != ReplyState.Answered ? Stale() : Redirect($"{Address}/kvitto");
        }

        if (told is not null)
        {
            this.Announce(told);
        }

        return Redirect(next);
    }

    /// <summary>A colleague has saved meanwhile: what this person wrote stays in the form, to be sent with open eyes.</summary>
    private PageResult Stale()
    {
        Input.Version = Reply.Version;
        ModelState.Remove("Input.Version");
        ModelState.AddModelError(string.Empty, texts["Replies.SavedMeanwhile"]);
        return this.PageAgain(StatusCodes.Status409Conflict);
    }
}

/// <summary>What was sent, to read and to print.</summary>
[AllowAnonymous]
internal sealed class ReplyReceiptModel(EvaluationDbContext db, ReplyTokens tokens, TimeProvider clock) : ReplyByLinkPage(db, tokens, clock)
{
    public AnswerSheet Sheet => Reply.Sheets[^1];

    protected override bool IsReceipt => true;

    public void OnGet()
    {
    }

    protected override Task<bool> PrepareAsync(CancellationToken ct) => Task.FromResult(Reply.State == ReplyState.Answered);
}

/// <summary>The link has expired, was called off, or was broken on its way.</summary>
[AllowAnonymous]
internal sealed class ReplyClosedModel : PageModel
{
    public void OnGet()
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
    }
}
