using System.ComponentModel.DataAnnotations;
using Coordination.Networking.Domain.Enterprises;
using Coordination.Networking.Domain.Enterprises.Contacts;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.AnswerOwnerQuestion;

/// <summary>
/// What the register knows of the enterprise, for its owner, by the link of the yearly letter. Reading changes nothing, however often a
/// mail scanner does it; an answer is given once.
/// </summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Public)]
internal sealed class AnswerOwnerQuestionModel(NetworkingDbContext db, OwnerTokens tokens, CurrentActor actor, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    private OwnerQuestion _question = null!;

    [FromRoute]
    public string Token { get; set; } = string.Empty;

    [BindProperty]
    public OwnerAnswerInput Input { get; set; } = new();

    public Enterprise Enterprise { get; private set; } = null!;

    public EnterpriseContact Contact { get; private set; } = null!;

    public IReadOnlyList<Option> Answers => [new(bool.TrueString, texts["OwnerQuestions.AllRight"]), new(bool.FalseString, texts["OwnerQuestions.SomethingWrong"])];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Response.Headers.CacheControl = "no-store";
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        var ct = HttpContext.RequestAborted;
        var question = tokens.Read(Token) is { } id ? await db.OwnerQuestions.SingleOrDefaultAsync(q => q.Id == id, ct) : null;
        var contact = question is null ? null : await db.Contacts.AsNoTracking().SingleAsync(c => c.Id == question.ContactId, ct);
        if (question is null || contact!.State != ContactState.Current || !question.IsOpenAt(clock.GetUtcNow()))
        {
            context.Result = Redirect("/f/stangd");
            return;
        }

        (_question, Contact) = (question, contact);
        Enterprise = await db.Enterprises.SingleAsync(e => e.Id == question.EnterpriseId, ct);
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input is { IsRight: false, Corrections: null or "" })
        {
            ModelState.AddModelError("Input.Corrections", texts["OwnerQuestions.CorrectionsMissing"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var now = clock.GetUtcNow();
        actor.Actor = new Actor(ActorKind.Link, _question.Id.Value.ToString(), Enterprise.Name);
        if (_question.Answer(Input.IsRight == true ? null : Input.Corrections, now) is { Succeeded: false } refused)
        {
            return this.Refuse(refused, texts);
        }

        if (Input.IsRight == true)
        {
            Enterprise.Confirm(clock.TodayInSweden(), now, Enterprise.Name);
        }
        else
        {
            Enterprise.Note(EntryKind.CorrectedByOwner, Input.Corrections, now, Enterprise.Name);
        }

        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Sent twice at once, or the enterprise was changed in the same moment: the page is shown again as things are now.
            return Redirect($"/f/{Token}");
        }

        return Redirect("/f/tack");
    }
}

/// <summary>What the form holds. Nothing is chosen beforehand: nobody answers by pressing a button twice.</summary>
internal sealed class OwnerAnswerInput
{
    [Display(Name = "OwnerQuestions.Answer"), Required(ErrorMessage = "OwnerQuestions.AnswerMissing")]
    public bool? IsRight { get; set; }

    [Display(Name = "OwnerQuestions.Corrections", Description = "OwnerQuestions.CorrectionsHint"), StringLength(4000)]
    public string? Corrections { get; set; }
}
