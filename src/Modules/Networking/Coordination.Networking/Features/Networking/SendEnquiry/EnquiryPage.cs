using System.Globalization;
using Coordination.Networking.Domain.Enquiries;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.SendEnquiry;

/// <summary>
/// What the pages of the form share: the draft behind the signed address, saved page by page. A form that has been sent leads to its
/// receipt, one that has been forgotten to a page that says so. The address is not to be found or passed on.
/// </summary>
[EnableRateLimiting(RateLimits.Public)]
internal abstract class EnquiryPage(NetworkingDbContext db, EnquiryTokens tokens, TimeProvider clock) : PageModel
{
    private const string BackToCheck = "kontroll";

    [FromRoute]
    public string Token { get; set; } = string.Empty;

    /// <summary>Set when the person came from the last page to change one answer.</summary>
    [FromQuery(Name = "fran")]
    public string? From { get; set; }

    /// <summary>A field that people do not see and programs fill in.</summary>
    [FromForm(Name = "webbplats")]
    public string? Trap { get; set; }

    public EnquiryDraft Draft { get; private set; } = null!;

    public EnquiryAnswers Answers => Draft.Answers;

    public abstract EnquiryStep Step { get; }

    public string AddressOf(EnquiryStep step) => $"/anmalan/{Token}/{Segment(step)}";

    public string BackAddress => From == BackToCheck ? AddressOf(EnquiryStep.Check) : Step == EnquiryStep.Organisation ? $"/anmalan/{Token}/amne" : AddressOf(Step - 1);

    protected NetworkingDbContext Db => db;

    protected TimeProvider Clock => clock;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        PublicPage.KeepPrivate(Response);
        var ct = HttpContext.RequestAborted;
        var id = tokens.Read(Token);
        var draft = id is null ? null : await db.EnquiryDrafts.SingleOrDefaultAsync(d => d.Id == id, ct);
        if (draft is null)
        {
            var sent = id is not null && await db.Enquiries.AnyAsync(e => e.Id == id, ct);
            context.Result = new RedirectResult(sent ? $"/anmalan/{Token}/kvitto" : PublicPage.Gone);
            return;
        }

        Draft = draft;
        if (!string.IsNullOrEmpty(Trap))
        {
            draft.Trap();
        }

        // The pages are answered in order; a later one that is opened too early leads to the first that is not.
        if (Step > Answers.Next)
        {
            context.Result = new RedirectResult(AddressOf(Answers.Next));
            return;
        }

        await next();
    }

    /// <summary>Keeps what this page has been told and goes on to the next.</summary>
    protected async Task<IActionResult> GoOnAsync(EnquiryAnswers answers, CancellationToken ct)
    {
        Draft.Write(answers.Answered(Step), clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return Redirect(From == BackToCheck ? AddressOf(EnquiryStep.Check) : AddressOf(Step + 1));
    }

    public static string Segment(EnquiryStep step) => step switch
    {
        EnquiryStep.Topic => "amne",
        EnquiryStep.Organisation => "foretaget",
        EnquiryStep.Message => "beskrivning",
        EnquiryStep.Files => "bilagor",
        EnquiryStep.Contact => "kontakt",
        _ => "kontrollera",
    };

    /// <summary>«Sida 2 av 6».</summary>
    public string Progress(Microsoft.Extensions.Localization.IStringLocalizer texts) => texts["Enquiry.Progress", ((int)Step + 1).ToString(CultureInfo.CurrentCulture), "6"];

    protected static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.ReplaceLineEndings("\n").Trim();
}

/// <summary>What every public page behind a signed address has in common.</summary>
internal static class PublicPage
{
    public const string Gone = "/anmalan/borttagen";

    public static void KeepPrivate(Microsoft.AspNetCore.Http.HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["X-Robots-Tag"] = "noindex, nofollow";
    }
}
