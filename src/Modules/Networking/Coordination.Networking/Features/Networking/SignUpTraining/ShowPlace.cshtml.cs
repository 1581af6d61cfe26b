using Coordination.Networking.Domain.Knowledge;
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

namespace Coordination.Networking.Features.Networking.SignUpTraining;

/// <summary>One person's own place. Opening the link changes nothing, however often a mail scanner does it.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Public)]
internal sealed class ShowPlaceModel(NetworkingDbContext db, SignUpHandler handler, TrainingTokens tokens, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    [FromRoute]
    public string Token { get; set; } = string.Empty;

    public Training Training { get; private set; } = null!;

    public SignUp Person { get; private set; } = null!;

    public bool MayLeave => Person.State != SignUpState.Left && Training.State == TrainingState.Open && clock.GetUtcNow() < Training.Begins;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        PublicPage.KeepPrivate(Response);
        if (tokens.Read(Token) is not { } id || await db.Trainings.AsNoTracking().SingleOrDefaultAsync(t => t.ForgottenAt == null && t.SignUps.Any(s => s.Id == id), HttpContext.RequestAborted) is not { } training)
        {
            context.Result = new RedirectResult("/utbildningar/plats/stangd");
            return;
        }

        (Training, Person) = (training, training.SignUps.Single(s => s.Id == id));
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!MayLeave)
        {
            return this.Refuse(new Error("NET-0729", "SignUp.LeaveTooLate", Kind: ErrorKind.Conflict), texts);
        }

        await handler.LeaveAsync(Person.Id, ct);
        this.Announce(texts["SignUp.LeftNow"]);
        return Redirect($"/utbildningar/plats/{Token}");
    }
}
