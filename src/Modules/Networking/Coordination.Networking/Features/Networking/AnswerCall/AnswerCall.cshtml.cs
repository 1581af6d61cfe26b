using System.ComponentModel.DataAnnotations;
using Coordination.Networking.Domain.Meetings;
using Coordination.Networking.Features.Networking.SendEnquiry;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.AnswerCall;

/// <summary>Whether one comes. Opening the link changes nothing; the answer has no default and can be changed until the meeting begins.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Public)]
internal sealed class AnswerCallModel(NetworkingDbContext db, CallTokens tokens, CurrentActor actor, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    private const int MostTries = 10;

    [FromRoute]
    public string Token { get; set; } = string.Empty;

    [BindProperty]
    public CallAnswerInput Input { get; set; } = new();

    public Meeting Meeting { get; private set; } = null!;

    public Invitee Person { get; private set; } = null!;

    public bool MayAnswer => Meeting.IsOpen && clock.GetUtcNow() < Meeting.Begins;

    public IReadOnlyList<Option> Answers => [.. new[] { InviteeAnswer.Yes, InviteeAnswer.Maybe, InviteeAnswer.No }.Select(a => new Option(a.ToString(), texts[$"InviteeAnswer.{a}"]))];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        PublicPage.KeepPrivate(Response);
        if (!await ReadAsync(HttpContext.RequestAborted))
        {
            context.Result = new RedirectResult("/moten/svar/stangd");
            return;
        }

        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        actor.Actor = new Actor(ActorKind.Link, Person.Id.Value.ToString(), Person.Name);
        for (var tries = 1; ; tries++)
        {
            var result = Meeting.Answer(Person.Id, Input.Answer!.Value, Input.Comment, clock.GetUtcNow());
            if (!result.Succeeded)
            {
                return this.Refuse(result, texts);
            }

            try
            {
                await db.SaveChangesAsync(ct);
                break;
            }
            catch (DbUpdateConcurrencyException) when (tries < MostTries)
            {
                // Somebody else answered, or the meeting changed: the answer is to the meeting as it is now.
                db.ChangeTracker.Clear();
                if (!await ReadAsync(ct))
                {
                    return Redirect("/moten/svar/stangd");
                }
            }
        }

        this.Announce(texts[$"NetworkMeetings.Answered.{Input.Answer}"]);
        return Redirect($"/moten/svar/{Token}");
    }

    private async Task<bool> ReadAsync(CancellationToken ct)
    {
        if (tokens.Read(Token) is not { } id || await db.NetworkMeetings.AsSplitQuery().SingleOrDefaultAsync(m => m.Invited.Any(i => i.Id == id), ct) is not { } meeting)
        {
            return false;
        }

        (Meeting, Person) = (meeting, meeting.Invited.Single(i => i.Id == id));
        return true;
    }
}

/// <summary>What the form holds. No default: nobody answers by pressing a button twice.</summary>
internal sealed class CallAnswerInput
{
    [Display(Name = "NetworkMeetings.Answer"), Required(ErrorMessage = "NetworkMeetings.AnswerMissing")]
    public InviteeAnswer? Answer { get; set; }

    [Display(Name = "NetworkMeetings.Comment"), StringLength(1000)]
    public string? Comment { get; set; }
}
