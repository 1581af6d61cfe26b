using System.ComponentModel.DataAnnotations;
using Coordination.Networking.Domain.Knowledge;
using Coordination.Networking.Features.Networking.SendEnquiry;
using Coordination.Platform.Mail;
using Coordination.Platform.Organisations;
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
using Microsoft.Extensions.Options;

namespace Coordination.Networking.Features.Networking.SignUpTraining;

/// <summary>Sign up without an account. The answer is the same whether the address had a place before or not.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Public)]
internal sealed class SignUpTrainingModel(
    NetworkingDbContext db, SignUpHandler handler, EnquiryTokens stamps, IOrganisation organisation, IOptions<TrainingOptions> options, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public SignUpInput Input { get; set; } = new();

    /// <summary>A field that people do not see and programs fill in.</summary>
    [FromForm(Name = "webbplats")]
    public string? Trap { get; set; }

    public Training Training { get; private set; } = null!;

    public bool IsOpen => Training.TakesSignUps(clock.GetUtcNow());

    public int KeepDays => options.Value.KeepDays;

    public string Municipality => organisation.Current.MunicipalityName is { Length: > 0 } name ? name : texts["Enquiry.TheMunicipality"];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Response.Headers.CacheControl = "no-store";
        var id = new TrainingId(Id);
        if (await db.Trainings.AsNoTracking().SingleOrDefaultAsync(t => t.Id == id && t.State != TrainingState.Draft, HttpContext.RequestAborted) is not { } training)
        {
            context.Result = NotFound();
            return;
        }

        Training = training;
        await next();
    }

    public void OnGet() => Input.Stamp = stamps.Stamp(clock.GetUtcNow());

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!string.IsNullOrWhiteSpace(Input.Email) && !EmailAddress.IsValid(Input.Email.Trim()))
        {
            ModelState.AddModelError("Input.Email", texts["Enquiry.EmailWrong"]);
        }

        var now = clock.GetUtcNow();
        if (!string.IsNullOrEmpty(Trap) || stamps.ReadStamp(Input.Stamp) is not { } shown || now - shown < TimeSpan.FromSeconds(options.Value.ShortestSeconds))
        {
            // Nothing honest is lost: who is quick sends once more, and a program that fills every field gets no further.
            ModelState.AddModelError(string.Empty, texts["SignUp.TooQuick"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await handler.HandleAsync(Training.Id, new SignUpId(this.IdOf(Input.NewId)), Input.Name!.Trim(), Input.Email!.Trim().ToLowerInvariant(), Input.Organisation, ct);
        return result.Succeeded ? Redirect("/utbildningar/anmald") : this.Refuse(result, texts);
    }
}

/// <summary>What the page asks; no more than planning the day needs.</summary>
internal sealed class SignUpInput
{
    /// <summary>Made with the form, so that a form that is sent twice takes one place.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    /// <summary>When the form was shown.</summary>
    public string? Stamp { get; set; }

    [Display(Name = "SignUp.Name"), Required(ErrorMessage = "SignUp.NameMissing"), StringLength(200)]
    public string? Name { get; set; }

    [Display(Name = "SignUp.Email", Description = "SignUp.EmailHint"), Required(ErrorMessage = "Enquiry.EmailMissing"), StringLength(254)]
    public string? Email { get; set; }

    [Display(Name = "SignUp.Organisation"), StringLength(200)]
    public string? Organisation { get; set; }
}
