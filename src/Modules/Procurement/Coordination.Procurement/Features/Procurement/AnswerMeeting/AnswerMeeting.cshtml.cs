using System.ComponentModel.DataAnnotations;
using Coordination.Platform.Files;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Dialogue;
using Coordination.Procurement.Features.Procurement.EditRecord;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.AnswerMeeting;

/// <summary>A meeting as its link opens it.</summary>
internal sealed class MeetingLinkQuery(ProcurementDbContext db, MeetingTokens tokens, TimeProvider clock)
{
    /// <summary>How long after the meeting its material can be read.</summary>
    private const int OpenDays = 180;

    public async Task<(SupplierMeeting Meeting, MeetingGuest Guest)?> FindAsync(string? token, CancellationToken ct)
    {
        if (tokens.Read(token) is not { } id || await db.SupplierMeetings.AsSplitQuery().SingleOrDefaultAsync(m => m.Guests.Any(g => g.Id == id), ct) is not { } meeting)
        {
            return null;
        }

        return meeting.On.AddDays(OpenDays) < clock.TodayInSweden() ? null : (meeting, meeting.Guests.First(g => g.Id == id));
    }
}

/// <summary>Whether an enterprise comes, and the material that all get. Opening the link changes nothing; the answer has no default.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Public)]
internal sealed class AnswerMeetingModel(ProcurementDbContext db, MeetingLinkQuery links, CurrentActor actor, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    private const int MostTries = 10;

    [FromRoute]
    public string Token { get; set; } = string.Empty;

    [BindProperty]
    public MeetingAnswerInput Input { get; set; } = new();

    public SupplierMeeting Meeting { get; private set; } = null!;

    public MeetingGuest Guest { get; private set; } = null!;

    public bool MayAnswer => Meeting.State == SupplierMeetingState.Planned && Meeting.On >= clock.TodayInSweden();

    public IReadOnlyList<Option> Answers => texts.Choices<GuestAnswer>();

    /// <summary>What has been given to anybody: everybody may read it.</summary>
    public IReadOnlyList<MeetingMaterial> Materials => [.. Meeting.Materials.Where(m => Meeting.Handovers.Any(h => h.MaterialId == m.Id)).OrderBy(m => m.Id)];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Response.Headers.CacheControl = "no-store";
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        if (!await ReadAsync(HttpContext.RequestAborted))
        {
            context.Result = new RedirectResult("/leverantorstraff/stangd");
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

        actor.Actor = new Actor(ActorKind.Link, Guest.Id.ToString(), Guest.Name);
        for (var tries = 1; ; tries++)
        {
            var result = MayAnswer ? Meeting.Reply(Guest.Id, Input.Answer!.Value, clock.GetUtcNow()) : new Platform.Results.Error("PRC-1003", "Dialogue.TooLate", Kind: Platform.Results.ErrorKind.Conflict);
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
                // Another enterprise answered, or the meeting changed: the answer is to the meeting as it is now.
                db.ChangeTracker.Clear();
                if (!await ReadAsync(ct))
                {
                    return Redirect("/leverantorstraff/stangd");
                }
            }
        }

        this.Announce(texts[$"Dialogue.Answered.{Input.Answer}"]);
        return Redirect($"/leverantorstraff/{Token}");
    }

    private async Task<bool> ReadAsync(CancellationToken ct)
    {
        if (await links.FindAsync(Token, ct) is not { } found)
        {
            return false;
        }

        (Meeting, Guest) = found;
        return true;
    }
}

/// <summary>The file of a material, by the enterprise's own link.</summary>
internal static class DownloadByLink
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/leverantorstraff/{token}/filer/{file:guid}", async (string token, Guid file, MeetingLinkQuery links, ProcurementDbContext db, HttpContext context, CancellationToken ct) =>
            await links.FindAsync(token, ct) is { } found && found.Meeting.Materials.Any(m => m.FileId == file && found.Meeting.Handovers.Any(h => h.MaterialId == m.Id))
                && await db.Files.AsNoTracking().SingleOrDefaultAsync(f => f.Id == file, ct) is { } row ? FileAnswer.Download(context, row) : Results.NotFound()).AllowAnonymous().RequireRateLimiting(RateLimits.Public);
}

/// <summary>The link is broken, or its time is over.</summary>
[AllowAnonymous]
internal sealed class MeetingClosedModel : PageModel
{
    public void OnGet()
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
    }
}

/// <summary>What the form holds. No default: nobody answers by pressing a button twice.</summary>
internal sealed class MeetingAnswerInput
{
    [Display(Name = "Dialogue.Reply"), Required(ErrorMessage = "Dialogue.ReplyMissing")]
    public GuestAnswer? Answer { get; set; }
}
