using System.ComponentModel.DataAnnotations;
using Coordination.BusinessSupport.Domain.Cases;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.AnswerSurvey;

/// <summary>
/// How it went, by the link of a letter. Reading changes nothing, however often a mail scanner does it; an answer is given once. The page
/// tells nothing of the case but its number.
/// </summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Public)]
internal sealed class AnswerSurveyModel(BusinessSupportDbContext db, SurveyTokens tokens, CurrentActor actor, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    private Guid _afterward;
    private SupportCase _case = null!;

    [FromRoute]
    public string Token { get; set; } = string.Empty;

    [BindProperty]
    public SurveyInput Input { get; set; } = new();

    public string Number => _case.Number;

    public IReadOnlyList<Option> States =>
        [.. new[] { AfterwardState.Well, AfterwardState.Difficult, AfterwardState.Ended }.Select(s => new Option(s.ToString(), texts[$"AfterwardState.{s}"]))];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Response.Headers.CacheControl = "no-store";
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        var found = tokens.Read(Token) is { } id ? await db.Cases.AsSplitQuery().SingleOrDefaultAsync(c => c.Afterwards.Any(a => a.Id == id), HttpContext.RequestAborted) : null;
        _afterward = tokens.Read(Token) ?? default;
        if (found is null || !found.MayAnswerAt(_afterward, clock.GetUtcNow()))
        {
            context.Result = Redirect("/u/stangd");
            return;
        }

        _case = found;
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input.State is not (null or AfterwardState.Well or AfterwardState.Difficult or AfterwardState.Ended))
        {
            ModelState.AddModelError("Input.State", texts["Survey.StateMissing"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        actor.Actor = new Actor(ActorKind.Link, _afterward.ToString(), _case.Number);
        if (_case.AnswerAfterward(_afterward, Input.State!.Value, Input.Finding, Input.Employed, true, clock.GetUtcNow(), _case.Number) is { Succeeded: false } refused)
        {
            return this.Refuse(refused, texts);
        }

        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Sent twice at once, or the case was changed in the same moment: the page is shown again as things are now.
            return Redirect($"/u/{Token}");
        }

        return Redirect("/u/tack");
    }
}

/// <summary>What the form holds. Nothing is chosen beforehand.</summary>
internal sealed class SurveyInput
{
    [Display(Name = "Survey.State"), Required(ErrorMessage = "Survey.StateMissing")]
    public AfterwardState? State { get; set; }

    [Display(Name = "Survey.Employed", Description = "Survey.EmployedHint"), Range(0, 10_000)]
    public int? Employed { get; set; }

    [Display(Name = "Survey.Finding", Description = "Survey.FindingHint"), StringLength(4000)]
    public string? Finding { get; set; }
}
